"""A desk without runs: its conversations, and the channels around them."""

from __future__ import annotations

import copy
from typing import Any, cast
from uuid import uuid4

from steward.channels import carrying
from steward.channels.configuration import Channels, Email
from steward.channels.receiving import Received, receive
from steward.channels.sending import Sending
from steward.channels.smtp import Mail
from steward.conversation.conversations import Conversations
from steward.conversation.types import Outgoing
from steward.db import Database
from steward.desk import Desk, NoRuns
from steward.domain.understanding import AskedOffer, OpenQuestion
from steward.settings import Settings
from steward.vitals import Vitals
from tests.desk_rows import open_desk


class MailDesk:
    """What channels use of a desk, over one database."""

    def __init__(self, dsn: str, db: Database, own: Email) -> None:
        self.rows, self.own = open_desk(dsn, db), own
        self.db, self.audit = db, self.rows.audit
        self.settings, self.vitals, self.runs = Settings(), Vitals(), NoRuns()
        self.conversations = Conversations(db, self.audit, self.settings)
        self.approvals = self.rows.approvals
        self.sending = Sending(self.as_desk, Mail(own))

    def with_servers(self, own: Email) -> MailDesk:
        """The same desk as another process has it, with other servers."""
        other = copy.copy(self)
        other.sending = Sending(other.as_desk, Mail(own))
        return other

    @property
    def as_desk(self) -> Desk:
        return cast(Desk, self)

    async def carries(self) -> None:
        await carrying.settle(self.as_desk, Channels(email=self.own))

    async def receive(self, raw: bytes) -> Received:
        return await receive(self.as_desk, self.own, raw, "webhook")

    async def answer(
        self, talk: str, text: str = "It is on its way.", offers: tuple[AskedOffer, ...] = ()
    ) -> None:
        """A turn that says this, and asks about offers."""
        opened = await self.conversations.open_turn(talk)
        assert opened is not None
        asked = OpenQuestion(kind="confirm", offers=offers) if offers else None
        await self.conversations.close_turn(opened.ref, [Outgoing(n=0, text=text)], asked)

    def deliveries(self, columns: str = "state") -> list[tuple[Any, ...]]:
        return self.rows.owner(f"SELECT {columns} FROM desk.delivery ORDER BY seq")

    def last_id(self) -> str:
        """The id under which the newest line went out."""
        return str(self.deliveries("message_id")[-1][0])


def offer() -> AskedOffer:
    return AskedOffer(action=f"act_{uuid4().hex[:8]}", digest=uuid4().hex)
