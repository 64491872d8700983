"""The routes of the sandbox's own issuer; anywhere else they do not exist."""

from __future__ import annotations

import asyncio
import html
from typing import Any
from urllib.parse import parse_qsl, urlencode

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from steward.access.configuration import LOCAL_ISSUER, oidc_settings
from steward.errors import BadInput
from steward.server import rows
from steward.server.door_answers import IssuedToken
from steward.server.issuer import Asked, LocalIssuer, SigningKeys
from steward.server.principal import CrossSite, from_this_machine, own_origin
from steward.server.refusals import routes
from steward.server.routes.sandbox import in_sandbox_only
from steward.server.security_headers import page_policy
from steward.server.signin import Caller, NotFound, TheDesk, sign_in
from steward.settings import settings


async def on_this_machine_only(request: Request) -> None:
    """As if these routes did not exist: for other names, and behind any proxy,
    which may let others in.
    """
    forwarded = any(
        name in request.headers
        for name in ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip")
    )
    if forwarded or not from_this_machine({"host": "", **request.headers, "origin": own_origin()}):
        raise NotFound("there is no such thing here")


router = routes(
    prefix=LOCAL_ISSUER,
    tags=["sandbox"],
    dependencies=[Depends(in_sandbox_only), Depends(on_this_machine_only), Depends(sign_in)],
)
# Not `no-referrer`: with it browsers send the page's own form as from nowhere (`Origin: null`).
_HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}
_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Sign in (sandbox)</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{{font:16px/1.5 system-ui,sans-serif;max-width:30rem;margin:3rem auto;padding:0 1rem;
color:#1c1c1c;background:#fdfdfb}}
.mark{{background:#ffe08a;border-radius:4px;padding:.2rem .6rem;display:inline-block;
font-weight:600}}
button{{display:flex;justify-content:space-between;align-items:baseline;width:100%;
font:inherit;padding:.7rem 1rem;margin:.4rem 0;
border:1px solid #bbb;border-radius:6px;background:#fff;color:inherit;cursor:pointer}}
button:hover,button:focus{{border-color:#1c1c1c}}small{{color:#555}}</style>
<main><p class="mark">sandbox</p><h1>Who are you today?</h1>
<p>The company and its people are invented, so nobody needs a password.
Only this machine can open this page.
Leads and finance sign refunds, agents answer customers, auditors read, admins keep people.</p>
<form method="post" action="authorize?{query}">{people}</form></main></html>"""
_ORDER = ("lead", "finance", "agent", "auditor", "admin")
_PERSON = '<button name="login" value="{login}"><span>{name}</span><small>{roles}</small></button>'


def _place(roles: list[str]) -> int:
    return min((_ORDER.index(one) for one in roles if one in _ORDER), default=len(_ORDER))


@router.get("/.well-known/openid-configuration")
async def discovery(request: Request, caller: Caller) -> dict[str, Any]:
    """The discovery document, as OpenID Connect has it."""
    return _issuer(request).discovery()


@router.get("/jwks")
async def jwks(request: Request, caller: Caller) -> dict[str, Any]:
    """The public keys, as JWKS."""
    return await asyncio.to_thread(_issuer(request).keys.published)


@router.get("/authorize", response_class=HTMLResponse)
async def authorize(request: Request, desk: TheDesk, caller: Caller) -> HTMLResponse:
    """The page with one button for each person of the desk's own rows."""
    asked = _issuer(request).check(dict(request.query_params))
    query = urlencode(
        {**asked.model_dump(), "response_type": "code", "code_challenge_method": "S256"}
    )
    people = [
        _PERSON.format(
            login=html.escape(one["login"]),
            name=html.escape(one["name"]),
            roles=html.escape(", ".join(one["roles"])),
        )
        for one in sorted(await rows.staff(desk), key=lambda one: _place(one["roles"]))
    ]
    page = _PAGE.format(query=html.escape(query), people="\n".join(people))
    return HTMLResponse(
        page, headers={**_HEADERS, "Content-Security-Policy": page_policy(page, form=own_origin())}
    )


@router.post("/authorize", status_code=303, response_class=RedirectResponse)
async def choose(request: Request, desk: TheDesk, caller: Caller) -> RedirectResponse:
    """One click: back to the desk with a code. Only this page's own form counts."""
    issuer = _issuer(request)
    if (
        request.headers.get("origin") != own_origin()
        or request.headers.get("sec-fetch-site", "same-origin") != "same-origin"
    ):
        raise CrossSite(
            "only the issuer's own page chooses a person", next_step="begin at /auth/sign-in"
        )
    asked: Asked = issuer.check(dict(request.query_params))
    login = (await _form(request)).get("login", "")
    if login not in {one["login"] for one in await rows.staff(desk)}:
        raise BadInput("there is no such person", next_step="begin at /auth/sign-in")
    answer = urlencode(
        {"code": issuer.grant(asked, login), "state": asked.state, "iss": issuer.issuer}
    )
    return RedirectResponse(f"{asked.redirect_uri}?{answer}", status_code=303, headers=_HEADERS)


@router.post("/token")
async def token(request: Request, caller: Caller) -> IssuedToken:
    """The ID token for a code and its verifier."""
    issuer, form = _issuer(request), await _form(request)
    signed = await asyncio.to_thread(issuer.redeem, form)
    return IssuedToken(id_token=signed, expires_in=300)


async def _form(request: Request) -> dict[str, str]:
    try:
        return dict(parse_qsl((await request.body()).decode("utf-8", "replace"), max_num_fields=20))
    except ValueError as error:
        raise BadInput(
            "the form has too many fields", next_step="begin at /auth/sign-in"
        ) from error


def _issuer(request: Request) -> LocalIssuer:
    """One a process: its codes live in memory."""
    state = request.app.state
    if getattr(state, "local_issuer", None) is None:
        chosen = oidc_settings(settings())
        if chosen is None or not chosen.local:
            raise NotFound("there is no such thing here")
        state.local_issuer = LocalIssuer(
            chosen.issuer, chosen.client_id, chosen.redirect_uri, SigningKeys(settings().home)
        )
    issuer: LocalIssuer = state.local_issuer
    return issuer
