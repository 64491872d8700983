"""What Aegra leaves out of its threads, and clients of approvals read there: what each shows."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from steward.server.aegra_runs import ListedRuns

_AT_ONCE = 8  # of a page of threads


class WithInterrupts:
    """A route that answers with a thread, or a list of them; `interrupts` as LangGraph has it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve it; the answer goes when it is whole."""
        heard: list[Message] = []

        async def keep(message: Message) -> None:
            heard.append(message)

        await self._app(scope, receive, keep)
        start, *rest = heard
        body = b"".join(message.get("body", b"") for message in rest)
        if start["status"] == 200:
            body = await _filled(scope["app"].state.desk.runs, body)
        headers = [(name, said) for name, said in start["headers"] if name != b"content-length"]
        length = (b"content-length", b"%d" % len(body))
        await send({**start, "headers": [*headers, length]})
        await send({"type": "http.response.body", "body": body})


async def _filled(runs: ListedRuns, body: bytes) -> bytes:
    said = json.loads(body)
    places = asyncio.Semaphore(_AT_ONCE)

    async def fill(thread: dict[str, Any]) -> None:
        thread |= {"interrupts": {}, "values": None}
        if thread["status"] == "interrupted":
            async with places:
                thread |= await _shown(runs, str(thread["thread_id"]))

    await asyncio.gather(*(fill(thread) for thread in (said if isinstance(said, list) else [said])))
    return json.dumps(said).encode()


async def _shown(runs: ListedRuns, thread: str) -> dict[str, Any]:
    from aegra_api.core.serializers import LangGraphSerializer

    now, written = await runs.stands(thread), LangGraphSerializer()
    return {
        "interrupts": {
            task.id: written.serialize(task.interrupts) for task in now.tasks if task.interrupts
        },
        "values": written.serialize(now.values),
    }
