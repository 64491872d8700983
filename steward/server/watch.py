"""Looks at what the desk leans on, now and then, beside everything else.

`/health` says what it found.
"""

from __future__ import annotations

import asyncio
import logging
import shutil
import time
from pathlib import Path

from steward.conversation.meanwhile import FOR_DESK
from steward.desk import Desk
from steward.server.threads import forget_threads
from steward.vitals import DATABASE_DISK

_log = logging.getLogger(__name__)
_EVERY = 5.0
_SYSTEMS_EVERY = 30.0
_ERASED_EVERY = 600.0
_EARLY = 6  # looks; systems that start beside the desk may answer a moment after it
_FULL_FOR = 60.0  # seconds after the last write that the database had no room for
# Mail that the desk itself should have answered by now; what waits for a person is not meant.
_WAITING = f"""
SELECT count(*) AS n,
       coalesce(extract(epoch FROM max(clock.now() - i.received_at)), 0)::float8 AS longest
  FROM desk.inbox i JOIN desk.conversation k ON k.id = i.conversation_id
 WHERE i.answered_at IS NULL AND {FOR_DESK}
   AND i.received_at < clock.now() - make_interval(secs => %s)
"""


class Watch:
    """One per process; `run` goes on until it is cancelled."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._systems_at = 0.0
        self._early = _EARLY
        self._erased_at = -_ERASED_EVERY

    async def run(self) -> None:
        """Look, wait, look again.

        A look that fails is itself no news: what failed in it is noted where it happens.
        """
        while True:
            try:
                await self.look()
            except Exception:  # an edge: the watch outlives whatever it meets
                _log.warning("the watch could not look", exc_info=True)
            await asyncio.sleep(_EVERY)

    async def look(self) -> None:
        """One look at the disk, where the rows lie, mail that waits, now and then the systems."""
        vitals, chosen = self._desk.vitals, self._desk.settings
        # one question to the database; a standby may have taken over
        _, waiting = await asyncio.gather(self._desk.halts.look_for_restore(), self._waiting())
        vitals.well(DATABASE_DISK, after=_FULL_FOR)
        vitals.note("disk", await asyncio.to_thread(disk_trouble, chosen.home, chosen.disk_least))
        if self._early or time.monotonic() - self._systems_at >= _SYSTEMS_EVERY:
            self._systems_at = time.monotonic()
            silent = await self._desk.gateway.look()  # each answer is noted by the gateway
            self._early = self._early - 1 if silent and self._early else 0
        vitals.note("messages", waiting)
        if time.monotonic() - self._erased_at >= _ERASED_EVERY:
            self._erased_at = time.monotonic()
            await self._see_to_erased()

    async def _see_to_erased(self) -> None:
        """The list of who was erased has what any server erased; what was in an erasure's way and
        is gone holds it up no more.
        """
        await self._desk.erasures.keep()
        for one in await self._desk.erasures.finish():
            if one.done:
                await forget_threads(one.conversations)

    async def _waiting(self) -> str:
        """Mail that is older than two turns may take.

        Whatever else looks well, customers are not answered then.
        """
        patience = 2 * self._desk.settings.turn_deadline
        (row,) = await self._desk.db.ask(_WAITING, patience)
        if not row["n"]:
            return ""
        return (
            f"{row['n']} messages wait for the desk's answer, the longest for "
            f"{round(row['longest'])} s"
        )


def disk_trouble(folder: Path, least: int) -> str:
    """Why the disk of `folder` is not well; empty when it is.

    Too little room (`least` in MB), or not there at all.
    """
    try:
        free = shutil.disk_usage(folder).free // 1_000_000
    except OSError as error:
        return f"the home folder cannot be read: {error.strerror}"
    return "" if free >= least else f"{free} MB are left on the disk of the home folder"
