"""How often agents call systems, counted in Postgres over all processes: a token bucket in one timestamp (GCRA).

Windows with a counter let twice the rate through where two of them meet and need a row each; here a bucket is one row, is
right at every moment, and says exactly when the next call fits. One statement counts all buckets of a call or none.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from steward.db import Connection, fetch_one, json
from steward.errors import OverRate
from steward.policy.rates import Rate

_BETWEEN_SWEEPS = 500
# `paced` is when all calls so far would have been made at an even pace, `step` apart; a bucket is full `most` steps ahead.
# `forced`: what is being carried out fills the bucket like anything else, and is never held back by it.
_TAKE = """
INSERT INTO desk.rate AS r (bucket, paced)
SELECT b.bucket, clock.now() + (b.step * interval '1 microsecond')
  FROM jsonb_to_recordset(%(buckets)s) AS b (bucket text, step bigint) ORDER BY b.bucket
ON CONFLICT (bucket) DO UPDATE
   SET paced = least(greatest(r.paced, clock.now()) + (EXCLUDED.paced - clock.now()),
                     clock.now() + (EXCLUDED.paced - clock.now()) * (%(most)s::jsonb ->> r.bucket)::int)
 WHERE %(forced)s OR greatest(r.paced, clock.now()) + (EXCLUDED.paced - clock.now())
                  <= clock.now() + (EXCLUDED.paced - clock.now()) * (%(most)s::jsonb ->> r.bucket)::int
RETURNING r.bucket
"""
_WAIT = "SELECT extract(epoch FROM paced - clock.now()) AS ahead FROM desk.rate WHERE bucket = %s"
_SWEEP = """DELETE FROM desk.rate WHERE bucket IN (
    SELECT bucket FROM desk.rate WHERE paced < clock.now() LIMIT 5000 FOR UPDATE SKIP LOCKED)"""


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
        *,
        forced: bool = False,
    ) -> None:
        """Count one call of `system.tool`. Raises OverRate (the transaction then counts nothing), never when `forced`."""
        counted = {
            f"{name} {bucket}": (name, rate)
            for name, rate in rates.items()
            if (bucket := rate.bucket(agent, tool, customer)) is not None
        }
        if not counted:
            return
        values = {
            "buckets": json(
                [{"bucket": bucket, "step": rate.step} for bucket, (_, rate) in counted.items()]
            ),
            "most": json({bucket: rate.most for bucket, (_, rate) in counted.items()}),
            "forced": forced,
        }
        taken = {
            row["bucket"] for row in await (await connection.execute(_TAKE, values)).fetchall()
        }
        for bucket in sorted(counted.keys() - taken):
            raise await self._over(connection, bucket, *counted[bucket])
        self._taken += 1
        if self._taken % _BETWEEN_SWEEPS == 0:
            await connection.execute(_SWEEP)

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
