"""How long a turn may still take, counted in the process that runs it:
a turn that waited out a crash starts afresh.
"""

from __future__ import annotations

import time
from collections.abc import Callable

_KEPT = 1000


class Deadlines:
    """Seconds left by turn; the oldest turns are forgotten, so that nothing grows."""

    def __init__(
        self, seconds: Callable[[], float], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._seconds, self._clock = seconds, clock
        self._until: dict[str, float] = {}

    def left(self, turn_id: str) -> float:
        """Seconds until the turn has to answer with what it has; 0 when they are over."""
        if turn_id not in self._until:
            if len(self._until) >= _KEPT:
                del self._until[next(iter(self._until))]
            self._until[turn_id] = self._clock() + self._seconds()
        return max(0.0, self._until[turn_id] - self._clock())
