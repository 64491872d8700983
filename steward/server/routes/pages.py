"""The web pages: one shell, its files, and the script that embeds the chat elsewhere."""

from __future__ import annotations

import asyncio
import html
import mimetypes
import secrets
from pathlib import Path

import anyio
from fastapi.responses import FileResponse, HTMLResponse, RedirectResponse, Response

from steward.debug_marks import STUDIO
from steward.server.principal import sandboxed
from steward.server.refusals import routes
from steward.server.signin import Caller, NotFound, TheDesk
from steward.server.ui import DIST, SOURCES
from steward.settings import settings

router = routes(tags=["pages"], include_in_schema=False)
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'{company};"
    " manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors {ancestors}"
)
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
_DEBUGGING = """<aside class="debugging" aria-label="Debugging" data-studio="{studio}"
data-own="{url}"><strong>Debugging</strong> on a copy of the company: nothing here is real.
<a href="{studio}/?baseUrl={url}">Studio</a> edits state, forks and stops.</aside>
<div id="root">"""
_NOT_BUILT = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Steward</title>
<p>The pages are not built yet. Run <code>make run</code>, or
<code>.venv/bin/python -m steward.server.ui</code>, and load this again.</p></html>"""


@router.get("/approvals")
@router.get("/approvals/{approval_id}")
@router.get("/board")
@router.get("/day")
@router.get("/conversations")
@router.get("/conversations/{conversation_id}")
@router.get("/prepared")
@router.get("/systems")
async def page(caller: Caller) -> Response:
    """The shell; what it may show, the routes under /desk decide."""
    return await _shell("'none'")


@router.get("/try")
async def tour(desk: TheDesk, caller: Caller) -> Response:
    """The shell of the tour, which reads the company's books from the company; where a system is
    another one than the sandbox's these are not the desk's, and the chat is opened.
    """
    if sandboxed() and desk.gateway.outside():
        return RedirectResponse("/chat", 307)
    return await _shell("'none'", settings().systems_url if sandboxed() else "")


@router.get("/chat")
async def chat(caller: Caller) -> Response:
    """The shell for customers, which pages named in STEWARD_EMBED_ORIGINS may frame."""
    return await _shell(" ".join(["'self'", *settings().embed_origins]))


@router.get("/ui/{path:path}")
async def file(path: str, caller: Caller) -> Response:
    """A built file; names carry a hash of their content, so they may be kept."""
    found = await asyncio.to_thread(_built, path)
    if found is None:
        raise NotFound("there is no such file")
    kept = "public, max-age=31536000, immutable" if path.startswith("assets/") else "no-cache"
    kind = mimetypes.guess_type(found.name)[0] or "application/octet-stream"
    return FileResponse(found, media_type=kind, headers={**_HEADERS, "Cache-Control": kept})


@router.get("/favicon.ico")
async def icon(caller: Caller) -> FileResponse:
    """For pages that name none; browsers ask for it all the same."""
    return FileResponse(
        SOURCES / "public" / "steward.svg",
        media_type="image/svg+xml",
        headers={**_HEADERS, "Cache-Control": "public, max-age=86400"},
    )


def _built(path: str) -> Path | None:
    """The file of that name among the built ones."""
    try:
        found = (DIST / path).resolve()
        inside = DIST.resolve() in found.parents and not found.name.startswith(".")
        return found if inside and found.is_file() else None
    except (OSError, ValueError):  # longer than any name, or not one at all
        return None


async def _shell(ancestors: str, company: str = "") -> Response:
    nonce = secrets.token_urlsafe(16)  # for the few styles that the component library writes itself
    policy = _POLICY.format(
        ancestors=ancestors, nonce=nonce, company=f" {company}" if company else ""
    )
    headers = {**_HEADERS, "Cache-Control": "no-store", "Content-Security-Policy": policy}
    index = anyio.Path(Path(DIST / "index.html"))
    if not await index.is_file():
        return HTMLResponse(_NOT_BUILT, status_code=503, headers={**headers, "Retry-After": "30"})
    text = await index.read_text(encoding="utf-8")
    if company:
        text = text.replace("<body>", f'<body data-company="{html.escape(company)}">')
    if settings().debug:
        text = text.replace('<div id="root">', _DEBUGGING.format(studio=STUDIO, url=settings().url))
    return HTMLResponse(text.replace("__NONCE__", nonce), headers=headers)
