"""What is counted over a customer's remedies: goodwill by the quarter, one remedy a line,
one window over instruments.
"""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from steward.domain.action import Action, Wanted
from steward.domain.turn import TurnRef
from steward.errors import Stale
from steward.ledger import counting
from tests.desk_rows import ALLOW, FACTS, ONE, Desk


async def works(_: Action) -> dict[str, Any]:
    return {"refund_id": "R-1"}


LINE = FACTS | {"line": "order:O-1", "other_remedy": "none"}
KINDS = {
    "issue_refund": "charge:CH-1",
    "send_replacement": "order:O-1",
    "give_store_credit": "charge:CH-1",
}


async def wanted(
    desk: Desk, turn: TurnRef, kind: str, handle: str = "cus_dana", amount: int = 2000
) -> Action:
    desk.customer(handle)
    params = {"amount_minor": amount, "currency": "USD", "reason": "undelivered"}
    wish = Wanted(
        kind=kind,
        resource=f"{KINDS[kind]}:{handle}",
        params=params,
        agent="refund",
        wish=turn.id + kind,
    )
    return await desk.ledger.propose(turn, handle, wish)


async def test_remedies_at_once_for_one_line_are_one(desk: Desk) -> None:
    """Different kinds and different customers' handles:
    nothing but the line itself keeps them apart.
    """
    turns = [desk.turn(f"c{n}") for n in range(3)]
    made = [
        await wanted(desk, turn, kind, f"cus_{kind}")
        for turn, kind in zip(turns, KINDS, strict=True)
    ]
    told = [
        await desk.ledger.read(counting.other_remedy, "order:O-1", one.kind, one.id) for one in made
    ]
    assert told == ["none"] * 3
    results = await asyncio.gather(
        *(
            desk.ledger.apply(turn, one.id, ALLOW, LINE)
            for turn, one in zip(turns, made, strict=True)
        ),
        return_exceptions=True,
    )
    assert sorted(type(result).__name__ for result in results) == ["Action", "Stale", "Stale"]
    [won] = [
        one for one, result in zip(made, results, strict=True) if not isinstance(result, Stale)
    ]
    for one in made:
        expected = (
            "none"
            if one is won
            else {
                "issue_refund": "refund",
                "send_replacement": "replacement",
                "give_store_credit": "credit",
            }[won.kind]
        )
        assert (
            await desk.ledger.read(counting.other_remedy, "order:O-1", one.kind, one.id) == expected
        )


async def test_remedy_that_people_are_asked_about_holds_its_line_until_it_ends(
    desk: Desk,
) -> None:
    turn = desk.turn()
    first = await wanted(desk, turn, "send_replacement")
    await desk.ledger.apply(turn, first.id, ONE, LINE)
    other = await wanted(desk, turn, "issue_refund")
    assert (
        await desk.ledger.read(counting.other_remedy, "order:O-1", "issue_refund", other.id)
        == "replacement"
    )
    assert (
        await desk.ledger.read(counting.other_remedy, "order:O-2", "issue_refund", other.id)
        == "none"
    )
    await desk.ledger.withdraw(turn, first.id, "customer")
    assert (
        await desk.ledger.read(counting.other_remedy, "order:O-1", "issue_refund", other.id)
        == "none"
    )


async def test_goods_sent_again_are_not_sent_a_second_time_whatever_logistics_would_take(
    desk: Desk,
) -> None:
    """Nor by another handle, nor by one that was judged before the first was granted."""
    turn = desk.turn()
    first = await wanted(desk, turn, "send_replacement")
    second = await wanted(desk, turn, "send_replacement", "cus_other")
    await desk.ledger.apply(turn, first.id, ALLOW, LINE)
    with pytest.raises(Stale, match="made good"):
        await desk.ledger.apply(turn, second.id, ALLOW, LINE)
    told = await desk.ledger.read(counting.other_remedy, "order:O-1", second.kind, second.id)
    assert told == "replacement"
    own = await desk.ledger.read(counting.other_remedy, "order:O-1", first.kind, first.id)
    assert own == "none", "it does not stand in its own way"
    desk.owner("UPDATE desk.action SET state = 'failed' WHERE id = %s", first.id)
    await desk.ledger.apply(turn, second.id, ALLOW, LINE)


async def test_instrument_has_one_window_over_customers(desk: Desk) -> None:
    turn, facts = desk.turn(), FACTS | {"instrument": "ins_1"}

    async def window(handle: str, instrument: str | None) -> int:
        return (await desk.ledger.read(counting.window, handle, 30, "", instrument)).get("USD", 0)

    for handle, kind in (("cus_dana", "issue_refund"), ("cus_ravi", "give_store_credit")):
        action = await wanted(desk, turn, kind, handle, 3000)
        await desk.ledger.apply(turn, action.id, ALLOW, facts | {"window_minor": 6000})
    assert await window("cus_dana", "ins_1") == await window("cus_new", "ins_1") == 6000
    assert await window("cus_dana", None) == await window("cus_dana", "ins_2") == 3000
    assert await window("cus_new", "ins_2") == await window("cus_new", None) == 0


async def test_customers_with_one_card_at_once_are_never_both_the_first(desk: Desk) -> None:
    facts: dict[str, Any] = FACTS | {"instrument": "ins_1", "window_minor": 0}
    turns = [desk.turn(f"c{n}") for n in range(4)]
    made = [await wanted(desk, turn, "issue_refund", f"cus_{n}") for n, turn in enumerate(turns)]
    results = await asyncio.gather(
        *(
            desk.ledger.apply(turn, one.id, ALLOW, facts)
            for turn, one in zip(turns, made, strict=True)
        ),
        return_exceptions=True,
    )
    assert sorted(type(result).__name__ for result in results) == [
        "Action",
        "Stale",
        "Stale",
        "Stale",
    ]


async def test_goodwill_counts_this_quarter_and_what_is_in_flight(desk: Desk) -> None:
    turn = desk.turn()

    async def given() -> int:
        return (await desk.ledger.read(counting.goodwill, "cus_dana", "")).get("USD", 0)

    first = await desk.proposed(turn, 800, "charge:CH-1", reason="goodwill")
    assert await given() == 0  # proposed only: nobody has agreed to anything yet
    await desk.ledger.apply(turn, first.id, ALLOW, FACTS | {"reason": "goodwill"})
    other = await desk.proposed(turn, 2000, "charge:CH-2", reason="overpaid")
    await desk.ledger.apply(turn, other.id, ALLOW, FACTS | {"window_minor": 800})
    assert await given() == 800
    assert (await desk.ledger.read(counting.goodwill, "cus_dana", "")).get("EUR", 0) == 0
    assert (await desk.ledger.read(counting.goodwill, "cus_dana", first.id)).get("USD", 0) == 0
    await desk.ledger.withdraw(turn, first.id, "customer")
    assert await given() == 0
    again = await desk.proposed(turn, 700, "charge:CH-1", reason="goodwill")
    await desk.ledger.apply(
        turn, again.id, ALLOW, FACTS | {"reason": "goodwill", "window_minor": 2000}
    )
    assert await given() == 700
    await desk.ledger.execution.execute(turn, again.id, works)
    desk.shift("93 days")
    assert await given() == 0


async def test_goodwill_agreed_to_in_one_quarter_and_given_in_the_next_counts_there(
    desk: Desk,
) -> None:
    """Who waits with the second until midnight does not get a third on the first day."""
    [(before,)] = desk.owner(
        "SELECT date_trunc('quarter', clock.now(), 'UTC') + interval '3 months' - clock.now()"
        " - interval '1 hour'"
    )
    desk.shift(f"{before.total_seconds()} seconds")
    turn = desk.turn()
    made = await desk.proposed(turn, 1000, "charge:CH-1", reason="goodwill")
    facts = FACTS | {"reason": "goodwill"}
    await desk.ledger.apply(turn, made.id, ONE, facts)

    async def given() -> int:
        return (await desk.ledger.read(counting.goodwill, "cus_dana", "")).get("USD", 0)

    desk.shift("2 hours")
    assert await given() == 1000  # asked for, and still to come
    [approval] = await desk.approvals.pending(turn.conversation_id)
    await desk.sign("lena", approval)
    await desk.ledger.apply(turn, made.id, ONE, facts)
    await desk.ledger.execution.execute(turn, made.id, works)
    assert await given() == 1000
    desk.shift("93 days")
    assert await given() == 0


async def test_goods_sent_elsewhere_count_in_the_window_and_one_order_once(desk: Desk) -> None:
    turn = desk.turn()

    async def redirected(order: str, to: str = "one") -> Action:
        desk.customer("cus_dana")
        params = {"amount_minor": 3000, "currency": "USD", "address": to}
        wish = Wanted(
            kind="change_address",
            resource=f"order:{order}",
            params=params,
            agent="support",
            wish=order + to,
        )
        return await desk.ledger.propose(turn, "cus_dana", wish)

    async def done(_action: Action) -> dict[str, Any]:
        return {"order_id": "O-1"}

    first = await redirected("O-1")
    await desk.ledger.apply(turn, first.id, ALLOW, FACTS)
    refund = await desk.proposed(turn, 1000, resource="charge:CH-5")
    assert await desk.ledger.read(counting.window, "cus_dana", 30, refund.id) == {"USD": 3000}
    with pytest.raises(Stale):
        await desk.ledger.apply(turn, refund.id, ALLOW, FACTS)
    await desk.ledger.execution.execute(turn, first.id, done)
    again, other = await redirected("O-1", "two"), await redirected("O-2")
    assert await desk.ledger.read(counting.window, "cus_dana", 30, again.id) == {}
    assert await desk.ledger.read(counting.window, "cus_dana", 30, other.id) == {"USD": 3000}
    assert (await desk.ledger.read(counting.company_spent, ""))["USD"] == (3000, 3000)


@pytest.mark.parametrize(
    ("state", "denial", "reason", "same", "no"),
    [
        ("rejected", "", "overpaid", "charge_id", True),
        ("rejected", "", "goodwill", "charge_id", True),
        ("rejected", "", "overpaid", "order_id", True),
        ("rejected", "", "overpaid", "", False),
        ("denied", "dispute_lost", "overpaid", "charge_id", True),
        ("denied", "proof_too_weak", "overpaid", "charge_id", False),
        ("denied", "reason_does_not_hold", "goodwill", "charge_id", False),
        ("expired", "", "goodwill", "charge_id", False),
    ],
)
async def test_refusal_on_the_same_matter_is_found_while_it_counts(
    desk: Desk, state: str, denial: str, reason: str, same: str, no: bool
) -> None:
    params = {"charge_id": "CH-7", "order_id": "O-7"}
    earlier = await desk.proposed(
        desk.turn("c1"),
        900,
        resource="charge:CH-7",
        reason=reason,
        **{"charge_id": "CH-1", "order_id": "O-1"} | ({same: params[same]} if same else {}),
    )
    desk.owner(
        "UPDATE desk.action SET state = %s, denial = %s WHERE id = %s", state, denial, earlier.id
    )
    gesture = await desk.proposed(
        desk.turn("c2"), 500, resource="charge:CH-9", reason="goodwill", **params
    )
    assert await desk.ledger.read(counting.refused_before, gesture, 30) is no
    there = await desk.proposed(
        desk.turn("c1"), 500, resource="charge:CH-8", reason="goodwill", charge_id="CH-8"
    )
    assert await desk.ledger.read(counting.refused_before, there, 30) is (no or same == ""), (
        "in that conversation it is the same matter"
    )
    desk.owner(
        "UPDATE desk.action SET updated_at = updated_at - interval '31 days' WHERE id = %s",
        earlier.id,
    )
    assert not await desk.ledger.read(counting.refused_before, gesture, 30)
