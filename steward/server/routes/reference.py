"""The desk's own routes as a page without scripts.

The LangGraph server's page loads a script from another site, which could act for whoever is signed
in; it is closed (`edge.py`).
"""

from __future__ import annotations

import asyncio
import html

from fastapi import Request
from fastapi.openapi.utils import get_openapi
from fastapi.responses import HTMLResponse

from steward.server.refusals import routes
from steward.server.security_headers import page_policy
from steward.server.signin import Caller

router = routes(tags=["front"], include_in_schema=False)
_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Steward: routes</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:3rem auto;padding:0 1rem;
color:#1c1c1c;background:#fdfdfb}}
td{{padding:.2rem 1rem .2rem 0;vertical-align:top}}</style>
<h1>Routes</h1>
<p>The desk's own. <a href="/openapi.json">/openapi.json</a> describes them and the LangGraph API
in full, for programs and for any viewer that you trust.</p><table>{rows}</table></html>"""
_ROW = "<tr><td>{method}<td><code>{path}</code><td>{about}"


def first_sentence(description: str) -> str:
    """Of a docstring, whatever lines it is broken into."""
    paragraph = " ".join(description.strip().partition("\n\n")[0].split())
    sentence, ended, _ = paragraph.partition(". ")
    return sentence + ended.rstrip()


@router.get("/reference", response_class=HTMLResponse)
async def reference(request: Request, caller: Caller) -> HTMLResponse:
    """Every route of the desk's own, with what it is for."""
    described = await asyncio.to_thread(
        get_openapi, title="Steward", version="", routes=request.app.routes
    )
    rows = [
        _ROW.format(
            method=method.upper(),
            path=html.escape(path),
            about=html.escape(first_sentence(operation.get("description", ""))),
        )
        for path, operations in described["paths"].items()
        for method, operation in operations.items()
    ]
    page = _PAGE.format(rows="\n".join(rows))
    return HTMLResponse(page, headers={"Content-Security-Policy": page_policy(page)})
