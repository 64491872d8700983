"""What a woken conversation asks of Postgres before it knows what people decided."""

from __future__ import annotations

from typing import Any, cast

import pytest
from langgraph.runtime import Runtime

from nodes.approval import await_decision
from steward import sql_session
from steward.db import Database
from steward.desk import Desk
from tests.desk_rows import open_desk


async def test_woken_conversation_asks_what_was_decided_and_stopped_in_one_statement(
    dsn: str, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows, round_trips = open_desk(dsn, database), 0
    by_socket = sql_session._by_socket

    async def counted(asking: Any, socket: int) -> Any:
        nonlocal round_trips
        round_trips += asking.__name__ != "_commit_gen"  # with nothing to commit it asks nothing
        return await by_socket(asking, socket)

    async def woken() -> dict[str, Any]:
        config: Any = {"configurable": {"thread_id": "c1"}}
        return await await_decision(cast(Desk, rows), {}, config, cast(Runtime[None], None))

    await woken()  # what is learned of a statement once
    monkeypatch.setattr(sql_session, "_by_socket", counted)
    assert (await woken())["turn"] is None
    assert round_trips == 2  # the other: what is pending
