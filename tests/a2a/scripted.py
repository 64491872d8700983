"""A desk whose team follows the compatibility kit's script, behind the same handler, rows, policy
and clock as any other: a profile of tests only.

    python -m tests.a2a.scripted PORT

The kit says by the beginning of a message's id what is to become of it. It knows no tokens, so the
profile puts one of a peer of its own into requests that have none.
"""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from typing import Any

import uvicorn
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Receive, Scope, Send

from steward.a2a.artifacts import Made
from steward.a2a.repository import Seen
from steward.access.peer_tokens import AUDIENCE, LIFE
from steward.conversation.types import Outgoing
from steward.db import fetch_one
from steward.desk import Desk
from steward.domain.action import Wanted
from steward.domain.turn import TurnRef
from steward.domain.understanding import OpenQuestion
from steward.policy.types import Request
from steward.process import close_desk, open_desk
from steward.server.http import create_http
from steward.server.principal import server_keys
from steward.server.routes import peers

PEER = "kit.example"
_STREAMED = 0.5  # seconds, so that a stream has something to tell
_TWICE_THE_KITS_PATIENCE = 4.0
_OWN_ID = "SELECT own_id FROM desk.peer_message WHERE message_id = %s"


def _text(said: str) -> dict[str, Any]:
    return {"text": said}


_FILE = {"raw": "ZmlsZQ==", "filename": "output.txt", "mediaType": "text/plain"}
_URL = {
    "url": "https://example.com/output.txt",
    "filename": "output.txt",
    "mediaType": "text/plain",
}
ARTIFACTS: dict[str, list[dict[str, Any]]] = {
    "tck-artifact-text": [_text("Generated text content")],
    "tck-artifact-file-url": [_URL],
    "tck-artifact-file": [_FILE],
    "tck-artifact-data": [{"data": {"key": "value", "count": 42}}],
    "tck-stream-001": [_text("Stream hello from TCK")],
    "tck-stream-003": [_text("Stream task lifecycle")],
    "tck-stream-ordering-001": [_text("Ordered output")],
    "tck-stream-artifact-text": [_text("Streamed text content")],
    "tck-stream-artifact-file": [_FILE],
}


def of_the_script(seen: Seen) -> Sequence[Made]:
    """The artifacts that a line of the script has with it."""
    return [
        Made(id=f"scripted-{line.id}", name="scripted", parts=line.facts["scripted"])
        for line in seen.replies
        if "scripted" in line.facts
    ]


class Script:
    """Answers turns as the kit's scenarios say; its rows are the desk's own."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def busy(self) -> bool:
        return bool(self._tasks)

    async def wake(self, conversation_id: str) -> None:
        task = asyncio.create_task(self._answer(conversation_id))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def wake_again(self, conversation_id: str, waited: float) -> None:
        await self.wake(conversation_id)

    async def revive(self, conversation_id: str) -> bool:
        return True

    async def _answer(self, conversation_id: str) -> None:
        opened = await self._desk.conversations.open_turn(conversation_id)
        if opened is None:
            return
        async with self._desk.db.transaction() as connection:
            row = await fetch_one(connection, _OWN_ID, opened.messages[-1].id)
        await self._play(opened.ref, str(row["own_id"]) if row else "")

    async def _play(self, turn: TurnRef, name: str) -> None:
        text, facts, question = "Hello from TCK", {}, None
        if name.startswith(("tck-stream", "tck-sse", "tck-multi")):
            await asyncio.sleep(_STREAMED)
        if name.startswith("test-resubscribe-message-id"):
            await asyncio.sleep(_TWICE_THE_KITS_PATIENCE)
        if name.startswith("tck-message-response"):
            text, facts = "Direct message response", {"says": [{"kind": "thanks"}]}
        if name.startswith("tck-input-required"):
            question = OpenQuestion(kind="clarify")
        if name.startswith("tck-reject-task"):
            text = "rejected"
            await self._reject(turn, name)
        for prefix, parts in ARTIFACTS.items():
            if name.startswith(prefix):
                facts = {"scripted": parts}
                break
        said = Outgoing(n=1, text=text, facts=facts)
        await self._desk.conversations.close_turn(turn, [said], question)

    async def _reject(self, turn: TurnRef, name: str) -> None:
        """By policy: nothing is known of what is asked for, so it is denied."""
        opened = await self._desk.conversations.opened(turn)
        wish = f"{opened.messages[-1].id}:scripted:0"
        wanted = Wanted(
            kind="issue_refund",
            resource=f"charge:{turn.id}",
            params={"amount_minor": 100, "currency": "EUR"},
            agent="refund",
            wish=wish,
        )
        action = await self._desk.ledger.propose(turn, None, wanted)
        asked = Request(agent="refund", action=action.kind, resource=action.resource, facts={})
        verdict = (await self._desk.policy.current()).decide(asked)
        await self._desk.ledger.apply(turn, action.id, verdict, {})


class WithToken:
    """Puts the kit's own peer's token into requests that have none."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and str(scope["path"]).startswith(("/a2a", "/mcp")):
            headers = MutableHeaders(scope=scope)
            headers.setdefault("authorization", f"Bearer {token()}")
        await self._app(scope, receive, send)


def token() -> str:
    """Of the kit's peer."""
    return server_keys().sign(
        "agents",
        AUDIENCE,
        f"peer:{PEER}",
        LIFE,
        kind="peer",
        client_id=PEER,
        scope="skill:refund skill:billing skill:support",
    )


def serve(port: int) -> None:
    """Serve until stopped; settings come from the environment."""
    logging.getLogger("mcp").setLevel(logging.ERROR)  # suites ask for tools that there are not
    stack = AsyncExitStack()

    async def opened() -> Desk:
        desk = await open_desk()
        desk.runs = Script(desk)
        return desk

    async def closed() -> None:
        await stack.aclose()
        await close_desk()

    keep: Callable[[Desk], Awaitable[None]] = peers.tell_peers
    peers.more_makers.append(of_the_script)
    app = WithToken(create_http(opened, closed, keep))
    uvicorn.run(app, host="127.0.0.1", port=port, log_level="warning", lifespan="on", ws="none")


if __name__ == "__main__":
    serve(int(sys.argv[1]))
