"""The call itself: tries of a read, the one try of a write, and what came of one that was not
answered.

What may be called, by whom and for whom was decided before (`gateway.py`).
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from steward import failpoints
from steward.errors import OutcomeUnknown, Refused, StewardError, ToolFailed, ToolUnavailable
from steward.gateway import capability, tracing
from steward.gateway.answers import Garbage
from steward.gateway.isolation import Closed, Isolation
from steward.gateway.joint_reads import JointReads, NotTogether, Way
from steward.gateway.joint_reads import Read as OneRead
from steward.gateway.pages import whole
from steward.gateway.repeats import LookUp, Repeats, Write
from steward.gateway.session import NotSignedIn, Unanswered
from steward.gateway.sessions import Sessions
from steward.gateway.system_health import LastCalls, SystemHealth
from steward.gateway.vendor import Vendor
from steward.work_slots import waiting_outside

if TYPE_CHECKING:
    from steward.domain.call import Call
    from steward.gateway.on_record import CallsOnRecord
    from steward.gateway.specs import SystemSpec, ToolSpec
    from steward.gateway.whom import Whom
    from steward.keys import Keys
    from steward.settings import Settings
    from steward.vitals import Vitals

# A system's own words for "something broke in here": it may have been committed.
_BROKE = frozenset({"internal", "internal_error"})


class Asked(NamedTuple):
    """A call that may be made: by which tool, for whom, with the arguments that rows bound."""

    call: Call
    spec: SystemSpec
    tool: ToolSpec
    whom: Whom
    args: dict[str, Any]

    @property
    def point(self) -> str:
        """`system.tool`."""
        return f"{self.spec.name}.{self.tool.name}"

    @property
    def signer(self) -> str:
        """Under whose own sign-in it goes out; empty: the desk's."""
        oauth, signers = self.spec.oauth, self.whom.signers
        own = oauth is not None and oauth.writes_as == "signer" and self.tool.effect == "WRITE"
        return signers[-1] if own and signers else ""


def _the_one(asked: Asked) -> str:
    """The id by which a remote agent knows the customer: one, or nothing is said of them."""
    if len(asked.whom.ids) != 1:
        raise ToolFailed(
            f"{asked.spec.name} knows this customer by no single id",
            tool_code="not_found",
            tool=asked.point,
        )
    return asked.whom.ids[0]


class Calls:
    """Makes calls, and puts each on the record."""

    def __init__(
        self,
        sessions: Sessions,
        repeats: Repeats,
        record: CallsOnRecord,
        keys: Keys,
        settings: Settings,
        vitals: Vitals,
        backoff: tuple[float, ...],
    ) -> None:
        self._sessions, self._repeats, self._record = sessions, repeats, record
        self._keys, self._settings, self._vitals = keys, settings, vitals
        self._backoff = backoff
        self._isolation = Isolation(settings.tool_deadline, settings.tool_rest)
        self._last = LastCalls()
        self._joint = JointReads(self._isolation, sessions)

    def health(self, system: str) -> SystemHealth:
        """What the last calls of a system came to."""
        return self._last.health(system, self._isolation.circuit(system))

    async def read(self, asked: Asked) -> dict[str, Any]:
        """Try, and try again while the system is away; a system's own "no" is final."""
        started = time.monotonic()
        tries = self._settings.read_retries + 1
        for attempt in range(1, tries + 1):
            try:
                joint = attempt == 1 and tries > 1
                data = await self._exchange(asked, joint=joint)
            except ToolUnavailable as error:
                if attempt < tries and not isinstance(error, Closed):
                    async with waiting_outside():
                        await asyncio.sleep(self._backoff[min(attempt, len(self._backoff)) - 1])
                    continue
                await self._record.note(
                    asked.call, "tool.read", error.code, started, attempts=attempt
                )
                raise
            except Refused:
                raise
            except StewardError as error:
                code = str(error.data.get("tool_code", error.code))
                await self._record.note(asked.call, "tool.read", code, started, attempts=attempt)
                raise
            await self._record.note(asked.call, "tool.read", "ok", started, attempts=attempt)
            return data
        raise AssertionError("unreachable")

    async def write(self, asked: Asked) -> dict[str, Any]:
        """A write, by how its system recognises it.

        By a key at once, else only as what was sent before allows.
        """

        async def send() -> dict[str, Any]:
            tool = asked.tool
            if tool.translation is None or tool.translation.owned_by is None:
                return await self._try_once(asked)
            owner = await self._vendor(asked, ".owned_by").owner(asked.args)
            bound = {tool.binds: owner} if tool.binds else {}
            return await self._try_once(asked._replace(args=asked.args | bound))

        if asked.spec.repeats(asked.tool) == "key" or asked.whom.action_id is None:
            return await send()
        return await self._repeats.once(
            self._as_sent(asked, asked.whom.action_id), send, self._look_up(asked)
        )

    async def conclude(self, asked: Asked) -> dict[str, Any]:
        """What was done; empty: nothing was, and nothing of it is on its way.

        Raises OutcomeUnknown where neither can be told.
        """
        action_id = asked.whom.action_id
        if asked.spec.repeats(asked.tool) == "key" or action_id is None:
            raise OutcomeUnknown(
                f"{asked.point} was sent and not answered, and its key cannot be voided",
                next_step=f"look there, then: steward actions resolve {action_id}",
                needs_person=True,
            )
        found = await self._repeats.conclude(self._as_sent(asked, action_id), self._look_up(asked))
        return found or {}

    async def _try_once(self, asked: Asked) -> dict[str, Any]:
        """What was sent and not answered readably may have happened, and is never called a
        failure.
        """
        action_id = asked.whom.action_id
        await self._record.note(
            asked.call, "tool.write.started", "", action_id=action_id, args=asked.args
        )
        started = time.monotonic()

        async def finished(outcome: str) -> None:
            await self._record.note(
                asked.call, "tool.write.finished", outcome, started, action_id=action_id
            )

        try:
            data = await self._exchange(asked)
        except (Unanswered, Garbage) as error:
            await finished(OutcomeUnknown.code)
            raise OutcomeUnknown(
                f"{error.message}: it may or may not have happened", tool=asked.point
            ) from error
        except StewardError as error:
            await finished(str(error.data.get("tool_code", error.code)))
            raise
        await finished("ok")
        return data

    def _as_sent(self, asked: Asked, action_id: str) -> Write:
        window = asked.spec.settles_within + self._settings.tool_deadline
        return Write(action_id, asked.point, asked.spec.repeats(asked.tool), window)

    def _look_up(self, asked: Asked) -> LookUp:
        async def look_up() -> dict[str, Any] | None:
            found = await self._vendor(asked, ".lookup").find(asked.args)
            outcome = "found" if found else "not_found"
            await self._record.note(
                asked.call, "tool.looked_up", outcome, action_id=asked.whom.action_id
            )
            return found

        return look_up

    async def _exchange(self, asked: Asked, *, joint: bool = False) -> dict[str, Any]:
        """The call in the system's own words, where it has others.

        What was not this customer's is counted and dropped. `joint`: it may go with others.
        """
        call, args = asked.call, asked.args
        if asked.tool.translation is None:
            first = await self._once(asked, joint=joint and bool(asked.spec.together))

            async def after(cursor: str) -> dict[str, Any]:
                return await self._once(asked._replace(args={**args, "cursor": cursor}))

            return await whole(first, after, asked.point) if call.whole else first
        heard = await self._vendor(asked).call(args, whole=call.whole)
        if heard.dropped:
            await self._record.note(
                call, "tool.dropped", "not_this_customers", records=heard.dropped
            )
        return heard.data

    def _vendor(self, asked: Asked, beside: str = "") -> Vendor:
        tool = asked.tool

        async def send(foreign: str, args: dict[str, Any]) -> dict[str, Any]:
            pinned = tool.name + (beside or asked.spec.beside(tool, foreign))
            theirs = tool.model_copy(update={"name": pinned, "maps_to": foreign})
            return await self._once(asked._replace(tool=theirs, args=args))

        return Vendor(asked.spec.name, tool, asked.whom.ids, send, own=asked.spec.gives_ids)

    async def _once(self, asked: Asked, *, joint: bool = False) -> dict[str, Any]:
        """One request under one capability, inside a span.

        A system that says it broke counts as not having answered.
        """
        call, point = asked.call, asked.point
        with tracing.tool_span(point, call.agent, call.conversation_id) as (traceparent, state):
            meta = self._meta(asked, traceparent, state)
            await failpoints.pause(point)
            failpoints.reach(point, "before")
            try:
                with self._timed(asked.spec.name):
                    data = await self._send(asked, meta, joint=joint)
                self._vitals.well(f"system:{asked.spec.name}", part=point)
            except ToolUnavailable as away:
                self._note_away(asked, away)
                raise
            except ToolFailed as failure:
                if failure.data.get("tool_code") in _BROKE:
                    broke = Unanswered(f"{point}: {failure.message}", next_step=failure.next_step)
                    self._note_away(asked, broke)
                    raise broke from failure
                if not isinstance(failure, Garbage):  # a no is an answer
                    self._vitals.well(f"system:{asked.spec.name}", part=point)
                raise
            failpoints.reach(point, "after")
            return data

    @contextmanager
    def _timed(self, system: str) -> Iterator[None]:
        began = time.monotonic()
        try:
            yield
        except Closed:  # it was not sent
            raise
        except StewardError:
            self._last.took(system, time.monotonic() - began)
            raise
        self._last.took(system, time.monotonic() - began)

    def _note_away(self, asked: Asked, away: ToolUnavailable) -> None:
        """The system does not answer: not so where it is left alone, which was noted when that
        began, nor where the sign-in is a person's and not the system's.
        """
        lapsed = isinstance(away, NotSignedIn)
        if not isinstance(away, Closed) and not (asked.signer and lapsed):
            # who lists its tools has shown the desk's sign-in, and no more than that
            part = "" if lapsed else asked.point
            self._vitals.ill(f"system:{asked.spec.name}", away.message, part=part)
            self._last.failed(asked.spec.name, away.message)

    def _meta(self, asked: Asked, traceparent: str, tracestate: str) -> dict[str, Any]:
        """What goes beside the arguments: the trace, and the capability where the system asks."""
        meta: dict[str, Any] = {capability.META_TRACE: traceparent}
        if tracestate:
            meta[capability.META_STATE] = tracestate
        if asked.spec.agent is not None and asked.tool.scope == "customer":
            meta[capability.META_ACCOUNT] = _the_one(asked)
        if asked.spec.oauth is not None and (exchange := asked.spec.oauth.exchange) is not None:
            note = capability.on_behalf(
                agent=asked.call.agent,
                scope=asked.tool.scope,
                whom=asked.whom,
                tool=asked.tool.foreign,
                allowed=exchange.read if asked.tool.effect == "READ" else exchange.write,
            )
            if note is not None:
                meta[capability.META_DELEGATION] = note
        if asked.spec.capability:
            meta[capability.META_CAPABILITY] = capability.mint(
                self._keys,
                agent=asked.call.agent,
                system=asked.spec.name,
                tool=asked.tool.foreign,
                scope=asked.tool.scope,
                whom=asked.whom,
                args=asked.args,
                conversation_id=asked.call.conversation_id,
                traceparent=traceparent,
            )
        return meta

    async def _send(self, asked: Asked, meta: dict[str, Any], *, joint: bool) -> dict[str, Any]:
        """The request itself, with others of this moment where it may be."""
        call, spec, tool, _, args = asked
        if joint:
            try:
                way = Way(call.agent, call.conversation_id, spec.name)
                return await self._joint.read(way, OneRead(spec, tool, args, meta))
            except NotTogether:
                pass
        async with self._isolation.call(spec, asked.point):
            return await self._sessions.call(
                call.agent, spec, tool, args, meta, self._isolation.seconds(spec), asked.signer
            )
