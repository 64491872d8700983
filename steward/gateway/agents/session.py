"""A session with a remote agent over A2A 1.0, by the protocol's own client.

A message's id and its context are made of the task: whoever asks again gets what there is. What is
under way is asked about, never asked for a second time.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import httpx
from a2a.client.client import Client, ClientCallContext, ClientConfig
from a2a.client.client_factory import ClientFactory
from a2a.client.errors import A2AClientError
from a2a.types import (
    AgentCard,
    GetTaskRequest,
    ListTasksRequest,
    Message,
    Part,
    Role,
    SendMessageConfiguration,
    SendMessageRequest,
    Task,
    TaskState,
)
from a2a.utils.constants import TransportProtocol
from a2a.utils.errors import A2AError
from google.protobuf.json_format import ParseDict, ParseError

from steward.errors import ToolFailed, ToolUnavailable
from steward.gateway import capability
from steward.gateway.agents import card as cards
from steward.gateway.agents import wire
from steward.gateway.agents.answers import ASKS, ENDED, answer_of, state_of
from steward.gateway.agents.remote import Skill
from steward.gateway.answers import Garbage
from steward.gateway.http_session import HttpSession
from steward.gateway.pins import Pins, refuse_changed
from steward.gateway.session import Unanswered
from steward.gateway.specs import SystemSpec

if TYPE_CHECKING:
    from steward.gateway.capability import Signer

_ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange"
_DELEGATION, _JWT = "steward-delegation", "urn:ietf:params:oauth:token-type:jwt"
_LOOK_EVERY, _SPARE, _RENEW = 300.0, 1.5, 30.0
_POLLS = (0.2, 0.4, 0.8, 1.5, 2.0)
_LONGEST_REASON, _HISTORY = 200, 50


class AgentSession(HttpSession):
    """A session with one remote agent."""

    def __init__(self, spec: SystemSpec, deadline: float, pins: Pins, keys: Signer) -> None:
        assert spec.agent is not None
        self._seconds = spec.deadline or deadline
        super().__init__(spec, wire.client(self._seconds, internal=spec.internal))
        self._remote, self._pins, self._keys = spec.agent, pins, keys
        self._card: AgentCard | None = None
        self._client: Client | None = None
        self._seen: dict[str, str] = {}
        self._looked, self._looking = 0.0, asyncio.Lock()
        self._tokens: dict[str, tuple[str, float]] = {}

    async def opened(self) -> None:
        """Have its card. Raises ToolUnavailable for one that is forged, huge or not there."""
        await self.look_again(now=self._card is None)

    async def look_again(self, *, now: bool = False) -> None:
        """Read the card anew, on demand or when the last look is old. Raises as `opened`."""
        async with self._looking:
            if self._card is not None and time.monotonic() - self._looked < _LOOK_EVERY and not now:
                return
            found = await cards.fetch(self._http, self._spec.name, self._remote)
            if found != self._card:
                self._card, self._client = found, self._made(found)
                self._tokens.clear()
            self._seen = await self._pins.note(self._spec, cards.skills_as_tools(found))
            self._looked = time.monotonic()

    async def refuse_changed(self, tool: str) -> None:
        """Raises ToolChanged for a skill whose card says something else than was accepted."""
        if self._seen.get(tool) != self._pins.seen(self._spec.name, tool):
            await self.look_again(now=True)  # another session has seen another card
        if tool not in self._seen:
            raise ToolUnavailable(f"the card of {self._spec.name} has no skill for {tool}")
        await refuse_changed(self._pins, self._spec.name, tool, self._seen[tool])

    async def call(
        self, tool: str, args: Mapping[str, Any], meta: Mapping[str, Any]
    ) -> dict[str, Any]:
        """What became of what is asked, as far as there is time.

        `args`: `message_id` and `words`; to say yes, `task`, `action` and `digest` of an offer.
        Raises ToolFailed for a no of theirs, ToolUnavailable where nothing was sent, Unanswered.
        """
        skill = self._remote.skills[tool]
        until = time.monotonic() + self._seconds - _SPARE
        account = str(meta.get(capability.META_ACCOUNT, ""))
        context = await self._context(account)
        try:
            if "digest" in args:
                accepted = await self._accept(skill, args, context)
                return answer_of(await self._followed(accepted, context, until), skill)
            found = await self._find(args, context)
            if found is None:
                found = await self._send(args, context)
            return answer_of(await self._followed(found, context, until), skill)
        except A2AError as error:
            raise self._explained(error) from None
        except (ParseError, ValueError, KeyError, TypeError, RecursionError) as error:
            raise Garbage(
                f"{self._spec.name}.{tool} answered what is no task: {type(error).__name__}",
                tool_code="garbage",
            ) from None

    async def _accept(
        self, skill: Skill, args: Mapping[str, Any], context: ClientCallContext
    ) -> Task:
        """Say yes to exactly one offer, once: whoever asks again finds that it was answered.

        Raises ToolFailed for an offer that is open no more, A2AError.
        """
        wanted = {name: str(args[name]) for name in ("action", "digest")}
        own = f"yes_{wanted['action']}_{wanted['digest']}"
        asked = GetTaskRequest(id=str(args["task"]), history_length=_HISTORY)
        found = await self._open().get_task(asked, context=context)
        if any(one.message_id == own for one in found.history):
            return found
        if not any(wanted.items() <= one.items() for one in answer_of(found, skill)["offers"]):
            raise ToolFailed("the offer is open no more", tool_code="offer_changed")
        return await self._say_yes(found, own, wanted, context)

    async def _say_yes(
        self, task: Task, own: str, wanted: Mapping[str, str], context: ClientCallContext
    ) -> Task:
        message = Message(
            message_id=own, context_id=task.context_id, task_id=task.id, role=Role.ROLE_USER
        )
        answer = {"data": {"answer": {**wanted, "says": "yes"}}, "mediaType": "application/json"}
        message.parts.append(ParseDict(answer, Part()))
        return await self._sent(message, context)

    # ── a task ────────────────────────────────────────────────────────────────────────────────────

    async def _find(self, args: Mapping[str, Any], context: ClientCallContext) -> Task | None:
        """What this very message began; None: nobody knows of it."""
        request = ListTasksRequest(context_id=str(args["message_id"]), page_size=2)
        listed = await self._open().list_tasks(request, context=context)
        return next(iter(listed.tasks), None)

    async def _send(self, args: Mapping[str, Any], context: ClientCallContext) -> Task:
        """One message; the task that it is about. Raises A2AError."""
        own = str(args["message_id"])
        message = Message(message_id=own, context_id=own, role=Role.ROLE_USER)
        message.parts.append(Part(text=str(args["words"])))
        return await self._sent(message, context)

    async def _sent(self, message: Message, context: ClientCallContext) -> Task:
        request = SendMessageRequest(
            message=message,
            configuration=SendMessageConfiguration(return_immediately=True, history_length=0),
        )
        async for event in self._open().send_message(request, context=context):
            if event.HasField("task"):
                return event.task
            if event.HasField("message"):  # an answer without a task: it is over
                done = Task(context_id=event.message.context_id)
                done.status.state = TaskState.TASK_STATE_COMPLETED
                done.status.message.CopyFrom(event.message)
                return done
        raise A2AClientError("it answered with neither a task nor a message")

    async def _followed(self, task: Task, context: ClientCallContext, until: float) -> Task:
        """The task once it has ended or asks something; as it is when the time is over."""
        for n in range(1_000):
            wait = _POLLS[min(n, len(_POLLS) - 1)]
            if state_of(task) in ENDED | ASKS or not task.id or time.monotonic() + wait > until:
                break
            await asyncio.sleep(wait)
            asked = GetTaskRequest(id=task.id, history_length=0)
            task = await self._open().get_task(asked, context=context)
        return task

    # ── who asks ──────────────────────────────────────────────────────────────────────────────────

    async def _context(self, account: str) -> ClientCallContext:
        """The headers of a call: who this desk is there, and for whom. Raises ToolUnavailable."""
        token = await self._token(account)
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        return ClientCallContext(service_parameters=headers)

    async def _token(self, account: str) -> str:
        account = account or self._remote.account
        kept, until = self._tokens.get(account, ("", 0.0))
        if time.monotonic() < until:
            return kept
        assert self._card is not None
        if not (url := cards.token_url(self._card)):
            return ""
        try:
            answer = await self._http.post(url, data=self._form(url, account))
            given = answer.json() if answer.status_code == 200 else {}
            token, seconds = str(given["access_token"]), float(given.get("expires_in", 60))
        except (httpx.HTTPError, ValueError, KeyError, TypeError, AttributeError) as error:
            why = f"{type(error).__name__}: {error}"[:_LONGEST_REASON]
            raise ToolUnavailable(
                f"{self._spec.name} gives this desk no token: {why}",
                next_step=f"ask them whether {self._remote.known_as} may ask there",
            ) from None
        self._tokens[account] = (token, time.monotonic() + seconds - _RENEW)
        return token

    def _form(self, url: str, account: str) -> dict[str, str]:
        """Who asks, by our own key (RFC 7523); for whom, by our own word (RFC 8693)."""
        name = self._remote.known_as
        form = {
            "grant_type": "client_credentials",
            "client_assertion_type": _ASSERTION,
            "client_assertion": self._keys.sign("agents", url, name, 60, iss=name),
        }
        if self._remote.scopes:
            form["scope"] = " ".join(self._remote.scopes)
        if account:
            may_act = {"may_act": {"sub": f"peer:{name}"}}
            word = self._keys.sign("channel", _DELEGATION, account, 120, **may_act)
            form |= {
                "grant_type": _EXCHANGE,
                "subject_token": word,
                "subject_token_type": _JWT,
            }
        return form

    # ── the client ────────────────────────────────────────────────────────────────────────────────

    def _open(self) -> Client:
        assert self._client is not None
        return self._client

    def _made(self, card: AgentCard) -> Client:
        bindings = [TransportProtocol.JSONRPC, TransportProtocol.HTTP_JSON]
        config = ClientConfig(
            streaming=False,
            polling=True,
            httpx_client=self._http,
            supported_protocol_bindings=[str(one.value) for one in bindings],
        )
        try:
            return ClientFactory(config).create(card)
        except ValueError as error:
            raise ToolUnavailable(
                f"the card of {self._spec.name} names no interface that this desk speaks: {error}"
            ) from None

    def _explained(self, error: A2AError) -> Exception:
        """What happened, by how far the request can have come."""
        name, cause = self._spec.name, error.__cause__
        if isinstance(cause, httpx.ConnectError | httpx.ConnectTimeout):
            return ToolUnavailable(f"{name} cannot be reached: {str(cause)[:_LONGEST_REASON]}")
        if isinstance(error, A2AClientError):
            return Unanswered(f"{name} did not answer: {str(error)[:_LONGEST_REASON]}")
        data = getattr(error, "data", None)
        code = str(data.get("reason", "")) if isinstance(data, dict) else ""
        return ToolFailed(
            f"{name} refused: {str(error)[:_LONGEST_REASON]}", tool_code=code or "refused"
        )
