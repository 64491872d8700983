"""When what waits for a system may be tried again: ever more rarely while a system is not well, and
at once when all are.

It lies in memory, by conversation: a process that begins tries once and learns the rest.
"""

from __future__ import annotations

import time
from collections.abc import Callable

# Seconds; the most is also how late what waits hears of a system's return.
_FIRST, _MOST = 5.0, 30.0


class HeldRetries:
    """One per clockwork."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._tries: dict[str, tuple[int, float]] = {}  # how often, and not before when

    def forget(self) -> None:
        """All systems are well: nothing waits for one."""
        self._tries.clear()

    def due(self, conversation_id: str) -> bool:
        """Whether it may be tried now; then the next time comes later."""
        tries, not_before = self._tries.get(conversation_id, (0, 0.0))
        if self._now() < not_before:
            return False
        pause = min(_MOST, _FIRST * 2.0**tries)
        self._tries[conversation_id] = (min(tries + 1, 10), self._now() + pause)
        return True
