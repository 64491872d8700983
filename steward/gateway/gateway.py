"""The one way to a system.

`_call` below is the whole order of checks; nothing reaches a tool around it.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from steward import crashpoints
from steward.audit.record import New
from steward.db import Database
from steward.domain.action import digest
from steward.domain.call import Answer, Call
from steward.errors import (
    NotAuthorised,
    NotNow,
    OutcomeUnknown,
    OverRate,
    Refused,
    StewardError,
    ToolFailed,
    ToolUnavailable,
)
from steward.gateway import capability, tracing
from steward.gateway.cache import Cache
from steward.gateway.isolation import Closed, Isolation
from steward.gateway.joint_reads import JointReads, NotTogether, Way
from steward.gateway.joint_reads import Read as OneRead
from steward.gateway.on_record import ReadsOnRecord
from steward.gateway.pages import whole
from steward.gateway.pins import Pins, Standing
from steward.gateway.rates import Counting, Rates
from steward.gateway.registry import Effect, Registry, SystemSpec, ToolSpec
from steward.gateway.repeats import LookUp, Repeats, Write
from steward.gateway.sessions import Garbage, Sessions, Unanswered
from steward.gateway.vendor import Vendor
from steward.gateway.whom import CurrentCustomer, Finder, Subjects, Whom, bind
from steward.keys import Keys
from steward.settings import Settings
from steward.together import Together
from steward.vitals import Vitals

if TYPE_CHECKING:
    from steward.audit.record import Audit
    from steward.policy.cedar import CedarPolicy
    from steward.policy.limits import Limits
    from steward.policy.live import LivePolicy

type Do = Callable[[Call, SystemSpec, ToolSpec, Whom, dict[str, Any]], Awaitable[dict[str, Any]]]

# A system's own words for "something broke in here": it may have been committed.
_LOOK_SECONDS = 20  # of one turn, and never longer
_BROKE = frozenset({"internal", "internal_error"})


class Spending(NamedTuple):
    """What calls have in common that are counted in one go."""

    on: Counting
    forced: bool


class Gateway:
    """Calls tools for agents. `declarations` says per agent which `system.tool` it may reach."""

    def __init__(
        self,
        registry: Registry,
        declarations: Mapping[str, frozenset[str]],
        policy: LivePolicy,
        *,
        identity_subjects: Subjects,
        current_customer: CurrentCustomer,
        db: Database,
        audit: Audit,
        keys: Keys,
        settings: Settings,
        pins: Pins,
        backoff: tuple[float, ...] = (0.1, 0.4),
        vitals: Vitals | None = None,
    ) -> None:
        self._registry = registry
        self._declared = declarations
        self._policy = policy
        self._whom = Finder(db, identity_subjects, current_customer)
        self._rates = Rates()
        self._cache = Cache()
        self._db = db
        self._audit = audit
        self._keys = keys
        self._settings = settings
        self._backoff = backoff
        self._isolation = Isolation(settings.tool_deadline, settings.tool_rest)
        self._sessions = Sessions(keys, settings.tool_deadline, pins)
        self._joint = JointReads(self._isolation, self._sessions)
        self._vitals = vitals or Vitals()
        self.pins = pins
        self._repeats = Repeats(db)
        self._spending = Together(self._spend_all)
        self._reads = ReadsOnRecord(db, audit)

    async def read(self, call: Call) -> Answer:
        """Call a READ tool. Raises Refused, ToolFailed, ToolUnavailable (after the retries).

        Reads of a conversation that are under way together are put on the record together, before
        the first of them answers.
        """
        async with self._reads.under_way(call.conversation_id):
            return await self._call(call, "READ", self._read)

    async def write(self, call: Call) -> Answer:
        """Call a WRITE tool once, for the action whose key the call carries.

        Raises Refused, ToolFailed (the system said no), ToolUnavailable (nothing was sent),
        OutcomeUnknown (it may have happened: send again under the same key, or void the key).
        """
        return await self._call(call, "WRITE", self._effect)

    async def conclude(self, call: Call) -> Answer | None:
        """What came of a write that is not sent any more, of a system that cannot void a key.

        None: nothing, ever.

        Raises OutcomeUnknown while that cannot be known yet, and with `needs_person` where nobody
        but a person can find out.
        """
        answer = await self._call(call, "WRITE", self._conclude)
        return answer if answer.data else None

    async def look(self) -> dict[str, str]:
        """See what every system says of its tools now.

        Returns why, for those that do not answer.
        """
        silent: dict[str, str] = {}

        async def look_at(name: str) -> None:
            try:
                await self._sessions.look("desk", self._registry.system(name))
                self._vitals.well(f"system:{name}")
            except (ToolUnavailable, ToolFailed) as error:
                silent[name] = error.message
                self._vitals.ill(f"system:{name}", error.message)

        await asyncio.gather(*(look_at(name) for name in self._registry.names()))
        return silent

    async def standing(self) -> list[Standing]:
        """Every tool of systems.yaml that was ever seen, and whether it is what was accepted."""
        return [
            one
            for one in await self.pins.standing()
            if f"{one.system}.{one.tool}" in self._registry.pinned()
        ]

    def offers(self, tool: str) -> bool:
        """Does this company's `systems.yaml` have `system.tool` at all?"""
        return tool in self._registry.tools()

    def connected(self, system: str) -> bool:
        """Does this company's `systems.yaml` name such a system at all?"""
        return system in self._registry.names()

    def repeatable(self, tool: str) -> bool:
        """May a write of `system.tool` be asked about or sent again, should it not be answered?"""
        if not self.offers(tool):
            return False
        system, _, name = tool.partition(".")
        spec = self._registry.system(system)
        return name in spec.tools and spec.repeats(spec.tools[name]) != "none"

    async def close(self) -> None:
        """Close every session."""
        await self._sessions.close()

    # ── the order ─────────────────────────────────────────────────────────────────────────────────

    async def _call(self, call: Call, effect: Effect, do: Do) -> Answer:
        policy = await self._policy.current()
        try:
            spec, tool = self._check_declared(call, effect)
            self._check_permitted(policy, call, tool)
            whom = await self._whom.find(call, spec, tool)
            args = bind(call, spec, tool, whom)
            turn = await self._spend(policy.limits, call, whom)
            kept = self._cache.key(policy.version, call, tool, whom, args, turn)
            if (data := self._cache.get(kept)) is None:
                data = await self._done(do, call, spec, tool, whom, args)
                self._cache.put(kept, data, tool.cache or _LOOK_SECONDS)
            else:
                await self._record(call, "tool.read", "ok", cached=True)
            seen = policy.fields.filter(call.agent, f"{call.system}.{call.tool}", data)
        except Refused as refusal:
            await self._record(
                call, "tool.refused", refusal.code, why=refusal.message, policy=policy.version
            )
            raise
        return Answer(
            system=call.system, tool=call.tool, data=seen, as_of=str(seen.get("as_of", ""))
        )

    async def _done(
        self, do: Do, call: Call, spec: SystemSpec, tool: ToolSpec, whom: Whom, args: dict[str, Any]
    ) -> dict[str, Any]:
        """The call itself; whatever comes of a write, what was read before it is forgotten."""
        if tool.effect == "READ":
            return await do(call, spec, tool, whom, args)
        try:
            return await do(call, spec, tool, whom, args)
        finally:
            self._cache.forget(call.conversation_id)

    def _check_declared(self, call: Call, effect: Effect) -> tuple[SystemSpec, ToolSpec]:
        """Check that the agent declared the tool, with the class that is asked for."""
        name = f"{call.system}.{call.tool}"
        if name not in self._declared.get(call.agent, frozenset()):
            raise NotAuthorised(f"agent {call.agent} has not declared {name}", tool=name)
        spec = self._registry.system(call.system)
        tool = self._registry.tool(call.system, call.tool)
        if tool.effect != effect:
            raise NotAuthorised(
                f"{name} is a {tool.effect} tool and was called as a {effect}", tool=name
            )
        return spec, tool

    def _check_permitted(self, policy: CedarPolicy, call: Call, tool: ToolSpec) -> None:
        """Policy lets this agent read it.

        About a write policy was asked before the action got its right to act.
        """
        if tool.effect == "READ":
            verdict = policy.may_read(call.agent, f"{call.system}.{call.tool}", tool.scope)
            if verdict.outcome != "allow":
                raise NotAuthorised(
                    f"policy: {verdict.sentence}", tool=call.tool, rule=verdict.rule
                )

    async def _spend(self, limits: Limits, call: Call, whom: Whom) -> str | None:
        """Count the call on its turn, whose id this returns, and against the rates.

        One transaction, so what is refused counts nowhere.

        Raises Stale for a turn that is over, NotNow when its reads are used up, OverRate. What is
        being carried out is counted and never held back: a refund that was sent must be sent again
        until its outcome is known.
        """
        key = Spending(
            Counting(call.conversation_id, limits.calls_per_turn, call.turn, call.key is not None),
            whom.in_execution,
        )
        customer = whom.handle or f"conversation:{call.conversation_id}"
        tool = f"{call.system}.{call.tool}"
        return await self._spending.do(key, (limits, (call.agent, tool, customer)))

    async def _spend_all(
        self, key: Spending, calls: Sequence[tuple[Limits, tuple[str, str, str]]]
    ) -> list[str | BaseException | None]:
        """Calls of the same moment are counted in one go; where they do not all fit, each for
        itself.
        """
        limits = calls[0][0]
        if len(calls) > 1 and all(each is limits for each, _ in calls):
            try:
                return [await self._count(key, limits, [call for _, call in calls])] * len(calls)
            except (NotNow, OverRate):
                pass
        answers: list[str | BaseException | None] = []
        for own, call in calls:
            try:
                answers.append(await self._count(key, own, [call]))
            except Exception as error:  # each hears of its own
                answers.append(error)
        return answers

    async def _count(
        self, key: Spending, limits: Limits, calls: list[tuple[str, str, str]]
    ) -> str | None:
        async with self._db.transaction() as connection:
            return await self._rates.take_all(
                connection, limits.rates, calls, key.on, forced=key.forced
            )

    # ── the call itself ───────────────────────────────────────────────────────────────────────────

    async def _read(
        self, call: Call, spec: SystemSpec, tool: ToolSpec, whom: Whom, args: dict[str, Any]
    ) -> dict[str, Any]:
        """Try, and try again while the system is away; a system's own "no" is final."""
        started = time.monotonic()
        tries = self._settings.read_retries + 1
        for attempt in range(1, tries + 1):
            try:
                joint = attempt == 1 and tries > 1
                data = await self._exchange(call, spec, tool, whom, args, joint=joint)
            except ToolUnavailable as error:
                if attempt < tries and not isinstance(error, Closed):
                    await asyncio.sleep(self._backoff[min(attempt, len(self._backoff)) - 1])
                    continue
                await self._record(call, "tool.read", error.code, started, attempts=attempt)
                raise
            except Refused:
                raise
            except StewardError as error:
                await self._record(
                    call,
                    "tool.read",
                    str(error.data.get("tool_code", error.code)),
                    started,
                    attempts=attempt,
                )
                raise
            await self._record(call, "tool.read", "ok", started, attempts=attempt)
            return data
        raise AssertionError("unreachable")

    async def _write(
        self, call: Call, spec: SystemSpec, tool: ToolSpec, whom: Whom, args: dict[str, Any]
    ) -> dict[str, Any]:
        """One try.

        What was sent and not answered readably may have happened, and is never called a failure.
        """
        await self._record(call, "tool.write.started", "", action_id=whom.action_id, args=args)
        started = time.monotonic()
        try:
            data = await self._exchange(call, spec, tool, whom, args)
        except (Unanswered, Garbage) as error:
            await self._record(
                call, "tool.write.finished", OutcomeUnknown.code, started, action_id=whom.action_id
            )
            raise OutcomeUnknown(
                f"{error.message}: it may or may not have happened", tool=f"{spec.name}.{tool.name}"
            ) from error
        except StewardError as error:
            outcome = str(error.data.get("tool_code", error.code))
            await self._record(
                call, "tool.write.finished", outcome, started, action_id=whom.action_id
            )
            raise
        await self._record(call, "tool.write.finished", "ok", started, action_id=whom.action_id)
        return data

    async def _effect(
        self, call: Call, spec: SystemSpec, tool: ToolSpec, whom: Whom, args: dict[str, Any]
    ) -> dict[str, Any]:
        """A write, by how its system recognises it.

        By a key at once, else only as what was sent before allows.
        """

        async def send() -> dict[str, Any]:
            if tool.translation is None or tool.translation.owned_by is None:
                return await self._write(call, spec, tool, whom, args)
            owner = await self._vendor(call, spec, tool, whom, ".owned_by").owner(args)
            return await self._write(
                call, spec, tool, whom, {**args, tool.binds: owner} if tool.binds else args
            )

        if spec.repeats(tool) == "key" or whom.action_id is None:
            return await send()
        return await self._repeats.once(
            self._as_sent(spec, tool, whom.action_id),
            send,
            self._look_up(call, spec, tool, whom, args),
        )

    async def _conclude(
        self, call: Call, spec: SystemSpec, tool: ToolSpec, whom: Whom, args: dict[str, Any]
    ) -> dict[str, Any]:
        """What was done; empty: nothing was, and nothing of it is on its way."""
        if spec.repeats(tool) == "key" or whom.action_id is None:
            raise OutcomeUnknown(
                f"{spec.name}.{tool.name} was sent and not answered, and its key cannot be voided",
                next_step=f"look there, then: steward actions resolve {whom.action_id}",
                needs_person=True,
            )
        found = await self._repeats.conclude(
            self._as_sent(spec, tool, whom.action_id), self._look_up(call, spec, tool, whom, args)
        )
        return found or {}

    def _as_sent(self, spec: SystemSpec, tool: ToolSpec, action_id: str) -> Write:
        window = spec.settles_within + self._settings.tool_deadline
        return Write(action_id, f"{spec.name}.{tool.name}", spec.repeats(tool), window)

    def _look_up(
        self, call: Call, spec: SystemSpec, tool: ToolSpec, whom: Whom, args: dict[str, Any]
    ) -> LookUp:
        async def look_up() -> dict[str, Any] | None:
            found = await self._vendor(call, spec, tool, whom, ".lookup").find(args)
            await self._record(
                call, "tool.looked_up", "found" if found else "not_found", action_id=whom.action_id
            )
            return found

        return look_up

    async def _exchange(
        self,
        call: Call,
        spec: SystemSpec,
        tool: ToolSpec,
        whom: Whom,
        args: dict[str, Any],
        *,
        joint: bool = False,
    ) -> dict[str, Any]:
        """The call in the system's own words, where it has others.

        What was not this customer's is counted and dropped. `joint`: it may go with others.
        """
        if tool.translation is None:
            joint = joint and bool(spec.together)
            first = await self._once(call, spec, tool, whom, args, joint=joint)

            async def after(cursor: str) -> dict[str, Any]:
                return await self._once(call, spec, tool, whom, {**args, "cursor": cursor})

            return await whole(first, after, f"{spec.name}.{tool.name}") if call.whole else first
        heard = await self._vendor(call, spec, tool, whom).call(args, whole=call.whole)
        if heard.dropped:
            await self._record(call, "tool.dropped", "not_this_customers", records=heard.dropped)
        return heard.data

    def _vendor(
        self, call: Call, spec: SystemSpec, tool: ToolSpec, whom: Whom, beside: str = ""
    ) -> Vendor:
        async def send(foreign: str, args: dict[str, Any]) -> dict[str, Any]:
            asked = tool.model_copy(update={"name": tool.name + beside, "maps_to": foreign})
            return await self._once(call, spec, asked, whom, args)

        return Vendor(spec.name, tool, whom.ids, send)

    async def _once(
        self,
        call: Call,
        spec: SystemSpec,
        tool: ToolSpec,
        whom: Whom,
        args: dict[str, Any],
        *,
        joint: bool = False,
    ) -> dict[str, Any]:
        """One request under one capability, inside a span.

        A system that says it broke counts as not having answered.
        """
        point = f"{spec.name}.{tool.name}"
        with tracing.tool_span(point, call.agent, call.conversation_id) as traceparent:
            meta = {capability.META_TRACE: traceparent}
            if spec.capability:
                meta[capability.META_CAPABILITY] = capability.mint(
                    self._keys,
                    agent=call.agent,
                    system=spec.name,
                    tool=tool.foreign,
                    scope=tool.scope,
                    whom=whom,
                    args=args,
                    conversation_id=call.conversation_id,
                    traceparent=traceparent,
                )
            await crashpoints.pause(point)
            crashpoints.reach(point, "before")
            try:
                data = await self._sent(call, spec, tool, args, meta, joint=joint)
                self._vitals.well(f"system:{spec.name}")
            except ToolUnavailable as away:
                if not isinstance(away, Closed):  # what it is closed for was noted when it happened
                    self._vitals.ill(f"system:{spec.name}", away.message)
                raise
            except ToolFailed as failure:
                if failure.data.get("tool_code") in _BROKE:
                    raise Unanswered(
                        f"{point}: {failure.message}", next_step=failure.next_step
                    ) from failure
                raise
            crashpoints.reach(point, "after")
            return data

    async def _sent(
        self,
        call: Call,
        spec: SystemSpec,
        tool: ToolSpec,
        args: dict[str, Any],
        meta: dict[str, Any],
        *,
        joint: bool,
    ) -> dict[str, Any]:
        """The request itself, with others of this moment where it may be."""
        if joint:
            try:
                way = Way(call.agent, call.conversation_id, spec.name)
                return await self._joint.read(way, OneRead(spec, tool, args, meta))
            except NotTogether:
                pass
        async with self._isolation.call(spec, f"{spec.name}.{tool.name}"):
            return await self._sessions.call(
                call.agent, spec, tool, args, meta, self._isolation.seconds(spec)
            )

    # ── the record ────────────────────────────────────────────────────────────────────────────────

    async def _record(
        self,
        call: Call,
        event: Literal[
            "tool.refused",
            "tool.read",
            "tool.write.started",
            "tool.write.finished",
            "tool.looked_up",
            "tool.dropped",
        ],
        outcome: str,
        started: float | None = None,
        *,
        action_id: str | None = None,
        args: Mapping[str, Any] | None = None,
        **more: object,
    ) -> None:
        """Who called what with which outcome; arguments as a digest, never a person's data."""
        data: dict[str, object] = {
            "tool": f"{call.system}.{call.tool}",
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
        async with self._db.transaction() as connection:
            await self._audit.append_all(connection, call.conversation_id, [new])
