"""Lines go out by their carriers: each under one id, tried again while it is proved that it was not
taken, and never blindly a second time.
"""

from __future__ import annotations

from steward import failpoints
from steward.channels import repository
from steward.channels.carriers import UNPROVEN, Carrier, Outcome
from steward.channels.composing import ToSend
from steward.desk import Desk

_LONGEST_WAIT = 1800.0
_CODE_LIVES = 300.0
_GRACE = 60.0


class Sending:
    """One per process and carrier; what one has taken, no other sends."""

    def __init__(self, desk: Desk, carrier: Carrier) -> None:
        self._desk, self._carrier = desk, carrier
        self._lease = 4 * carrier.timeout + _GRACE
        self._point = f"channels/{carrier.channel}"

    async def look(self, most: int = 50) -> int:
        """Send what waits; how many tries were made."""
        async with self._desk.db.transaction() as connection:
            for row in await repository.lapsed(connection):
                data = {"line": row["line"], "state": row["state"]}
                talk = row["conversation_id"]
                await self._desk.audit.append(
                    connection, talk, "delivery.lapsed", "desk", data=data
                )
        tried = 0
        while tried < most and await self._send_next():
            tried += 1
        return tried

    async def _send_next(self) -> bool:
        carrier = self._carrier
        async with self._desk.db.transaction() as connection:
            line = await repository.take(connection, carrier.channel, carrier.named, self._lease)
        if line is None:
            return False
        failpoints.reach(self._point, "before")
        outcome = self._given_up(line, await self._try(line))
        failpoints.reach(self._point, "after")
        wait = min(carrier.retry_seconds * 2.0 ** (line.tries - 1), _LONGEST_WAIT)
        async with self._desk.db.transaction() as connection:
            await repository.ended(connection, line, outcome.state, outcome.why, wait)
            if outcome.state != "waiting":
                data = {"line": line.line, "code": outcome.code, "tries": line.tries}
                await self._desk.audit.append(
                    connection,
                    line.conversation_id,
                    f"delivery.{outcome.state}",
                    "desk",
                    data={**data, "channel": carrier.channel},
                )
        ill = outcome.why if outcome.state == "waiting" else ""
        self._desk.vitals.note(f"carrier:{carrier.channel}", ill)
        return True

    def _given_up(self, line: ToSend, now: Outcome) -> Outcome:
        """What has been tried often enough has failed, or nobody knows."""
        if now.state != "waiting" or line.tries < self._carrier.tries:
            return now
        why = f"tried {line.tries} times: {now.why}"
        if now.code == UNPROVEN:
            return Outcome(state="unknown", code="gave_up", why=why)
        return Outcome(state="failed", code="gave_up", why=why)

    async def _try(self, line: ToSend) -> Outcome:
        if line.kind == "code" and line.age > _CODE_LIVES:
            return Outcome(state="failed", code="too_late", why="the code in it counts no more")

        async def about_to() -> bool:
            async with self._desk.db.transaction() as connection:
                mine = await repository.handing(connection, line, self._lease)
            failpoints.reach(f"{self._point}/handing", "before")
            return mine

        return await self._carrier.hand_over(line, about_to)
