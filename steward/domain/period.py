"""What a report is about: whole days in UTC, and one team or all."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from steward.errors import BadInput
from steward.frozen import Frozen

LONGEST = 400  # days


class Period(Frozen):
    """From the first day to the last one, both whole; `team` empty: all."""

    first: date
    last: date
    team: str = ""

    @property
    def values(self) -> dict[str, Any]:
        """For a statement: `begin` is in it, `end` is not."""
        begin = datetime.combine(self.first, time(), UTC)
        end = datetime.combine(self.last, time(), UTC) + timedelta(days=1)
        return {"begin": begin, "end": end, "team": self.team}


def period(today: date, first: date | None, last: date | None, team: str, days: int = 7) -> Period:
    """The days asked for; where they are not, so many up to the last or today. Raises BadInput."""
    end = last or today
    begin = first or end - timedelta(days=days - 1)
    if begin > end:
        raise BadInput(f"{begin} is after {end}", next_step="the first day comes first")
    if (end - begin).days >= LONGEST:
        raise BadInput(
            f"{begin} to {end} is more than {LONGEST} days", next_step="ask for a shorter time"
        )
    return Period(first=begin, last=end, team=team)
