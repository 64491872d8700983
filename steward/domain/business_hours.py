"""Business hours: when people are there to decide, and when a number of such hours is over.

Pure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from steward.errors import BadInput

ALWAYS = "always"
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WRITTEN = re.compile(
    r"(?:(?P<first>[a-z]{3})(?:-(?P<last>[a-z]{3}))?\s+)?(?P<opens>[\d:]+)-(?P<closes>[\d:]+)(?:\s+(?P<zone>\S+))?",
    re.I,
)
_CLOCK = re.compile(r"(\d{1,2})(?::(\d{2}))?")
_DAY_MINUTES = 24 * 60


@dataclass(frozen=True)
class Opening:
    """Weekdays (Monday is 0) and minutes of the day in a time zone, but not on holidays.

    A day may end at 24:00.
    """

    days: frozenset[int]
    opens: int
    closes: int
    zone: ZoneInfo
    holidays: frozenset[date] = frozenset()

    def after(self, start: datetime, span: timedelta) -> datetime:
        """When `span` of open time has passed since `start`, in UTC."""
        left, day = span, start.astimezone(self.zone).date()
        while True:
            begin, end = max(start, self._at(day, self.opens)), self._at(day, self.closes)
            if self._works(day) and begin < end:
                if left <= end - begin:
                    return (begin + left).astimezone(UTC)
                left -= end - begin
            day += timedelta(days=1)

    def next(self, at: datetime) -> datetime:
        """When it is open next, in its own time zone; the moment itself while it is open."""
        day = at.astimezone(self.zone).date()
        while not self._works(day) or self._at(day, self.closes) <= at:
            day += timedelta(days=1)
        return max(at, self._at(day, self.opens)).astimezone(self.zone)

    def until(self, at: datetime) -> datetime | None:
        """When it closes, in its own time zone; None while it is closed."""
        if self.next(at) > at:
            return None
        return self._at(at.astimezone(self.zone).date(), self.closes).astimezone(self.zone)

    def _works(self, day: date) -> bool:
        return day.weekday() in self.days and day not in self.holidays

    def _at(self, day: date, minute: int) -> datetime:
        # The clock on the wall, then UTC: on a day that loses an hour the shop still opens at nine.
        return (datetime.combine(day, time(), self.zone) + timedelta(minutes=minute)).astimezone(
            UTC
        )


def read_opening(written: str) -> Opening | None:
    """Read `mon-fri 09:00-17:00 Europe/Amsterdam` (days: all, zone: UTC unless said);
    None is `always`. Raises BadInput.
    """
    said = written.strip()
    if said.lower() == ALWAYS:
        return None
    match = _WRITTEN.fullmatch(said)
    if match is None:
        raise _odd(written)
    try:
        first, last = (
            _DAYS.index((match[name] or default).lower())
            for name, default in (("first", "mon"), ("last", match["first"] or "sun"))
        )
        zone = ZoneInfo(match["zone"] or "UTC")
    # what zoneinfo raises depends on what the odd name looks like
    except (ValueError, KeyError, OSError) as error:
        raise _odd(written) from error
    opens, closes = _minute(match["opens"], written), _minute(match["closes"], written)
    days = frozenset((first + step) % 7 for step in range((last - first) % 7 + 1))
    if opens >= closes:
        raise _odd(written)
    return Opening(days, opens, closes, zone)


def later(
    opening: Opening | None, start: datetime, hours: int = 0, *, minutes: int = 0
) -> datetime:
    """When so much business time is over; all of it is, where there is no `opening`."""
    span = timedelta(hours=hours, minutes=minutes)
    return start + span if opening is None else opening.after(start, span)


def _minute(written: str, whole: str) -> int:
    match = _CLOCK.fullmatch(written)
    minute = (
        int(match[1]) * 60 + int(match[2] or 0)
        if match and int(match[2] or 0) < 60
        else _DAY_MINUTES + 1
    )
    if minute > _DAY_MINUTES:
        raise _odd(whole)
    return minute


def _odd(written: str) -> BadInput:
    return BadInput(
        f"{written!r} are no business hours",
        next_step="write always, or mon-fri 09:00-17:00 Europe/Amsterdam",
    )
