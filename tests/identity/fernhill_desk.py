"""A small company behind a gateway that answers from lists, and a desk with one conversation."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import psycopg

from steward.conversation.conversations import Conversations
from steward.conversation.types import Inbound
from steward.db import Database
from steward.domain.call import Answer, Call
from steward.errors import ToolUnavailable
from steward.identity.acting import Acting
from steward.identity.codes import Codes
from steward.identity.people import Identity
from steward.identity.resolution import Resolver
from steward.keys import Keys

COLLECTIONS = {
    "crm": "contacts",
    "billing": "accounts",
    "helpdesk": "tickets",
    "logistics": "orders",
}


@dataclass
class Company:
    """Stands in for the gateway: exact look-ups over plain rows;
    asserts what a real one would refuse.
    """

    contacts: list[dict[str, Any]] = field(default_factory=list)
    accounts: list[dict[str, Any]] = field(default_factory=list)
    tickets: list[dict[str, Any]] = field(default_factory=list)
    orders: list[dict[str, Any]] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    down: set[str] = field(default_factory=set)
    absent: set[str] = field(default_factory=set)
    authorities: list[dict[str, Any]] = field(default_factory=list)

    def offers(self, tool: str) -> bool:
        if tool.partition(".")[0] in self.absent:
            return False
        return tool in ("crm.list_authorities", "logistics.list_orders") or ".find_" in tool

    async def read(self, call: Call) -> Answer:
        assert call.agent == "identity"
        self.calls.append(call)
        if call.system in self.down:
            raise ToolUnavailable(f"{call.system} is away")
        if call.tool == "list_authorities":
            return self._answer(call, {"authorities": self.authorities})
        if call.tool == "get_contact":
            assert call.handle is not None
            [row] = [one for one in self.contacts if one["contact_id"] == call.args["contact_id"]]
            return self._answer(call, row)
        assert call.scope == "resolve"
        kind, value = call.args["kind"], call.args["value"]
        rows = getattr(self, COLLECTIONS[call.system])
        hits = [
            row
            for row in rows
            if value in (row.get(kind), row.get(f"{kind}_id"), row.get(f"{kind}s"))
            or (isinstance(row.get(f"{kind}s"), list) and value in row[f"{kind}s"])
        ]
        return self._answer(call, {COLLECTIONS[call.system]: hits})

    def _answer(self, call: Call, data: dict[str, Any]) -> Answer:
        return Answer(system=call.system, tool=call.tool, data=data)

    def contact(
        self,
        contact_id: str,
        name: str,
        email: str | None = None,
        phone: str | None = None,
        **more: Any,
    ) -> None:
        self.contacts.append(
            {
                "contact_id": contact_id,
                "name": name,
                "email": email,
                "phone": phone,
                "verified": True,
                "deceased": False,
                "email_changed_at": None,
                "phone_changed_at": None,
                **more,
            }
        )

    def authority(
        self, customer: str, name: str | None, representative: str = "C-2", **more: Any
    ) -> None:
        self.authorities.append(
            {
                "customer_id": customer,
                "customer_name": name,
                "representative_id": representative,
                "representative_name": "Willemien Bakker",
                "matters": None,
                "granted_at": "2026-01-01T00:00:00Z",
                "valid_until": None,
                "revoked_at": None,
                **more,
            }
        )

    def account(
        self,
        account_id: str,
        name: str,
        email: str | None = None,
        phone: str | None = None,
        **more: Any,
    ) -> None:
        self.accounts.append(
            {"account_id": account_id, "name": name, "email": email, "phone": phone, **more}
        )


@dataclass
class Desk:
    """The subjects under test on one database."""

    dsn: str
    db: Database
    company: Company
    keys: Keys
    resolver: Resolver
    identity: Identity
    codes: Codes
    acting: Acting
    conversations: Conversations

    async def rows(self, query: str, *args: object) -> list[dict[str, Any]]:
        async with self.db.transaction() as connection:
            return await (await connection.execute(query, args)).fetchall()

    def shift(self, interval: str) -> None:
        """Move the desk's clock from now on."""
        with psycopg.connect(self.dsn, autocommit=True) as connection:
            connection.execute("UPDATE clock.shift SET shift = shift + %s::interval", [interval])

    async def begin(self, conversation: str) -> None:
        await self.conversations.take_in(
            Inbound(id=f"{conversation}-1", conversation_id=conversation, text="hello")
        )

    async def last_code(self, conversation: str = "c1") -> str:
        rows = await self.rows(
            (
                "SELECT text FROM desk.outbox WHERE kind = 'code' AND conversation_id = %s "
                "ORDER BY seq DESC LIMIT 1"
            ),
            conversation,
        )
        return next(
            word.strip(".") for word in str(rows[0]["text"]).split() if word.strip(".").isdigit()
        )
