"""Health signs of this process: whether each dependency worked last, why not, since when.

It lies in memory and is about one process: what a desk of several processes cannot reach may be
another for each of them.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass

_log = logging.getLogger(__name__)
_LONGEST = 300
DATABASE_DISK = "disk:database"  # a write for which the database had no room


@dataclass(frozen=True)
class Sign:
    """One thing that is not well: `system:crm`, `model:compose`, `wakes`, `disk`.

    `since` and `seen` are monotonic seconds.
    """

    subject: str
    why: str
    since: float
    seen: float


class Vitals:
    """Keeps the last word on each subject; what becomes well or ill is logged once."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._ill: dict[str, Sign] = {}

    def well(self, subject: str, after: float = 0.0) -> None:
        """Note that a part of the process works.

        `after`: what fails for some and not for others is well once nobody failed for so long.
        """
        before = self._ill.get(subject)
        if before is not None and self._now() - before.seen >= after:
            del self._ill[subject]
            _log.warning("%s is well again", subject)

    def ill(self, subject: str, why: str, *, logged: bool = True) -> None:
        """Note that it does not work; `why` is for staff and the log, never for anybody else.

        `logged`: False where nobody who could change it reads the log.
        """
        now, before = self._now(), self._ill.get(subject)
        self._ill[subject] = Sign(subject, why[:_LONGEST], before.since if before else now, now)
        if before is None and logged:
            _log.error("%s is not well: %s", subject, why[:_LONGEST])

    def note(self, subject: str, why: str) -> None:
        """Ill with a reason, well without."""
        if why:
            self.ill(subject, why)
        else:
            self.well(subject)

    def signs(self, kind: str = "") -> list[Sign]:
        """What is not well now, of one kind (`system` for `system:crm`) or
        of all, the longest first.
        """
        found = (
            one for one in self._ill.values() if not kind or one.subject.partition(":")[0] == kind
        )
        return sorted(found, key=lambda one: one.since)

    def age(self, sign: Sign) -> float:
        """For how many seconds it has not been well."""
        return self._now() - sign.since
