"""Rows that lie elsewhere than they did stop the desk until the books were compared."""

from __future__ import annotations

import asyncio

import pytest

from steward.audit.chain import RECORD
from steward.decisions.halt import Halts
from steward.domain.approval import Person
from steward.errors import Stale, Stopped
from tests.desk_rows import ALLOW, FACTS, Desk

LENA = Person(login="lena", name="Lena", roles=("lead",))


async def test_rows_elsewhere_stop_everything_once_until_books_were_compared(desk: Desk) -> None:
    halts = Halts(desk.db, desk.audit)
    for _ in range(2):
        await halts.look_for_restore()
    assert await halts.standing() is None
    desk.owner("UPDATE desk.place SET named = 'another server'")
    await asyncio.gather(*(Halts(desk.db, desk.audit).look_for_restore() for _ in range(6)))
    halt = await halts.standing()
    assert halt is not None
    assert (halt["login"], halt["compared_at"]) == ("steward", None)
    events = [one.event for one in await desk.audit.entries(RECORD)]
    assert events.count("desk.halted") == 1

    action = await desk.proposed(turn := desk.turn())
    with pytest.raises(Stopped):
        await desk.ledger.apply(turn, action.id, ALLOW, FACTS)
    with pytest.raises(Stale) as refused:
        await halts.resume(LENA)
    assert "steward restore check" in refused.value.next_step
    await halts.compared("priya", [{"key": "act_1:0123456789abcdef", "there_minor": 2900}])
    await halts.resume(LENA)
    assert await halts.standing() is None
    await halts.look_for_restore()  # the new place is the place
    assert await halts.standing() is None
    [found] = [one for one in await desk.audit.entries(RECORD) if one.event == "books.unknown_here"]
    assert (found.actor, found.data["there_minor"]) == ("staff:priya", 2900)


async def test_halt_of_a_person_waits_for_the_books_too_after_a_restore(desk: Desk) -> None:
    halts = Halts(desk.db, desk.audit)
    await halts.halt(LENA, "wrong prices")
    async with desk.db.transaction() as connection:
        await halts.restored(connection, "marked by hand", "operator:me")
    with pytest.raises(Stale, match="books"):
        await halts.resume(LENA)
    halt = await halts.standing()
    assert halt is not None
    assert (halt["login"], halt["reason"]) == ("lena", "wrong prices")
    await halts.compared("priya", [])
    await halts.resume(LENA)
