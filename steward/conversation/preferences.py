"""What a customer asked the desk to remember, in LangGraph's store: kept, told, forgotten.

The store writes on the caller's own connection, so that what is kept stands or falls with its entry
in the record. It proves nobody's identity, and nothing is decided by it.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from steward.audit.record import New
from steward.db import Connection, Database
from steward.understanding.people.preferences import KINDS, Preference, What

if TYPE_CHECKING:
    from langgraph.store.postgres import AsyncPostgresStore

    from steward.audit.record import Audit

_SPACE = "preferences"
_KEPT = "SELECT key, value FROM checkpoints.store WHERE prefix = %s"
_SWEEP = """
DELETE FROM checkpoints.store WHERE ctid IN (
    SELECT ctid FROM checkpoints.store
     WHERE prefix LIKE %(space)s AND updated_at < now() - make_interval(days => %(days)s)
     LIMIT %(most)s)
"""
# Where they wrote from last on a channel, in a conversation that they had proved to be theirs.
_WROTE_FROM = """
SELECT i.sender FROM desk.inbox i JOIN desk.conversation c ON c.id = i.conversation_id
 WHERE c.customer = %s AND i.channel = %s AND i.sender <> '' AND i.automatic = ''
 ORDER BY i.seq DESC LIMIT 1
"""


async def kept(connection: Connection, handle: str) -> dict[What, Preference]:
    """All that is remembered of a customer; of nobody else."""
    from langgraph.store.base import GetOp

    async with _store(connection) as store:
        found = await store.abatch([GetOp((_SPACE, handle), what) for what in KINDS])
    read: Iterable[Any] = (one for one in found if one is not None)
    return {one.key: Preference(what=one.key, value=str(one.value["value"])) for one in read}


async def known(db: Database, handle: str) -> dict[What, Preference]:
    """The same, in one question and outside of any transaction: for a greeting."""
    rows = await db.ask(_KEPT, f"{_SPACE}.{handle}")
    read = (Preference(what=row["key"], value=str(row["value"]["value"])) for row in rows)
    return {one.what: one for one in read}


async def change(
    connection: Connection,
    audit: Audit,
    conversation_id: str,
    handle: str,
    message_id: str,
    *,
    keep: Iterable[Preference] = (),
    forget: Iterable[What] = (),
) -> None:
    """Keep and forget what a message asks for, with its entries in the record.

    Repeating it changes nothing and is not recorded again. The caller holds the conversation.
    """
    from langgraph.store.base import GetOp, PutOp

    space = (_SPACE, handle)
    async with _store(connection) as store:
        before: list[Any] = list(await store.abatch([GetOp(space, what) for what in KINDS]))
        there = {one.key: one.value for one in before if one is not None}
        wanted = {one.what: {"value": one.value, "message": message_id} for one in keep}
        fresh = {what: value for what, value in wanted.items() if there.get(what) != value}
        gone = [what for what in dict.fromkeys(forget) if what in there and what not in wanted]
        puts = [PutOp(space, what, value) for what, value in fresh.items()]
        await store.abatch([*puts, *(PutOp(space, what, None) for what in gone)])
    entries = [
        New(event, "desk", {"what": what, "message": message_id})
        for event, whats in (("preference.kept", fresh), ("preference.forgotten", gone))
        for what in whats
    ]
    await audit.append_all(connection, conversation_id, entries)


async def place_of_notices(connection: Connection, handle: str | None) -> tuple[str, str] | None:
    """The channel on which a customer wants news, and their own address there; None: no wish, or
    none that is known.
    """
    wish = (await kept(connection, handle)).get("channel") if handle else None
    if wish is None:
        return None
    row = await (await connection.execute(_WROTE_FROM, [handle, wish.value])).fetchone()
    return None if row is None else (wish.value, str(row["sender"]))


async def sweep(db: Database, days: int, most: int) -> int:
    """Forget what nobody said again for so many days; returns how many."""
    values = {"space": f"{_SPACE}.%", "days": days, "most": most}
    async with db.transaction() as connection:
        return (await connection.execute(_SWEEP, values)).rowcount


@asynccontextmanager
async def _store(connection: Connection) -> AsyncIterator[AsyncPostgresStore]:
    """LangGraph's store, on a transaction that is under way."""
    from langgraph.store.postgres import AsyncPostgresStore  # seconds to import

    await connection.execute("SET LOCAL search_path = checkpoints")
    try:
        yield AsyncPostgresStore(connection)
    finally:
        if not connection.closed and connection.info.transaction_status.name == "INTRANS":
            await connection.execute("SET LOCAL search_path TO DEFAULT")
