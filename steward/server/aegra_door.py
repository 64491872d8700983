"""The door before Aegra's routes: which of them are served, to whom, and what of a request goes on.

Aegra drops, on state, history and runs, what the sign-in's handlers return as a filter, and of a
run that they changed it takes the configuration alone. Here the same handlers are asked before a
route is, their filter is held against the desk's rows, and the route gets a body that was made
here. A route that is not in `RULES` is not served, whatever the next version of Aegra brings.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from types import SimpleNamespace
from typing import Any
from uuid import UUID, uuid4, uuid5

from fastapi.routing import APIRoute
from langgraph_sdk import Auth
from pydantic import ValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import BaseRoute
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from steward.conversation.types import Inbound
from steward.desk import Desk
from steward.server import auth
from steward.server.aegra_answers import WithInterrupts
from steward.server.aegra_threads import Threads
from steward.server.doors import ASSISTANTS, GRAPH_NAMES, take_words_for_words
from steward.server.signin import WORK

Refusal = Auth.exceptions.HTTPException
_ASSISTANT, _THREAD = "/assistants/{assistant_id}", "/threads/{thread_id}"
_RUN = f"{_THREAD}/runs/{{run_id}}"
# Of a run's body, what Aegra may see, as the desk's handlers leave it.
_OF_A_RUN = (
    *("assistant_id", "input", "command", "config", "context", "metadata", "durability"),
    *("stream_mode", "stream_subgraphs"),
)
# Where a server's own handlers would look for what it put there itself.
_NEVER = ("kwargs", "method", "thread_id", "run_id")
# typed by the SDK for its own calls, by keyword
_CREATE_THREAD: Any = auth.create_thread
_CREATE_RUN: Any = auth.create_run


@dataclass(frozen=True)
class Asked:
    """One request: by whom, of which thread, with what."""

    ctx: Any
    thread: str
    body: dict[str, Any]
    desk: Desk

    @property
    def threads(self) -> Threads:
        """The list that Aegra keeps."""
        return Threads(self.desk.db)

    @property
    def kind(self) -> str:
        """Of the caller."""
        return str(self.ctx.user.kind)


type Rule = Callable[[Asked], Awaitable[dict[str, Any]]]


async def _graphs(asked: Asked) -> dict[str, Any]:
    await auth.see_graphs(asked.ctx, {})
    return asked.body


async def _search(asked: Asked) -> dict[str, Any]:
    """All for staff, for others their own."""
    allowed = await auth.read_threads(asked.ctx, {})
    if allowed is True:
        return asked.body
    return asked.body | {"metadata": {**_dict(asked.body.get("metadata")), **allowed}}


async def _read(asked: Asked, fields: Iterable[str] = ()) -> dict[str, Any]:
    """A thread of theirs, and what it waits for now; of the body these `fields` alone."""
    allowed = await auth.read_threads(asked.ctx, {"thread_id": asked.thread})
    if allowed is not True and await asked.threads.owner(asked.thread) != allowed["owner"]:
        raise Refusal(404, f"Thread {asked.thread} not found.")
    await asked.threads.keep(asked.thread)
    body = {name: asked.body[name] for name in fields if name in asked.body}
    for name in ("checkpoint", "before"):
        if isinstance(body.get(name), dict):
            body[name] = _only_checkpoint(body[name])
    return body


def _only_checkpoint(given: Mapping[str, Any]) -> dict[str, str]:
    """Which checkpoint is meant, and never of which thread."""
    inner = _dict(given.get("configurable")) or given
    return {
        name: inner[name]
        for name in ("checkpoint_id", "checkpoint_ns")
        if isinstance(inner.get(name), str)
    }


async def _make(asked: Asked) -> dict[str, Any]:
    """A thread of the caller's, marked with whose it is before Aegra sees it."""
    if asked.body.get("supersteps") or asked.body.get("ttl"):
        raise Refusal(403, "this desk does not allow that here")
    thread = str(asked.body.get("thread_id") or uuid4())
    _must_be_a_uuid(thread)
    value: dict[str, Any] = {"thread_id": thread, "metadata": _dict(asked.body.get("metadata"))}
    await _CREATE_THREAD(asked.ctx, value)
    owner = value["metadata"]["owner"]
    added = await asked.threads.add(thread, value["metadata"])
    theirs = asked.kind == "service" or await asked.threads.owner(thread) == owner
    if not added and not (theirs and asked.body.get("if_exists") == "do_nothing"):
        raise Refusal(409, f"Thread {thread} already exists.")
    return {"thread_id": thread, "metadata": value["metadata"], "if_exists": "do_nothing"}


async def _run(asked: Asked) -> dict[str, Any]:
    """A run as the desk lets it be: of its words everything is kept before Aegra hears of it, so
    that neither a worker nor Redis loses them; of a caller's configuration nothing is.
    """
    run = {name: said for name, said in asked.body.items() if name not in _NEVER}
    graph = _graph(str(run.get("assistant_id") or ""))
    config = {name: said for name, said in _dict(run.get("config")).items() if name == "tags"}
    run |= {
        "assistant_id": str(uuid5(ASSISTANTS, graph)),
        "thread_id": asked.thread,
        "config": config,
    }
    for name in ("input", "command"):
        run.setdefault(name, None)
    take_words_for_words(run)
    if run["command"] is None:  # before the first word reserves a conversation
        await _must_be_theirs(asked, creates=run.get("if_not_exists") == "create")
    await _CREATE_RUN(asked.ctx, run)
    body = {name: run[name] for name in _OF_A_RUN if run.get(name) is not None}
    body |= {"assistant_id": graph, "on_disconnect": "continue"}
    _must_be_in_form(body)
    if graph == "desk" and run["input"] is not None:
        await _take_in(asked, run["input"])
    await asked.threads.keep(asked.thread)
    return body


def _must_be_in_form(body: Mapping[str, Any]) -> None:
    """What Aegra would refuse is refused before its words are kept."""
    from aegra_api.models import RunCreate

    try:
        RunCreate.model_validate(body)
    except ValidationError as error:
        wrong = error.errors()[0]
        raise Refusal(422, f"{'.'.join(map(str, wrong['loc']))}: {wrong['msg']}") from None


async def _must_be_theirs(asked: Asked, *, creates: bool) -> None:
    """Words in a thread of another, or in none, are answered alike."""
    caller = auth.caller_in(asked.ctx)
    auth.must_have_roles(caller, WORK)
    owner = await asked.threads.owner(asked.thread)
    if owner is None:
        _must_be_a_uuid(asked.thread)
    there = creates if owner is None else caller.kind == "service" or owner == caller.owner
    if not there:
        raise Refusal(404, auth.NO_THREAD)


async def _take_in(asked: Asked, given: Mapping[str, Any]) -> None:
    for message in given.get("messages", []):
        said = Inbound(
            id=message["id"],
            conversation_id=asked.thread,
            text=str(message["content"]),
            channel="api",
        )
        await asked.desk.conversations.take_in(said)


def _graph(named: str) -> str:
    """A graph by its name or by the id that servers make of it. Raises for any other."""
    if named in GRAPH_NAMES.values():
        return named
    if named not in GRAPH_NAMES:
        raise Refusal(404, auth.NO_THREAD)
    return str(GRAPH_NAMES[named])


def _must_be_a_uuid(thread: str) -> None:
    """As the desk writes them: rows tell conversations apart by each sign of their ids."""
    try:
        if str(UUID(thread)) == thread:
            return
    except ValueError:
        pass
    raise Refusal(422, f"Invalid thread ID {thread[:60]!r}: must be a UUID, in small letters")


_HISTORY = partial(_read, fields=("limit", "before", "metadata", "checkpoint"))
_CHECKPOINT = partial(_read, fields=("checkpoint", "subgraphs"))
RULES: Mapping[tuple[str, str], Rule] = {
    **{("POST", f"/assistants/{what}"): _graphs for what in ("search", "count")},
    ("POST", f"{_ASSISTANT}/versions"): _graphs,
    **{
        ("GET", f"{_ASSISTANT}{rest}"): _graphs for rest in ("", "/graph", "/schemas", "/subgraphs")
    },
    ("POST", "/threads"): _make,
    ("POST", "/threads/search"): _search,
    **{
        ("GET", f"{_THREAD}{rest}"): _read
        for rest in ("", "/state", "/state/{checkpoint_id}", "/history", "/runs")
    },
    ("POST", f"{_THREAD}/history"): _HISTORY,
    ("POST", f"{_THREAD}/state/checkpoint"): _CHECKPOINT,
    **{("POST", f"{_THREAD}/runs{rest}"): _run for rest in ("", "/wait", "/stream")},
    **{("GET", f"{_RUN}{rest}"): _read for rest in ("", "/join", "/stream")},
}
_OF_THREADS = (("POST", "/threads/search"), ("GET", _THREAD))


class Door:
    """One route, asked for by whoever its rule lets in."""

    def __init__(self, rule: Rule, app: ASGIApp) -> None:
        self._rule, self._app = rule, app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve it, or say why not in LangGraph's own form."""
        request = Request(scope, receive)
        reads = scope["method"] == "GET"
        try:
            user = await auth.authenticate(dict(request.headers))  # type: ignore[arg-type]
            body = {} if reads else await _body(request)
            asked = Asked(
                SimpleNamespace(user=SimpleNamespace(**user)),
                str(request.path_params.get("thread_id", "")),
                body,
                scope["app"].state.desk,
            )
            made = await self._rule(asked)
        except Refusal as error:
            said = JSONResponse({"detail": error.detail}, status_code=error.status_code)
            await said(scope, receive, send)
            return
        if reads:
            await self._app(scope, receive, send)
            return
        text = json.dumps(made).encode()
        headers = [(name, said) for name, said in scope["headers"] if name not in _OF_A_BODY]
        headers += [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(text))]
        await self._app({**scope, "headers": headers}, _Once(text, receive), send)


_OF_A_BODY = (b"content-type", b"content-length", b"transfer-encoding")


class _Once:
    """The body that was made, then whatever the connection says."""

    def __init__(self, text: bytes, receive: Receive) -> None:
        self._text: bytes | None = text
        self._receive = receive

    async def __call__(self) -> Message:
        if self._text is None:
            return await self._receive()
        text, self._text = self._text, None
        return {"type": "http.request", "body": text, "more_body": False}


async def _body(request: Request) -> dict[str, Any]:
    text = await request.body()
    try:
        given = json.loads(text) if text.strip() else {}
    except ValueError:
        raise Refusal(422, "Invalid JSON in request body") from None
    if not isinstance(given, dict):
        raise Refusal(422, "The body has to be an object")
    return given


def behind_the_door(routes: Iterable[BaseRoute]) -> list[APIRoute]:
    """Of these routes the ones that are served, each behind its rule.

    Raises LookupError where one that is served is missing: clients would find half an API.
    """
    served: dict[tuple[str, str], APIRoute] = {}
    for route in routes:
        if not isinstance(route, APIRoute):
            continue
        named = [(method, route.path) for method in route.methods or () if method != "HEAD"]
        if len(named) == 1 and named[0] in RULES:
            answers = WithInterrupts(route.app) if named[0] in _OF_THREADS else route.app
            route.app = Door(RULES[named[0]], answers)
            served[named[0]] = route
    if missing := RULES.keys() - served.keys():
        raise LookupError(f"this version of Aegra does not serve {sorted(missing)}")
    return list(served.values())


def _dict(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
