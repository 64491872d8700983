"""What reports say of customers who waited for a person, against the service levels."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from steward.conversation.day_sums import DAYS, Part, Span, of_days, spans
from steward.db import Connection, Row
from steward.domain.business_hours import Opening, later
from steward.domain.conversation_limits import ServiceLevels
from steward.domain.period import Period

# A team's by what was looked into before the wait; where nothing was, nobody's.
_TEAM = """(
        SELECT f.team FROM desk.finding f
         WHERE f.conversation_id = w.conversation_id AND f.at <= w.since
         ORDER BY f.at DESC, f.wave DESC LIMIT 1)"""
_OVER = f"""
SELECT d.day, w.since, w.until, w.taken, w.urgent, {_TEAM} AS team
  FROM {DAYS} d(day, first, last)
  JOIN desk.person_wait w ON w.since >= d.first AND w.since < d.last
 WHERE w.until IS NOT NULL AND w.since >= %(since)s AND w.since < %(before)s
"""
_OPEN = f"""
SELECT w.since, w.urgent, clock.now() AS until FROM desk.person_wait w
 WHERE w.until IS NULL AND w.since >= %(begin)s AND w.since < %(end)s
   AND (%(team)s = '' OR %(team)s = {_TEAM})
"""
_BEGAN = f"""
  FROM desk.person_wait w WHERE w.since >= %(begin)s AND w.since < %(end)s
   AND (%(team)s = '' OR %(team)s = {_TEAM})
"""
# The conversations behind a figure. Which were late, the calendar of business hours says: `ids`.
BEHIND: Mapping[str, str] = {
    "waited": f"SELECT DISTINCT w.conversation_id {_BEGAN}",
    "taken": f"SELECT DISTINCT w.conversation_id {_BEGAN} AND w.taken",
    **dict.fromkeys(
        ("late", "late_now"), "SELECT DISTINCT unnest(%(ids)s::text[]) AS conversation_id"
    ),
}


class Waits(NamedTuple):
    """Waits of a day, of what one team had looked into, that are over."""

    team: str | None
    waited: int
    late: int
    taken_ms: list[int]


async def figures(
    connection: Connection, about: Period, service: ServiceLevels, opening: Opening | None
) -> dict[str, Any]:
    """Customers who began to wait in the time: how many, how many were taken over, how many too
    late, and how long it took for the half of them.
    """

    async def count(connection: Connection, counted: Collection[Span]) -> dict[date, list[Waits]]:
        of: dict[date, defaultdict[str | None, list[Row]]]
        of = {one.day: defaultdict(list) for one in counted}
        values = spans(counted)
        for row in await (await connection.execute(_OVER, values)).fetchall():
            of[row["day"]][row["team"]].append(row)
        return {
            day: [_waits(team, rows, service, opening) for team, rows in by_team.items()]
            for day, by_team in of.items()
        }

    part = Part("waits", about.zone, f"{service.model_dump_json()} {_written(opening)}")
    by_day = await of_days(connection, part, about.first, about.last, count)
    over = [Waits(*one) for day in by_day for one in day if about.team in ("", one[0])]
    still = await (await connection.execute(_OPEN, about.values)).fetchall()
    late_now = sum(_is_late(row, service, opening) for row in still)
    lengths = sorted(ms for one in over for ms in one.taken_ms)
    return {
        "waited": sum(one.waited for one in over) + len(still),
        "taken": len(lengths),
        "late": sum(one.late for one in over) + late_now,
        "late_now": late_now,
        "taken_ms_half": lengths[(len(lengths) - 1) // 2] if lengths else None,
        "taken_ms_most": lengths[(len(lengths) * 95 - 1) // 100] if lengths else None,
    }


async def late(
    connection: Connection,
    about: Period,
    service: ServiceLevels,
    opening: Opening | None,
    *,
    now: bool,
) -> list[str]:
    """The conversations that waited for too long; `now`: of these, those that still wait."""
    asked = f"""SELECT w.conversation_id AS id, w.since, w.urgent,
                       coalesce(w.until, clock.now()) AS until {_BEGAN}"""
    still = "AND w.until IS NULL" if now else ""
    found = await connection.execute(f"{asked} {still}".encode(), about.values)
    return [row["id"] for row in await found.fetchall() if _is_late(row, service, opening)]


def _waits(
    team: str | None, rows: Sequence[Row], service: ServiceLevels, opening: Opening | None
) -> Waits:
    taken = [one["until"] - one["since"] for one in rows if one["taken"]]
    return Waits(
        team,
        waited=len(rows),
        late=sum(_is_late(one, service, opening) for one in rows),
        taken_ms=[round(span.total_seconds() * 1000) for span in taken],
    )


def _written(opening: Opening | None) -> str:
    """The same for the same hours, in every process."""
    if opening is None:
        return ""
    days, holidays = sorted(opening.days), sorted(map(str, opening.holidays))
    return f"{days} {opening.opens} {opening.closes} {opening.zone.key} {holidays}"


def due(since: datetime, urgent: bool, service: ServiceLevels, opening: Opening | None) -> datetime:
    """Until when a person had to take it over."""
    if urgent:
        return since + timedelta(minutes=service.urgent_minutes)
    return later(opening, since, minutes=service.take_minutes)


def _is_late(row: Row, service: ServiceLevels, opening: Opening | None) -> bool:
    """Business hours are never shorter than the clock's: most need no look at the calendar."""
    end = row["until"]
    minutes = service.urgent_minutes if row["urgent"] else service.take_minutes
    if end - row["since"] <= timedelta(minutes=minutes):
        return False
    return bool(end > due(row["since"], row["urgent"], service, opening))
