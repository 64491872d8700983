"""Payments that name no invoice: what that means for the people there is said before the desk is
connected, by `steward doctor` and `steward systems add`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from steward.cli.main import app
from steward.gateway.unmatched import Share, share
from tests.cases import cases
from tests.command_line import CliRunner
from tests.foreign.stripe_rig import Stripe, running, systems_file

EMAIL = "loose@example.com"


def paid(*invoices: str | None, state: str = "captured") -> list[dict[str, Any]]:
    return [{"invoice_id": one, "state": state} for one in invoices]


@cases(
    ("charges", "invoices", "found"),
    [
        (paid("I-1", "I-2"), [{"invoice_id": "I-1"}, {"invoice_id": "I-2"}], Share(2, 0)),
        (paid("I-1", None, None), [{"invoice_id": "I-1"}], Share(3, 2)),
        (paid("I-1", "I-9"), [{"invoice_id": "I-1"}], Share(2, 1)),
        (paid("I-1", None), [], Share(2, 1)),
        (paid(None, state="authorised"), [], Share(0, 0)),
        ([], [], Share(0, 0)),
    ],
)
def test_share_counts_what_was_taken_for_no_invoice_that_is_there(
    charges: list[dict[str, Any]], invoices: list[dict[str, Any]], found: Share
) -> None:
    assert share({"list_charges": charges, "list_invoices": invoices}) == found


@cases(
    ("taken", "loose", "said"),
    [(10, 9, "90 % of payments (9 of 10)"), (10, 1, "10 % of"), (100, 9, ""), (0, 0, "")],
)
def test_share_is_said_from_a_tenth_of_the_payments_on(taken: int, loose: int, said: str) -> None:
    why = Share(taken, loose).why
    assert why.startswith(said)
    assert bool(why) == bool(said)


@pytest.fixture(scope="module")
def stripe() -> Iterator[Stripe]:
    with running() as made:
        customer = made.customer("Loose", EMAIL)
        made.paid_twice(customer, 2900)
        for amount in (500, 600, 700):
            made.charge(customer, amount)
        orderly = made.customer("Orderly", "orderly@example.com")
        made.post("/v1/subscriptions", customer=orderly, **{"items[0][plan]": "month"})
        yield made


@pytest.mark.long  # a stand-in in a process of its own
@pytest.mark.xdist_group("races")
@pytest.mark.in_turn(parts=4, files=("steward/gateway/", "examples/stripe/"), seconds=4.0)
def test_doctor_says_how_many_payments_name_no_invoice_and_what_that_costs(
    stripe: Stripe, tmp_path: Path, configured: Callable[..., None]
) -> None:
    configured(**stripe.variables(), SYSTEMS_URL="http://x")
    words = ["doctor", "--file", str(systems_file(tmp_path)), "--home", str(tmp_path), "--json"]
    words += ["--system", "billing", "--only", "list_charges"]

    def said(*customers: str) -> dict[str, Any]:
        asked = [word for one in customers for word in ("--customer", one)]
        listed = json.loads(CliRunner().invoke(app, [*words, *asked]).stdout)
        [found] = [one for one in listed if one["tool"] == "list_charges"]
        return dict(found)

    loose = said(EMAIL)
    assert loose["grade"] == "Partial"
    assert "60 % of payments (3 of 5) name no invoice" in loose["why"]
    assert "`invoice_id`" in loose["next_step"]
    assert "50 % of payments (3 of 6)" in said(EMAIL, "orderly@example.com")["why"]
    assert said("orderly@example.com")["grade"] == "Solid"
