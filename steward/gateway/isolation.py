"""Isolates systems from each other: bulkhead, deadline and circuit breaker for each.

A system that did not answer several times in a row is left alone for a while: calls fail at once,
and turns that need nothing of it keep the server's room. Why a library's circuit:
docs/decisions/0026-a-circuit-for-each-system.md.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

from purgatory import AsyncCircuitBreakerFactory
from purgatory.domain.model import OpenedState
from purgatory.service._async.circuitbreaker import AsyncCircuitBreaker

from steward.errors import Refused, ToolFailed, ToolUnavailable
from steward.gateway.session import NotSignedIn
from steward.gateway.specs import SystemSpec
from steward.telemetry.meters import BREAKER
from steward.work_slots import waiting_outside

# calls in a row without an answer, from which nobody waits for a place: one is no sign
_SLOW_FROM = 3


_STATES = {"closed": 0, "half-opened": 1, "opened": 2}


class Closed(ToolUnavailable):
    """The call was not sent: the system is left alone for a moment, or has no room left.

    Trying again at once is of no use.
    """


@asynccontextmanager
async def _of_what_was_sent(breaker: AsyncCircuitBreaker) -> AsyncIterator[None]:
    """The circuit learns what came of a call; of one that was not sent, nothing: neither that the
    system is away, nor that it is well.
    """
    async with AsyncExitStack() as circuit:
        await circuit.enter_async_context(breaker)
        try:
            yield
        except (Closed, NotSignedIn):
            circuit.pop_all()
            raise


class Isolation:
    """Lets calls through to systems, each within its own bounds.

    One for all agents of a process.
    """

    def __init__(self, deadline: float, rest: float, failures: int = 5) -> None:
        self._deadline = deadline
        # An answer that is a no is an answer; only silence and what cannot be reached count.
        self._circuits = AsyncCircuitBreakerFactory(failures, rest, exclude=[ToolFailed, Refused])
        self._circuits.add_listener(self._note_state)
        self._states: dict[str, str] = {}
        self._places: dict[str, asyncio.Semaphore] = {}
        self._silent: dict[str, int] = {}

    def circuit(self, system: str) -> str:
        """The state of a system's circuit: closed, half-opened, opened."""
        return self._states.get(system, "closed")

    def _note_state(self, system: str, happened: str, event: Any) -> None:
        if happened == "state_changed":
            self._states[system] = event.state
            BREAKER.labels(system).set(_STATES[event.state])

    def seconds(self, spec: SystemSpec) -> float:
        """How long one call of this system may take."""
        if spec.agent is not None:  # it thinks, and people may: its own deadline is what it has
            return spec.deadline or self._deadline
        return min(spec.deadline or self._deadline, self._deadline)

    @asynccontextmanager
    async def call(self, spec: SystemSpec, name: str) -> AsyncIterator[None]:
        """Inside, one call may be made.

        Raises Closed when the circuit is open or no place came free in time.
        """
        try:
            circuit = self._circuits.get_breaker
            async with waiting_outside(), _of_what_was_sent(await circuit(spec.name)):
                await self._enter(spec, name)
                try:
                    yield
                finally:
                    self._places[spec.name].release()
        except OpenedState:
            raise Closed(
                f"{spec.name} did not answer several times and is left alone for a moment",
                next_step="try again in a moment",
            ) from None
        except ToolUnavailable as error:
            if not isinstance(error, Closed | NotSignedIn):
                self._silent[spec.name] = self._silent.get(spec.name, 0) + 1
            raise
        self._silent[spec.name] = 0

    async def _enter(self, spec: SystemSpec, name: str) -> None:
        """A place among those at once.

        While the system is silent nobody waits for one, and who waited gives theirs back: the room
        is others'.
        """
        places = self._places.setdefault(spec.name, asyncio.Semaphore(spec.at_once))
        if waits := places.locked():
            self._must_answer(spec, name)
        try:
            async with asyncio.timeout(self.seconds(spec)):
                await places.acquire()
        except TimeoutError:
            raise Closed(
                f"{name}: no place came free at {spec.name} in {self.seconds(spec):g} s"
            ) from None
        if waits:
            try:
                self._must_answer(spec, name)
            except Closed:
                places.release()
                raise

    def _must_answer(self, spec: SystemSpec, name: str) -> None:
        if self._silent.get(spec.name, 0) >= _SLOW_FROM:
            raise Closed(f"{name}: all places of {spec.name} are taken, and it is slow to answer")
