"""What the desk says of its own accord is parked first, and let go once,
when it is not quiet where the customer is.

An answer is not of its own accord: what is said within some minutes after the customer's own last
message, by any channel, goes out at once. So does what they look at themselves (a chat), a code,
and a notice about the security of an account.
"""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import TYPE_CHECKING

from steward.db import Connection, Row, fetch, fetch_one, json
from steward.domain.conversation_limits import QuietHours
from steward.domain.quiet import goes_out
from steward.frozen_model import Frozen

if TYPE_CHECKING:
    from steward.audit.record import Audit

_ANSWERS = """
SELECT 1 AS one FROM desk.inbox WHERE conversation_id = %s AND automatic = ''
   AND received_at > clock.now() - make_interval(mins => %s) LIMIT 1
"""
_DUE = """
SELECT o.id, o.conversation_id, o.zones FROM desk.outbox o
  JOIN desk.conversation c ON c.id = o.conversation_id AND c.mode = 'desk'
 WHERE o.held AND o.not_before <= clock.now() ORDER BY o.not_before, o.seq LIMIT %s
"""
_LET_GO = """
UPDATE desk.outbox SET held = false, seq = nextval('desk.line') WHERE id = %s AND held
"""
_ASK = """
UPDATE desk.conversation SET question = %s WHERE id = %s AND fence = %s
"""


class Parked(Frozen):
    """A line that is due, or whose time nobody has worked out yet."""

    id: str
    conversation_id: str
    zones: tuple[str, ...] | None


async def is_parked(
    connection: Connection, limits: QuietHours, conversation_id: str, channel: str
) -> bool:
    """Whether a line of the desk's own accord has to wait for somebody to
    see what time it is there.
    """
    if limits.of(channel) is None:
        return False
    return await fetch_one(connection, _ANSWERS, conversation_id, limits.answer_minutes) is None


async def due(connection: Connection, most: int = 50) -> list[Parked]:
    """Parked lines that may be looked at now, oldest first."""
    return [Parked.model_validate(row) for row in await fetch(connection, _DUE, most)]


async def look(
    connection: Connection, audit: Audit, limits: QuietHours, own: str, zones: tuple[str, ...]
) -> bool:
    """Let a parked line go, or say until when it waits; True when it went.

    The caller holds the conversation's row.

    It is looked at the clocks again, also when its time has come: the desk may have been away
    since, or silent.
    """
    row = await fetch_one(
        connection,
        "SELECT *, clock.now() AS now FROM desk.outbox WHERE id = %s AND held FOR UPDATE",
        own,
    )
    if row is None:
        return False
    hours, now = limits.of(row["channel"]), row["now"]
    at: datetime = now if hours is None else await asyncio.to_thread(goes_out, now, hours, zones)
    if at > now:
        await connection.execute(
            "UPDATE desk.outbox SET not_before = %s, zones = %s WHERE id = %s", [at, [*zones], own]
        )
        data = {"line": own, "channel": row["channel"], "until": at.isoformat(), "zones": [*zones]}
        await audit.append(
            connection, row["conversation_id"], "notice.held", "clockwork", data=data
        )
        return False
    await _let_go(connection, audit, row, "it is not quiet there")
    if row["asks"] is not None:
        await connection.execute(
            _ASK,
            [
                row["asks"]["question"] and json(row["asks"]["question"]),
                row["conversation_id"],
                row["asks"]["fence"],
            ],
        )
    return True


async def let_all_go(connection: Connection, audit: Audit, conversation_id: str) -> None:
    """The customer writes: what waited for their morning comes first.

    What it asks was not answered by words that came before it.
    """
    query = (
        "SELECT o.* FROM desk.outbox o JOIN desk.conversation c ON c.id = o.conversation_id "
        "AND c.mode = 'desk'"
        " WHERE o.conversation_id = %s AND o.held ORDER BY o.seq FOR UPDATE OF o"
    )
    for row in await fetch(connection, query, conversation_id):
        await _let_go(connection, audit, row, "the customer wrote")


async def _let_go(connection: Connection, audit: Audit, row: Row, why: str) -> None:
    done = await connection.execute(_LET_GO, [row["id"]])
    if done.rowcount and row["zones"] is not None:  # one that never waited needs no word about it
        data = {"line": row["id"], "channel": row["channel"], "why": why}
        await audit.append(
            connection, row["conversation_id"], "notice.let_go", "clockwork", data=data
        )
