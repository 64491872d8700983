"""Progress as it happens: short words and "a line is there", over Postgres' own notifications,
to any number of listeners.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import time
from collections.abc import AsyncGenerator
from typing import Any

import psycopg
from psycopg import AsyncConnection, sql

from steward.db import Database

CHANNEL = "desk_progress"
_LONGEST = 500
_BACKLOG = 200
_MOMENT = 0.15
_log = logging.getLogger(__name__)
type Subscriber = asyncio.Queue[dict[str, Any]]


class Progress:
    """One LISTEN connection in a process, opened with the first listener.

    It comes back when the database does.

    Events: `{"conversation_id", "type": "line", "seq"}` when a line was written, `{…, "type":
    "progress", "text"}`, `{…, "type": "step", "step", "at"}` when a node of the graph begins, `{…,
    "type": "record", "event", "actor"}` when the record grew, and `{"type": "gap"}` after a lost
    connection or a listener that was too slow: read the transcript from your cursor. Who listens
    to all conversations hears `{"type": "clock"}` when the sandbox's clock was moved, and
    `{"type": "push"}` when a peer set where it wants to be told.
    """

    def __init__(self, db: Database, dsn: str) -> None:
        self._db = db
        self._dsn = dsn
        self._listeners: dict[Subscriber, str | None] = {}
        self._task: asyncio.Task[None] | None = None
        self._ready = asyncio.Event()
        self._telling: asyncio.Task[None] | None = None

    async def say(self, conversation_id: str, text: str) -> None:
        """Tell listeners what is being done; nothing is stored."""
        self._tell(
            {"conversation_id": conversation_id, "type": "progress", "text": text[:_LONGEST]}
        )

    async def step(self, conversation_id: str, step: str) -> None:
        """Tell listeners which node of the graph begins; nothing is stored."""
        at = str(round(time.time() * 1000))  # steps are told several at once
        self._tell({"conversation_id": conversation_id, "type": "step", "step": step, "at": at})

    def _tell(self, event: dict[str, str]) -> None:
        """It goes with what the desk asks its database next, in a moment at the latest:
        no step waits for it or fails with it.
        """
        self._db.tell(CHANNEL, json.dumps(event))
        if self._telling is None or self._telling.done():
            self._telling = asyncio.create_task(self._send())

    async def _send(self) -> None:
        while self._db.has_to_tell:
            await asyncio.sleep(_MOMENT)
            with contextlib.suppress(psycopg.Error):
                await self._db.tell_now()

    async def listen(self, conversation_id: str | None) -> AsyncGenerator[dict[str, Any]]:
        """Events of one conversation (None: of all), from when the first `anext` has begun to
        wait; ends with `close`.
        """
        queue: Subscriber = asyncio.Queue(_BACKLOG)
        self._listeners[queue] = conversation_id
        try:
            if self._task is None or self._task.done():
                self._task = asyncio.create_task(self._serve())
            while True:
                yield await queue.get()
        finally:
            self._listeners.pop(queue, None)

    async def ready(self) -> None:
        """Wait until the process listens; what happens after this reaches every listener."""
        await self._ready.wait()

    async def close(self) -> None:
        """Let go out what was told, and stop listening."""
        if self._telling is not None:
            await self._telling
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
            self._task = None

    async def _serve(self) -> None:
        pause, lost = 0.1, False
        while True:
            try:
                async with await AsyncConnection.connect(self._dsn, autocommit=True) as connection:
                    await connection.execute(sql.SQL("LISTEN {}").format(sql.Identifier(CHANNEL)))
                    self._ready.set()
                    if lost:
                        self._offer({"type": "gap"}, None)
                    pause, lost = 0.1, False
                    async for notice in connection.notifies():
                        self._hand_out(notice.payload)
            except psycopg.Error as error:
                _log.warning("listening stopped (%s); trying again", type(error).__name__)
            self._ready.clear()
            lost = True
            await asyncio.sleep(pause)
            pause = min(pause * 2, 1.0)

    def _hand_out(self, payload: str) -> None:
        try:
            event = json.loads(payload)
        except ValueError:
            return
        if isinstance(event, dict):
            self._offer(event, event.get("conversation_id"))

    def _offer(self, event: dict[str, Any], conversation_id: str | None) -> None:
        for queue, wanted in list(self._listeners.items()):
            if event["type"] in ("clock", "push") and wanted is not None:
                continue
            if wanted is not None and conversation_id is not None and wanted != conversation_id:
                continue
            missed = queue.full()
            while missed and not queue.empty():
                queue.get_nowait()
            queue.put_nowait({"type": "gap"} if missed else event)
