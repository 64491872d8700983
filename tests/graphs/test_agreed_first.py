"""What the customer agreed to and a person is looking at survives what comes meanwhile:
another wish, another charge.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.graphs.conftest import Bench

pytestmark = pytest.mark.long


async def states(bench: Bench) -> list[tuple[str, str, int]]:
    actions = await bench.desk.ledger.of_conversation(bench.conversation)
    return [
        (a.params["reason"], str(a.state), a.params["amount_minor"])
        for a in actions
        if a.kind == "issue_refund"
    ]


def promise(bench: Bench) -> None:
    """What a colleague promised as a gesture, in the CRM."""
    record = {"contact": "C-3", "promises": [{"amount": "20.00 EUR", "by": "aiko"}]}
    bench.company.systems("/sandbox/change", {"system": "crm", "record": record})


def bill(bench: Bench, number: int, **charge: Any) -> None:
    record = {
        "account": "A-3",
        "invoices": [{"invoice": f"INV-{number}", "total": "29.00 EUR"}],
        "charges": [
            {"charge": f"CH-{number}", "invoice": f"INV-{number}", "amount": "29.00 EUR", **charge}
        ],
    }
    bench.company.systems("/sandbox/change", {"system": "billing", "record": record})


async def test_gesture_does_not_undo_what_is_owed(bench: Bench) -> None:
    promise(bench)
    await bench.prove("A-3")
    await bench.say("I was charged twice on invoice INV-3001, please refund")
    assert "sign it off" in await bench.say("yes, please refund it")
    said = await bench.say("Could I have a goodwill refund of 5.00 EUR for the trouble?")
    assert "249.00 EUR" in said
    assert "5.00 EUR" not in said
    assert await states(bench) == [("overpaid", "awaiting", 24900)]


async def test_gesture_is_not_lost_by_the_next_charge(bench: Bench) -> None:
    bill(bench, 3009)
    promise(bench)
    await bench.prove("A-3")
    await bench.say("Could I have a goodwill refund of 15.00 EUR for the trouble?")
    assert "sign it off" in await bench.say("yes, please refund it")
    bill(bench, 3010, captured="2027-12-01T00:00:00Z")
    [approval] = await bench.desk.approvals.pending(bench.conversation)
    await bench.sign("lena", approval)
    await bench.graph.ainvoke({"messages": []}, bench.config, durability="sync")
    assert [(r["charge"], r["amount_minor"]) for r in bench.refunds()] == [("CH-3009", 1500)]
