"""What a poll or a stream shows of a conversation is of one moment,
whatever is committed while it is read.
"""

from __future__ import annotations

from typing import cast

import psycopg
import pytest

from steward.audit.record import Audit
from steward.conversation.conversations import Conversations
from steward.conversation.types import Inbound, Outgoing
from steward.db import Connection, Database
from steward.desk import Desk
from steward.domain.turn import TurnRef
from steward.server import customer_view, rows
from steward.settings import Settings


class Parts:
    """Of a desk, what the view reads."""

    def __init__(self, db: Database, conversations: Conversations) -> None:
        self.db, self.conversations = db, conversations


@pytest.fixture
def parts(database: Database) -> Parts:
    return Parts(database, Conversations(database, Audit(database), Settings()))


async def opened(parts: Parts) -> TurnRef:
    await parts.conversations.take_in(Inbound(id="m1", conversation_id="c1", text="hello"))
    turn = await parts.conversations.open_turn("c1")
    assert turn is not None
    return turn.ref


async def test_seen_reply_comes_together_with_the_end_of_its_turn(
    parts: Parts, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn = await opened(parts)
    read = rows.working

    async def meanwhile(connection: Connection, conversation_id: str) -> bool:
        await parts.conversations.close_turn(turn, [Outgoing(n=0, text="Hello.")], None)
        return await read(connection, conversation_id)

    monkeypatch.setattr(rows, "working", meanwhile)
    lines, state = await customer_view.seen(cast(Desk, parts), "c1", 0)
    assert ([line.role for line in lines], state.working) == (["customer"], True)
    monkeypatch.setattr(rows, "working", read)
    lines, state = await customer_view.seen(cast(Desk, parts), "c1", 0)
    assert ([line.role for line in lines], state.working) == (["customer", "desk"], False)


async def test_looking_writes_nothing(parts: Parts) -> None:
    await opened(parts)
    async with parts.db.snapshot() as connection:
        with pytest.raises(psycopg.errors.ReadOnlySqlTransaction):
            await connection.execute("UPDATE desk.conversation SET mode = 'person'")
