"""Points at which the sandbox can kill or hold this process.

They prove that nothing is lost: nodes, tasks of a team, tools.

Nothing is ever armed outside the sandbox: `arm` refuses, and an unarmed point costs one dictionary
look-up.
"""

from __future__ import annotations

import asyncio
import os
import signal
from typing import Literal

from steward.errors import NotAuthorised
from steward.settings import settings

When = Literal["before", "after"]
_armed: set[tuple[str, str]] = set()
_LONGEST_HOLD = 20.0


class _Hold:
    """The one point that is held: armed by its name, waiting there, let go."""

    def __init__(self) -> None:
        self.point = ""
        self.held = False
        self.go = asyncio.Event()


_hold: _Hold | None = None


def arm(point: str, when: When) -> None:
    """Die by SIGKILL the next time `point` is reached: a node, `TEAM/NODE` or `SYSTEM.TOOL`.

    Raises NotAuthorised outside the sandbox.
    """
    if not settings().sandbox:
        raise NotAuthorised("crash points exist in the sandbox only")
    _armed.add((point, when))


def arm_from_environment() -> None:
    """Arm what `STEWARD_CRASH_AT=point:when` names; read once, when the desk opens."""
    point, _, when = os.environ.get("STEWARD_CRASH_AT", "").rpartition(":")
    if point and settings().sandbox:
        _armed.add((point, when))


def disarm() -> None:
    """Forget every point that was asked for."""
    _armed.clear()
    release()


def reach(point: str, when: When) -> None:
    """Called where a crash may be asked for."""
    if (point, when) in _armed:
        os.kill(os.getpid(), signal.SIGKILL)


def hold_at(point: str) -> None:
    """Wait the next time that `point` begins, until `release`.

    Something else can happen meanwhile.

    Raises NotAuthorised outside the sandbox.
    """
    global _hold
    if not settings().sandbox:
        raise NotAuthorised("crash points exist in the sandbox only")
    release()
    _hold = _Hold()
    _hold.point = point


def held() -> bool:
    """Whether something waits at the point that is held."""
    return _hold is not None and _hold.held


def release() -> None:
    """Let what waits go on; a hold that was never reached is forgotten."""
    global _hold
    if _hold is not None:
        _hold.go.set()
    _hold = None


async def pause(point: str) -> None:
    """Called where a hold may be asked for.

    The first to come waits, at most so long that no test hangs.
    """
    hold = _hold
    if hold is None or hold.point != point or hold.held:
        return
    hold.held = True
    try:
        async with asyncio.timeout(_LONGEST_HOLD):
            await hold.go.wait()
    except TimeoutError:
        release()
