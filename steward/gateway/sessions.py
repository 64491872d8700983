"""One kept MCP session for each agent and system, opened and closed inside one task of its own."""

from __future__ import annotations

import asyncio
import contextvars
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from steward.errors import ToolFailed, ToolUnavailable
from steward.gateway.capability import Signer
from steward.gateway.pins import Pins
from steward.gateway.rest.session import RestSession
from steward.gateway.session import Lost, Session, Unanswered
from steward.gateway.sign_ins import SignIns
from steward.gateway.specs import SystemSpec, ToolSpec

if TYPE_CHECKING:
    from steward.gateway.agents.session import AgentSession

BEARER_SECONDS = 12 * 3600


type AnySession = Session | RestSession | AgentSession


class _Key(NamedTuple):
    """What a session is kept by."""

    agent: str
    system: str
    signer: str


def open_session(
    spec: SystemSpec,
    bearer: str,
    deadline: float,
    pins: Pins,
    keys: Signer | None = None,
    sign_ins: SignIns | None = None,
    signer: str = "",
) -> AnySession:
    """A session that begins to open; `signer`: under whose own sign-in."""
    if spec.agent is not None and keys is not None:
        # its client takes a fifth of a second to import, which who has no agents is spared
        from steward.gateway.agents.session import AgentSession

        return AgentSession(spec, deadline, pins, keys)
    if spec.rest is not None:
        return RestSession(spec, deadline, pins)
    return Session(spec, bearer, deadline, pins, sign_ins, keys, signer)


class Sessions:
    """Hands out the session of an agent with a system; what goes out under somebody's own sign-in
    has one of its own, since a server may bind a session to who began it.

    Opens it once, however many ask, and again when it was lost.
    """

    def __init__(
        self, keys: Signer, deadline: float, pins: Pins, sign_ins: SignIns | None = None
    ) -> None:
        self._keys, self._sign_ins = keys, sign_ins
        self._pins = pins
        self._deadline = deadline
        self._kept: dict[_Key, AnySession] = {}
        self._leaving: set[asyncio.Task[None]] = set()

    async def call(
        self,
        agent: str,
        spec: SystemSpec,
        tool: ToolSpec,
        args: Mapping[str, Any],
        meta: Mapping[str, Any],
        seconds: float | None = None,
        signer: str = "",
    ) -> dict[str, Any]:
        """Call a tool within the deadline, or a shorter one; `signer`: under whose own sign-in.

        A session that the system has forgotten is opened again, once.

        Raises ToolChanged before anything is sent, ToolUnavailable when nothing was sent,
        Unanswered when something may have been, else as `Session.call`.
        """

        async def send(session: AnySession) -> dict[str, Any]:
            return await session.call(tool.foreign, args, meta)

        return await self._within(_key(agent, spec, signer), spec, (tool.name,), send, seconds)

    async def call_together(
        self,
        agent: str,
        spec: SystemSpec,
        reads: Sequence[tuple[ToolSpec, Mapping[str, Any]]],
        meta: Mapping[str, Any],
        seconds: float | None = None,
    ) -> list[dict[str, Any] | ToolFailed]:
        """Several reads in one call of the system's own tool for that; as `call`.

        Each of them, and that tool, is what was accepted, or nothing is sent.
        """

        async def send(session: AnySession) -> list[dict[str, Any] | ToolFailed]:
            asked = [(tool.foreign, args) for tool, args in reads]
            return await session.call_together(spec.together, asked, meta)

        named = (spec.together, *(tool.name for tool, _ in reads))
        return await self._within(_key(agent, spec), spec, named, send, seconds)

    async def _within[T](
        self,
        key: _Key,
        spec: SystemSpec,
        tools: Sequence[str],
        send: Callable[[AnySession], Awaitable[T]],
        seconds: float | None,
    ) -> T:
        sent, deadline = False, seconds or self._deadline
        try:
            async with asyncio.timeout(deadline):
                for last in (False, True):
                    sent = False
                    session = await self._session(key, spec)
                    try:
                        with session.in_use():
                            await session.look_again()
                            for tool in tools:
                                await session.refuse_changed(tool)
                            sent = True
                            return await send(session)
                    except Lost:
                        self._drop(key, session)
                        if last:
                            raise
        except TimeoutError:
            kind = Unanswered if sent else ToolUnavailable
            raise kind(f"{spec.name}.{tools[0]} took longer than {deadline:g} s") from None
        raise AssertionError("unreachable")

    async def look(self, agent: str, spec: SystemSpec) -> None:
        """See what a system says of its tools now. Raises ToolUnavailable."""
        try:
            async with asyncio.timeout(self._deadline):
                session = await self._session(_key(agent, spec), spec)
                await session.look_again(now=True)
        except TimeoutError:
            raise ToolUnavailable(f"{spec.name} took longer than {self._deadline:g} s") from None

    async def close(self) -> None:
        """Close every session."""
        sessions, self._kept = list(self._kept.values()), {}
        await asyncio.gather(*(session.close() for session in sessions), *self._leaving)

    async def _session(self, key: _Key, spec: SystemSpec) -> AnySession:
        kept = self._kept.get(key)
        if kept is not None and not kept.usable:
            self._drop(key, kept)
            kept = None
        if kept is None:
            kept = self._kept[key] = self._open(key, spec)
        try:
            await kept.opened()
        except ToolUnavailable:
            self._drop(key, kept)
            raise
        return kept

    def _open(self, key: _Key, spec: SystemSpec) -> AnySession:
        # another company's system has its own token, or none, and never sees one of ours
        bearer = spec.bearer
        if spec.capability and spec.url and not bearer and spec.oauth is None:
            bearer = self._keys.sign("desk", spec.name, f"agent:{key.agent}", BEARER_SECONDS)
        return open_session(
            spec, bearer, self._deadline, self._pins, self._keys, self._sign_ins, key.signer
        )

    def _drop(self, key: _Key, session: AnySession) -> None:
        if self._kept.get(key) is session:
            del self._kept[key]
            task = asyncio.create_task(session.close(at_once=False), context=contextvars.Context())
            self._leaving.add(task)
            task.add_done_callback(self._leaving.discard)


def _key(agent: str, spec: SystemSpec, signer: str = "") -> _Key:
    """Whose session it is: a process that the desk starts is told of no agent, and is one."""
    return _Key("" if spec.command else agent, spec.name, signer)
