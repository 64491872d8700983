"""Points at which the sandbox can kill this process, to prove that nothing is lost: nodes, tasks of a team, tools.

Nothing is ever armed outside the sandbox: `arm` refuses, and an unarmed point costs one dictionary look-up.
"""

from __future__ import annotations

import os
import signal
from typing import Literal

from steward.errors import NotAuthorised
from steward.settings import settings

When = Literal["before", "after"]
_armed: set[tuple[str, str]] = set()


def arm(point: str, when: When) -> None:
    """Die by SIGKILL the next time `point` is reached: a node, `TEAM/NODE` or `SYSTEM.TOOL`."""
    if not settings().sandbox:
        raise NotAuthorised("crash points exist in the sandbox only")
    _armed.add((point, when))


def arm_from_environment() -> None:
    """Arm what `STEWARD_CRASH_AT=point:when` names; read once, when the desk opens."""
    point, _, when = os.environ.get("STEWARD_CRASH_AT", "").rpartition(":")
    if point and settings().sandbox:
        _armed.add((point, when))


def reach(point: str, when: When) -> None:
    """Called where a crash may be asked for."""
    if (point, when) in _armed:
        os.kill(os.getpid(), signal.SIGKILL)
