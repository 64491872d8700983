"""Writes of systems that know no idempotency key: when one may be sent, and when never again.

lookup  The write carries the action's key as its reference. What was sent and not answered is
        looked up. Found: that is the outcome. Not found proves nothing before the system's
        `settles_within`, and our own deadline, have passed since it was sent; only then is it
        sent again.
none    It is sent once, on a person's signature. What was sent and not answered is never sent
        again: a person looks.

A row is written before each request, so a process that dies in between is remembered as having sent
it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from steward.audit.chain import storable
from steward.db import Connection, Database, Row, fetch_one, json
from steward.errors import NotAuthorised, OutcomeUnknown, StewardError, ToolFailed
from steward.gateway.specs import Idempotency

type Request = Callable[[], Awaitable[dict[str, Any]]]
type LookUp = Callable[[], Awaitable[dict[str, Any] | None]]

_LAST = """
SELECT id, outcome, answer, sent_at + make_interval(secs => %s) <= clock_timestamp() AS settled
FROM desk.sending WHERE action_id = %s ORDER BY id DESC LIMIT 1
"""
_SIGNED = (
    "SELECT 1 FROM desk.authority WHERE action_id = %s AND consumed_at IS NOT NULL "
    "AND approval_id IS NOT NULL"
)


@dataclass(frozen=True)
class Write:
    """One write of an action.

    `window` is how long after it was sent it may still happen, in seconds.
    """

    action_id: str
    tool: str
    repeats: Idempotency
    window: float


class Repeats:
    """Sends a write at most once at a time, and again only when the one before is
    known not to have happened.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    async def once(self, write: Write, send: Request, look_up: LookUp) -> dict[str, Any]:
        """The outcome: from what was heard before, from a look-up, or from sending.

        Raises OutcomeUnknown, with `needs_person` where nobody but a person can find out;
        NotAuthorised for a `none` without a signature; and whatever `send` raises.
        """
        before = await self._last(write)
        if before is not None and before["outcome"] == "done":
            return dict(before["answer"])
        if before is not None and before["outcome"] == "open":
            found = await self._heard_of(write, before, look_up)
            if found is not None:
                return found
        sending = await self._begin(write, before)
        return await self._send(sending, write, send)

    async def conclude(self, write: Write, look_up: LookUp) -> dict[str, Any] | None:
        """What came of a write that is not sent any more; None: nothing, ever.

        Raises OutcomeUnknown as `once` does.
        """
        before = await self._last(write)
        if before is None or before["outcome"] not in ("open", "done"):
            return None
        if before["outcome"] == "done":
            return dict(before["answer"])
        found = await self._heard_of(write, before, look_up)
        if found is None:
            await self._end(before["id"], "not_found", None)
        return found

    async def _last(self, write: Write) -> Row | None:
        """The newest request.

        Whether it is settled is asked of the clock before anything is looked up.
        """
        async with self._db.transaction() as connection:
            return await fetch_one(connection, _LAST, write.window, write.action_id)

    async def _heard_of(self, write: Write, before: Row, look_up: LookUp) -> dict[str, Any] | None:
        if write.repeats == "none":
            raise OutcomeUnknown(
                f"{write.tool} was sent once and not answered; it is never sent again",
                next_step=f"look there, then: steward actions resolve {write.action_id}",
                needs_person=True,
            )
        try:
            found = await look_up()
        except OutcomeUnknown:
            raise
        except StewardError as error:
            raise OutcomeUnknown(
                f"{write.tool} was sent and cannot be looked up: {error.message}"
            ) from error
        if found is not None:
            await self._end(before["id"], "done", found)
        elif not before["settled"]:
            raise OutcomeUnknown(
                f"{write.tool} is not there yet and may still come",
                next_step="it is looked up again",
            )
        return found

    async def _begin(self, write: Write, before: Row | None) -> int:
        """The row of a new request; the one before it is over.

        Raises OutcomeUnknown when another sender was first.
        """
        async with self._db.transaction() as connection:
            await connection.execute(
                "SELECT 1 FROM desk.action WHERE id = %s FOR UPDATE", [write.action_id]
            )
            if (
                write.repeats == "none"
                and await fetch_one(connection, _SIGNED, write.action_id) is None
            ):
                raise NotAuthorised(f"{write.tool} cannot be repeated: a person signs for it first")
            if before is not None and before["outcome"] == "open":
                await _close(connection, before["id"], "not_found", None)
            row = await fetch_one(
                connection,
                """INSERT INTO desk.sending (action_id, tool) SELECT %s, %s
                   WHERE NOT EXISTS (SELECT 1 FROM desk.sending WHERE action_id = %s
                                        AND outcome IN ('open', 'done'))
                   RETURNING id""",
                write.action_id,
                write.tool,
                write.action_id,
            )
        if row is None:
            raise OutcomeUnknown(f"{write.tool} is being sent by somebody else")
        return int(row["id"])

    async def _send(self, sending: int, write: Write, send: Request) -> dict[str, Any]:
        try:
            answer = await send()
        except OutcomeUnknown as error:  # the row stays open: it may have happened
            if write.repeats == "none":
                error.data["needs_person"] = True
            raise
        except StewardError as error:
            await self._end(
                sending, "refused" if isinstance(error, ToolFailed) else "not_sent", None
            )
            raise
        await self._end(sending, "done", answer)
        return answer

    async def _end(self, sending: int, outcome: str, answer: dict[str, Any] | None) -> None:
        async with self._db.transaction() as connection:
            await _close(connection, sending, outcome, answer)


async def _close(
    connection: Connection, sending: int, outcome: str, answer: dict[str, Any] | None
) -> None:
    await connection.execute(
        (
            "UPDATE desk.sending SET outcome = %s, answer = %s, over_at = clock_timestamp() "
            "WHERE id = %s AND outcome = 'open'"
        ),
        [outcome, None if answer is None else json(storable(answer)), sending],
    )
