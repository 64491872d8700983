"""Work slots: so many runs of a process work at once; who waits for a system gives its own away."""

from __future__ import annotations

import asyncio

import pytest

from steward.conversation.repository import one_run
from steward.locks import RunSessions
from steward.work_slots import WorkSlots, waiting_outside

SOON = 0.05
LONG = 60.0


async def test_slots_all_held_keep_the_next_run_waiting() -> None:
    slots, at_work, most = WorkSlots(2, LONG), 0, 0

    async def run() -> None:
        nonlocal at_work, most
        async with slots.work():
            at_work += 1
            most = max(most, at_work)
            await asyncio.sleep(0)
            at_work -= 1

    await asyncio.gather(*(run() for _ in range(10)))
    assert most == 2


async def test_wait_outside_lets_others_begin() -> None:
    slots, answered = WorkSlots(1, LONG), asyncio.Event()

    async def waits() -> None:
        async with slots.work(), waiting_outside():
            await answered.wait()

    async def works() -> None:
        async with slots.work():
            answered.set()

    await asyncio.wait_for(asyncio.gather(waits(), works()), LONG)


async def test_run_that_had_begun_goes_on_before_a_new_one() -> None:
    slots, answered, order = WorkSlots(1, LONG), asyncio.Event(), list[str]()

    async def began_first() -> None:
        async with slots.work():
            async with waiting_outside():
                await answered.wait()
            order.append("goes on")

    async def holds() -> None:
        async with slots.work():
            answered.set()
            for _ in range(5):  # the others come into the line
                await asyncio.sleep(0)

    async def new() -> None:
        await answered.wait()
        async with slots.work():
            order.append("begins")

    await asyncio.gather(began_first(), holds(), new())
    assert order == ["goes on", "begins"]


async def test_run_that_is_awaited_longest_begins_first() -> None:
    """Mail of a desk that died comes last into the line of another one."""
    slots, order = WorkSlots(1, LONG), list[str]()

    async def run(name: str, since: float) -> None:
        async with slots.work(since):
            order.append(name)

    async with slots.work():
        runs = [asyncio.create_task(run("new", 20.0)), asyncio.create_task(run("left", 10.0))]
        await asyncio.sleep(0)
    await asyncio.gather(*runs)
    assert order == ["left", "new"]


async def test_steps_beside_each_other_share_one_slot() -> None:
    slots = WorkSlots(1, LONG)

    async def step() -> None:
        async with waiting_outside():
            await asyncio.sleep(0)

    async with slots.work():
        await asyncio.wait_for(asyncio.gather(*(step() for _ in range(5))), LONG)
    assert await slots.take(0.0, begins=True)  # given back once, and free
    assert not await WorkSlots(0, SOON).take(0.0, begins=True)


async def test_slot_that_does_not_come_free_holds_nobody_for_ever() -> None:
    slots = WorkSlots(1, SOON)
    async with slots.work(), asyncio.timeout(LONG), slots.work():
        pass
    assert await slots.take(0.0, begins=True)
    assert not await slots.take(0.0, begins=True)  # what nobody gave, nobody has twice


@pytest.mark.parametrize("outside", [True, False])
async def test_cancelled_run_gives_its_slot_back(outside: bool) -> None:
    slots, there = WorkSlots(1, LONG), asyncio.Event()

    async def run() -> None:
        async with slots.work():
            there.set()
            if outside:
                async with waiting_outside():
                    await asyncio.sleep(LONG)
            await asyncio.sleep(LONG)

    first = asyncio.create_task(run())
    await there.wait()
    waiting = asyncio.create_task(slots.take(0.0, begins=True))
    await asyncio.sleep(0)
    first.cancel()
    assert await asyncio.wait_for(waiting, LONG)


async def test_slot_given_to_who_was_cancelled_goes_to_the_next() -> None:
    slots = WorkSlots(1, LONG)
    assert await slots.take(0.0, begins=True)
    gone, next_one = (asyncio.create_task(slots.take(0.0, begins=True)) for _ in range(2))
    await asyncio.sleep(0)
    slots.give()  # to the first, which is cancelled in the same moment
    gone.cancel()
    assert await asyncio.wait_for(next_one, LONG)


async def test_runs_hold_slots_of_their_process(sessions: RunSessions) -> None:
    sessions.slots = WorkSlots(1, LONG)
    async with one_run(sessions, "c1"):
        other = asyncio.create_task(sessions.slots.take(0.0, begins=True))
        await asyncio.sleep(SOON)
        assert not other.done()
    assert await asyncio.wait_for(other, LONG)
