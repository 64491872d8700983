"""The lines of a refund on the approval card: read afresh, part of what is signed,
and exactly what billing gets.
"""

from __future__ import annotations

import pytest

from tests.graphs.conftest import Bench

pytestmark = pytest.mark.long
ORDER = {
    "order": "O-3001",
    "account": "A-3",
    "invoice": "INV-3009",
    "item": "Grinder",
    "amount": "249.00 EUR",
    "status": "return_received",
    "delivered": "2026-01-01T00:00:00Z",
}
BILL = {
    "account": "A-3",
    "invoices": [
        {
            "invoice": "INV-3009",
            "total": "249.00 EUR",
            "order": "O-3001",
            "lines": [
                {"description": "Grinder", "net": "200.00 EUR", "tax": "42.00 EUR"},
                {"description": "Beans", "net": "6.42 EUR", "tax": "0.58 EUR"},
            ],
        }
    ],
    "charges": [{"charge": "CH-39", "invoice": "INV-3009", "amount": "249.00 EUR"}],
}


async def asked(bench: Bench) -> None:
    for system, record in (("billing", BILL), ("logistics", ORDER)):
        bench.company.systems("/sandbox/change", {"system": system, "record": record})
    await bench.prove("A-3")
    await bench.say("I sent order O-3001 back to you. Can I have my money back?")
    assert "sign it off" in await bench.say("yes, please refund it")


async def test_people_sign_the_lines_that_billing_gets(bench: Bench) -> None:
    await asked(bench)
    [approval] = await bench.desk.approvals.pending(bench.conversation)
    lines = approval.card["facts"]["lines"]
    assert lines == [
        {"line": 1, "net_minor": 20000, "tax_minor": 4200},
        {"line": 2, "net_minor": 642, "tax_minor": 58},
    ]
    await bench.sign("lena", approval)
    await bench.graph.ainvoke({"messages": []}, bench.config, durability="sync")
    [refund] = bench.refunds()
    assert (refund["lines"], refund["credited_minor"]) == (lines, 24900)


async def test_lines_shared_out_otherwise_are_asked_about_anew(bench: Bench) -> None:
    """The invoice was shared out otherwise after Lena saw it:
    what she signed is not what would be sent.
    """
    await asked(bench)
    [approval] = await bench.desk.approvals.pending(bench.conversation)
    other = [
        {"line": 1, "description": "Grinder", "net": "100.00 EUR", "tax": "21.00 EUR"},
        {"line": 2, "description": "More beans", "net": "118.00 EUR", "tax": "10.00 EUR"},
    ]
    bench.company.systems(
        "/sandbox/change",
        {
            "system": "billing",
            "record": {"invoice": "INV-3009", "total": "249.00 EUR", "lines": other},
        },
    )
    await bench.sign("lena", approval)
    await bench.graph.ainvoke({"messages": []}, bench.config, durability="sync")
    assert bench.refunds(changed=True) == []
    [again] = await bench.desk.approvals.pending(bench.conversation)
    assert again.digest != approval.digest
    assert [line["net_minor"] for line in again.card["facts"]["lines"]] == [10000, 11800]
