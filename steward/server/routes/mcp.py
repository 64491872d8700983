"""The desk's own MCP server over streamable HTTP, without sessions: each request stands alone."""

from __future__ import annotations

from fastapi import Request
from fastapi.responses import JSONResponse
from mcp.server.streamable_http_manager import StreamableHTTPSessionManager
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from steward.a2a import card as cards
from steward.a2a import tools
from steward.a2a.askers import Asker
from steward.access.peer_tokens import TOKEN_EXCHANGE
from steward.access.peers import MORE_SCOPES, SKILL
from steward.desk import Desk
from steward.errors import NotAuthorised
from steward.server.refusals import ABOUT_MCP, MCP, routes
from steward.server.routes.peers import Asks, Served, TheProtocol
from steward.server.signin import Caller, TheDesk
from steward.server.version import steward_version

router = routes(tags=["agents"])
ISSUER = "/.well-known/oauth-authorization-server"


class _Spoken(Response):
    """What the SDK answers to this request, as this caller."""

    def __init__(self, desk: Desk, protocol: Served, asker: Asker) -> None:
        super().__init__()
        self._desk, self._protocol, self._asker = desk, protocol, asker

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        tools.asking.set(self._asker)
        server = tools.server(self._desk, self._protocol.tasks, steward_version())
        manager = StreamableHTTPSessionManager(server, json_response=True, stateless=True)
        async with manager.run():
            await manager.handle_request(scope, receive, send)


@router.post(MCP, include_in_schema=False)
async def mcp(desk: TheDesk, protocol: TheProtocol, asker: Asks) -> Response:
    """Three tools: how a case stands, what the rules would say, and to propose."""
    if asker.peer is None:
        raise NotAuthorised("this is for other agents", next_step="use the desk's own pages")
    return _Spoken(desk, protocol, asker)


@router.get(ABOUT_MCP, include_in_schema=False)
async def protected(request: Request, desk: TheDesk, _: Caller) -> Response:
    """Where a client of this server gets its token (RFC 9728)."""
    skills = [f"{SKILL}{name}" for name in cards.skill_names()]
    return JSONResponse(
        {
            "resource": f"{desk.settings.url}{MCP}",
            "authorization_servers": [desk.settings.url],
            "bearer_methods_supported": ["header"],
            "scopes_supported": [*skills, *MORE_SCOPES],
        }
    )


@router.get(ISSUER, include_in_schema=False)
async def issuer(desk: TheDesk, _: Caller) -> Response:
    """How another agent gets a token here (RFC 8414): by an assertion under its own key."""
    own = desk.settings.url
    return JSONResponse(
        {
            "issuer": own,
            "token_endpoint": f"{own}/a2a/token",
            "jwks_uri": f"{own}/.well-known/jwks.json",
            # clients want one, though none of the grants here has any use for it
            "authorization_endpoint": f"{own}/a2a/token",
            "response_types_supported": [],
            "grant_types_supported": ["client_credentials", TOKEN_EXCHANGE],
            "token_endpoint_auth_methods_supported": ["private_key_jwt"],
            "token_endpoint_auth_signing_alg_values_supported": ["EdDSA", "ES256", "RS256"],
        }
    )
