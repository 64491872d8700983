"""What reports say of customers who waited for a person, against the service levels."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from steward.db import Connection, Row
from steward.domain.business_hours import Opening, later
from steward.domain.conversation_limits import ServiceLevels
from steward.domain.period import Period

# A team's by what was looked into before the wait; where nothing was, nobody's.
_WAITS = """
SELECT w.since, w.until, w.taken, w.urgent, clock.now() AS now FROM desk.person_wait w
 WHERE w.since >= %(begin)s AND w.since < %(end)s
   AND (%(team)s = '' OR %(team)s = (
        SELECT f.team FROM desk.finding f
         WHERE f.conversation_id = w.conversation_id AND f.at <= w.since
         ORDER BY f.at DESC, f.wave DESC LIMIT 1))
 ORDER BY w.since
"""


async def waits(connection: Connection, about: Period) -> list[Row]:
    """Each time a customer waited for a person, as it began in the time."""
    return await (await connection.execute(_WAITS, about.values)).fetchall()


def due(since: datetime, urgent: bool, service: ServiceLevels, opening: Opening | None) -> datetime:
    """Until when a person had to take it over."""
    if urgent:
        return since + timedelta(minutes=service.urgent_minutes)
    return later(opening, since, minutes=service.take_minutes)


def _is_late(row: Row, service: ServiceLevels, opening: Opening | None) -> bool:
    """Business hours are never shorter than the clock's: most need no look at the calendar."""
    end = row["until"] or row["now"]
    minutes = service.urgent_minutes if row["urgent"] else service.take_minutes
    if end - row["since"] <= timedelta(minutes=minutes):
        return False
    return bool(end > due(row["since"], row["urgent"], service, opening))


def figures(rows: list[Row], service: ServiceLevels, opening: Opening | None) -> dict[str, Any]:
    """How many waited and were taken over, how many too long, and how long at the half of them."""
    late = [one for one in rows if _is_late(one, service, opening)]
    lengths = sorted(
        round((one["until"] - one["since"]).total_seconds() * 1000)
        for one in rows
        if one["until"] is not None and one["taken"]
    )
    return {
        "waited": len(rows),
        "taken": len(lengths),
        "late": len(late),
        "late_now": sum(one["until"] is None for one in late),
        "taken_ms_half": lengths[(len(lengths) - 1) // 2] if lengths else None,
        "taken_ms_most": lengths[(len(lengths) * 95 - 1) // 100] if lengths else None,
    }
