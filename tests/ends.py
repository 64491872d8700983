"""Whether processes have ended, and what keeps those that have not."""

from __future__ import annotations

import time

import psutil  # type: ignore[import-untyped]


def left(*processes: int, within: float = 60.0) -> dict[int, str]:
    """Who is still there after `within` seconds: its state (`disk-sleep`:
    it waits for the disk) and its command.
    """
    deadline = time.monotonic() + within
    while (
        there := {pid: state for pid in processes if (state := _state(pid))}
    ) and time.monotonic() < deadline:
        time.sleep(0.05)
    return there


def _state(pid: int) -> str:
    """Nothing for a process that is not there, or that has ended and is only waited for."""
    try:
        process = psutil.Process(pid)
        status, command = process.status(), " ".join(process.cmdline())
    except psutil.Error:
        return ""
    return "" if status == psutil.STATUS_ZOMBIE else f"{status}: {command}"
