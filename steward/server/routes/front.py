"""The front door: a page that says what to open or type next."""

from __future__ import annotations

from html import escape

from fastapi import Request
from fastapi.responses import HTMLResponse

from steward.server.principal import sandboxed
from steward.server.refusals import routes
from steward.server.security_headers import page_policy
from steward.server.signin import Caller, TheDesk
from steward.settings import settings

router = routes(tags=["front"])
_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Steward</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{{font:16px/1.5 system-ui,sans-serif;max-width:42rem;margin:3rem auto;padding:0 1rem;
color:#1c1c1c;background:#fdfdfb}}
code,pre{{background:#f0efe9;border-radius:4px;padding:.1rem .3rem}}
pre{{padding:.8rem;overflow-x:auto}}</style>
<h1>Steward is running</h1>
<p>A customer-operations desk of agents: it listens, looks things up in the company's systems, does
what policy allows at once and asks people for the rest.</p>
<ul class="doors">{doors}</ul>{sandbox}
<h2>Look inside</h2><ul>
<li><a href="/reference">/reference</a>: the routes</li>{studio}
<li><a href="/health">/health</a></li></ul></html>"""
_STUDIO = """
<li>beside them the LangGraph API (graphs <code>desk</code>, <code>identity</code>,
<code>billing</code>, <code>support</code>, <code>refund</code>), in
<a href="https://smith.langchain.com/studio/?baseUrl={url}">LangGraph Studio</a> too</li>"""
_DOORS = (
    ("/chat", "write to the desk as a customer"),
    ("/approvals", "what waits for a person's decision"),
    ("/conversations", "every conversation, and stepping into one"),
)
_TOUR = ("/try", "the tour: a customer on the left, the approver on the right")
_SANDBOX = """<p>This is the sandbox: the company is invented and its mail goes nowhere.
What was “sent” is under <a href="/sandbox/outbox">/sandbox/outbox</a>. In a terminal:
<code>make chat</code>, <code>.venv/bin/steward approvals list</code>.</p>"""
# A sandbox with somebody else's system: the tour would be played in other books than the desk's.
_CONNECTED = """<p>Connected are {systems}: what the desk does there is done there. The rest of the
company is the sandbox's. What was “sent” in the chat is under
<a href="/sandbox/outbox">/sandbox/outbox</a>. In a terminal: <code>make chat</code>,
<code>.venv/bin/steward approvals list</code>.</p>"""


def _beside(outside: dict[str, str]) -> str:
    """What is said of the sandbox where all of it is, or where `outside` systems are none of it."""
    listed = (f"<b>{escape(name)}</b> ({escape(place)})" for name, place in outside.items())
    return _CONNECTED.format(systems=", ".join(listed)) if outside else _SANDBOX


@router.get("/", response_class=HTMLResponse)
async def front(request: Request, desk: TheDesk, caller: Caller) -> HTMLResponse:
    """What this is and what to open or type next."""
    outside = desk.gateway.outside()
    doors = (_TOUR, *_DOORS) if sandboxed() and not outside else _DOORS
    links = "".join(f'<li><a href="{path}">{path}</a>: {what}</li>' for path, what in doors)
    page = _PAGE.format(
        doors=links,
        sandbox=_beside(outside) if sandboxed() else "",
        studio=_STUDIO.format(url=settings().url) if request.app.state.langgraph else "",
    )
    return HTMLResponse(page, headers={"Content-Security-Policy": page_policy(page)})
