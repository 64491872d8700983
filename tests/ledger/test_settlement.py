"""After the payment: who looks when, and what news does that comes late, often,
or to several at once.
"""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from steward.decisions.settlement import first_look
from steward.domain.action import Action, ActionState
from steward.ledger import counting
from tests.desk_rows import ALLOW, FACTS, Desk

BACK = "the bank returned it"


async def paid(desk: Desk, name: str = "1", conversation: str = "", **outcome: Any) -> Action:
    """A confirmed refund of 45.00 that settles in three days unless the outcome says otherwise."""
    turn = desk.turn(conversation or f"c{name}")
    action = await desk.proposed(
        turn, resource=f"charge:CH-{name}", handle=desk.customer(f"cus_{name}")
    )
    await desk.ledger.apply(turn, action.id, ALLOW, FACTS)
    [(at,)] = desk.owner("SELECT (clock.now() + interval '3 days')::timestamptz::text")
    said = {"refund_id": f"RF-{name}", "settles_at": at.replace(" ", "T"), **outcome}

    async def effect(_: Action) -> dict[str, Any]:
        return said

    return await desk.ledger.execution.execute(turn, action.id, effect)


async def cases(desk: Desk) -> list[Action]:
    return [a for a in await desk.ledger.of_conversation("c1") if a.kind == "reopen_case"]


async def test_settlement_nobody_looks_before_it_is_due_and_one_looks_then(desk: Desk) -> None:
    actions = [await paid(desk, str(n)) for n in range(6)]
    assert await desk.ledger.settlement.due() == []
    desk.shift("3 days 1 minute")
    swept = await asyncio.gather(*(desk.ledger.settlement.due(4) for _ in range(4)))
    assert max(map(len, swept)) <= 4
    found = [action.id for each in swept for action in each] + [
        action.id for action in await desk.ledger.settlement.due(4)
    ]
    assert sorted(found) == sorted(action.id for action in actions)
    assert await desk.ledger.settlement.due() == []
    # the sweepers have died
    desk.owner("UPDATE desk.action SET looked_until = now() - interval '1 s'")
    assert len(await desk.ledger.settlement.due()) == 6


async def test_settlement_without_news_is_asked_ever_more_rarely(desk: Desk) -> None:
    await paid(desk)
    desk.shift("3 days 1 minute")
    waits = []
    for _ in range(12):
        [action] = await desk.ledger.settlement.due()
        await desk.ledger.settlement.look_later(action.id)
        assert await desk.ledger.settlement.due() == []
        [(wait,)] = desk.owner(
            "SELECT extract(epoch FROM look_at - clock.now())::int FROM desk.action"
        )
        waits.append(round(wait / 60))
        desk.shift(f"{wait + 1} seconds")
    assert waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360]


@pytest.mark.parametrize("said", ["", "soon", None, 7, "2026-11-20T09:00:00"])
async def test_provider_that_does_not_say_when_is_asked_after_a_day(desk: Desk, said: Any) -> None:
    action = await paid(desk, settles_at=said)
    looks = first_look(action, action.outcome)
    assert looks is not None
    assert round((looks - action.updated_at).total_seconds()) == 86_400
    desk.shift("25 hours")
    assert [one.id for one in await desk.ledger.settlement.due()] == [action.id]


@pytest.mark.parametrize("times", [1, 2, 10])
async def test_settlement_late_failure_told_twice_has_one_effect(desk: Desk, times: int) -> None:
    action = await paid(desk)
    news = await asyncio.gather(
        *(desk.ledger.settlement.settle(action.id, failed=BACK) for _ in range(times))
    )
    assert {one.state for one in news} == {ActionState.FAILED_LATE}
    [case] = await cases(desk)
    assert (case.state, case.handle, case.params["refund"]) == (
        ActionState.PROPOSED,
        "cus_1",
        action.id,
    )
    assert "RF-1" in case.params["body"]
    assert "45.00 USD" in case.params["subject"]
    events = await desk.events()
    assert [
        events.count(each) for each in ("refund.failed_late", "refund.reopened", "case.proposed")
    ] == [1, 1, 1]
    assert (await desk.audit.verify("c1")).ok
    # the refund itself is followed no further
    assert [one.id for one in await desk.ledger.settlement.due()] == [case.id]


async def test_refund_that_never_was_paid_is_not_reopened(desk: Desk) -> None:
    turn = desk.turn()
    action = await desk.proposed(turn)
    with pytest.raises(Exception, match="proposed"):
        await desk.ledger.settlement.settle(action.id, failed=BACK)
    assert await cases(desk) == []


async def test_settlement_what_came_back_counts_in_no_window_and_begins_a_new_episode(
    desk: Desk,
) -> None:
    action = await paid(desk)
    assert (await desk.ledger.read(counting.window, "cus_1", 30, "")).get("USD", 0) == 4500
    assert (
        sum(one.day_minor for one in (await desk.ledger.read(counting.company_spent, "")).values())
        == 4500
    )
    await desk.ledger.settlement.settle(action.id, failed=BACK)
    assert (await desk.ledger.read(counting.window, "cus_1", 30, "")).get("USD", 0) == 0
    assert (
        sum(one.day_minor for one in (await desk.ledger.read(counting.company_spent, "")).values())
        == 0
    )
    again = await desk.proposed(desk.turn(), resource="charge:CH-1", handle="cus_1")
    assert (again.id != action.id, again.episode) == (True, 2)
    assert again.key != action.key


async def test_reopened_case_is_kept_back_by_neither_person_nor_halt(
    desk: Desk,
) -> None:
    """Calling a person is never stopped."""
    action = await paid(desk)
    await desk.ledger.settlement.settle(action.id, failed=BACK)
    desk.owner("UPDATE desk.conversation SET mode = 'person', mode_by = 'lena'")
    desk.owner("INSERT INTO desk.halt (id, login, reason) VALUES ('h', 'noor', 'stop')")
    [case] = await cases(desk)
    await desk.ledger.apply(None, case.id, ALLOW, {"failed_late": True})

    async def ticket(_: Action) -> dict[str, Any]:
        return {"ticket_id": "T-1"}

    assert (
        await desk.ledger.execution.execute(None, case.id, ticket)
    ).state is ActionState.CONFIRMED
    assert await desk.ledger.settlement.due() == []
