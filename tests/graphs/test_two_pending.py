"""Two refunds of one customer wait for people: what is signed for one stays signed,
whatever becomes of the other.
"""

from __future__ import annotations

import pytest

from steward.domain.approval import Approval
from tests.graphs.conftest import Bench

pytestmark = pytest.mark.long


def bill(amount: str, number: int) -> dict[str, object]:
    """An invoice of A-3 that was paid twice."""
    invoice, charges = f"INV-30{number}1", (f"CH-3{number}1", f"CH-3{number}2")
    return {
        "account": "A-3",
        "invoices": [{"invoice": invoice, "total": amount}],
        "charges": [{"charge": charge, "invoice": invoice, "amount": amount} for charge in charges],
    }


async def two_asked(bench: Bench, first: str, second: str) -> list[Approval]:
    """Two double payments, each claimed in a turn of its own.

    Their approvals, the first one first.
    """
    await bench.prove("A-3")
    for number, amount in ((4, first), (5, second)):
        bench.company.systems(
            "/sandbox/change", {"system": "billing", "record": bill(amount, number)}
        )
        await bench.say(f"I was charged twice on invoice INV-30{number}1")
        await bench.say("yes, please refund it")
    return await bench.desk.approvals.pending(bench.conversation)


async def go_on(bench: Bench) -> None:
    await bench.graph.ainvoke({"messages": []}, bench.config, durability="sync")


async def test_pending_refund_is_not_asked_anew_for_a_second_wish(bench: Bench) -> None:
    first, second = await two_asked(bench, "249.00 EUR", "300.00 EUR")
    assert [one.card["facts"]["window_minor"] for one in (first, second)] == [0, 24900]
    await bench.sign("lena", first)
    await go_on(bench)
    assert [one["amount_minor"] for one in bench.refunds()] == [24900]
    [left] = await bench.desk.approvals.pending(bench.conversation)
    assert left.id == second.id, "paid or awaiting: the first counted as much before"
    await bench.sign("marcus", second)
    await go_on(bench)
    assert sorted(one["amount_minor"] for one in bench.refunds()) == [24900, 30000]


async def test_pending_refunds_each_signed_once_of_twice_stay_signed(bench: Bench) -> None:
    first, second = await two_asked(bench, "1100.00 EUR", "600.00 EUR")
    assert [len(one.needs) for one in (first, second)] == [2, 2]
    await bench.sign("lena", first)
    await bench.sign("marcus", second)
    await go_on(bench)
    assert {one.id for one in await bench.desk.approvals.pending(bench.conversation)} == {
        first.id,
        second.id,
    }
    for one in (second, first):
        await bench.sign("priya", one)
        await go_on(bench)
    assert sorted(one["amount_minor"] for one in bench.refunds()) == [60000, 110000]


async def test_pending_refund_rejected_keeps_the_signatures_of_the_other(
    bench: Bench,
) -> None:
    """With less in the window it is the same question, to the same people."""
    first, second = await two_asked(bench, "100.00 EUR", "1200.00 EUR")
    await bench.sign("lena", second)
    await bench.sign("marcus", first, "reject")
    await go_on(bench)
    [left] = await bench.desk.approvals.pending(bench.conversation)
    assert (left.id, [one.login for one in left.signatures]) == (second.id, ["lena"])
    await bench.sign("priya", second)
    await go_on(bench)
    assert [one["amount_minor"] for one in bench.refunds()] == [120000]


async def test_pending_refund_that_needs_fewer_signatures_is_asked_anew_with_the_reason(
    bench: Bench,
) -> None:
    first, second = await two_asked(bench, "700.00 EUR", "600.00 EUR")
    await bench.sign("lena", second)
    await bench.sign("marcus", first, "reject")
    await go_on(bench)
    [left] = await bench.desk.approvals.pending(bench.conversation)
    assert (len(second.needs), len(left.needs)) == (2, 1)
    assert left.card["again"] == (
        "Asked anew: the facts changed (remedies_before, window_minor). Void by that: "
        "the signature of lena."
    )


async def test_customer_hears_how_many_people_sign(bench: Bench) -> None:
    """600.00 alone is one person's to sign; after 700.00 it is two people's."""
    await bench.prove("A-3")
    heard = []
    for number, amount in ((4, "700.00 EUR"), (5, "600.00 EUR")):
        bench.company.systems(
            "/sandbox/change", {"system": "billing", "record": bill(amount, number)}
        )
        await bench.say(f"I was charged twice on invoice INV-30{number}1")
        heard.append(await bench.say("yes, please refund it"))
    assert ["two colleagues have" in said for said in heard] == [False, True]
