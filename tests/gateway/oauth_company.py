"""A system that takes the tokens of an issuer alone, and that issuer: one that gives them to a
client by itself, and one that asks a person.
"""

from __future__ import annotations

import hashlib
import time
from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

from starlette.applications import Starlette
from starlette.middleware.base import BaseHTTPMiddleware, RequestResponseEndpoint
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from steward.gateway import registry
from steward.gateway.specs import SystemSpec
from steward.ports import free_port
from tests.gateway.foreign_system import ForeignSystem, serving

SECRET = "s/ecret-of-the-desk"


@dataclass
class Issuer:
    """Gives tokens for an hour, or for less, and knows those that it gave."""

    url: str
    resource: str
    lasts: int = 3600
    asked: list[dict[str, Any]] = field(default_factory=list)
    good: set[str] = field(default_factory=set)
    tenants: set[str] = field(default_factory=set)
    revoked: list[str] = field(default_factory=list)
    signs: Callable[[str], str] | None = None  # a token for a resource, where anybody can read it

    def app(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/.well-known/oauth-authorization-server", self.metadata),
                Route("/token", self.token, methods=["POST"]),
                Route("/revoke", self.revoke, methods=["POST"]),
            ]
        )

    async def revoke(self, request: Request) -> Response:
        self.revoked.append(str((await request.form())["token"]))
        self.good.clear()
        return Response(status_code=200)

    async def metadata(self, _: Request) -> Response:
        return JSONResponse(
            {
                "issuer": self.url,
                "authorization_endpoint": f"{self.url}/authorize",
                "token_endpoint": f"{self.url}/token",
                "revocation_endpoint": f"{self.url}/revoke",
                "response_types_supported": ["code"],
                "grant_types_supported": ["client_credentials"],
            }
        )

    async def token(self, request: Request) -> Response:
        self.tenants.add(request.headers.get("x-tenant", ""))
        self.asked.append({**await request.form(), "by": request.headers.get("authorization", "")})
        made = f"token-{len(self.asked)}"
        if self.signs is not None:
            made = self.signs(str(self.asked[-1]["resource"]))
        self.good = {made}
        return JSONResponse(
            {"access_token": made, "token_type": "Bearer", "expires_in": self.lasts}
        )


@dataclass
class Company:
    """A system, its issuer, and where its metadata sends whoever asks."""

    foreign: ForeignSystem
    issuer: Issuer
    url: str
    leads_to: str = ""
    needs: str = ""  # a scope that a call needs, beside what hello does
    tenants: set[str] = field(default_factory=set)
    shown: list[str] = field(default_factory=list)  # the tokens of calls
    echoes: bool = False  # it says back the token that it was shown

    def app(self) -> Starlette:
        app = self.foreign.app()
        app.router.routes.append(Route("/.well-known/oauth-protected-resource/mcp", self.metadata))
        app.add_middleware(BaseHTTPMiddleware, dispatch=self.guarded)
        return app

    async def metadata(self, _: Request) -> Response:
        servers = [self.leads_to or self.issuer.url]
        return JSONResponse(
            {
                "resource": self.url,
                "authorization_servers": servers,
                "scopes_supported": ["tools"],
            }
        )

    async def guarded(self, request: Request, go_on: RequestResponseEndpoint) -> Response:
        token = request.headers.get("authorization", "").removeprefix("Bearer ")
        if request.url.path == "/mcp" and token not in self.issuer.good:
            where = self.url.replace("/mcp", "/.well-known/oauth-protected-resource/mcp")
            say = {"www-authenticate": f'Bearer resource_metadata="{where}"'}
            return Response(status_code=401, headers=say)
        if self.needs and b"tools/call" in await request.body():
            say = {"www-authenticate": f'Bearer error="insufficient_scope", scope="{self.needs}"'}
            return Response(status_code=403, headers=say)
        if b"tools/call" in await request.body():
            self.shown.append(token)
            if self.echoes:
                said = {"code": "odd", "message": f"no {token}", "next_step": token}
                result = {"content": [], "structuredContent": said, "isError": True}
                number = (await request.json())["id"]
                return JSONResponse({"jsonrpc": "2.0", "id": number, "result": result})
        if request.url.path == "/mcp":
            self.tenants.add(request.headers.get("x-tenant", ""))
        return await go_on(request)


@dataclass
class PeoplesIssuer(Issuer):
    """Asks a person: codes by PKCE, and refresh tokens that count once. Whoever shows one again
    ends the whole sign-in, as OAuth 2.1 advises.
    """

    says: dict[str, Any] = field(default_factory=dict)  # of itself, otherwise than it should
    answers: dict[str, str | None] = field(default_factory=dict)  # in the redirect, the same
    down: bool = False
    mute: bool = False  # it gives tokens, and its answer never arrives
    forgives: bool = False  # the refresh token before the last counts for a moment more
    renews: int = 0
    registered: list[dict[str, Any]] = field(default_factory=list)
    authorized: list[dict[str, str]] = field(default_factory=list)
    _codes: dict[str, dict[str, str]] = field(default_factory=dict)
    _refresh: str = ""

    def app(self) -> Starlette:
        made = super().app()
        made.router.routes += [
            Route("/register", self.register, methods=["POST"]),
            Route("/authorize", self.authorize),
        ]
        return made

    async def metadata(self, request: Request) -> Response:
        body = {
            "issuer": self.url,
            "authorization_endpoint": f"{self.url}/authorize",
            "token_endpoint": f"{self.url}/token",
            "registration_endpoint": f"{self.url}/register",
            "revocation_endpoint": f"{self.url}/revoke",
            "response_types_supported": ["code"],
            "code_challenge_methods_supported": ["S256"],
            "scopes_supported": ["tools", "offline_access"],
            "authorization_response_iss_parameter_supported": True,
        }
        return JSONResponse({**body, **self.says})

    async def register(self, request: Request) -> Response:
        self.registered.append(await request.json())
        return JSONResponse({**self.registered[-1], "client_id": "cl", "client_secret": "s/"}, 201)

    async def authorize(self, request: Request) -> Response:
        asked = dict(request.query_params)
        self.authorized.append(asked)
        code = f"code-{len(self.authorized)}"
        self._codes[code] = asked
        given = {"code": code, "state": asked["state"], "iss": self.url, **self.answers}
        kept = {name: value for name, value in given.items() if value is not None}
        return RedirectResponse(f"{asked['redirect_uri']}?{urlencode(kept)}", 302)

    async def token(self, request: Request) -> Response:
        form = {name: str(value) for name, value in (await request.form()).items()}
        self.asked.append({**form, "by": request.headers.get("authorization", "")})
        if self.down:
            return Response(status_code=503)
        if form["resource"] != self.resource or not self._granted(form):
            self.good.clear()
            return JSONResponse({"error": "invalid_grant"}, 400)
        self._refresh = f"refresh-{len(self.asked)}"
        made = f"token-{len(self.asked)}"
        self.good.add(made)
        body = {"access_token": made, "token_type": "Bearer", "refresh_token": self._refresh}
        if self.mute:
            return Response("{", media_type="application/json")
        return JSONResponse({**body, "expires_in": self.lasts})

    def _granted(self, form: Mapping[str, str]) -> bool:
        if form["grant_type"] == "refresh_token":
            self.renews += 1
            time.sleep(0.2)  # so long that two would meet
            return form["refresh_token"] == self._refresh or (
                self.forgives and form["refresh_token"].startswith("refresh-")
            )
        asked = self._codes.pop(form["code"], {})
        digest = hashlib.sha256(form["code_verifier"].encode()).digest()
        challenge = urlsafe_b64encode(digest).decode().rstrip("=")
        same = form["redirect_uri"] == asked.get("redirect_uri")
        return same and challenge == asked.get("code_challenge")


def on_free_ports[I: Issuer](kind: type[I]) -> I:
    """An issuer for a system, neither of which is served yet."""
    return kind(f"http://127.0.0.1:{free_port()}", f"http://127.0.0.1:{free_port()}/mcp")


@contextmanager
def company_of(issuer: Issuer) -> Iterator[Company]:
    """The issuer and its system, served until the end of the block."""
    made = Company(ForeignSystem(), issuer, issuer.resource)
    with serving(made.app(), port_of(made.url)), serving(issuer.app(), port_of(issuer.url)):
        yield made


def port_of(url: str) -> int:
    port = urlsplit(url).port
    assert port is not None
    return port


_GET_CONTACT = "get_contact: {class: READ, scope: customer}"


def registry_of(
    folder: Path, company: Company, oauth: str, more: str = "", tools: str = _GET_CONTACT
) -> registry.Registry:
    """The company's system as systems.yaml says it; ${CRM_SECRET} is SECRET."""
    file = folder / "systems.yaml"
    file.write_text(
        f"""systems:
  crm:
    url: {company.url}
    internal: true
    idempotency: key
    capability: true
    {more}
    oauth: {{{oauth}}}
    tools:
      {tools}
"""
    )
    return registry.load(file, {"CRM_SECRET": SECRET})


def crm_of(folder: Path, company: Company, oauth: str, more: str = "") -> SystemSpec:
    """The company's system alone."""
    return registry_of(folder, company, oauth, more).system("crm")
