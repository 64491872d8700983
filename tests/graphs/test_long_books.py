"""A customer with more records than fit on a page: what is old is found, and counts."""

from __future__ import annotations

import pytest

from tests.graphs.conftest import Bench

pytestmark = pytest.mark.long
OLD = "2020-01-01T00:00:00Z"


def sixty_months(bench: Bench) -> None:
    """Since the double charge of INV-1001, sixty invoices that were paid once."""
    record = {
        "account": "A-1",
        "invoices": [{"invoice": f"INV-8{n:03}", "total": "29.00 EUR"} for n in range(60)],
        "charges": [
            {"charge": f"CH-8{n:03}", "invoice": f"INV-8{n:03}", "amount": "29.00 EUR"}
            for n in range(60)
        ],
    }
    bench.company.systems("/sandbox/change", {"system": "billing", "record": record})
    with bench.owner() as owner:
        owner.execute(
            "UPDATE billing.invoices SET issued_at = %s WHERE invoice_id = 'INV-1001'", [OLD]
        )
        owner.execute(
            (
                "UPDATE billing.charges SET created_at = %s, captured_at = %s "
                "WHERE invoice_id = 'INV-1001'"
            ),
            [OLD, OLD],
        )


async def test_old_double_charge_is_found_and_paid(bench: Bench) -> None:
    sixty_months(bench)
    await bench.prove("A-1")
    assert "29.00 EUR" in await bench.say("I was charged twice on invoice INV-1001")
    assert "refunded" in await bench.say("yes, please refund it")
    assert [(r["charge"], r["amount_minor"]) for r in bench.refunds()] == [("CH-12", 2900)]


async def test_long_books_what_was_made_good_long_ago_is_not_made_good_again(bench: Bench) -> None:
    """The lost parcel was refunded by hand before fifty other refunds:
    it is not sent again as well.
    """
    with bench.owner() as owner:
        owner.execute("UPDATE billing.charges SET amount_minor = 100000 WHERE charge_id = 'CH-52'")
    first = {
        "charge": "CH-51",
        "amount": "1.00 EUR",
        "at": OLD,
        "reason": "undelivered",
        "key": "by-hand",
    }
    small = [
        {
            "charge": "CH-52",
            "amount": "1.00 EUR",
            "at": "2026-10-01T00:00:00Z",
            "reason": "by hand",
            "key": f"small-{n}",
        }
        for n in range(55)
    ]
    for record in (first, *small):
        bench.company.systems("/sandbox/change", {"system": "billing", "record": record})
    await bench.prove("A-5")
    await bench.say("Order O-5001 never arrived, please send me a new one")
    await bench.say("yes please")
    [action] = [
        a
        for a in await bench.desk.ledger.of_conversation(bench.conversation)
        if a.kind == "send_replacement"
    ]
    assert (action.state, action.denial) == ("denied", "other_remedy")
