"""Quiet hours, by the recipient's clock. Pure.

They say when a notice of the desk's own accord may reach somebody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from steward.domain.zones import zone
from steward.errors import BadInput

_WRITTEN = re.compile(r"([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)")
_MINUTE = timedelta(minutes=1)
_TWO_DAYS = 2 * 24 * 60


@dataclass(frozen=True)
class Hours:
    """From `begins` until before `ends` it is quiet.

    Past midnight when `ends` is the earlier of the two.
    """

    begins: time
    ends: time

    def quiet(self, at: datetime, where: str) -> bool:
        """Whether the clocks of a zone show quiet hours then."""
        shown = at.astimezone(zone(where)).time()
        if self.begins < self.ends:
            return self.begins <= shown < self.ends
        return shown >= self.begins or shown < self.ends


def read_hours(written: str) -> Hours:
    """Read `21:00-08:00`. Raises BadInput."""
    match = _WRITTEN.fullmatch(written.strip())
    if match is None or match[1] + match[2] == match[3] + match[4]:
        raise BadInput(f"{written!r} are no quiet hours", next_step="write them like 21:00-08:00")
    return Hours(time(int(match[1]), int(match[2])), time(int(match[3]), int(match[4])))


def goes_out(now: datetime, hours: Hours, zones: Sequence[str]) -> datetime:
    """The first moment from now on that is quiet in none of the zones.

    Where there is none, the first zone counts alone.

    Minute by minute, because a clock that jumps may skip the end of the night or show it twice.
    """
    if not any(hours.quiet(now, name) for name in zones):
        return now
    at = now.replace(second=0, microsecond=0)
    for _ in range(_TWO_DAYS):
        at += _MINUTE
        if not any(hours.quiet(at, name) for name in zones):
            return at
    return goes_out(now, hours, zones[:1])
