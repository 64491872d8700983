"""The record of calls. Reads of a conversation that are under way together are written in one
statement.

Nobody is answered before what was read is on the record. A read that takes long keeps the others
back for a moment at most.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from steward.audit.record import New
from steward.db import Database
from steward.domain.action import digest
from steward.gateway import tracing

if TYPE_CHECKING:
    from steward.audit.record import Audit
    from steward.domain.call import Call

type Event = Literal[
    "tool.refused",
    "tool.read",
    "tool.write.started",
    "tool.write.finished",
    "tool.looked_up",
    "tool.dropped",
]

_MOMENT = 0.4  # seconds


@dataclass
class _Group:
    """Reads that began before the first of them had ended."""

    conversation_id: str
    under_way: int = 0
    entries: list[New] = field(default_factory=list)
    all_ended: asyncio.Event = field(default_factory=asyncio.Event)
    writing: asyncio.Lock = field(default_factory=asyncio.Lock)


_own: ContextVar[_Group | None] = ContextVar("steward_reads_under_way", default=None)


class ReadsOnRecord:
    """Gathers the entries of reads, and writes them when the last of a group has ended."""

    def __init__(self, db: Database, audit: Audit) -> None:
        self._db, self._audit = db, audit
        self._open: dict[str, _Group] = {}

    @asynccontextmanager
    async def under_way(self, conversation_id: str) -> AsyncIterator[None]:
        """One read; when this ends, what it noted is on the record."""
        group = self._open.setdefault(conversation_id, _Group(conversation_id))
        group.under_way += 1
        token = _own.set(group)
        try:
            yield
        finally:
            _own.reset(token)
            if self._open.get(conversation_id) is group:
                del self._open[conversation_id]  # who begins now is of the next
            group.under_way -= 1
            if group.under_way == 0:
                group.all_ended.set()
            await asyncio.shield(self._settle(group))

    def note(self, conversation_id: str, new: New) -> bool:
        """Keep an entry for the end of the read that this is called in; False outside of one."""
        group = _own.get()
        if group is None or group.conversation_id != conversation_id:
            return False
        group.entries.append(new)
        return True

    async def _settle(self, group: _Group) -> None:
        try:
            async with asyncio.timeout(_MOMENT):
                await group.all_ended.wait()
        except TimeoutError:
            pass
        async with group.writing:
            entries, group.entries = group.entries, []
            if not entries:
                return
            try:
                async with self._db.noting() as connection:
                    await self._audit.append_all(connection, group.conversation_id, entries)
            except BaseException:
                group.entries = entries + group.entries  # each of them tries, and hears of it
                raise


class CallsOnRecord:
    """Who called what with which outcome; arguments as a digest, never a person's data."""

    def __init__(self, db: Database, audit: Audit, reads: ReadsOnRecord) -> None:
        self._db, self._audit, self._reads = db, audit, reads

    async def note(
        self,
        call: Call,
        event: Event,
        outcome: str,
        started: float | None = None,
        *,
        action_id: str | None = None,
        args: Mapping[str, Any] | None = None,
        **more: object,
    ) -> None:
        """One entry; `started` is when the call began, by the monotonic clock."""
        data: dict[str, object] = {
            "tool": call.name,
            "agent": call.agent,
            "trace": tracing.trace_id(),
            "arguments": digest(dict(args if args is not None else call.args)),
            **more,
        }
        if outcome:
            data["outcome"] = outcome
        if started is not None:
            data["ms"] = round((time.monotonic() - started) * 1000)
        new = New(event, f"agent:{call.agent}", data, action_id)
        if self._reads.note(call.conversation_id, new):
            return
        async with self._db.noting() as connection:
            await self._audit.append_all(connection, call.conversation_id, [new])
