"""What reports say of systems: calls of their tools, from the record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from steward.conversation.day_sums import DAYS, Part, Span, of_days, spans
from steward.db import Connection
from steward.domain.period import Period

# The same that `ops/prometheus/alerts.yaml` counts as failed: "not found" is an answer.
FAILED = ("tool_unavailable", "outcome_unknown", "garbage", "internal", "internal_error")
_FINAL = timedelta(minutes=10)  # no transaction that writes an entry is open for so long
_CALLS = f"""
SELECT d.day, coalesce(a.data->>'agent', '') AS team,
       split_part(a.data->>'tool', '.', 1) AS system, count(*)::int AS calls,
       count(*) FILTER (WHERE a.data ? 'cached')::int AS cached,
       count(*) FILTER (WHERE a.event = 'tool.refused')::int AS refused,
       count(*) FILTER (WHERE a.data->>'outcome' = ANY(%(failed)s))::int AS failed,
       count(a.data->>'ms')::int AS timed,
       coalesce(sum((a.data->>'ms')::bigint), 0)::bigint AS ms,
       coalesce(max((a.data->>'ms')::bigint), 0) AS slowest_ms
  FROM {DAYS} d(day, first, last)
  JOIN desk.audit a ON a.at >= d.first AND a.at < d.last
   AND a.event IN ('tool.read', 'tool.write.finished', 'tool.refused')
   AND a.at >= %(since)s AND a.at < %(before)s
 GROUP BY 1, 2, 3
"""


class Calls(NamedTuple):
    """Calls of a day of one system for one team; `ms` is the sum of those that were `timed`."""

    team: str
    system: str
    calls: int
    cached: int
    refused: int
    failed: int
    timed: int
    ms: int
    slowest_ms: int


async def by_system(connection: Connection, about: Period) -> list[dict[str, Any]]:
    """Calls in the time, by system. An entry of the record never changes, so each is counted once,
    but for those of the last minutes.
    """

    async def count(connection: Connection, counted: Collection[Span]) -> dict[date, list[Calls]]:
        values = spans(counted) | {"failed": list(FAILED)}
        found: dict[date, list[Calls]] = {one.day: [] for one in counted}
        for one in await (await connection.execute(_CALLS, values)).fetchall():
            found[one.pop("day")].append(Calls(**one))
        return found

    part = Part("tools", about.zone, " ".join(FAILED), final=_FINAL, joined=_joined)
    by_day = await of_days(connection, part, about.first, about.last, count)
    of: defaultdict[str, list[Calls]] = defaultdict(list)
    for one in (Calls(*one) for day in by_day for one in day):
        if about.team in ("", one.team):
            of[one.system].append(one)
    return [_summed(system, own) for system, own in sorted(of.items())]


def _joined(rows: Iterable[Sequence[Any]]) -> list[Calls]:
    """One for each team and system."""
    of: dict[tuple[str, str], Calls] = {}
    for one in map(Calls._make, rows):
        before = of.setdefault(one[:2], one)
        if before is not one:
            sums = (sum(pair) for pair in zip(before[2:-1], one[2:-1], strict=True))
            of[one[:2]] = Calls._make([*one[:2], *sums, max(before[-1], one[-1])])
    return list(of.values())


def _summed(system: str, own: list[Calls]) -> dict[str, Any]:
    timed = sum(one.timed for one in own)
    return {
        "system": system,
        **{
            name: sum(getattr(one, name) for one in own)
            for name in ("calls", "cached", "refused", "failed")
        },
        "mean_ms": round(sum(one.ms for one in own) / timed) if timed else None,
        "slowest_ms": max(one.slowest_ms for one in own) if timed else None,
    }
