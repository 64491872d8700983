"""ASGI layer: a customer's message goes before this process's runs, once all of it is there."""

from __future__ import annotations

import re
from contextlib import ExitStack

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from steward.intake_priority import taking_in

_PATH = re.compile(r"/desk/conversations/[^/]+/messages")


class IntakeFirst:
    """Wraps the application; what takes no message in passes through untouched."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve; from the body's end to the answer's, runs wait."""
        if not _takes_in(scope):
            await self._app(scope, receive, send)
            return
        with ExitStack() as under_way:

            async def received() -> Message:
                message = await receive()
                if message["type"] == "http.request" and not message.get("more_body", False):
                    under_way.enter_context(taking_in())
                return message

            async def sent(message: Message) -> None:
                await send(message)
                if message["type"] == "http.response.body" and not message.get("more_body", False):
                    under_way.close()

            await self._app(scope, received, sent)


def _takes_in(scope: Scope) -> bool:
    return bool(
        scope["type"] == "http" and scope["method"] == "POST" and _PATH.fullmatch(scope["path"])
    )
