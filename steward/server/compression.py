"""Answers that are worth it travel compressed: the pages' files, and what staff read as JSON.

What could be guessed by its length is left as it is: everything about signing in, and tokens. A
stream of events goes out as it comes.
"""

from __future__ import annotations

from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

_LEAST = 1024
_LEVEL = 5


class Compressed:
    """gzip for whoever accepts it, where nothing secret is in the answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._plain = app
        self._zipped = GZipMiddleware(app, minimum_size=_LEAST, compresslevel=_LEVEL)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        app = self._zipped if _fits(scope) else self._plain
        await app(scope, receive, send)


def _fits(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] != "GET":
        return False
    return str(scope.get("path", "")).startswith(("/ui/", "/desk/"))
