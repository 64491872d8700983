"""The one way to a system.

`_call` below is the whole order of checks; nothing reaches a tool around it. The call itself is in
`calls.py`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from steward.batching import Batches
from steward.db import Database
from steward.domain.call import Answer, Call, Effect
from steward.errors import NotAuthorised, NotNow, OverRate, Refused, ToolFailed, ToolUnavailable
from steward.gateway.cache import Cache
from steward.gateway.calls import Asked, Calls
from steward.gateway.connected import cannot_do
from steward.gateway.on_record import CallsOnRecord, ReadsOnRecord
from steward.gateway.pins import Pins
from steward.gateway.rates import Counting, Rates
from steward.gateway.register import Register, Registered
from steward.gateway.registry import Registry
from steward.gateway.repeats import Repeats
from steward.gateway.sessions import Sessions
from steward.gateway.sign_ins import SignInsInRows
from steward.gateway.specs import SystemSpec, ToolSpec
from steward.gateway.system_health import SystemHealth
from steward.gateway.whom import CurrentCustomer, Finder, Subjects, Whom, bind
from steward.keys import Keys
from steward.settings import Settings
from steward.vitals import Vitals

if TYPE_CHECKING:
    from steward.audit.record import Audit
    from steward.policy.cedar import CedarPolicy
    from steward.policy.limits import Limits
    from steward.policy.live import LivePolicy

type PeerSkills = Callable[[str], Awaitable[frozenset[str] | None]]
type Do = Callable[[Asked], Awaitable[dict[str, Any]]]

_LOOK_SECONDS = 20  # what was read for one turn may be used again in it, and never longer


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
        peer_skills: PeerSkills | None = None,
    ) -> None:
        self._registry = registry
        self._declared = declarations
        self._policy = policy
        self._whom = Finder(db, identity_subjects, current_customer)
        self._peer_skills = peer_skills
        self._rates, self._budgets = Rates(), registry.budgets()
        self._cache = Cache()
        self._db = db
        self._sessions = Sessions(keys, settings.tool_deadline, pins, SignInsInRows(db))
        self._vitals = vitals or Vitals()
        self.register = Register(db, audit, pins)
        self._spending = Batches(self._spend_all)
        self._reads = ReadsOnRecord(db, audit)
        self._record = CallsOnRecord(db, audit, self._reads)
        self._calls = Calls(
            self._sessions, Repeats(db), self._record, keys, settings, self._vitals, backoff
        )

    async def read(self, call: Call) -> Answer:
        """Call a READ tool. Raises Refused, ToolFailed, ToolUnavailable (after the retries).

        Reads of a conversation that are under way together are put on the record together, before
        the first of them answers.
        """
        async with self._reads.under_way(call.conversation_id):
            return await self._call(call, "READ", self._calls.read)

    async def write(self, call: Call) -> Answer:
        """Call a WRITE tool once, for the action whose key the call carries.

        Raises Refused, ToolFailed (the system said no), ToolUnavailable (nothing was sent),
        OutcomeUnknown (it may have happened: send again under the same key, or void the key).
        """
        return await self._call(call, "WRITE", self._calls.write)

    async def conclude(self, call: Call) -> Answer | None:
        """What came of a write that is not sent any more, of a system that cannot void a key.

        None: nothing, ever.

        Raises OutcomeUnknown while that cannot be known yet, and with `needs_person` where nobody
        but a person can find out.
        """
        answer = await self._call(call, "WRITE", self._calls.conclude)
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

    async def standing(self) -> list[Registered]:
        """Every tool and skill that is declared and was ever seen, as it stands in the register."""
        agents, owners = self._registry.agents(), self._registry.owners()
        return [
            one.model_copy(
                update={
                    "kind": "agent" if one.system in agents else "tool",
                    "owner": one.owner or owners[one.system],
                }
            )
            for one in await self.register.standing()
            if f"{one.system}.{one.tool}" in self._registry.pinned()
        ]

    async def schemas(self, tools: Collection[str]) -> dict[str, Mapping[str, Any]]:
        """How each of these READ tools is called, as it was accepted; none of one that says
        something else by now, or that nobody has seen.
        """
        wanted = set(tools) & self._registry.tools("READ")
        return {
            name: one.description.get("inputSchema", {})
            for one in await self.register.standing()
            if (name := f"{one.system}.{one.tool}") in wanted and one.used
        }

    def offers(self, tool: str) -> bool:
        """Does this company's `systems.yaml` have `system.tool` at all?"""
        return tool in self._registry.tools()

    def books(self) -> list[str]:
        """`system.tool` of every system that tells what it gave back, to whomever."""
        return sorted(self._registry.books())

    def agents(self) -> Mapping[str, SystemSpec]:
        """Other companies' agents that this desk may ask, by their names."""
        return self._registry.agents()

    def connected(self, system: str) -> bool:
        """Does this company's `systems.yaml` name such a system at all?"""
        return system in self._registry.names()

    def lacks(self) -> list[str]:
        """What this desk cannot do for want of a system or of tools: a sentence for each."""
        return cannot_do(self._registry)

    def repeatable(self, tool: str) -> bool:
        """May a write of `system.tool` be asked about or sent again, should it not be answered?"""
        if not self.offers(tool):
            return False
        system, _, name = tool.partition(".")
        spec = self._registry.system(system)
        return name in spec.tools and spec.repeats(spec.tools[name]) != "none"

    def outside(self) -> dict[str, str]:
        """The systems that are no part of the sandbox beside the desk, and where each is."""
        return self._registry.outside()

    def places(self, agent: str | None = None) -> dict[str, str]:
        """The systems, or those that an agent may write to, each with whose books that changes."""
        found = self._registry.places()
        if agent is None:
            return found
        tools = self._declared.get(agent, frozenset()) & self._registry.tools("WRITE")
        names = {tool.partition(".")[0] for tool in tools}
        return {name: place for name, place in found.items() if name in names}

    def health(self) -> dict[str, SystemHealth]:
        """What the last calls of each system came to, in this process."""
        return {name: self._calls.health(name) for name in self._registry.names()}

    async def close(self) -> None:
        """Close every session."""
        await self._sessions.close()

    # ── the order ─────────────────────────────────────────────────────────────────────────────────

    async def _call(self, call: Call, effect: Effect, do: Do) -> Answer:
        policy = await self._policy.current()
        try:
            spec, tool = self._check_declared(call, effect)
            self._check_permitted(policy, call, spec, tool)
            whom, _ = await asyncio.gather(
                self._whom.find(call, spec, tool), self._check_peer(call, tool)
            )
            args = bind(call, spec, tool, whom)
            turn = await self._spend(policy.limits, call, whom)
            kept = self._cache.key(policy.version, call, tool, whom, args, turn)
            if (data := self._cache.get(kept)) is None:
                data = await self._done(do, Asked(call, spec, tool, whom, args))
                self._cache.put(kept, data, tool.cache or _LOOK_SECONDS)
            else:
                await self._record.note(call, "tool.read", "ok", cached=True)
            seen = policy.fields.filter(call.agent, call.name, data)
        except Refused as refusal:
            await self._record.note(
                call, "tool.refused", refusal.code, why=refusal.message, policy=policy.version
            )
            raise
        return Answer(
            system=call.system, tool=call.tool, data=seen, as_of=str(seen.get("as_of", ""))
        )

    async def _check_peer(self, call: Call, tool: ToolSpec) -> None:
        """Where another company's agent speaks, only the teams of its scopes read for it.

        Raises NotAuthorised. Who somebody is may be asked in any case; about a write policy was
        asked before, so that people can be called by a team that this agent may not ask.
        """
        if self._peer_skills is None or call.agent == "identity" or tool.effect == "WRITE":
            return
        skills = await self._peer_skills(call.conversation_id)
        if skills is not None and call.agent not in skills:
            raise NotAuthorised(
                f"the agent that asks has no scope for {call.agent}",
                next_step=f"ask the company for skill:{call.agent}",
            )

    async def _done(self, do: Do, asked: Asked) -> dict[str, Any]:
        """The call itself; whatever comes of a write, what was read before it is forgotten."""
        if asked.tool.effect == "READ":
            return await do(asked)
        try:
            return await do(asked)
        finally:
            self._cache.forget(asked.call.conversation_id)

    def forget_all(self) -> None:
        """Nothing that was read before holds any more."""
        self._cache.forget_all()

    def _check_declared(self, call: Call, effect: Effect) -> tuple[SystemSpec, ToolSpec]:
        """Check that the agent declared the tool, with the class that is asked for."""
        name = call.name
        if name not in self._declared.get(call.agent, frozenset()):
            raise NotAuthorised(f"agent {call.agent} has not declared {name}", tool=name)
        spec = self._registry.system(call.system)
        tool = self._registry.tool(call.system, call.tool)
        if tool.effect != effect:
            raise NotAuthorised(
                f"{name} is a {tool.effect} tool and was called as a {effect}", tool=name
            )
        return spec, tool

    def _check_permitted(
        self, policy: CedarPolicy, call: Call, spec: SystemSpec, tool: ToolSpec
    ) -> None:
        """Policy lets this agent read it.

        About a write policy was asked before the action got its right to act.
        """
        if tool.effect == "READ":
            own = spec.agent is not None and call.agent == call.system
            verdict = policy.may_read(call.agent, call.name, tool.scope, own)
            if verdict.outcome != "allow":
                raise NotAuthorised(
                    f"policy: {verdict.sentence}", tool=call.tool, rule=verdict.rule
                )

    async def _spend(self, limits: Limits, call: Call, whom: Whom) -> str | None:
        """Count the call on its turn, whose id this returns, and against the rates.

        In one statement, so what is refused counts nowhere.

        Raises Stale for a turn that is over, NotNow when its reads are used up, OverRate. What is
        being carried out is counted and never held back: a refund that was sent must be sent again
        until its outcome is known.
        """
        key = Spending(
            Counting(call.conversation_id, limits.calls_per_turn, call.turn, call.key is not None),
            whom.in_execution,
        )
        customer = whom.handle or f"conversation:{call.conversation_id}"
        tool = call.name
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
        return await self._rates.take_all(
            self._db, {**limits.rates, **self._budgets}, calls, key.on, forced=key.forced
        )
