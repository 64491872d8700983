"""Where carriers hand in what came by them: each body signed by its own secret."""

from __future__ import annotations

from fastapi import Request
from fastapi.responses import JSONResponse
from starlette.responses import Response

from steward.channels.configuration import Channels
from steward.channels.messages import take
from steward.channels.receiving import receive
from steward.domain import webhooks
from steward.server.brakes import Brake, known_networks
from steward.server.mail_bodies import whole
from steward.server.refusals import routes
from steward.server.signin import Caller, NotFound, TheDesk

router = routes(prefix="/channels", tags=["channels"])
_calls = Brake(each=600, strangers=1200, seconds=10.0, known=known_networks)


@router.post("/email", include_in_schema=False)
async def email(request: Request, desk: TheDesk, caller: Caller) -> Response:
    """A mail as it came over the wire (RFC 5322). 202 where it is taken in or was before; 422 with
    the reason where it is refused, and whoever handed it in still has it.
    """
    _calls.enter(request, caller)
    named: Channels = request.app.state.channels
    own = named.email
    if own is None or own.webhook is None:
        raise NotFound("no mail is handed in here", next_step="set email.webhook in channels.yaml")
    webhooks.announced(request.headers)
    raw = await whole(request)
    webhooks.checked(own.webhook.secret, request.headers, raw)
    got = await receive(desk, own, raw, "webhook")
    if got.state == "refused":
        code, _, why = got.why.partition(": ")
        told = {"code": code, "message": why, "next_step": "let a person see the mail"}
        return JSONResponse({"error": told}, status_code=422)
    return JSONResponse({"state": got.state, "conversation_id": got.conversation_id}, 202)


@router.post("/phone", include_in_schema=False)
async def phone(request: Request, desk: TheDesk, caller: Caller) -> Response:
    """A message of a number, or what became of one that went out, as JSON (docs/channels.md)."""
    _calls.enter(request, caller)
    named: Channels = request.app.state.channels
    if named.phone is None:
        raise NotFound("no message is handed in here", next_step="set phone in channels.yaml")
    body = await request.body()
    webhooks.checked(named.phone.secret, request.headers, body)
    return JSONResponse({"conversation_id": await take(desk, named.phone, body)}, 202)
