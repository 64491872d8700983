"""What is counted over a customer's remedies: goodwill by the quarter, one remedy a line, one window over instruments."""

from __future__ import annotations

from desk_rows import ALLOW, FACTS, Desk


async def test_goodwill_counts_this_quarter_and_what_is_in_flight(desk: Desk) -> None:
    turn = desk.turn()

    async def given() -> int:
        return await desk.ledger.goodwill_minor("cus_dana", "USD", "")

    first = await desk.proposed(turn, 800, "charge:CH-1", reason="goodwill")
    assert await given() == 0  # proposed only: nobody has agreed to anything yet
    await desk.ledger.apply(turn, first.id, ALLOW, FACTS | {"reason": "goodwill"})
    other = await desk.proposed(turn, 2000, "charge:CH-2", reason="overpaid")
    await desk.ledger.apply(turn, other.id, ALLOW, FACTS | {"window_minor": 800})
    assert await given() == 800
    assert await desk.ledger.goodwill_minor("cus_dana", "EUR", "") == 0
    assert await desk.ledger.goodwill_minor("cus_dana", "USD", first.id) == 0
    await desk.ledger.withdraw(turn, first.id, "customer")
    assert await given() == 0
    again = await desk.proposed(turn, 700, "charge:CH-1", reason="goodwill")
    await desk.ledger.apply(turn, again.id, ALLOW, FACTS | {"reason": "goodwill", "window_minor": 2000})
    assert await given() == 700
    desk.shift("93 days")
    assert await given() == 0
