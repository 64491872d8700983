"""Rate limits on calls of systems, counted in Postgres over all processes.

A token bucket in one timestamp (GCRA).

Windows with a counter let twice the rate through where two of them meet and need a row each; here a
bucket is one row, is right at every moment, and says exactly when the next call fits. One statement
counts all buckets of a call or none.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import psycopg

from steward.conversation.turn_costs import COUNT_TOOL_CALL
from steward.db import Connection, Database, fetch_one, json
from steward.domain.turn import TurnRef
from steward.errors import NotNow, OverRate, Stale
from steward.policy.rates import Rate

_BETWEEN_SWEEPS = 500
_NOW = "(SELECT now FROM moment)"  # read once: each look at the desk's clock is a query of its own
# `paced` is when all calls so far would have been made at an even pace, `step` apart; a bucket is
# full `most` steps ahead.
# `forced`: what is being carried out fills the bucket like anything else, and is never held back by
# it.
# So many more calls on the turn and on the rates: one statement, under the turn's lock. Where a
# bucket is full it fails (`desk.hold_to_rates`), and so counts nothing. It does not wait for the
# disk: what follows, the entry of the read or of the write's start, does, and with it goes all that
# was committed before.
_COUNT = f"""
WITH {COUNT_TOOL_CALL}, moment AS MATERIALIZED (SELECT clock.now() AS now), wanted AS (
SELECT b.bucket, b.step * interval '1 microsecond' AS step
  FROM jsonb_to_recordset(%(buckets)s) AS b (bucket text, step bigint)
 WHERE EXISTS (SELECT 1 FROM counted) OR NOT (%(named)s OR EXISTS (SELECT 1 FROM open))
), taken AS (
INSERT INTO desk.rate AS r (bucket, paced)
SELECT wanted.bucket, moment.now + wanted.step FROM wanted, moment ORDER BY wanted.bucket
ON CONFLICT (bucket) DO UPDATE
   SET paced = least(greatest(r.paced, {_NOW}) + (EXCLUDED.paced - {_NOW}),
                     {_NOW} + (%(full)s::jsonb ->> r.bucket)::bigint * interval '1 microsecond')
 WHERE %(forced)s OR greatest(r.paced, {_NOW}) + (EXCLUDED.paced - {_NOW})
                  <= {_NOW} + (%(full)s::jsonb ->> r.bucket)::bigint * interval '1 microsecond'
RETURNING r.bucket)
SELECT (SELECT id FROM open) AS turn, EXISTS (SELECT 1 FROM counted) AS counted,
       desk.hold_to_rates(ARRAY(SELECT bucket FROM wanted EXCEPT SELECT bucket FROM taken)),
       set_config('synchronous_commit', 'off', true)
"""
_FULL = "DR001"  # what `desk.hold_to_rates` fails with; its detail is the first bucket that is full
_WAIT = "SELECT extract(epoch FROM paced - clock.now()) AS ahead FROM desk.rate WHERE bucket = %s"
_SWEEP = """DELETE FROM desk.rate WHERE bucket = ANY(ARRAY(
    SELECT bucket FROM desk.rate WHERE paced < clock.now() LIMIT 5000 FOR UPDATE SKIP LOCKED))"""


@dataclass(frozen=True)
class Counting:
    """On which turn a call counts: the one that is named, else the one that is open;
    `keyed` calls have no most.
    """

    conversation_id: str
    most: int
    turn: TurnRef | None = None
    keyed: bool = False


class Rates:
    """Counts calls. Who `customer` is in a rate's `per`, the caller says."""

    def __init__(self) -> None:
        self._taken = 0

    async def take(
        self,
        db: Database,
        rates: Mapping[str, Rate],
        agent: str,
        tool: str,
        customer: str,
        on: Counting,
        *,
        forced: bool = False,
    ) -> str | None:
        """Count one call of `system.tool` and return its turn, None where none is open.

        Raises Stale for a turn that is over, NotNow when its calls are used up, OverRate, never
        when `forced`; then nothing is counted.
        """
        return await self.take_all(db, rates, [(agent, tool, customer)], on, forced=forced)

    async def take_all(
        self,
        db: Database,
        rates: Mapping[str, Rate],
        calls: Sequence[tuple[str, str, str]],
        on: Counting,
        *,
        forced: bool = False,
    ) -> str | None:
        """Count several calls of one turn, all of them or none; as `take`.

        Raises NotNow, with the seconds to wait, or Stale for a turn that is over.
        """
        counted: dict[str, tuple[str, Rate]] = {}
        times: Counter[str] = Counter()
        for call in calls:
            for name, rate in rates.items():
                if (bucket := rate.bucket(*call)) is not None:
                    counted[f"{name} {bucket}"] = (name, rate)
                    times[f"{name} {bucket}"] += 1
        more = [bucket for bucket, (_, rate) in counted.items() if times[bucket] > rate.most]
        steps = [
            {"bucket": bucket, "step": rate.step * times[bucket]}
            for bucket, (_, rate) in counted.items()
        ]
        values = {
            "conversation": on.conversation_id,
            "named": on.turn is not None,
            "turn": on.turn.id if on.turn else "",
            "fence": on.turn.fence if on.turn else 0,
            "keyed": on.keyed,
            "calls": on.most,
            "times": len(calls),
            "buckets": json(steps),
            "full": json({bucket: rate.step * rate.most for bucket, (_, rate) in counted.items()}),
            "forced": forced,
        }
        async with db.noting() as connection:
            if more and not forced:
                raise await self._over(connection, min(more), *counted[min(more)])
            try:
                row = await (await connection.execute(_COUNT, values)).fetchone()
            except psycopg.Error as error:
                if error.sqlstate != _FULL:
                    raise
                bucket = str(error.diag.message_detail)
                raise await self._over(connection, bucket, *counted[bucket]) from error
            assert row is not None
            if row["turn"] is None and on.turn is not None:
                raise Stale("this turn is over", turn=on.turn.id)
            if row["turn"] is not None and not row["counted"]:
                raise NotNow(
                    "this turn has used up its calls", next_step="close the turn", limit=on.most
                )
            self._taken += len(calls)
            if self._taken >= _BETWEEN_SWEEPS:
                self._taken = 0
                await connection.execute(_SWEEP)
        return None if row["turn"] is None else str(row["turn"])

    async def _over(self, connection: Connection, bucket: str, name: str, rate: Rate) -> OverRate:
        row = await fetch_one(connection, _WAIT, bucket)
        seconds = (
            max(1, math.ceil(float(row["ahead"]) - (rate.most - 1) * rate.step / 1e6)) if row else 1
        )
        return OverRate(
            f"more than {rate.most} calls in {rate.seconds} s ({name})",
            next_step=f"try again in {seconds} s",
            seconds=seconds,
            rate=name,
        )
