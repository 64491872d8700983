"""Erases a customer: first what would be done, then, in one transaction, does it and records it.

Whom a restored backup brought back is erased again, from the list that outlives the database.
"""

from __future__ import annotations

import asyncio
from datetime import datetime

from pydantic import Field

from steward.audit.chain import RECORD
from steward.audit.record import Audit
from steward.db import Connection, Database, Row, fetch
from steward.domain.matching import plain_email, plain_phone, value_hash
from steward.errors import BadInput, Stale
from steward.frozen_model import Frozen
from steward.stores import erased
from steward.stores.clearing import clear, count
from steward.stores.erased import ERASED, ORDERED, ErasedIds
from steward.stores.registry import STORES

_FIND = """
SELECT DISTINCT u.handle, u.name FROM desk.customer u
  LEFT JOIN desk.link l ON l.handle = u.handle
 WHERE u.handle = %(said)s OR (u.name <> '' AND lower(u.name) = lower(%(said)s))
    OR l.subject = %(said)s OR l.evidence ->> 'value' = ANY(%(hashes)s)
    OR u.handle IN (SELECT c.customer FROM desk.inbox i
                      JOIN desk.conversation c ON c.id = i.conversation_id
                     WHERE %(email)s <> '' AND lower(i.sender) = %(email)s)
 ORDER BY 1
"""
# Those that are theirs, and those that came from their address and where nobody proved anything.
_TALKS = """
SELECT c.id FROM desk.conversation c
 WHERE c.customer = %(customer)s
    OR (c.customer IS NULL
        AND (EXISTS (SELECT FROM desk.proof p
                      WHERE p.conversation_id = c.id AND p.handle = %(customer)s)
             OR EXISTS (SELECT FROM desk.inbox i WHERE i.conversation_id = c.id
                           AND %(email)s <> '' AND lower(i.sender) = %(email)s)))
 ORDER BY c.id
"""
# Words and rows that something still rests on. Whoever erases sees to them first.
_IN_THE_WAY = """
SELECT 'a message waits for its answer' AS what, i.conversation_id AS talk,
       NULL::timestamptz AS until FROM desk.inbox i
 JOIN desk.conversation c ON c.id = i.conversation_id AND c.mode = 'desk'
 WHERE i.conversation_id = ANY(%(talks)s) AND i.answered_at IS NULL
UNION SELECT 'a turn is under way', t.conversation_id, NULL FROM desk.turn t
 WHERE t.conversation_id = ANY(%(talks)s) AND t.closed_at IS NULL
UNION SELECT CASE WHEN c.mode = 'paused' THEN 'it is paused: by ' || c.mode_by
                  WHEN c.mode_by <> '' THEN 'it is with people: ' || c.mode_by || ' has it'
                  ELSE 'it is with people: nobody has taken it yet'
                       || coalesce(', it is given to ' || g.login, '') END, c.id, NULL
  FROM desk.conversation c LEFT JOIN desk.assignment g ON g.conversation_id = c.id
 WHERE c.id = ANY(%(talks)s) AND c.mode <> 'desk'
UNION SELECT 'an alarm is open', a.conversation_id, NULL FROM desk.alarm a
 WHERE a.conversation_id = ANY(%(talks)s) AND a.closed_at IS NULL
UNION SELECT 'their account is frozen', f.conversation_id, NULL FROM desk.freeze f
 WHERE (f.handle = %(customer)s OR f.conversation_id = ANY(%(talks)s)) AND f.lifted_at IS NULL
UNION SELECT 'a notice waits to go out', o.conversation_id, o.not_before FROM desk.outbox o
 WHERE o.conversation_id = ANY(%(talks)s) AND o.held
UNION SELECT 'a peer''s task is open', p.conversation_id, NULL FROM desk.peer_task p
 WHERE p.conversation_id = ANY(%(talks)s) AND p.open
UNION SELECT CASE WHEN a.live THEN 'something is not decided or not done: ' || a.kind
                  ELSE 'a payment is still followed' END, a.conversation_id,
             CASE WHEN NOT a.live THEN a.look_at END
  FROM desk.action a WHERE (a.handle = %(customer)s OR a.representative = %(customer)s
                            OR a.conversation_id = ANY(%(talks)s))
   AND ((a.live AND a.state <> 'proposed') OR a.look_at IS NOT NULL)
UNION SELECT 'nobody knows yet whether it was done: ' || kind, conversation_id, NULL
  FROM desk.asked_of_people
 WHERE handle = %(customer)s OR conversation_id = ANY(%(talks)s)
 ORDER BY 1, 2, 3
"""
# What a person can do about each, by the words before a colon.
_STEPS = {
    "a message waits for its answer": "the desk answers it within a minute: run this again then",
    "a turn is under way": "it ends within a minute: run this again then",
    "it is with people": "answer it (steward conversations take-over ID, then steward "
    "conversations say ID), and end it: steward conversations close ID --as LOGIN --outcome "
    "resolved --reason answered; or the desk gets it back: steward conversations return ID --as "
    "LOGIN",
    "it is paused": "steward conversations return ID --as LOGIN lets it go on",
    "an alarm is open": "steward conversations close-alarm ID, once they are safe",
    "their account is frozen": "steward freezes lift ID",
    "a notice waits to go out": "it goes out by itself then: run this again afterwards",
    "a peer's task is open": "it ends with that task: the conversation's page says which",
    "something is not decided or not done": "decide it (steward approvals list), or withdraw it "
    "(steward actions stop)",
    "a payment is still followed": "the desk looks by itself then whether it has arrived, and ever "
    "more rarely until billing says so: run this again afterwards",
    "nobody knows yet whether it was done": "look there, then: steward actions resolve",
}
_HOLD = "SELECT id FROM desk.conversation WHERE id = ANY(%(talks)s) ORDER BY id FOR UPDATE"
_LINKS = "SELECT system, subject FROM desk.link WHERE handle = %s ORDER BY system, subject"


class Cleared(Frozen):
    """One table of the plan; `rows` are 0 where nothing of theirs is in it."""

    table: str
    keeps: str
    rows: int
    stays: str


class Elsewhere(Frozen):
    """A record of a system of the company's, which the desk does not erase."""

    system: str
    subject: str


class InTheWay(Frozen):
    """Something that still rests on what would be erased; `until`: when it may end by itself."""

    what: str
    conversation_id: str
    until: datetime | None = None
    next_step: str = ""


class Erasure(Frozen):
    """What an erasure would do, or did."""

    customer: str = Field(
        description="the id that stays, and from then on leads to nobody; empty: conversations "
        "of a restored backup in which nobody was known yet"
    )
    name: str
    conversations: tuple[str, ...]
    cleared: tuple[Cleared, ...]
    kept: tuple[Cleared, ...] = Field(description="what stays although it is theirs, and why")
    elsewhere: tuple[Elsewhere, ...] = Field(
        description="in the company's systems, for whoever keeps those"
    )
    in_the_way: tuple[InTheWay, ...]
    done: bool


class Erasures:
    """Finds, shows, erases; and knows who was erased, whatever the database says."""

    def __init__(self, db: Database, audit: Audit, ids: ErasedIds) -> None:
        self._db, self._audit, self._ids = db, audit, ids

    async def plan(self, said: str) -> Erasure:
        """What would be done. Raises BadInput unless `said` means exactly one customer."""
        async with self._db.transaction() as connection:
            return await self._plan(connection, await _find(connection, said.strip()))

    async def erase(self, said: str, login: str) -> Erasure:
        """Do it. Raises BadInput for nobody or for several; Stale while something is under way."""
        async with self._db.transaction() as connection:
            plan = await self._plan(connection, await _find(connection, said.strip()), hold=True)
            if plan.in_the_way:
                first = plan.in_the_way[0]
                until = f", until {first.until:%Y-%m-%d %H:%M} UTC" if first.until else ""
                raise Stale(
                    f"{first.what}{until} (conversation {first.conversation_id})",
                    next_step=f"{first.next_step}; the plan lists all that is in the way",
                )
            await self._clear(connection, plan, f"staff:{login}")
        await asyncio.to_thread(self._ids.add, [plan.customer, *plan.conversations])
        return plan.model_copy(update={"done": True})

    async def keep(self) -> None:
        """Bring the list up to what the record says; any server of the desk may have erased."""
        async with self._db.transaction() as connection:
            known = await erased.known(connection)
        await asyncio.to_thread(self._ids.add, known)

    async def returned(self) -> list[Erasure]:
        """Who is on the list and here all the same: a backup from before their erasure was
        restored. What erasing them again would do.
        """
        listed = await asyncio.to_thread(self._ids.listed)
        async with self._db.transaction() as connection:
            return [
                await self._plan(connection, who)
                for who in await erased.returned(connection, listed)
            ]

    async def not_ordered(self) -> int:
        """How many of those nobody has asked to be erased again."""
        listed = await asyncio.to_thread(self._ids.listed)
        async with self._db.transaction() as connection:
            found = await erased.returned(connection, listed)
            ordered = await erased.ordered(connection) if found else set()
        return sum(who["handle"] not in ordered for who in found)

    async def erase_again(self, login: str) -> list[Erasure]:
        """Erase them all again.

        Where something is in the way it is not `done`; that it was asked for is on the record, and
        `finish` does it as soon as nothing is.
        """
        return await self._erase_again(f"staff:{login}")

    async def finish(self) -> list[Erasure]:
        """Erase those for whom it was asked and something was in the way that is gone now."""
        async with self._db.transaction() as connection:
            ordered = await erased.ordered(connection)
        return await self._erase_again("steward", ordered) if ordered else []

    async def _erase_again(self, actor: str, only: set[str] | None = None) -> list[Erasure]:
        listed = await asyncio.to_thread(self._ids.listed)
        async with self._db.transaction() as connection:
            found = await erased.returned(connection, listed)
        return [
            await self._one_again(who, actor)
            for who in found
            if only is None or who["handle"] in only
        ]

    async def _one_again(self, who: Row, actor: str) -> Erasure:
        async with self._db.transaction() as connection:
            plan = await self._plan(connection, who, hold=True)
            if not plan.in_the_way:
                await self._clear(connection, plan, actor)
            elif who["handle"] not in await erased.ordered(connection):
                await self._audit.append(
                    connection, RECORD, ORDERED, actor, data={"customer": who["handle"]}
                )
        return plan.model_copy(update={"done": not plan.in_the_way})

    async def _clear(self, connection: Connection, plan: Erasure, actor: str) -> None:
        """Clear what the plan names, and put it on the record of each conversation and the desk."""
        values = {"customer": plan.customer, "talks": list(plan.conversations)}
        done = await clear(connection, STORES, values)
        data = {
            "customer": plan.customer,
            "conversations": list(plan.conversations),
            "rows": {table: n for table, n in done.items() if n},
        }
        for talk in (*plan.conversations, RECORD):
            told = data if talk == RECORD else {"customer": plan.customer}
            await self._audit.append(connection, talk, ERASED, actor, data=told)

    async def _plan(self, connection: Connection, who: Row, *, hold: bool = False) -> Erasure:
        values = {"customer": who["handle"], "email": who.get("email", ""), "talks": []}
        rows = await (await connection.execute(_TALKS, values)).fetchall()
        talks = tuple(sorted({str(row["id"]) for row in rows} | set(who.get("talks", ()))))
        values["talks"] = list(talks)
        if hold:
            await connection.execute(_HOLD, values)
        counted = await count(connection, STORES, values)
        shown = [
            Cleared(
                table=store.table,
                keeps=store.keeps,
                rows=counted.get(store.table, 0),
                stays=store.stays,
            )
            for store in STORES
        ]
        return Erasure(
            customer=who["handle"],
            name=who["name"],
            conversations=talks,
            cleared=tuple(one for one in shown if one.rows),
            kept=tuple(one for one in shown if not one.rows and one.stays),
            elsewhere=tuple(
                Elsewhere.model_validate(row)
                for row in await fetch(connection, _LINKS, who["handle"])
            ),
            in_the_way=tuple(
                InTheWay(
                    what=row["what"],
                    conversation_id=row["talk"],
                    until=row["until"],
                    next_step=_STEPS.get(row["what"].partition(":")[0], ""),
                )
                for row in await (await connection.execute(_IN_THE_WAY, values)).fetchall()
            ),
            done=False,
        )


def _email(said: str) -> str:
    return plain_email(said) if "@" in said else ""


async def _find(connection: Connection, said: str) -> Row:
    """Exactly one customer; two of a name are told apart by their ids."""
    hashes = [value_hash(one) for one in {plain_email(said), plain_phone(said), said} if one]
    values = {"said": said, "hashes": hashes, "email": _email(said)}
    found = await (await connection.execute(_FIND, values)).fetchall() if said else []
    if not found:
        raise BadInput(
            "nobody here is called so",
            next_step="give the customer's name, e-mail address, account or contact as it is "
            "on the conversation's page",
        )
    if len(found) > 1:
        ids = ", ".join(f"{one['handle']} ({one['name'] or 'no name'})" for one in found[:10])
        raise BadInput(f"{len(found)} customers are meant: {ids}", next_step="give one of the ids")
    return {**found[0], "email": _email(said)}
