"""What people take weeks to sign counts into the window all the while,
and for its days after it was paid.
"""

from __future__ import annotations

from typing import Any

from steward.domain.action import Action
from steward.ledger import counting
from tests.desk_rows import ALLOW, FACTS, ONE, Desk


async def works(_action: Action) -> dict[str, Any]:
    return {"refund_id": "RF-1"}


async def window(desk: Desk) -> int:
    return (await desk.ledger.read(counting.window, "cus_dana", 30, "")).get("USD", 0)


async def test_long_waits_what_waits_for_longer_than_the_window_is_still_in_flight(
    desk: Desk,
) -> None:
    await desk.asked(desk.turn(), amount=90000)
    desk.shift("31 days")
    assert await window(desk) == 90000


async def test_long_waits_what_was_signed_after_weeks_counts_from_when_it_was_paid(
    desk: Desk,
) -> None:
    turn = desk.turn()
    action, approval = await desk.asked(turn, amount=90000)
    desk.shift("29 days")
    await desk.sign("lena", approval)
    await desk.ledger.apply(turn, action.id, ONE, FACTS)
    await desk.ledger.execution.execute(turn, action.id, works)
    desk.shift("29 days")
    assert await window(desk) == 90000
    desk.shift("25 hours")
    assert await window(desk) == 0


async def test_long_waits_what_was_granted_and_stopped_stays_in_flight(desk: Desk) -> None:
    turn = desk.turn()
    action = await desk.proposed(turn, amount=4900)
    await desk.ledger.apply(turn, action.id, ALLOW, FACTS)
    desk.shift("31 days")
    assert await window(desk) == 4900
    await desk.ledger.withdraw(turn, action.id, "customer")
    assert await window(desk) == 0
