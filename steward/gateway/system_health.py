"""What the last calls of each system came to, as this process sees it."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

_LAST = 50


@dataclass(frozen=True)
class SystemHealth:
    """`circuit`: closed, half-opened or opened (it is left alone). `mean_ms` is of the last calls
    that were sent, answered or not; None where there was none. `failed_ago` in seconds.
    """

    circuit: str = "closed"
    calls: int = 0
    mean_ms: int | None = None
    failure: str = ""
    failed_ago: float | None = None


@dataclass
class _Calls:
    seconds: deque[float] = field(default_factory=lambda: deque(maxlen=_LAST))
    failure: str = ""
    failed_at: float = 0.0


class LastCalls:
    """Keeps how long the last calls of each system took, and its last failure."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._of: dict[str, _Calls] = {}

    def took(self, system: str, seconds: float) -> None:
        """A call was sent and ended, however."""
        self._of.setdefault(system, _Calls()).seconds.append(seconds)

    def failed(self, system: str, why: str) -> None:
        """A call was not answered."""
        calls = self._of.setdefault(system, _Calls())
        calls.failure, calls.failed_at = why, self._now()

    def health(self, system: str, circuit: str) -> SystemHealth:
        """Of one system; `circuit` is the state of its circuit."""
        calls = self._of.get(system, _Calls())
        took = calls.seconds
        return SystemHealth(
            circuit=circuit,
            calls=len(took),
            mean_ms=round(1000 * sum(took) / len(took)) if took else None,
            failure=calls.failure,
            failed_ago=self._now() - calls.failed_at if calls.failure else None,
        )
