"""How many people have still to sign, as the customer's list of requests tells it."""

from __future__ import annotations

from steward.approvals.missing import missing_signatures
from tests.desk_rows import TWO, Desk


async def left(desk: Desk) -> list[int]:
    async with desk.db.snapshot() as connection:
        return [*(await missing_signatures(connection, "c1")).values()]


async def test_missing_signers_decrease_with_each_signature_that_counts(
    desk: Desk,
) -> None:
    _, approval = await desk.asked(desk.turn(), TWO)
    assert await left(desk) == [2]
    await desk.sign("lena", approval)
    assert await left(desk) == [1]
    await desk.sign("priya", approval)
    assert await left(desk) == []
