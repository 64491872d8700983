"""Which unfinished work is due, and how long clockwork may sleep until the next look.

While something happens it looks often; else it sleeps to the next deadline. It hears that something
happens from the record, which grows with everything that people and the desk do. What it did not
hear of it finds after `IDLE` seconds at the latest.
"""

from __future__ import annotations

import asyncio
import contextlib
import time

from steward.conversation.progress import Progress
from steward.db import Database

IDLE = 30.0
_AWAKE = 60.0  # seconds after the last thing that happened
_NEXT = """
SELECT extract(epoch FROM least(
    (SELECT min(escalates_at) FROM desk.approval WHERE status = 'pending' AND escalated_at IS NULL),
    (SELECT min(expires_at) FROM desk.approval WHERE status = 'pending'),
    (SELECT min(until_at) FROM desk.approval_claim),
    (SELECT min(not_before) FROM desk.outbox WHERE held),
    (SELECT min(not_before) FROM desk.authority WHERE consumed_at IS NULL AND revoked_at IS NULL
        AND not_before > clock.now()),
    (SELECT min(look_at) FROM desk.action WHERE look_at IS NOT NULL),
    (SELECT min(watch_at) FROM desk.action WHERE watch_at IS NOT NULL)
  ) - clock.now())::float8 AS seconds,
  EXISTS (SELECT 1 FROM desk.turn WHERE closed_at IS NULL)
  OR EXISTS (SELECT 1 FROM desk.action WHERE live AND state IN ('executing', 'unknown')) AS busy
"""
# What a look may find something of, in one statement: less than a look for each of them costs. Each
# of these is true wherever that look would find anything, and may be true where it finds nothing.
_DUE = """
SELECT
  EXISTS (SELECT 1 FROM desk.approval WHERE status = 'pending' AND escalated_at IS NULL
             AND escalates_at <= clock.now()) AS escalations,
  EXISTS (SELECT 1 FROM desk.approval WHERE status = 'pending'
             AND expires_at <= clock.now()) AS expiries,
  EXISTS (SELECT 1 FROM desk.approval_claim WHERE until_at <= clock.now()) AS claims,
  EXISTS (SELECT 1 FROM desk.model_call WHERE state = 'open'
             AND lease_until < clock_timestamp()) AS model_calls,
  EXISTS (SELECT 1 FROM desk.inbox WHERE NOT recorded AND text <> '[not recorded]')
  OR EXISTS (SELECT 1 FROM desk.outbox WHERE NOT recorded AND text <> '[not recorded]') AS words,
  EXISTS (SELECT 1 FROM desk.turn WHERE closed_at IS NULL)
  OR EXISTS (SELECT 1 FROM desk.inbox WHERE answered_at IS NULL)
  OR EXISTS (SELECT 1 FROM desk.untold)
  OR EXISTS (SELECT 1 FROM desk.action WHERE stopped_at IS NOT NULL) AS unfinished,
  EXISTS (SELECT 1 FROM desk.action WHERE live AND state IN ('executing', 'unknown')) AS effects,
  EXISTS (SELECT 1 FROM desk.outbox WHERE held AND not_before <= clock.now()) AS parked,
  EXISTS (SELECT 1 FROM desk.action WHERE look_at <= clock.now()) AS payments,
  EXISTS (SELECT 1 FROM desk.action WHERE watch_at <= clock.now()) AS remedies,
  EXISTS (SELECT 1 FROM desk.outcome WHERE to_note) AS contacts
"""


async def due(db: Database) -> frozenset[str]:
    """What clockwork may find something of now, by the names of `_DUE`."""
    (row,) = await db.ask(_DUE)
    return frozenset(name for name, is_due in row.items() if is_due)


class SweepTimer:
    """One per clockwork; `attend` goes on until it is cancelled."""

    def __init__(self, db: Database, progress: Progress, every: float) -> None:
        self._db, self._progress, self._every = db, progress, every
        self._awake_until = time.monotonic() + _AWAKE
        self._happened = asyncio.Event()
        self._rest: asyncio.Task[None] | None = None
        self._rest_began = 0.0

    async def attend(self) -> None:
        """Hear what happens, in any process."""
        async for event in self._progress.listen(None):
            if event["type"] in ("record", "line", "gap", "clock"):
                self.stir()

    def stir(self) -> None:
        """Something happens: look often for a while."""
        self._awake_until = time.monotonic() + _AWAKE
        self._happened.set()

    async def until_next(self) -> None:
        """Wait until it is time to look again: those who rest at one time ask once when that is,
        and look at one moment, which is one statement (ADR 31).
        """
        now = time.monotonic()
        if self._rest is None or self._rest.done() or self._rest_began < now - self._every:
            self._rest, self._rest_began = asyncio.create_task(self._one_rest()), now
        rest = self._rest
        try:
            await asyncio.shield(rest)
        except asyncio.CancelledError:
            rest.cancel()  # with this clockwork ends everything that it does
            raise

    async def _one_rest(self) -> None:
        if time.monotonic() < self._awake_until:
            await asyncio.sleep(self._every)
            return
        self._happened.clear()
        seconds = await self._idle_for()
        if time.monotonic() >= self._awake_until:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._happened.wait(), seconds)

    async def _idle_for(self) -> float:
        (row,) = await self._db.ask(_NEXT)
        if row["busy"]:
            return self._every
        seconds = IDLE if row["seconds"] is None else float(row["seconds"])
        return max(self._every, min(IDLE, seconds))
