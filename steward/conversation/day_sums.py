"""Sums of past days, kept in rows: a report adds days up instead of counting their rows again.

A day is kept when it has been over for a day. What changes its rows later notes that (triggers of
`021_day_sums.sql`), and the day is summed anew before the next report of it; so sums are what the
rows say at the moment of the report, whatever was late. Of rows that never change a day is kept as
far as it has come.
"""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from psycopg.types.json import Jsonb

from steward.db import Connection, Database, fetch, only_row
from steward.domain.period import Period

type Sums = Any  # plain values, as JSON has them


class Span(NamedTuple):
    """A day, or a piece of it."""

    day: date
    begin: datetime
    end: datetime


type Count = Callable[[Connection, Collection[Span]], Awaitable[Mapping[date, Sums]]]

LONGEST_REACH = 31  # days; triggers look no further back for what a new contact changes
_KEPT = """
SELECT clock.now() AS now,
       EXISTS (SELECT 1 FROM desk.day_changed WHERE part = %(part)s) AS changed,
       (SELECT coalesce(jsonb_object_agg(day, sums), '{}') FROM desk.day_sum
         WHERE part = %(part)s AND basis = %(basis)s
           AND day BETWEEN %(first)s AND %(last)s) AS sums
"""
_SO_FAR = """
SELECT day, (sums ->> 'until')::timestamptz AS until, sums -> 'sums' AS sums FROM desk.day_sum
 WHERE part = %s AND basis = %s AND day = ANY(%s)
"""
_KEEP = """
INSERT INTO desk.day_sum (part, basis, day, sums)
SELECT %s, %s, * FROM unnest(%s::date[], %s::jsonb[]) ON CONFLICT DO NOTHING
"""
_NO_LONGER = "DELETE FROM desk.day_sum WHERE part = %s AND basis = %s AND day = ANY(%s)"
_FORGET = """
DELETE FROM desk.day_sum WHERE part = %s AND (basis <> %s OR day = ANY(%s))
"""


# What a statement counts by, where it is given `spans`.
DAYS = "unnest(%(days)s::date[], %(begins)s::timestamptz[], %(ends)s::timestamptz[])"


_LOCK = "SELECT pg_advisory_xact_lock(hashtext('desk.day_sum'))"
_TOO_OLD = "DELETE FROM desk.day_sum WHERE day < clock.now()::date - %s::int"
_UNREAD = """
SELECT DISTINCT part FROM desk.day_changed
 WHERE noted_at < clock_timestamp() - make_interval(days => %s)
"""


class Part(NamedTuple):
    """What is summed: `basis` is whatever the sums depend on besides rows.

    `reach`: for how many days afterwards another row may change a day. `final`: rows that are this
    old never change, and none is added among them; `joined` makes one of the sums of two pieces.
    """

    name: str
    zone: str
    basis: str
    reach: int = 0
    final: timedelta | None = None
    joined: Callable[[list[Sums]], list[Sums]] = list

    @property
    def key(self) -> str:
        """The basis, short."""
        return hashlib.sha256(f"{self.zone} {self.reach} {self.basis}".encode()).hexdigest()[:24]


async def of_days(
    connection: Connection, part: Part, first: date, last: date, count: Count
) -> list[Sums]:
    """The sums of each of these days, in order; `count` counts rows where none are kept.

    To be asked in a transaction: what is counted is kept with it.
    """
    asked = {"part": part.name, "basis": part.key, "first": first, "last": last}
    known = await only_row(connection, _KEPT, asked)
    zone = ZoneInfo(part.zone)
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    over = known["now"].astimezone(zone).date() - timedelta(days=2)
    keeps = part.reach <= LONGEST_REACH
    kept = _by_day(known["sums"]) if keeps else {}
    if keeps and (known["changed"] or any(day <= over and day not in kept for day in days)):
        # one at a time: of two, the slower could keep what the other has seen to be old
        await connection.execute(_LOCK)
        await connection.execute(_FORGET, [part.name, part.key, await _changed(connection, part)])
        kept = _by_day((await only_row(connection, _KEPT, asked))["sums"])
    left = [_whole(day, part.zone) for day in days if day not in kept]
    if part.final is not None:
        found = await _pieces(connection, part, left, known["now"] - part.final, count)
    else:
        found = await count(connection, left) if left else {}
    fresh = {day: found[day] for day in days if day in found and day <= over}
    if keeps and fresh:
        await _keep(connection, part.name, part, fresh)
    return [kept[day] if day in kept else found[day] for day in days]


async def _pieces(
    connection: Connection, part: Part, left: Collection[Span], final: datetime, count: Count
) -> Mapping[date, Sums]:
    """The sums of these days: those until a moment that are kept, and what has come since. What is
    `final` of that is kept in their place, once it is worth a row.
    """
    assert part.final is not None
    own = f"{part.name} so far"
    known = await fetch(connection, _SO_FAR, own, part.key, [one.day for one in left])
    until = {row["day"]: row["until"] for row in known}
    sums: dict[date, Sums] = {one.day: [] for one in left} | {
        row["day"]: row["sums"] for row in known
    }
    rest = [one._replace(begin=until.get(one.day, one.begin)) for one in left]
    settled = [
        Span(day, begin, min(end, final))
        for day, begin, end in rest
        if min(end, final) - begin >= min(part.final, end - begin) > timedelta()
    ]
    if settled:
        found = await count(connection, settled)
        ends = {one.day: one.end for one in settled}
        sums |= {day: part.joined([*sums[day], *found[day]]) for day in ends}
        await connection.execute(_NO_LONGER, [own, part.key, list(ends)])
        pieces = {day: {"until": end.isoformat(), "sums": sums[day]} for day, end in ends.items()}
        await _keep(connection, own, part, pieces)
        rest = [one._replace(begin=ends.get(one.day, one.begin)) for one in rest]
    open_ = [one for one in rest if one.begin < one.end]
    since = await count(connection, open_) if open_ else {}
    return {day: part.joined([*so_far, *since.get(day, ())]) for day, so_far in sums.items()}


async def _keep(connection: Connection, name: str, part: Part, sums: Mapping[date, Sums]) -> None:
    values = [Jsonb(one) for one in sums.values()]
    await connection.execute(_KEEP, [name, part.key, list(sums), values])


async def sweep(db: Database, report_days: int, days: int = 7) -> int:
    """Drop sums of days of which reports say nothing any more, and sums that nobody has read for
    so many `days`, with what was noted of them: the next report counts rows again. Returns how
    many notes went.
    """
    async with db.transaction() as connection:
        await connection.execute(_LOCK)
        await connection.execute(_TOO_OLD, [report_days])
        parts = [one["part"] for one in await fetch(connection, _UNREAD, days)]
        await connection.execute("DELETE FROM desk.day_sum WHERE part = ANY(%s)", [parts])
        gone = await connection.execute(
            "DELETE FROM desk.day_changed WHERE part = ANY(%s)", [parts]
        )
    return gone.rowcount


def spans(counted: Collection[Span]) -> dict[str, Any]:
    """From which moment to which each of these is, for `DAYS`, and all of them: by two moments
    that it knows Postgres finds the rows of a few days among those of years.
    """
    begins, ends = [one.begin for one in counted], [one.end for one in counted]
    bounds = {"since": min(begins, default=None), "before": max(ends, default=None)}
    days = [one.day for one in counted]
    return {"days": days, "begins": begins, "ends": ends, **bounds}


def _whole(day: date, zone: str) -> Span:
    period = Period(first=day, last=day, zone=zone)
    return Span(day, period.begin, period.end)


def share_of(ordered: Sequence[int], share: float) -> int | None:
    """The value that this share does not exceed, between two where it falls there, as Postgres
    has it (`percentile_cont`); None of nothing.
    """
    if not ordered:
        return None
    place = share * (len(ordered) - 1)
    low = ordered[int(place)]
    return round(low + (ordered[min(int(place) + 1, len(ordered) - 1)] - low) * (place % 1))


async def _changed(connection: Connection, part: Part) -> list[date]:
    """The days that are noted as changed, which are noted no longer."""
    noted = await fetch(
        connection, "DELETE FROM desk.day_changed WHERE part = %s RETURNING at, gap", part.name
    )
    zone, reach = ZoneInfo(part.zone), timedelta(days=part.reach + 1)  # a day more: summer time
    return list({_day(one["at"], zone) for one in noted if not one["gap"] or one["gap"] < reach})


def _day(at: datetime, zone: ZoneInfo) -> date:
    return at.astimezone(zone).date()


def _by_day(sums: Mapping[str, Sums]) -> dict[date, Sums]:
    return {date.fromisoformat(day): one for day, one in sums.items()}
