"""Why a customer may get a gesture: rows of systems, within days of these tests' own,
and never what the customer says.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from steward.policy.cedar import CedarPolicy
from steward.policy.reasons import Cause, goodwill
from steward.policy.types import Request
from teams.refund.causes import causes_of
from teams.refund.evidence import examine
from teams.refund.records import Books
from tests.cases import cases
from tests.own_policies import POLICIES
from tests.policy.policy_requests import REFUND
from tests.policy.refund_records import TERMS, charge

NOW = datetime(2031, 5, 20, 12, tzinfo=UTC)
OWN = TERMS.model_copy(update={"cause_days": 10, "cause_contacts": 2})


def ago(days: float) -> str:
    return (NOW - timedelta(days=days)).isoformat()


def order(
    promised: float | None, delivered: float | None, status: str = "delivered"
) -> dict[str, Any]:
    return {
        "order_id": "O-1",
        "status": status,
        "promised_at": None if promised is None else ago(promised),
        "delivered_at": None if delivered is None else ago(delivered),
    }


def promise(**changed: Any) -> dict[str, Any]:
    return {
        "promise_id": "PR-1",
        "amount_minor": 500,
        "currency": "EUR",
        "made_at": ago(40),
        "valid_until": None,
        "revoked_at": None,
    } | changed


GIVEN = {
    "charge_id": "CH-1",
    "reason": "goodwill",
    "amount_minor": 300,
    "currency": "EUR",
    "status": "settled",
    "created_at": ago(1),
}
OWN_LINE = "2026-11-18: A complaint. Resolved. [desk c-1/1]"
LATE = [Cause("late", "O-1")]
LEFT = [Cause("promise", "PR-1", "EUR", 500)]


@cases(
    ("books", "causes"),
    [
        ({}, []),
        ({"orders": [order(5, 2)]}, [Cause("late", "O-1")]),
        ({"orders": [order(5, 2)], "refunds": [GIVEN]}, []),
        ({"orders": [order(5, 2)], "credits": [GIVEN]}, []),
        ({"orders": [order(5, 2)], "refunds": [GIVEN | {"created_at": ago(3)}]}, LATE),
        ({"orders": [order(5, 2)], "refunds": [GIVEN | {"status": "failed_late"}]}, LATE),
        ({"orders": [order(5, 2)], "refunds": [GIVEN | {"reason": "damaged"}]}, LATE),
        ({"orders": [order(3, None, "in_transit")], "refunds": [GIVEN]}, []),
        ({"outages": [{"outages": ["OUT-1"], "ended_at": ago(9)}], "refunds": [GIVEN]}, []),
        ({"contacts": [{"at": ago(2)}, {"at": ago(3)}], "refunds": [GIVEN]}, []),
        ({"orders": [order(5, 6)]}, []),
        ({"orders": [order(15, 11)]}, []),
        ({"orders": [order(1, None, "in_transit")]}, [Cause("late", "O-1")]),
        ({"orders": [order(-1, None, "in_transit")]}, []),
        ({"orders": [order(None, 2)]}, []),
        ({"orders": [order(5, None, "returned")]}, []),
        ({"outages": [{"outages": ["OUT-1"], "ended_at": ago(9)}]}, [Cause("outage", "OUT-1")]),
        ({"outages": [{"outages": ["OUT-1"], "ended_at": ago(11)}]}, []),
        (
            {"contacts": [{"at": ago(1)}, {"at": ago(2)}]},
            [Cause("contact", (NOW - timedelta(days=1)).date().isoformat())],
        ),
        # what the desk wrote down itself is no contact that a colleague had
        ({"contacts": [{"at": ago(1)}, {"at": ago(2), "summary": OWN_LINE}]}, []),
        ({"contacts": [{"at": ago(1)}, {"at": ago(1.1)}]}, []),
        ({"contacts": [{"at": ago(1)}, {"at": ago(11)}]}, []),
        ({"promises": [promise()]}, LEFT),
        ({"promises": [promise(valid_until=ago(-1))]}, LEFT),
        ({"promises": [promise(valid_until=ago(1))]}, []),
        ({"promises": [promise(revoked_at=ago(1))]}, []),
        ({"promises": [promise()], "refunds": [GIVEN]}, [Cause("promise", "PR-1", "EUR", 200)]),
        ({"promises": [promise()], "refunds": [GIVEN | {"status": "failed_late"}]}, LEFT),
        ({"promises": [promise()], "refunds": [GIVEN | {"created_at": ago(41)}]}, LEFT),
        (
            {
                "promises": [promise()],
                "refunds": [GIVEN],
                "credits": [GIVEN | {"amount_minor": 200}],
            },
            [],
        ),
    ],
)
def test_causes_are_rows_that_are_not_too_old(books: dict[str, Any], causes: list[Cause]) -> None:
    assert causes_of(Books(OWN, now=NOW.isoformat(), **books)) == causes


def test_gesture_without_a_cause_has_no_reason() -> None:
    assert goodwill([charge()]).why == "no_cause"
    assert not examine(Books(OWN, now=NOW.isoformat()), "goodwill")[0].finding.holds


def test_promise_alone_is_for_what_was_promised_and_in_its_currency() -> None:
    promised = Cause("promise", "PR-1", charge().currency, 700)
    assert goodwill([charge()], causes=[promised]).max_minor == 700
    assert (
        goodwill([charge()], causes=[promised, Cause("late", "O-1")]).max_minor
        == charge().amount_minor
    )
    assert goodwill([charge()], causes=[Cause("promise", "PR-1", "JPY", 700)]).why == "no_cause"


@pytest.mark.parametrize(("reason", "denial"), [("goodwill", "refused_before"), ("overpaid", "")])
def test_gesture_after_a_no_is_denied_whoever_would_sign(reason: str, denial: str) -> None:
    policy = CedarPolicy(POLICIES)
    facts = REFUND | {"reason": reason, "amount_minor": 500, "refused_before": True}
    assert (
        policy.decide(
            Request(agent="refund", action="issue_refund", resource="x", facts=facts)
        ).denial
        == denial
    )
