"""The one way to a system. `_call` below is the whole order of checks; nothing reaches a tool around it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from steward import crashpoints
from steward.db import Database, fetch_one
from steward.errors import NotAuthorised, OutcomeUnknown, Refused, Stale, StewardError, ToolFailed, ToolUnavailable
from steward.gateway import capability, tracing
from steward.gateway.fields import FieldFilter
from steward.gateway.registry import Effect, Registry, SystemSpec, ToolSpec
from steward.gateway.repeats import Repeats, Write
from steward.gateway.sessions import Garbage, Sessions, Unanswered
from steward.gateway.types import Agent, Answer, Call
from steward.gateway.vendor import Vendor
from steward.identity.types import Customer
from steward.keys import Keys
from steward.ledger.types import digest
from steward.settings import Settings

if TYPE_CHECKING:
    from steward.audit.record import Audit

CALLS_PER_TURN = 40
_WRITABLE = ("executing", "unknown")
# A system's own words for "something broke in here": it may have been committed.
_BROKE = frozenset({"internal", "internal_error"})

type Subjects = Callable[[str], Awaitable[dict[str, tuple[str, ...]]]]
type CurrentCustomer = Callable[[str], Awaitable[Customer | None]]


@dataclass(frozen=True)
class _For:
    """Whom a call is for, as rows say."""

    handle: str | None
    ids: tuple[str, ...]
    action_id: str | None = None


class Gateway:
    """Calls tools for agents. `declarations` says per agent which `system.tool` it may reach."""

    def __init__(
        self, registry: Registry, declarations: Mapping[Agent, frozenset[str]], fields: FieldFilter, *,
        identity_subjects: Subjects, current_customer: CurrentCustomer, db: Database, audit: Audit, keys: Keys,
        settings: Settings, backoff: tuple[float, ...] = (0.1, 0.4),
    ) -> None:  # fmt: skip
        self._registry = registry
        self._declared = declarations
        self._fields = fields
        self._subjects = identity_subjects
        self._customer = current_customer
        self._db = db
        self._audit = audit
        self._keys = keys
        self._settings = settings
        self._backoff = backoff
        self._sessions = Sessions(keys, settings.tool_deadline)
        self._repeats = Repeats(db)

    async def read(self, call: Call) -> Answer:
        """Call a READ tool. Raises Refused, ToolFailed, ToolUnavailable (after the retries)."""
        return await self._call(call, "READ")

    async def write(self, call: Call) -> Answer:
        """Call a WRITE tool once, for the action whose key the call carries.

        Raises Refused, ToolFailed (the system said no), ToolUnavailable (nothing was sent), OutcomeUnknown (it may
        have happened: send again under the same key, or void the key).
        """
        return await self._call(call, "WRITE")

    def repeatable(self, tool: str) -> bool:
        """May a write of `system.tool` be asked about or sent again, should it not be answered?"""
        system, _, name = tool.partition(".")
        spec = self._registry.system(system)
        return name in spec.tools and spec.repeats(spec.tools[name]) != "none"

    async def close(self) -> None:
        """Close every session."""
        await self._sessions.close()

    # ── the order ─────────────────────────────────────────────────────────────────────────────────────────────────

    async def _call(self, call: Call, effect: Effect) -> Answer:
        try:
            spec, tool = self._check_declared(call, effect)
            whom = await self._find_customer(call, spec, tool)
            args = self._check_arguments(call, spec, tool, whom)
            await self._spend(call)
        except Refused as refusal:
            await self._record(call, "tool.refused", refusal.code, why=refusal.message)
            raise
        if effect == "READ":
            data = await self._read(call, spec, tool, whom, args)
        else:
            data = await self._effect(call, spec, tool, whom, args)
        seen = self._fields.filter(call.agent, f"{call.system}.{call.tool}", data)
        return Answer(system=call.system, tool=call.tool, data=seen, as_of=str(seen.get("as_of", "")))

    def _check_declared(self, call: Call, effect: Effect) -> tuple[SystemSpec, ToolSpec]:
        """The agent's own declaration names the tool, and the tool is of the class that is asked for."""
        name = f"{call.system}.{call.tool}"
        if name not in self._declared.get(call.agent, frozenset()):
            raise NotAuthorised(f"agent {call.agent} has not declared {name}", tool=name)
        spec = self._registry.system(call.system)
        tool = self._registry.tool(call.system, call.tool)
        if tool.effect != effect:
            raise NotAuthorised(f"{name} is a {tool.effect} tool and was called as a {effect}", tool=name)
        if tool.scope == "resolve" and call.agent != "identity":
            raise NotAuthorised("only the identity agent may look for people", tool=name)
        return spec, tool

    async def _find_customer(self, call: Call, spec: SystemSpec, tool: ToolSpec) -> _For:
        """Whom the call is for: the action's customer for effects, else whoever has proved it in this conversation."""
        action = await self._action(call)
        if tool.effect == "WRITE" and (action is None or action["state"] not in _WRITABLE):
            raise NotAuthorised("a write happens only for an action that is being executed", tool=call.tool)
        action_id = action["id"] if action else None
        if tool.scope != "customer":
            return _For(None, (), action_id)
        if action is not None:
            handle = action["handle"]
        elif call.handle is not None and call.agent == "identity" and tool.before_proof:
            handle = call.handle
        else:
            customer = await self._customer(call.conversation_id)
            handle = customer.handle if customer else None
        if handle is None or (call.handle is not None and call.handle != handle):
            raise NotAuthorised("nobody has proved to be this customer here", next_step="ask for a code", tool=call.tool)
        subjects = await self._subjects(handle)
        return _For(handle, subjects.get(spec.name, ()), action_id)

    async def _action(self, call: Call) -> dict[str, Any] | None:
        """The action that a key belongs to. Raises NotAuthorised when it is of another conversation."""
        if call.key is None:
            return None
        async with self._db.transaction() as connection:
            row = await fetch_one(connection, "SELECT id, conversation_id, handle, state FROM desk.action WHERE key = %s", call.key)
        if row is None or row["conversation_id"] != call.conversation_id:
            raise NotAuthorised("no action of this conversation has this key", tool=call.tool)
        return row

    def _check_arguments(self, call: Call, spec: SystemSpec, tool: ToolSpec, whom: _For) -> dict[str, Any]:
        """Put the key in; for systems that check nothing, hold the bound argument to the customer's own ids."""
        args = dict(call.args)
        if tool.effect == "WRITE" and args.setdefault(spec.key_argument, call.key) != call.key:
            raise NotAuthorised("the key in the arguments is not the action's", tool=call.tool)
        if tool.effect == "WRITE" and spec.repeats(tool) == "none" and tool.translation is None:
            del args[spec.key_argument]  # a system that knows no key is not told one
        words = tool.translation
        if tool.binds and words and tool.binds not in args and (tool.effect == "READ" or words.owned_by):
            return args  # named for each of the customer's ids in turn, or by the record that is to be changed
        if tool.binds and tool.scope == "customer":
            if tool.binds not in args and len(whom.ids) == 1:
                args[tool.binds] = whom.ids[0]
            if args.get(tool.binds) not in whom.ids:
                raise NotAuthorised(f"{tool.binds} is not this customer's", tool=call.tool)
        return args

    async def _spend(self, call: Call) -> None:
        """Count the call on its turn. Raises Stale for a turn that is over, Refused when its reads are used up."""
        if call.turn is None:
            return
        async with self._db.transaction() as connection:
            row = await fetch_one(
                connection,
                "SELECT tool_calls FROM desk.turn WHERE id = %s AND conversation_id = %s AND fence = %s AND closed_at IS NULL FOR UPDATE",
                call.turn.id, call.conversation_id, call.turn.fence,
            )  # fmt: skip
            if row is None:
                raise Stale("this turn is over", turn=call.turn.id)
            if call.key is None and row["tool_calls"] >= CALLS_PER_TURN:
                raise Refused("this turn has used up its calls", next_step="close the turn", limit=CALLS_PER_TURN)
            await connection.execute("UPDATE desk.turn SET tool_calls = tool_calls + 1 WHERE id = %s", [call.turn.id])

    # ── the call itself ───────────────────────────────────────────────────────────────────────────────────────────

    async def _read(self, call: Call, spec: SystemSpec, tool: ToolSpec, whom: _For, args: dict[str, Any]) -> dict[str, Any]:
        """Try, and try again while the system is away; a system's own "no" is final."""
        started = time.monotonic()
        tries = self._settings.read_retries + 1
        for attempt in range(1, tries + 1):
            try:
                data = await self._exchange(call, spec, tool, whom, args)
            except ToolUnavailable as error:
                if attempt < tries:
                    await asyncio.sleep(self._backoff[min(attempt, len(self._backoff)) - 1])
                    continue
                await self._record(call, "tool.read", error.code, started, attempts=attempt)
                raise
            except StewardError as error:
                await self._record(call, "tool.read", str(error.data.get("tool_code", error.code)), started, attempts=attempt)
                raise
            await self._record(call, "tool.read", "ok", started, attempts=attempt)
            return data
        raise AssertionError("unreachable")

    async def _write(self, call: Call, spec: SystemSpec, tool: ToolSpec, whom: _For, args: dict[str, Any]) -> dict[str, Any]:
        """One try. What was sent and not answered readably may have happened, and is never called a failure."""
        await self._record(call, "tool.write.started", "", action_id=whom.action_id, args=args)
        started = time.monotonic()
        try:
            data = await self._exchange(call, spec, tool, whom, args)
        except (Unanswered, Garbage) as error:
            await self._record(call, "tool.write.finished", OutcomeUnknown.code, started, action_id=whom.action_id)
            raise OutcomeUnknown(f"{error.message}: it may or may not have happened", tool=f"{spec.name}.{tool.name}") from error
        except StewardError as error:
            outcome = str(error.data.get("tool_code", error.code))
            await self._record(call, "tool.write.finished", outcome, started, action_id=whom.action_id)
            raise
        await self._record(call, "tool.write.finished", "ok", started, action_id=whom.action_id)
        return data

    async def _effect(self, call: Call, spec: SystemSpec, tool: ToolSpec, whom: _For, args: dict[str, Any]) -> dict[str, Any]:
        """A write by how its system knows it again: by a key at once, else only as what was sent before allows."""

        async def send() -> dict[str, Any]:
            if tool.translation is None or tool.translation.owned_by is None:
                return await self._write(call, spec, tool, whom, args)
            owner = await self._vendor(call, spec, tool, whom, ".owned_by").owner(args)
            return await self._write(call, spec, tool, whom, {**args, tool.binds: owner} if tool.binds else args)

        async def look_up() -> dict[str, Any] | None:
            found = await self._vendor(call, spec, tool, whom, ".lookup").find(args)
            await self._record(call, "tool.looked_up", "found" if found else "not_found", action_id=whom.action_id)
            return found

        if spec.repeats(tool) == "key" or whom.action_id is None:
            return await send()
        window = spec.settles_within + self._settings.tool_deadline
        return await self._repeats.once(Write(whom.action_id, f"{spec.name}.{tool.name}", spec.repeats(tool), window), send, look_up)

    async def _exchange(self, call: Call, spec: SystemSpec, tool: ToolSpec, whom: _For, args: dict[str, Any]) -> dict[str, Any]:
        """The call in the system's own words, where it has others; what was not this customer's is counted and dropped."""
        if tool.translation is None:
            return await self._once(call, spec, tool, whom, args)
        heard = await self._vendor(call, spec, tool, whom).call(args)
        if heard.dropped:
            await self._record(call, "tool.dropped", "not_this_customers", records=heard.dropped)
        return heard.data

    def _vendor(self, call: Call, spec: SystemSpec, tool: ToolSpec, whom: _For, beside: str = "") -> Vendor:
        async def send(foreign: str, args: dict[str, Any]) -> dict[str, Any]:
            asked = tool.model_copy(update={"name": tool.name + beside, "maps_to": foreign})
            return await self._once(call, spec, asked, whom, args)

        return Vendor(spec.name, tool, whom.ids, send)

    async def _once(self, call: Call, spec: SystemSpec, tool: ToolSpec, whom: _For, args: dict[str, Any]) -> dict[str, Any]:
        """One request under one capability, inside a span; a system that says it broke counts as not having answered."""
        point = f"{spec.name}.{tool.name}"
        with tracing.tool_span(point, call.agent, call.conversation_id) as traceparent:
            meta = {capability.META_TRACE: traceparent}
            if spec.capability:
                meta[capability.META_CAPABILITY] = capability.mint(
                    self._keys, agent=call.agent, system=spec.name, tool=tool.foreign, scope=tool.scope, handle=whom.handle,
                    ids=whom.ids, conversation_id=call.conversation_id, traceparent=traceparent,
                )  # fmt: skip
            crashpoints.reach(point, "before")
            try:
                data = await self._sessions.call(call.agent, spec, tool.foreign, args, meta)
            except ToolFailed as failure:
                if failure.data.get("tool_code") in _BROKE:
                    raise Unanswered(f"{point}: {failure.message}", next_step=failure.next_step) from failure
                raise
            crashpoints.reach(point, "after")
            return data

    # ── the record ────────────────────────────────────────────────────────────────────────────────────────────────

    async def _record(
        self, call: Call, event: Literal["tool.refused", "tool.read", "tool.write.started", "tool.write.finished", "tool.looked_up", "tool.dropped"],
        outcome: str,
        started: float | None = None, *, action_id: str | None = None, args: Mapping[str, Any] | None = None, **more: object,
    ) -> None:  # fmt: skip
        """Who called what with which outcome; arguments as a digest, never a person's data."""
        data: dict[str, object] = {"tool": f"{call.system}.{call.tool}", "agent": call.agent, "trace": tracing.trace_id(),
                                   "arguments": digest(dict(args if args is not None else call.args)), **more}  # fmt: skip
        if outcome:
            data["outcome"] = outcome
        if started is not None:
            data["ms"] = round((time.monotonic() - started) * 1000)
        async with self._db.transaction() as connection:
            await self._audit.append(connection, call.conversation_id, event, f"agent:{call.agent}", action_id=action_id, data=data)
