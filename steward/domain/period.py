"""What a report is about: whole days of the company's time zone, and one team or all."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from steward.errors import BadInput
from steward.frozen_model import Frozen

LONGEST = 400  # days
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")


class Period(Frozen):
    """From the first day to the last one, both whole; `team` empty: all."""

    first: date
    last: date
    team: str = ""
    zone: str = "UTC"

    @property
    def begin(self) -> datetime:
        """The midnight with which the first day begins."""
        return self._midnight(self.first)

    @property
    def end(self) -> datetime:
        """The midnight with which the last day ends, which is not in it any more."""
        return self._midnight(self.last + timedelta(days=1))

    @property
    def values(self) -> dict[str, Any]:
        """For a statement: `begin` is in it, `end` is not."""
        return {"begin": self.begin, "end": self.end, "team": self.team}

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time(), ZoneInfo(self.zone))


def period(
    now: datetime, first: date | None, last: date | None, team: str, zone: str, days: int = 7
) -> Period:
    """The days asked for; where they are not, so many up to the last or today. Raises BadInput."""
    end = last or now.astimezone(ZoneInfo(zone)).date()
    begin = first or end - timedelta(days=days - 1)
    if begin > end:
        raise BadInput(f"{begin} is after {end}", next_step="the first day comes first")
    if (end - begin).days >= LONGEST:
        raise BadInput(
            f"{begin} to {end} is more than {LONGEST} days", next_step="ask for a shorter time"
        )
    return Period(first=begin, last=end, team=team, zone=zone)


def month(now: datetime, written: str, zone: str) -> Period:
    """A month, `2026-11`; empty: the one before this one. Raises BadInput."""
    if not written:
        first = now.astimezone(ZoneInfo(zone)).date().replace(day=1)
        first = (first - timedelta(days=1)).replace(day=1)
    elif found := _MONTH.fullmatch(written):
        first = date(int(found[1]) or 1, int(found[2]), 1)
    else:
        raise BadInput(f"{written!r} is no month", next_step="write it as 2026-11")
    later = (first + timedelta(days=31)).replace(day=1)
    return Period(first=first, last=later - timedelta(days=1), zone=zone)
