"""The sandbox's help pages, which replies link to: a company that has its own names their address.

A page says what the desk may say of the article, with the figures of the rules in force.
"""

from __future__ import annotations

import html
from typing import Annotated
from uuid import uuid4

from fastapi import Depends, Path, Request
from fastapi.responses import HTMLResponse

from steward.domain.call import Call
from steward.errors import ToolFailed
from steward.server.brakes import Brake, known_networks
from steward.server.refusals import routes
from steward.server.routes.sandbox import in_sandbox_only
from steward.server.security_headers import page_policy
from steward.server.signin import Caller, NotFound, TheDesk
from steward.understanding.pages.passages import passages_of

router = routes(
    prefix="/sandbox/help",
    tags=["sandbox"],
    include_in_schema=False,
    dependencies=[Depends(in_sandbox_only)],
)
_PAGE = """<!doctype html><html lang="{language}"><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{{font:18px/1.6 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem;
color:#1c1c1c;background:#fdfdfb}}</style>
<h1>{title}</h1>
{text}
<p><small><time>{dated}</time></small></p></html>"""
_NAME = Path(pattern="^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$")
_reads = Brake(each=60, strangers=600, seconds=10.0, known=known_networks)


@router.get("/{article}", response_class=HTMLResponse)
async def help_page(
    article: Annotated[str, _NAME], request: Request, desk: TheDesk, caller: Caller
) -> HTMLResponse:
    """One help page, as the desk reads it out; 404 for what holds no longer."""
    _reads.enter(request, caller)
    call = Call(
        agent="support",
        system="knowledge",
        tool="get_article",
        args={"article_id": article},
        scope="public",
        conversation_id=f"help-{uuid4()}",
    )
    try:
        found = (await desk.gateway.read(call)).data
    except ToolFailed as error:
        raise NotFound("there is no such help page") from error
    sayable = passages_of(found, (await desk.policy.current()).limits.terms.figures).usable
    if not sayable:
        raise NotFound("there is no such help page")
    page = _PAGE.format(
        language=html.escape(str(found.get("language") or "en")),
        title=html.escape(str(found["title"])),
        text="\n".join(f"<p>{html.escape(sentence)}" for sentence in sayable),
        dated=html.escape(str(found.get("dated") or "")),
    )
    return HTMLResponse(page, headers={"Content-Security-Policy": page_policy(page)})
