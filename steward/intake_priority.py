"""Intake priority: while a message is taken in, runs of this process wait before their next
statement.

One event loop serves requests and runs. Taking a message in is about twenty waits, and each of them
lasts until every run at work has had a moment: a run that steps aside makes them short. Whoever
sends without end delays a run by `_IN_ALL` and no more, and whoever sends slowly delays nobody: a
message is taken in from the moment on at which all of it is there.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

_EACH = 0.1  # seconds of one wait
_IN_ALL = 1.0  # seconds that a run waits


@dataclass
class _Patience:
    left: float


@dataclass
class _Intake:
    """Of this process."""

    under_way: int = 0
    over: asyncio.Event | None = None


_intake = _Intake()
_run: ContextVar[_Patience | None] = ContextVar("steward_intake_patience", default=None)


def begin_run() -> None:
    """From here on this task, and those that it begins, step aside."""
    _run.set(_Patience(_IN_ALL))


def end_run() -> None:
    """Step aside no more."""
    _run.set(None)


@contextmanager
def taking_in() -> Iterator[None]:
    """A message is taken in here."""
    if not _intake.under_way:
        _intake.over = asyncio.Event()
    _intake.under_way += 1
    try:
        yield
    finally:
        _intake.under_way -= 1
        if not _intake.under_way and _intake.over is not None:
            _intake.over.set()
            _intake.over = None


async def step_aside() -> None:
    """In a run: wait until no message is taken in, within the run's patience. Else nothing."""
    patience = _run.get()
    if patience is None or _intake.over is None or patience.left <= 0:
        return
    began = time.monotonic()
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(_intake.over.wait(), min(_EACH, patience.left))
    patience.left -= time.monotonic() - began
