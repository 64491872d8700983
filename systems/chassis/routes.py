"""Matches requests to a server's routes, never by the text of a path."""

from __future__ import annotations

import re
from collections.abc import Sequence

from starlette.responses import JSONResponse
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Receive, Scope, Send

# No name here has one: controls, a backslash, an empty segment, or a dot for a segment.
_NO_NAME = re.compile(r"[\x00-\x1f\x7f\\]|//|/\.{1,2}(?=/|$)")


class OnlyRoutes:
    """Pure ASGI. A route's own expression ends at a new line too; here a path has to fit as a
    whole.
    """

    def __init__(self, app: ASGIApp, routes: Sequence[BaseRoute]) -> None:
        self._app = app
        self._routes = [route for route in routes if isinstance(route, Route)]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve, or say that there is no such thing."""
        if scope["type"] == "lifespan" or (
            scope["type"] == "http" and self._leads_somewhere(str(scope["path"]))
        ):
            await self._app(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        else:
            await JSONResponse({"error": "there is no such thing here"}, 404)(scope, receive, send)

    def _leads_somewhere(self, path: str) -> bool:
        return not _NO_NAME.search(path) and any(
            route.path_regex.fullmatch(path) for route in self._routes
        )
