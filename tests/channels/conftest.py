"""A desk's rows, an SMTP server on this machine that may be told to fail, and the way in."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message
from email.policy import default

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from steward.channels.configuration import Email, Server
from steward.db import Database
from steward.ports import free_port
from tests.channels.dovecot import Dovecot
from tests.channels.rows import MailDesk


@dataclass
class MailServer:
    """What was accepted, and what is to go wrong next: a reply, or `cut` after the words came."""

    port: int = 0
    accepted: list[tuple[list[str], bytes]] = field(default_factory=list)
    rcpt: list[str] = field(default_factory=list)
    data: list[str] = field(default_factory=list)

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.rcpt:
            return self.rcpt.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        now = self.data.pop(0) if self.data else ""
        if now and now != "cut":
            return now
        assert isinstance(envelope.content, bytes)
        self.accepted.append((list(envelope.rcpt_tos), envelope.content))
        if now == "cut":
            assert isinstance(server.transport, asyncio.WriteTransport)
            server.transport.abort()
            await asyncio.sleep(0)
        return "250 taken"

    def to(self, address: str) -> list[Message]:
        """The mails to an address."""
        return [
            message_from_bytes(raw, policy=default) for to, raw in self.accepted if address in to
        ]


@pytest.fixture
def smtp() -> Iterator[MailServer]:
    """A server that takes mail."""
    kept = MailServer(port=free_port())
    controller = Controller(kept, hostname="127.0.0.1", port=kept.port)
    controller.start()
    try:
        yield kept
    finally:
        controller.stop()


@pytest.fixture
def dovecot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dovecot]:
    """A server that keeps mail."""
    folder = tmp_path_factory.mktemp("dovecot")
    for above in (folder, *list(folder.parents)[:2]):
        above.chmod(0o755)  # its processes are another user's
    server = Dovecot(folder)
    try:
        yield server
    finally:
        server.stop()


@pytest.fixture
def own(smtp: MailServer) -> Email:
    """The desk's own address there."""
    server = Server(host="127.0.0.1", port=smtp.port, security="none", timeout=5)
    return Email(
        address="help@desk.example",
        name="Fernhill Coffee",
        smtp=server,
        believes="mx.desk.example",
        retry_seconds=0.01,
    )


@pytest.fixture
async def desk(dsn: str, database: Database, own: Email) -> MailDesk:
    """Rows, and what sends and receives."""
    made = MailDesk(dsn, database, own)
    await made.carries()
    return made
