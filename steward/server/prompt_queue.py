"""Runs of the LangGraph server begin when they are asked for.

Its queue in memory looks for runs twice a second, and a run that is asked for while it waits is
seen by the look after the next: half a second to one, before anything is done. Here that wait ends
as soon as a run is put in the queue, or one has ended behind which another of its thread waits.
What is taken, in which order, and one run a thread at a time, stays the queue's own.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from functools import wraps
from typing import Any

_LOOKS_EVERY = 0.5  # the queue's own, for runs that are to begin later and whatever stirs nothing
# What puts a run in the queue, or makes room for the next one of its thread.
_STIRRING = (
    ("Runs", "put"),
    ("Runs", "set_status"),
    ("Runs", "delete"),
    ("Threads", "set_joint_status"),
)


class Bell:
    """Rung by whoever has work, from any thread; heard by the one task that looks for it."""

    def __init__(self) -> None:
        self._rung = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    def ring(self) -> None:
        """End the wait that is under way, or else the next one."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._rung.set)

    async def heard(self, within: float) -> None:
        """Wait until it is rung, at most so many seconds."""
        self._loop = asyncio.get_running_loop()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._rung.wait(), within)
        self._rung.clear()  # before the look: what is rung for during it is looked for again


def prompt_queue(ops: Any) -> None:
    """Have the queue of this module (`langgraph_runtime_inmem.ops`) look as soon as there is work.

    Fails where the module is not of the shape that is changed here: a desk that silently became
    slow again would be noticed by nobody.
    """
    bell, look = Bell(), ops.Runs.next

    @wraps(look)
    async def following(wait: bool, limit: int = 1) -> AsyncIterator[Any]:
        if wait:
            await bell.heard(_LOOKS_EVERY)
        async for found in look(wait=False, limit=limit):
            yield found

    ops.Runs.next = staticmethod(following)
    for owner, name in _STIRRING:
        _ring_after(bell.ring, getattr(ops, owner), name)


def _ring_after(ring: Callable[[], None], owner: Any, name: str) -> None:
    done = getattr(owner, name)

    @wraps(done)
    async def ringing(*given: Any, **named: Any) -> Any:
        try:
            return await done(*given, **named)
        finally:
            ring()

    setattr(owner, name, staticmethod(ringing))
