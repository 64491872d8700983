"""Security headers on every answer, and an answer for unforeseen errors.

They hold for the desk's routes, the pages, the LangGraph server and the edge's refusals.

What a route says itself counts; this fills in what it left out.
"""

from __future__ import annotations

import base64
import hashlib

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from steward.server.refusals import unforeseen
from steward.settings import settings

# Nothing is loaded by an answer that is no page, and nobody frames it.
_NO_PAGE = "default-src 'none'; frame-ancestors 'none'"
_A_YEAR = 365 * 24 * 3600


class Hardened:
    """Pure ASGI, so that streams pass through untouched."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve, with the headers."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        begun = False

        async def with_headers(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                harden(MutableHeaders(scope=message))
            await send(message)

        try:
            await self._app(scope, receive, with_headers)
        # an edge: nobody further out would answer in a form that programs can read
        except Exception as error:
            if begun:
                raise
            answer = await unforeseen(Request(scope), error)
            await answer(scope, receive, with_headers)


def harden(headers: MutableHeaders) -> None:
    """Add what is missing, in place."""
    if settings().debug:
        headers["Steward-Debug"] = "simulated"
    headers.setdefault("X-Content-Type-Options", "nosniff")
    headers.setdefault("Referrer-Policy", "no-referrer")
    headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
    headers.setdefault("Cache-Control", "no-store")  # most of it is somebody's
    if "Content-Security-Policy" not in headers:
        # the LangGraph server's own, which loads its script
        page = headers.get("Content-Type", "").startswith("text/html")
        headers["Content-Security-Policy"] = "frame-ancestors 'none'" if page else _NO_PAGE
        headers.setdefault("X-Frame-Options", "DENY")
    if settings().url.startswith("https://"):
        headers.setdefault("Strict-Transport-Security", f"max-age={_A_YEAR}")


def page_policy(page: str, form: str = "'none'") -> str:
    """The policy of a small page without scripts: its own `<style>` counts by its hash,
    and nothing else does.
    """
    style = page.partition("<style>")[2].partition("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; form-action {form}; "
        "frame-ancestors 'none'; base-uri 'none'"
    )
