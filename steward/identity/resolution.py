"""Finds who an identifier may belong to, across systems that do not talk to each other.

Answers with opaque handles.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from steward.db import Connection, Database, fetch, json, new_id
from steward.domain.call import Call
from steward.domain.customer import Resolution
from steward.domain.matching import (
    Link,
    Person,
    Record,
    candidates,
    plain_email,
    plain_phone,
    value_hash,
)
from steward.domain.understanding import Identifiers
from steward.errors import NotNow, ToolFailed, ToolUnavailable
from steward.identity.pace import FLOOR, paced

if TYPE_CHECKING:
    from steward.gateway.gateway import Gateway

_LOOKUPS: dict[str, tuple[tuple[str, str], ...]] = {  # identifier: (system, the kind it has there)
    "email": (("crm", "email"), ("billing", "email"), ("helpdesk", "email")),
    "phone": (("crm", "phone"), ("billing", "phone"), ("helpdesk", "phone")),
    "contact": (("crm", "contact"),),
    "account": (("billing", "account"),),
    "invoice": (("billing", "invoice"),),
    "charge": (("billing", "charge"),),
    "order": (("logistics", "order"),),
    "ticket": (("helpdesk", "ticket"),),
}
_TOOLS = {
    "crm": ("find_contacts", "contacts"),
    "billing": ("find_accounts", "accounts"),
    "helpdesk": ("find_tickets", "tickets"),
    "logistics": ("find_orders", "orders"),
}
_IDS = {
    "crm": "contact_id",
    "billing": "account_id",
    "helpdesk": "ticket_id",
    "logistics": "account_id",
}
# One lock a subject, all in one order: who shares none of them waits for nobody.
_LOCKED = """
SELECT pg_advisory_xact_lock(key) FROM (
    SELECT DISTINCT hashtextextended(subject, 0) AS key FROM unnest(%s::text[]) AS s (subject)
     ORDER BY key) AS in_order
"""
_LINKED = """
INSERT INTO desk.link (system, subject, handle, evidence)
SELECT l.system, l.subject, %s, l.evidence
  FROM unnest(%s::text[], %s::text[], %s::jsonb[]) AS l (system, subject, evidence)
"""
_NAMED = "UPDATE desk.customer SET name = %s WHERE handle = %s AND name <> %s"
# Added to what joined them before: whoever leaves is still who they were.
_JOINED = """
UPDATE desk.link SET evidence = evidence || jsonb_build_object('conflict', (
    SELECT jsonb_agg(DISTINCT handle ORDER BY handle) FROM (
        SELECT jsonb_array_elements_text(evidence -> 'conflict') UNION SELECT unnest(%s::text[])
    ) AS every (handle)))
 WHERE handle = ANY(%s)
   AND (system, subject) IN (SELECT * FROM unnest(%s::text[], %s::text[]))
"""
_MOST_KEYS = 4
_ROUNDS = 2


class Resolver:
    """Looks up, joins, links.

    It decides nothing about access: a handle is a guess until a proof makes it a customer.
    """

    def __init__(self, db: Database, gateway: Gateway, floor: float = FLOOR) -> None:
        self._db = db
        self._gateway = gateway
        self._floor = floor

    async def resolve(
        self,
        conversation_id: str,
        identifiers: Identifiers,
        contact: str | None = None,
        *,
        signed_account: bool = False,
    ) -> Resolution:
        """Handles of whoever the identifiers may mean; `unique` when there is exactly one.

        `contact` is a CRM id that a trusted channel named; a customer cannot give one.
        `signed_account`: the account stands in a signed word of the company's own channel, which
        is taken where no system lists accounts. Raises ToolUnavailable when a system that decides
        is away: a half answer could mistake one person for another.
        """
        async with paced(self._floor):
            given = {
                kind: value
                for kind, value in identifiers.model_dump(exclude={"code"}).items()
                if value
            }
            if contact:
                given["contact"] = contact
            direct, pause = await self._look_up(conversation_id, given)
            if signed_account and self._nobody_lists_accounts(contact):
                direct["account"] = [Record("logistics", given["account"])]
            records = await self._widen(conversation_id, given, direct, pause)
            found = candidates(direct, records)
            handles = tuple(dict.fromkeys([await self._link(person) for person in found]))
        return Resolution(handles=handles, unique=len(handles) == 1)

    def _nobody_lists_accounts(self, contact: str | None) -> bool:
        """A company without such a system cannot confirm an account, and has orders under it.

        Not beside a contact that the CRM knows: nothing says that the two are one person's.
        """
        offers = self._gateway.offers
        found = offers("billing.find_accounts") or (contact and offers("crm.find_contacts"))
        return not found and offers("logistics.list_orders")

    async def _look_up(
        self, conversation_id: str, given: dict[str, str]
    ) -> tuple[dict[str, list[Record]], float]:
        """What each identifier finds in the systems that know its kind,
        and the seconds that one round of looking took.
        """
        asked = [(kind, system, theirs) for kind in given for system, theirs in _LOOKUPS[kind]]
        began = time.monotonic()
        answers = await asyncio.gather(
            *(
                self._find(conversation_id, system, theirs, given[kind])
                for kind, system, theirs in asked
            )
        )
        pause = time.monotonic() - began
        direct: dict[str, list[Record]] = {kind: [] for kind in given}
        for (kind, _, _), records in zip(asked, answers, strict=True):
            direct[kind] += records
        if "order" in direct:
            accounts = {record.id for record in direct["order"]}
            found = await asyncio.gather(
                *(
                    self._find(conversation_id, "billing", "account", one)
                    for one in sorted(accounts)
                )
            )
            if not accounts:
                await asyncio.sleep(pause)
            direct["order"] = [record for records in found for record in records]
        return {kind: list(dict.fromkeys(records)) for kind, records in direct.items()}, pause

    async def _widen(
        self,
        conversation_id: str,
        given: dict[str, str],
        direct: dict[str, list[Record]],
        pause: float,
    ) -> list[Record]:
        """The rest of the customer: whatever shares an e-mail or a phone with
        what was found, twice over.

        A round with nothing to ask for takes as long as one with something, so that time says
        nothing about what was found.
        """
        records = list(dict.fromkeys(record for hits in direct.values() for record in hits))
        asked: set[tuple[str, str]] = {
            (kind, given[kind]) for kind in ("email", "phone") if kind in given
        }
        for _ in range(_ROUNDS):
            fresh = {
                kind: sorted(_keys(records, kind) - {value for k, value in asked if k == kind})[
                    :_MOST_KEYS
                ]
                for kind in ("email", "phone")
            }
            wanted = [(kind, value) for kind, values in fresh.items() for value in values]
            asked.update(wanted)
            if not wanted:
                await asyncio.sleep(pause)
                continue
            found = await asyncio.gather(
                *(
                    self._find(conversation_id, system, theirs, value)
                    for kind, value in wanted
                    for system, theirs in _LOOKUPS[kind]
                )
            )
            records = list(
                dict.fromkeys([*records, *(record for hits in found for record in hits)])
            )
        return records

    async def _find(self, conversation_id: str, system: str, kind: str, value: str) -> list[Record]:
        tool, collection = _TOOLS[system]
        if not self._gateway.offers(f"{system}.{tool}"):
            return []  # a company without such a system has nobody in it
        call = Call(
            agent="identity",
            system=system,
            tool=tool,
            scope="resolve",
            args={"kind": kind, "value": value},
            conversation_id=conversation_id,
        )
        try:
            answer = await self._gateway.read(call)
        except ToolFailed:
            return []
        except (ToolUnavailable, NotNow) as error:
            if system == "helpdesk":
                return []  # a ticket never tells two people apart; the systems that can must answer
            raise ToolUnavailable(error.message, next_step=error.next_step) from error
        rows = answer.data.get(collection)
        return (
            [_record(system, row) for row in rows if isinstance(row, dict)]
            if isinstance(rows, list)
            else []
        )

    async def _link(self, person: Person) -> str:
        """The person's handle: the one that a subject already has, else a new one.

        What was linked once stays.
        """
        links = list(person.links.values())
        async with self._db.transaction() as connection:
            subjects = [f"desk.link {link.system} {link.subject}" for link in links]
            await connection.execute(_LOCKED, [subjects])
            known = await _known(connection, links)
            handles = list(dict.fromkeys(known[key] for key in known))
            handle = handles[0] if handles else new_id("cus")
            if not handles:
                await connection.execute("INSERT INTO desk.customer (handle) VALUES (%s)", [handle])
            if name := _name(person):
                await connection.execute(_NAMED, [name, handle, name])
            new = [link for link in links if (link.system, link.subject) not in known]
            if new:
                await connection.execute(
                    _LINKED,
                    [
                        handle,
                        [link.system for link in new],
                        [link.subject for link in new],
                        [json(_evidence(link, handles)) for link in new],
                    ],
                )
            if len(handles) > 1:
                await connection.execute(
                    _JOINED,
                    [
                        handles,
                        handles,
                        [link.system for link in links],
                        [link.subject for link in links],
                    ],
                )
        return handle


def _evidence(link: Link, handles: Sequence[str]) -> dict[str, Any]:
    """Why a subject is taken to be this person; several handles contradict each other."""
    found = {"how": link.how, "value": value_hash(link.value), "score": link.score}
    return found | ({"conflict": [*handles]} if len(handles) > 1 else {})


async def _known(connection: Connection, links: list[Link]) -> dict[tuple[str, str], str]:
    """Handles that these subjects already have: a contact's before an account's,
    then the oldest first.
    """
    rows = await fetch(
        connection,
        "SELECT system, subject, handle FROM desk.link WHERE (system, subject) IN (SELECT * "
        "FROM unnest(%s::text[], %s::text[]))"
        " ORDER BY linked_at, CASE system WHEN 'crm' THEN 0 WHEN 'billing' THEN 1 ELSE 2 "
        "END, subject",
        [link.system for link in links],
        [link.subject for link in links],
    )
    return {(row["system"], row["subject"]): row["handle"] for row in rows}


def _name(person: Person) -> str:
    """What people find them by: the CRM's name goes before billing's."""
    named = sorted((one.system != "crm", one.name) for one in person.records if one.name)
    return named[0][1][:200] if named else ""


def _keys(records: Iterable[Record], kind: str) -> set[str]:
    return {value for record in records if (value := getattr(record, kind))}


def _record(system: str, row: dict[str, Any]) -> Record:
    return Record(
        system=system,
        id=str(row.get(_IDS[system]) or ""),
        name=str(row.get("name") or ""),
        email=plain_email(row.get("email")),
        phone=plain_phone(row.get("phone")),
    )
