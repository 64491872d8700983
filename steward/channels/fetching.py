"""Mail is fetched from a mailbox: each once, in its order, by one process at a time."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime
from threading import Event

from imap_tools import BaseMailBox

from steward import failpoints
from steward.channels import mailbox, repository
from steward.channels.configuration import Email, Mailbox
from steward.channels.letters import LARGEST
from steward.channels.process_names import has_died, own_name
from steward.channels.receiving import note_refused, note_seen, receive
from steward.channels.refusals import refused
from steward.desk import Desk

_GRACE = 120.0


async def _whole[*Ts, T](
    call: Callable[[*Ts], T], *args: *Ts, when_cancelled: Event | None = None
) -> T:
    """A call in a thread that is waited for in any case: one thread at a time has a session.

    `when_cancelled` is how the call hears that it should end.
    """
    under_way = asyncio.ensure_future(asyncio.to_thread(call, *args))
    try:
        return await asyncio.shield(under_way)
    except asyncio.CancelledError:
        if when_cancelled is not None:
            when_cancelled.set()
        await asyncio.wait([under_way])
        raise


class Fetching:
    """One per process; which of them reads a mailbox, its row says."""

    def __init__(self, desk: Desk, own: Email, box: Mailbox) -> None:
        self._desk, self._own, self._box = desk, own, box
        self._name = f"{box.user}@{box.host}:{box.port}/{box.folder}"
        self._reader = own_name()

    async def run(self) -> None:
        """Look, wait for news, look again; a server that is away is asked again later."""
        while True:
            try:
                await self._attend()
                self._desk.vitals.well("carrier:imap")
            except Exception as error:  # an edge: the server or the database may be away
                self._desk.vitals.ill("carrier:imap", f"{type(error).__name__}: {error}")
            await asyncio.sleep(self._box.every)

    async def look(self) -> int:
        """One look in a session of its own; how many mails were dealt with."""
        with ExitStack() as left:
            session = await _whole(left.enter_context, mailbox.opened(self._box))
            try:
                return await self._look(session)
            finally:
                await _whole(left.close)

    async def _attend(self) -> None:
        """Looks in one session, with IDLE between them where the server has it."""
        with ExitStack() as left:
            session = await _whole(left.enter_context, mailbox.opened(self._box))
            try:
                while True:
                    while await self._look(session):
                        pass
                    self._desk.vitals.well("carrier:imap")
                    await self._news(session)
            finally:
                await _whole(left.close)

    async def _news(self, session: BaseMailBox) -> None:
        if "IDLE" not in session.client.capabilities:
            await asyncio.sleep(self._box.every)
            return
        ended = Event()
        await _whole(mailbox.wait_for_news, session, self._box.every, ended, when_cancelled=ended)

    async def _look(self, session: BaseMailBox) -> int:
        async with self._desk.db.transaction() as connection:
            lease, before = (
                self._box.every + _GRACE,
                await repository.reader(connection, self._name),
            )
            if before is not None and has_died(before):  # killed: nobody waits until its lease ends
                await repository.let_go(connection, self._name, before)
            far = await repository.read_on(connection, self._name, self._reader, lease)
            since = await repository.carried_since(connection, "email")
        if far is None or since is None:
            return 0
        counts = await _whole(mailbox.validity, session, self._box)
        after = far[1] if far[0] == counts else 0  # counted anew: what is known is known
        dealt = await self._read(session, counts, after, since)
        await self._prove(session)
        return dealt

    async def _read(self, session: BaseMailBox, counts: int, after: int, since: datetime) -> int:
        found, far = await _whole(mailbox.new_ones, session, after, since, LARGEST)
        for one in found:
            if one.raw is None:
                taken = await self._too_large(counts, one.uid)
            else:
                got = await receive(self._desk, self._own, one.raw, "imap")
                taken = got.state != "refused"
            failpoints.reach("channels/imap", "after")
            await _whole(mailbox.mark, session, one.uid, taken)
            await self._note(counts, one.uid)
        if far > after:
            await self._note(counts, far)
        return len(found)

    async def _note(self, counts: int, uid: int) -> None:
        async with self._desk.db.transaction() as connection:
            await repository.read_to(connection, self._name, counts, uid)

    async def _too_large(self, counts: int, uid: int) -> bool:
        own = hashlib.sha256(f"{self._name}/{counts}/{uid}".encode()).hexdigest()
        why = refused("too_large", f"the mail is larger than {LARGEST // 1024 // 1024} MB")
        await note_refused(self._desk, own, "imap", LARGEST, why)
        return False

    async def _prove(self, session: BaseMailBox) -> None:
        """Look for mails of which nobody knows whether they went."""
        async with self._desk.db.transaction() as connection:
            unproven = await repository.unknown(connection)
        for message_id in unproven:
            if await _whole(mailbox.has, session, self._box, message_id):
                async with self._desk.db.transaction() as connection:
                    await note_seen(self._desk, connection, message_id)
