"""What a person looks at however little it is worth: by numbers of these tests' own,
and the shipped ones held once.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from steward.effects.counting import GOODS, Given
from steward.effects.standing import frequency_facts, remedies_before, standing_facts
from steward.errors import ToolFailed
from steward.policy.cedar import CedarPolicy
from steward.policy.limits import Pattern, Patterns
from steward.policy.types import Request
from tests.cases import cases
from tests.own_policies import POLICIES
from tests.policy.policy_requests import ADDRESS, REFUND

POLICY = CedarPolicy(POLICIES)
NOW = datetime(2031, 5, 20, 12, tzinfo=UTC)
PATTERNS = Patterns(
    watched_tiers=("grey",),
    remedies={
        "undelivered": (Pattern(most=2, days=10),),
        "damaged": (Pattern(most=3, days=1), Pattern(most=4, days=30)),
    },
)
ONE = Given(100, "EUR", "undelivered", NOW - timedelta(days=1), "k", "CH-1")


def at(
    *,
    reason: str = "undelivered",
    own: tuple[Any, ...] = (),
    contact: dict[str, Any] | None = None,
    crm: bool = True,
) -> Any:
    """An action of these tests' customer, at a moment that they know."""

    async def current() -> Any:
        return SimpleNamespace(limits=SimpleNamespace(patterns=PATTERNS))

    async def now() -> str:
        return NOW.isoformat()

    async def own_remedies(*_: object) -> list[Any]:
        return list(own)

    async def read(_tool: str, **_: Any) -> dict[str, Any]:
        if contact is None:
            raise ToolFailed("there is none", tool_code="not_found")
        return contact

    desk = SimpleNamespace(
        policy=SimpleNamespace(current=current),
        db=SimpleNamespace(now=now),
        ledger=SimpleNamespace(read=own_remedies),
    )
    action = SimpleNamespace(handle="cus_1", id="act_1")
    return SimpleNamespace(
        desk=desk, action=action, params={"reason": reason}, read=read, offers=lambda _tool: crm
    )


def remedy(line: str, days: float, order: str | None = None) -> Any:
    return SimpleNamespace(
        facts={"line": line},
        created_at=NOW - timedelta(days=days),
        outcome={"order_id": order} if order else {},
    )


@pytest.mark.parametrize(
    ("reason", "own", "given", "before", "often"),
    [
        ("undelivered", (), (), 0, False),
        ("undelivered", (), (ONE,), 1, False),
        ("undelivered", (), (ONE, ONE), 2, True),
        ("undelivered", (), (ONE, replace(ONE, at=NOW - timedelta(days=11))), 1, False),
        ("undelivered", (), (ONE, replace(ONE, reason="goodwill")), 1, False),
        ("undelivered", (remedy("order:O-1", 1),), (ONE,), 2, True),
        # one line paid with two cards
        ("undelivered", (remedy("order:O-1", 1), remedy("order:O-1", 1)), (), 1, False),
        ("undelivered", (), (ONE, replace(ONE, reason=GOODS)), 2, True),
        ("outage", (), (replace(ONE, reason=GOODS),), 0, False),
        ("damaged", tuple(remedy(f"order:O-{n}", 0.1) for n in range(2)), (), 2, False),
        ("damaged", tuple(remedy(f"order:O-{n}", 0.1) for n in range(3)), (), 3, True),
        ("damaged", tuple(remedy(f"order:O-{n}", 2 + n) for n in range(3)), (), 3, False),
        ("damaged", tuple(remedy(f"order:O-{n}", 2 + n) for n in range(4)), (), 4, True),
        ("outage", (), (replace(ONE, reason="outage"),) * 9, 0, False),
    ],
)
async def test_remedies_of_one_reason_are_counted_whoever_gave_them(
    reason: str, own: tuple[Any, ...], given: tuple[Given, ...], before: int, often: bool
) -> None:
    stage = at(reason=reason, own=own)
    found = await frequency_facts(stage, await remedies_before(stage), given)
    assert found == {"remedies_before": before, "often": often}


@pytest.mark.parametrize(
    ("contact", "crm", "status", "standing", "settled"),
    [
        ({"tier": None}, True, "active", "clear", True),
        ({"tier": "grey"}, True, "active", "watched", True),
        ({"tier": "gold"}, True, "suspended", "suspended", True),
        (
            {"email_changed_at": (NOW - timedelta(days=8)).isoformat()},
            True,
            "active",
            "clear",
            True,
        ),
        (
            {"email_changed_at": (NOW - timedelta(days=6)).isoformat()},
            True,
            "active",
            "clear",
            False,
        ),
        (
            {"phone_changed_at": (NOW - timedelta(hours=2)).isoformat()},
            True,
            "active",
            "clear",
            False,
        ),
        ({"phone_changed_at": "lately"}, True, "active", "clear", False),
        (None, True, "active", "clear", False),
        ({"tier": None}, False, "active", "clear", False),
    ],
)
async def test_standing_is_read_from_billing_and_the_crm(
    contact: dict[str, Any] | None, crm: bool, status: str, standing: str, settled: bool
) -> None:
    found = await standing_facts(
        at(contact=contact, crm=crm), [{"status": "active"}, {"status": status}]
    )
    assert found == {"standing": standing, "contact_settled": settled}


def rule(agent: str, kind: str, facts: dict[str, Any]) -> tuple[str, int]:
    verdict = POLICY.decide(Request(agent=agent, action=kind, resource="x", facts=facts))
    return verdict.rule, len(verdict.needs)


@cases(
    ("changed", "refund", "replacement", "address"),
    [
        ({}, "refund.alone", "replacement.alone", "address.alone"),
        ({"standing": "watched"}, *["customer.watched"] * 3),
        ({"standing": "suspended"}, *["customer.suspended"] * 3),
        ({"often": True}, "refund.often", "refund.often", "address.alone"),
        (
            {"contact_settled": False},
            "refund.alone",
            "goods.contact_settled",
            "goods.contact_settled",
        ),
        ({"address_kept": False}, "refund.alone", "replacement.address_kept", "address.alone"),
        ({"amount_minor": 5001, "max_minor": 5001}, *["refund.above_alone"] * 3),
        ({"window_minor": 501}, *["refund.above_alone"] * 3),
        ({"elsewhere_minor": 501}, *["refund.above_alone"] * 3),
        ({"hour_minor": 95501}, *["refund.company_hour"] * 3),
        ({"base_day_minor": 500001}, *["refund.company_day"] * 3),
        ({"given_known": False}, *["refund.given_known"] * 3),
    ],
)
def test_goods_that_go_elsewhere_are_judged_like_money(
    changed: dict[str, Any], refund: str, replacement: str, address: str
) -> None:
    people = 0 if refund.endswith("alone") and not refund.endswith("above_alone") else 1
    assert rule("refund", "issue_refund", REFUND | changed) == (refund, people)
    goods = REFUND | {"reason": "damaged", "as_ordered": True, "address_kept": True} | changed
    assert rule("refund", "send_replacement", goods)[0] == replacement
    assert rule("support", "change_address", ADDRESS | changed)[0] == address


@cases(
    ("changed", "needs"),
    [
        ({"amount_minor": 129_000}, 2),
        ({"currency": "JPY"}, 2),
        ({"base_known": False}, 2),
        ({"as_ordered": False}, 0),
    ],
)
def test_dear_goods_need_two_people_and_goods_at_another_price_nobody(
    changed: dict[str, Any], needs: int
) -> None:
    verdict = POLICY.decide(
        Request(agent="support", action="change_address", resource="x", facts=ADDRESS | changed)
    )
    assert (len(verdict.needs), verdict.outcome) == (needs, "ask" if needs else "deny")


def test_shipped_patterns_are_those_of_the_house() -> None:
    """The golden one: the sixth lost parcel in half a year, and the fourth breakage of a day."""
    shipped = POLICY.limits.patterns
    assert shipped.watched_tiers == ("watch",)
    assert shipped.remedies["undelivered"] == (Pattern(most=5, days=180),)
    assert Pattern(most=3, days=1) in shipped.remedies["damaged"]
