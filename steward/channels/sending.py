"""Lines go out by mail: each under one id, tried again while it is proved that it was not taken,
and never blindly a second time.
"""

from __future__ import annotations

import logging

from steward import crashpoints
from steward.channels import repository
from steward.channels.composing import ToSend, composed
from steward.channels.configuration import Email
from steward.channels.smtp import Outcome, hand_over
from steward.db import Connection
from steward.desk import Desk
from steward.errors import BadInput

_log = logging.getLogger(__name__)
_LONGEST_WAIT = 1800.0
_CODE_LIVES = 300.0
_GRACE = 60.0


class Sending:
    """One per process; what one has taken, no other sends."""

    def __init__(self, desk: Desk, own: Email) -> None:
        self._desk, self._own = desk, own
        self._lease = 4 * own.smtp.timeout + _GRACE

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
        async with self._desk.db.transaction() as connection:
            line = await repository.take(connection, "email", self._own.domain, self._lease)
        if line is None:
            return False
        crashpoints.reach("channels/email", "before")
        outcome = await self._try(line)
        wait = min(self._own.retry_seconds * 2.0 ** (line.tries - 1), _LONGEST_WAIT)
        if outcome.state == "waiting" and line.tries >= self._own.tries:
            why = f"tried {line.tries} times: {outcome.why}"
            outcome = Outcome(state="failed", code="gave_up", why=why)
        async with self._desk.db.transaction() as connection:
            await repository.ended(connection, line, outcome.state, outcome.why, wait)
            if outcome.state != "waiting":
                await self._note(connection, line, outcome)
        self._desk.vitals.note("carrier:email", outcome.why if outcome.state == "waiting" else "")
        return True

    async def _note(self, connection: Connection, line: ToSend, now: Outcome) -> None:
        data = {"line": line.line, "code": now.code, "tries": line.tries, "channel": "email"}
        event = f"delivery.{now.state}"
        await self._desk.audit.append(connection, line.conversation_id, event, "desk", data=data)

    async def _try(self, line: ToSend) -> Outcome:
        if line.kind == "code" and line.age > _CODE_LIVES:
            return Outcome(state="failed", code="too_late", why="the code in it counts no more")
        try:
            mail = composed(self._own, line)
        except (BadInput, ValueError) as error:
            why = f"it cannot be written: {error}"[:300]
            return Outcome(state="failed", code="unwritable", why=why)

        async def about_to() -> bool:
            async with self._desk.db.transaction() as connection:
                mine = await repository.handing(connection, line, self._lease)
            crashpoints.reach("channels/email/handing", "before")
            return mine

        outcome = await hand_over(self._own, line.address, mail, about_to)
        crashpoints.reach("channels/email", "after")
        return outcome
