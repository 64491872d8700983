"""Decides for whom a call is and whether its arguments are theirs; from rows, not the caller."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any

from pydantic_core import to_jsonable_python

from steward.db import Database, fetch_one
from steward.domain.action import canonical
from steward.domain.authority import ANY, SECONDS, Authority, may_read, standing
from steward.domain.call import Call
from steward.domain.customer import Customer
from steward.errors import NotAuthorised, ToolFailed
from steward.gateway.specs import SystemSpec, ToolSpec
from steward.gateway.translation import names_of
from steward.ledger import counting

_UNSENDABLE = re.compile("[\ud800-\udfff]")
_IN_EXECUTION = ("executing", "unknown")
# Who signed: those whose approval the action's right to act came from, in the order in which they
# did.
_ACTION = """
SELECT a.id, a.conversation_id, a.handle, a.representative, a.state, ARRAY(
    SELECT s.login FROM desk.authority u JOIN desk.signature s ON s.approval_id = u.approval_id
        AND s.verdict = 'approve'
     WHERE u.action_id = a.id AND u.consumed_at IS NOT NULL ORDER BY s.at, s.login) AS signers, (
    SELECT coalesce(jsonb_agg(jsonb_build_array(handle, system, subject) ORDER BY handle,
        linked_at, subject), '[]')
      FROM desk.link WHERE handle = ANY(
          a.representative || ARRAY(SELECT desk.same_customer(a.handle)))) AS links,
    ARRAY(SELECT desk.same_customer(a.handle)) AS same_customer
  FROM desk.action a WHERE a.key = %s
"""
# What the CRM said a moment ago in this conversation, of the one whose proofs hold and of whom they
# act for.
_ACTING = """
SELECT authority, clock.now() AS now FROM desk.acting
 WHERE conversation_id = %s AND representative = %s AND handle = %s
   AND checked_at > clock.now() - make_interval(secs => %s)
"""

type Subjects = Callable[[str], Awaitable[dict[str, tuple[str, ...]]]]
type CurrentCustomer = Callable[[str], Awaitable[Customer | None]]


@dataclass(frozen=True)
class Whom:
    """The customer and their own ids in the system, and who acts for them.

    For an action's call, the action and who signed.
    """

    handle: str | None
    ids: tuple[str, ...]
    action_id: str | None = None
    signers: tuple[str, ...] = ()
    in_execution: bool = False
    representative: str | None = None


class Finder:
    """Answers whom a call is for."""

    def __init__(self, db: Database, subjects: Subjects, current_customer: CurrentCustomer) -> None:
        self._db, self._subjects, self._customer = db, subjects, current_customer

    async def find(self, call: Call, spec: SystemSpec, tool: ToolSpec) -> Whom:
        """The action's customer for effects, else whoever has proved it in this conversation,
        or whom they act for. Raises NotAuthorised.
        """
        action = await self._action(call)
        running = action is not None and action["state"] in _IN_EXECUTION
        if tool.effect == "WRITE" and not running:
            raise NotAuthorised(
                "a write happens only for an action that is being executed", tool=call.tool
            )
        signers = tuple(action["signers"]) if action else ()
        action_id = action["id"] if action else None
        if tool.scope != "customer":
            return Whom(None, (), action_id, signers, running)
        customer = (
            await self._customer(call.conversation_id)
            if _of_who_is_there(call, tool, action)
            else None
        )
        handle, representative = await self._handles(call, spec, tool, action, customer)
        if handle is None or (call.handle is not None and call.handle != handle):
            raise NotAuthorised(
                "nobody has proved to be this customer here",
                next_step="ask for a code",
                tool=call.tool,
            )
        if customer is not None and handle == customer.handle and tool.of != "linked":
            return Whom(
                handle,
                spec.known_here(customer.subjects.get(spec.customers, ())),
                action_id,
                signers,
                running,
                representative,
            )
        if action is not None:  # its row came with them
            also = action["same_customer"] if tool.of == "linked" else ()
            ids = _ids_among(action["links"], {handle, *also}, spec.customers)
        else:
            ids = await self._ids(handle, spec.customers, linked=tool.of == "linked")
        ids = spec.known_here(ids)
        return Whom(handle, ids, action_id, signers, running, representative)

    async def _ids(self, handle: str, system: str, *, linked: bool) -> tuple[str, ...]:
        """The customer's own ids in a system.

        On request also those of the handles that turned out to be the same customer's.
        """
        if not linked:
            return (await self._subjects(handle)).get(system, ())
        async with self._db.reading() as connection:
            handles = await counting.linked(connection, handle)
        found = [(await self._subjects(one)).get(system, ()) for one in handles]
        return tuple(dict.fromkeys(each for ids in found for each in ids))

    async def _handles(
        self,
        call: Call,
        spec: SystemSpec,
        tool: ToolSpec,
        action: dict[str, Any] | None,
        customer: Customer | None,
    ) -> tuple[str | None, str | None]:
        """The customer whose records are read, and who acts for them if that is somebody else."""
        if action is not None:
            return (
                (action["representative"], None)
                if tool.of == "representative"
                else (action["handle"], action["representative"])
            )
        if not _of_who_is_there(call, tool, action):
            return call.handle, None
        if (
            customer is None
            or call.handle in (None, customer.handle)
            or tool.of == "representative"
        ):
            return customer.handle if customer else None, None
        return await self._acted_for(call, spec, customer), customer.handle

    async def _acted_for(self, call: Call, spec: SystemSpec, customer: Customer) -> str | None:
        """Whom the customer names, if they have just been found to act for them in what this
        system keeps.
        """
        async with self._db.reading() as connection:
            row = await fetch_one(
                connection, _ACTING, call.conversation_id, customer.handle, call.handle, SECONDS
            )
        if row is None:
            return None
        authority = Authority.model_validate(row["authority"])
        covers = standing(authority, ANY, row["now"]) == "recorded" and may_read(
            authority, spec.name
        )
        return call.handle if covers else None

    async def _action(self, call: Call) -> dict[str, Any] | None:
        """The action that a key belongs to.

        Raises NotAuthorised when it is of another conversation.
        """
        if call.key is None:
            return None
        found = await self._db.ask(_ACTION, call.key)
        if not found or found[0]["conversation_id"] != call.conversation_id:
            raise NotAuthorised("no action of this conversation has this key", tool=call.tool)
        return found[0]


def _ids_among(
    links: Iterable[tuple[str, str, str]], handles: Collection[str], system: str
) -> tuple[str, ...]:
    """The ids in a system of these handles, of those in their order."""
    found = [
        subject
        for one in sorted(handles)
        for of, where, subject in links
        if (of, where) == (one, system)
    ]
    return tuple(dict.fromkeys(found))


def _of_who_is_there(call: Call, tool: ToolSpec, action: dict[str, Any] | None) -> bool:
    """Whether rows of the conversation say whose call it is: not for an action's,
    nor for a look of the identity team before any proof.
    """
    return action is None and not (
        call.handle is not None and call.agent == "identity" and tool.before_proof
    )


def _takes(tool: ToolSpec, spec: SystemSpec) -> bool:
    """Whether there is a place for the key among the system's own arguments."""
    rules = tool.translation.arguments if tool.translation is not None else None
    return any(spec.key_argument in names_of(rule) for _, rule in rules or ())


def bind(call: Call, spec: SystemSpec, tool: ToolSpec, whom: Whom) -> dict[str, Any]:
    """The arguments to send: with the action's key; for systems that check nothing,
    held to the customer's own ids.

    Raises NotAuthorised for another key or record, ToolFailed for text that cannot be sent.
    """
    # as they travel: the capability is for exactly these
    args: dict[str, Any] = to_jsonable_python(call.args)
    # half a character would end the session that everybody shares
    if _UNSENDABLE.search(canonical(args)):
        raise ToolFailed(
            "the arguments hold text that cannot be sent",
            tool_code="invalid_arguments",
            tool=call.tool,
        )
    if tool.effect == "WRITE" and args.setdefault(spec.key_argument, call.key) != call.key:
        raise NotAuthorised("the key in the arguments is not the action's", tool=call.tool)
    if tool.effect == "WRITE" and spec.repeats(tool) == "none" and not _takes(tool, spec):
        del args[spec.key_argument]  # a system that knows no key is not told one
    words = tool.translation
    if (
        tool.binds
        and words
        and tool.binds not in args
        and (tool.effect == "READ" or words.owned_by)
    ):
        # named for each of the customer's ids in turn, or by the record that is to be changed
        return args
    if tool.binds and tool.scope == "customer":
        # one customer's accounts are different things, their own addresses are not
        if tool.binds not in args and (len(whom.ids) == 1 or (whom.ids and spec.known_by)):
            args[tool.binds] = whom.ids[0]
        if args.get(tool.binds) not in whom.ids:
            raise NotAuthorised(f"{tool.binds} is not this customer's", tool=call.tool)
    return args
