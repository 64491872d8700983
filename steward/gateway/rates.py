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

from steward.conversation.turn_costs import COUNT_TOOL_CALL
from steward.db import Connection, fetch_one, json
from steward.domain.turn import TurnRef
from steward.errors import NotNow, OverRate, Stale
from steward.policy.rates import Rate

_BETWEEN_SWEEPS = 500
_NOW = "(SELECT now FROM moment)"  # read once: each look at the desk's clock is a query of its own
# `paced` is when all calls so far would have been made at an even pace, `step` apart; a bucket is
# full `most` steps ahead.
# `forced`: what is being carried out fills the bucket like anything else, and is never held back by
# it.
# So many more calls on the turn and on the rates: one question, under the turn's lock. It does not
# wait for the disk: what follows, the entry of the read or of the write's start, does, and with it
# goes all that was committed before.
_COUNT = f"""
WITH {COUNT_TOOL_CALL}, moment AS MATERIALIZED (SELECT clock.now() AS now), taken AS (
INSERT INTO desk.rate AS r (bucket, paced)
SELECT b.bucket, moment.now + (b.step * interval '1 microsecond')
  FROM jsonb_to_recordset(%(buckets)s) AS b (bucket text, step bigint), moment
 WHERE EXISTS (SELECT 1 FROM counted) OR NOT (%(named)s OR EXISTS (SELECT 1 FROM open))
             ORDER BY b.bucket
ON CONFLICT (bucket) DO UPDATE
   SET paced = least(greatest(r.paced, {_NOW}) + (EXCLUDED.paced - {_NOW}),
                     {_NOW} + (%(full)s::jsonb ->> r.bucket)::bigint * interval '1 microsecond')
 WHERE %(forced)s OR greatest(r.paced, {_NOW}) + (EXCLUDED.paced - {_NOW})
                  <= {_NOW} + (%(full)s::jsonb ->> r.bucket)::bigint * interval '1 microsecond'
RETURNING r.bucket)
SELECT (SELECT id FROM open) AS turn, EXISTS (SELECT 1 FROM counted) AS counted,
       ARRAY(SELECT bucket FROM taken) AS taken, set_config('synchronous_commit', 'off', true)
"""
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
        connection: Connection,
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
        when `forced`: the transaction then counts nothing.
        """
        return await self.take_all(connection, rates, [(agent, tool, customer)], on, forced=forced)

    async def take_all(
        self,
        connection: Connection,
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
        row = await (await connection.execute(_COUNT, values)).fetchone()
        assert row is not None
        if row["turn"] is None and on.turn is not None:
            raise Stale("this turn is over", turn=on.turn.id)
        if row["turn"] is not None and not row["counted"]:
            raise NotNow(
                "this turn has used up its calls", next_step="close the turn", limit=on.most
            )
        more = {bucket for bucket, (_, rate) in counted.items() if times[bucket] > rate.most}
        for bucket in sorted((counted.keys() - {*row["taken"]}) | (set() if forced else more)):
            raise await self._over(connection, bucket, *counted[bucket])
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
