"""One slow system slows nobody else: places, deadlines,
and a circuit that opens and closes again.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any

import pytest

from steward.errors import ToolFailed, ToolUnavailable
from steward.gateway.isolation import Closed, Isolation
from steward.gateway.session import NotSignedIn
from steward.gateway.specs import SystemSpec


def spec(name: str = "crm", at_once: int = 2, deadline: float | None = None) -> SystemSpec:
    return SystemSpec(
        name=name,
        url="https://x",
        idempotency="key",
        capability=True,
        tools={},
        at_once=at_once,
        deadline=deadline,
    )


@dataclass
class Clock:
    """What circuits take the time from."""

    now: float = 1_000.0

    def time(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr("purgatory.domain.model.time", made)
    return made


async def one_call(isolation: Isolation, system: SystemSpec) -> None:
    async with isolation.call(system, "crm.get_contact"):
        pass


def at_once(work: Coroutine[Any, Any, None]) -> None:
    """Go as far as it does without waiting for anything. Raises what it raised; AssertionError
    where it waits.
    """
    try:
        work.send(None)
    except StopIteration:
        return
    work.close()
    raise AssertionError("it waits")


async def silent(isolation: Isolation, system: SystemSpec) -> None:
    with pytest.raises(ToolUnavailable, match="silence"):
        async with isolation.call(system, "crm.get_contact"):
            raise ToolUnavailable("silence")


async def test_system_that_is_silent_is_left_alone_and_tried_again_after_its_rest(
    clock: Clock,
) -> None:
    isolation, crm = Isolation(5.0, rest=60.0, failures=3), spec()
    for _ in range(3):
        await silent(isolation, crm)
    for _ in range(20):
        with pytest.raises(Closed, match="left alone"):
            async with isolation.call(crm, "crm.get_contact"):
                raise AssertionError("it was called")
    async with isolation.call(spec("billing"), "billing.get_account"):
        pass  # another system's circuit is its own
    clock.now += 61
    await silent(isolation, crm)  # one look, and it is left alone again
    with pytest.raises(Closed):
        async with isolation.call(crm, "crm.get_contact"):
            pass
    clock.now += 61
    async with isolation.call(crm, "crm.get_contact"):
        pass
    async with isolation.call(crm, "crm.get_contact"):
        pass  # closed again


async def test_circuit_after_a_systems_error_stays_closed() -> None:
    isolation, crm = Isolation(5.0, rest=9.0, failures=2), spec()
    for _ in range(6):
        with pytest.raises(ToolFailed):
            async with isolation.call(crm, "crm.get_contact"):
                raise ToolFailed("not found")
    async with isolation.call(crm, "crm.get_contact"):
        pass


async def test_so_many_calls_at_once_and_no_more() -> None:
    isolation, crm = Isolation(5.0, rest=9.0), spec(at_once=2)
    inside, most = 0, 0

    async def one() -> None:
        nonlocal inside, most
        async with isolation.call(crm, "crm.get_contact"):
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0.02)
            inside -= 1

    await asyncio.gather(*(one() for _ in range(10)))
    assert most == 2


async def test_isolation_ends_the_wait_for_a_silent_system() -> None:
    isolation, crm, free = Isolation(5.0, rest=9.0, failures=9), spec(at_once=1), asyncio.Event()
    for _ in range(3):
        await silent(isolation, crm)

    async def holds() -> None:
        async with isolation.call(crm, "crm.get_contact"):
            await free.wait()

    holder = asyncio.create_task(holds())
    await asyncio.sleep(0)
    with pytest.raises(Closed, match="slow to answer"):
        at_once(one_call(isolation, crm))
    free.set()
    await holder
    async with isolation.call(crm, "crm.get_contact"):
        pass


async def test_call_that_waited_while_the_system_fell_silent_is_not_made() -> None:
    isolation, crm, ends = Isolation(5.0, rest=9.0, failures=9), spec(at_once=3), asyncio.Event()

    async def falls_silent() -> None:
        async with isolation.call(crm, "crm.get_contact"):
            await ends.wait()
            raise ToolUnavailable("silence")

    holders = [asyncio.create_task(falls_silent()) for _ in range(3)]
    await asyncio.sleep(0)
    waiters = [asyncio.create_task(one_call(isolation, crm)) for _ in range(5)]
    await asyncio.sleep(0)
    ends.set()
    await asyncio.gather(*holders, return_exceptions=True)
    said = await asyncio.gather(*waiters, return_exceptions=True)
    assert [type(one) for one in said] == [Closed] * 5, said
    async with isolation.call(crm, "crm.get_contact"):
        pass  # each gave its place back


async def test_place_that_does_not_come_free_in_the_deadline_is_said() -> None:
    isolation, crm = Isolation(5.0, rest=9.0), spec(at_once=1, deadline=0.05)
    async with isolation.call(crm, "crm.get_contact"):
        with pytest.raises(Closed, match="no place came free"):
            async with isolation.call(crm, "crm.get_contact"):
                pass
    assert isolation.seconds(spec(deadline=60)) == 5.0


async def fails(isolation: Isolation, system: SystemSpec, away: ToolUnavailable) -> None:
    with pytest.raises(type(away)):
        async with isolation.call(system, "crm.get_contact"):
            raise away


async def test_circuit_learns_nothing_of_a_call_for_which_somebody_has_to_sign_in(
    clock: Clock,
) -> None:
    """It was not sent: it says neither that the system is away, nor that it is well."""
    isolation, system = Isolation(1.0, rest=10.0, failures=3), spec()
    for _ in range(3):
        await fails(isolation, system, NotSignedIn("noor"))
        await fails(isolation, system, ToolUnavailable("away"))
    with pytest.raises(Closed):
        await one_call(isolation, system)
    clock.now += 11
    await fails(isolation, system, NotSignedIn("noor"))
    await fails(isolation, system, ToolUnavailable("away still"))
    with pytest.raises(Closed):
        await one_call(isolation, system)
