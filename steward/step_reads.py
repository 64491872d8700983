"""What a run of the graph has read of the desk's own rows: read once, and anew after a write.

Steps that look at the same rows to show them, or to choose what to look at, look once. Every
transaction may write, so each of them forgets what was read before it, when it begins and when it
ends; so does a second. A step that decides begins with nothing read, and what is decided is
decided on rows that are read under their lock, never on these.
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

_FRESH = 1.0


@dataclass
class _Reads:
    """`written` counts this step's transactions: a read that one of them overtook is not kept."""

    kept: dict[tuple[str, ...], tuple[float, Any]] = field(default_factory=dict)
    written: int = 0
    clock: tuple[float, datetime] | None = None


_current: ContextVar[_Reads | None] = ContextVar("steward_step_reads", default=None)


def begin_run() -> None:
    """From here on, in this task and in those that it begins, steps share what they read."""
    _current.set(_Reads())


def end_run() -> None:
    """Share nothing from here on."""
    _current.set(None)


@contextmanager
def one_step(*, anew: bool = True) -> Iterator[None]:
    """In here, and in the tasks that are begun in here, `once` shares what it reads; in a run also
    with the steps before it, unless it begins `anew`.
    """
    reads = _current.get()
    if reads is not None:
        if anew:
            forget()
            reads.clock = None
        yield
        return
    token = _current.set(_Reads())
    try:
        yield
    finally:
        _current.reset(token)


def forget() -> None:
    """Something may have been written: read anew."""
    if (reads := _current.get()) is not None:
        reads.written += 1
        reads.kept.clear()


async def clock(read: Callable[[], Awaitable[datetime]]) -> datetime:
    """The desk's time: read once a second at most within a step or a run; meanwhile it passes as
    this machine's does.
    """
    reads = _current.get()
    if reads is None:
        return await read()
    if reads.clock is None or time.monotonic() - reads.clock[0] >= _FRESH:
        found = await read()
        reads.clock = time.monotonic(), found
    at, began = reads.clock
    return began + timedelta(seconds=time.monotonic() - at)


async def once[T](key: tuple[str, ...], read: Callable[[], Awaitable[T]]) -> T:
    """What `read` answers, shared under `key` within this step: change nothing in it.

    Outside of a step it is read every time.
    """
    reads = _current.get()
    if reads is None:
        return await read()
    at, found = reads.kept.get(key, (0.0, None))
    if key in reads.kept and time.monotonic() - at < _FRESH:
        shared: T = found
        return shared
    written = reads.written
    fresh = await read()
    if reads.written == written:
        reads.kept[key] = (time.monotonic(), fresh)
    return fresh
