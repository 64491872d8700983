"""Times as scenarios write them: `-4d`, `+25h`, an ISO date or moment.

Relative ones count from the desk's clock.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800}
_RELATIVE = re.compile(r"([+-]?)((?:\d+(?:\.\d+)?[smhdw])+)")
_PART = re.compile(r"(\d+(?:\.\d+)?)([smhdw])")


@dataclass(frozen=True)
class Moment:
    """A point in time as written, to be worked out when the clock is known."""

    written: str
    ahead: timedelta | None
    fixed: datetime | None

    def at(self, now: datetime) -> datetime:
        """The time meant, where `now` is the desk's."""
        if self.fixed is not None:
            return self.fixed
        return now + (self.ahead or timedelta())


def parse_span(text: str) -> timedelta:
    """Read `+25h`, `-4d`, `90m` or `1d12h`. Raises ValueError."""
    match = _RELATIVE.fullmatch(text.strip().lower())
    if match is None:
        raise ValueError(f"{text!r} is not a span of time such as -4d, -10m or +25h")
    seconds = sum(float(amount) * _SECONDS[unit] for amount, unit in _PART.findall(match[2]))
    return timedelta(seconds=-seconds if match[1] == "-" else seconds)


def parse_moment(text: str) -> Moment:
    """Read a span, `now`, or an ISO date (midnight UTC) or date and time (UTC unless it says).

    Raises ValueError.
    """
    written = text.strip()
    if written.lower() == "now":
        return Moment(written, timedelta(), None)
    if _RELATIVE.fullmatch(written.lower()):
        return Moment(written, parse_span(written), None)
    try:
        fixed = datetime.fromisoformat(written)
    except ValueError:
        raise ValueError(
            f"{text!r} is not a time such as -4d, 2026-11-20 or 2026-11-20T09:00:00Z"
        ) from None
    return Moment(written, None, fixed if fixed.tzinfo else fixed.replace(tzinfo=UTC))


def resolved(value: object, now: datetime) -> object:
    """The value with every Moment in it as ISO text."""
    match value:
        case Moment():
            return value.at(now).astimezone(UTC).isoformat()
        case dict():
            return {key: resolved(entry, now) for key, entry in value.items()}
        case list():
            return [resolved(entry, now) for entry in value]
        case _:
            return value
