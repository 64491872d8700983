"""Staff sign in and out with a browser; `/auth/me` says to anybody who they are here."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request
from fastapi.responses import RedirectResponse, Response

from steward.access.oidc import Oidc
from steward.access.pending import SignIns
from steward.access.sessions import csrf_token
from steward.desk import Desk
from steward.errors import NotAuthorised
from steward.server import cookies
from steward.server.brakes import Brake, known_networks
from steward.server.door_answers import Me, SignedOut
from steward.server.principal import cookie_in, cookie_name, sandboxed
from steward.server.refusals import routes
from steward.server.signin import Caller, NotFound, TheDesk, sessions_of
from steward.settings import settings

router = routes(prefix="/auth", tags=["sign-in"])
_begins = Brake(each=30, strangers=300, seconds=10.0, known=known_networks)
_STORE_NOT = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}


@router.get("/sign-in", status_code=303, response_class=RedirectResponse)
async def begin(request: Request, desk: TheDesk, caller: Caller, return_to: str = "/") -> Response:
    """To the issuer, and back to `return_to`, a path of this server."""
    oidc = _oidc(desk)
    if cookies.on_another_name(request.headers.get("host", "")):
        url = request.url.replace(
            scheme="http", netloc=settings().url.removeprefix("http://").rstrip("/")
        )
        return RedirectResponse(str(url), status_code=303, headers=_STORE_NOT)
    _begins.enter(request, caller)
    begun = await SignIns(desk.db).begin(cookies.own_path(return_to))
    answer = RedirectResponse(await oidc.authorize_url(begun), status_code=303, headers=_STORE_NOT)
    cookies.put(answer, cookies.flow_cookie(), begun.browser, 600)
    return answer


@router.get("/callback", status_code=303, response_class=RedirectResponse)
async def come_back(
    request: Request,
    desk: TheDesk,
    caller: Caller,
    state: Annotated[str, Query(max_length=500)] = "",
    code: Annotated[str, Query(max_length=4000)] = "",
    iss: str | None = None,
    error: Annotated[str, Query(max_length=200)] = "",
) -> Response:
    """From the issuer: checks everything, opens a session under a new cookie,
    ends the one before.
    """
    oidc, sign_ins = _oidc(desk), SignIns(desk.db)
    taken = await sign_ins.take(state, cookie_in(request.headers, cookies.flow_cookie()))
    if iss is not None and iss != oidc.settings.issuer:
        raise NotAuthorised(
            "that answer is from another issuer", next_step="sign in again: GET /auth/sign-in"
        )
    if error or not code:
        raise NotAuthorised(
            "the issuer did not sign you in", next_step="sign in again: GET /auth/sign-in"
        )
    subject = await oidc.redeem(code, taken)
    login = await sign_ins.login_of(subject, local=oidc.settings.local)
    before = request.cookies.get(cookie_name(), "")
    secret = await sessions_of(desk).open(
        desk.audit, login, subject.issuer, subject.subject, replaces=before
    )
    answer = RedirectResponse(taken.return_to, status_code=303, headers=_STORE_NOT)
    cookies.put(answer, cookie_name(), secret, settings().session_life)
    cookies.take_off(answer, cookies.flow_cookie())
    return answer


@router.post("/sign-out")
async def sign_out(request: Request, answer: Response, desk: TheDesk, caller: Caller) -> SignedOut:
    """End the session now; streams end with it. A token's holder has nothing to end."""
    if caller.session:
        await sessions_of(desk).end(desk.audit, cookie_in(request.headers, cookie_name()))
        cookies.take_off(answer, cookie_name())
    return SignedOut(signed_out=bool(caller.session))


@router.get("/me")
async def me(request: Request, desk: TheDesk, caller: Caller) -> Me:
    """Who this is, which roles they have, and the CSRF token that goes with a cookie."""
    person = await desk.approvals.person(caller.login) if caller.kind == "staff" else None
    return Me(
        kind=caller.kind if caller.kind != "peer" else "visitor",
        login=caller.login,
        name=person.name if person else "",
        roles=list(caller.roles),
        conversation_id=caller.conversation or None,
        sandbox=sandboxed(),
        csrf=csrf_token(cookie_in(request.headers, cookie_name())) if caller.session else None,
        sign_in="/auth/sign-in" if desk.oidc else None,
    )


def _oidc(desk: Desk) -> Oidc:
    if desk.oidc is None:
        raise NotFound(
            "no issuer is configured: nobody signs in with a browser here",
            next_step="set STEWARD_OIDC_ISSUER and STEWARD_OIDC_CLIENT_ID",
        )
    return desk.oidc
