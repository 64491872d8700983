"""When our people are there, as it is told to whoever asks: from the hours that are set."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Self
from zoneinfo import ZoneInfo

from steward.policy.terms import Attendance
from steward.say import Moment, Phrase

_WEEK, _DAY = 7, 24 * 60


class PeopleHours(Phrase):
    """The days and hours on which people are there; a moment stands for its weekday or its hour."""

    first: Moment  # of the days, since when people are there
    last: Moment  # of the days, until when
    count: int  # of the days
    closes_at: Moment
    zone: str

    @property
    def every_day(self) -> bool:
        """Whether people are there on every day of the week."""
        return self.count == _WEEK

    @property
    def one_day(self) -> bool:
        """Whether people are there on one day of the week."""
        return self.count == 1

    @property
    def all_day(self) -> bool:
        """Whether people are there at every hour of such a day."""
        return (
            self.closes_at is not None
            and self.first is not None
            and (self.closes_at - self.first >= timedelta(minutes=_DAY))
        )

    @classmethod
    def of(cls, people: Attendance, now: datetime) -> Self:
        """The hours as they are told now."""
        zone = ZoneInfo(people.zone)
        today = now.astimezone(zone).date()
        monday = datetime.combine(today - timedelta(days=today.weekday()), time(), zone)
        days = [monday + timedelta(days=day, minutes=people.opens) for day in people.days]
        closes = days[0] + timedelta(minutes=people.closes - people.opens)
        return cls(
            first=days[0], last=days[-1], count=len(days), closes_at=closes, zone=people.zone
        )
