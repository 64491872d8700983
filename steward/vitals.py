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
# seconds without a failure, after which what a part could not do is well by another's word
_OTHERS_AFTER = 300.0


@dataclass(frozen=True)
class Sign:
    """One thing that is not well: `system:crm`, `model:compose`, `wakes`, `disk`.

    `since` and `seen` are monotonic seconds. `parts` failed since then: tools of a system.
    """

    subject: str
    why: str
    since: float
    seen: float
    parts: frozenset[str] = frozenset()


class Vitals:
    """Keeps the last word on each subject; what becomes well or ill is logged once."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._ill: dict[str, Sign] = {}

    def well(self, subject: str, after: float = 0.0, *, part: str = "") -> None:
        """Note that it works.

        `after`: what fails for some and not for others is well once nobody failed for so long.
        `part`: by whose word. Where parts failed, that of none is no proof (a system may list its
        tools and answer no call), and another's only after a while.
        """
        before = self._ill.get(subject)
        if before is None or (before.parts and not part):
            return
        if before.parts and part not in before.parts:
            after = max(after, _OTHERS_AFTER)
        if self._now() - before.seen >= after:
            del self._ill[subject]
            _log.warning("%s is well again", subject)

    def ill(self, subject: str, why: str, *, part: str = "", logged: bool = True) -> None:
        """Note that it does not work; `why` is for staff and the log, never for anybody else.

        `logged`: False where nobody who could change it reads the log. `part`: which of it failed.
        """
        now, before = self._now(), self._ill.get(subject)
        parts = (before.parts if before else frozenset()) | ({part} if part else frozenset())
        since = before.since if before else now
        self._ill[subject] = Sign(subject, why[:_LONGEST], since, now, parts)
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
