"""Requests to an issuer, as the client that the desk is there: renew a token, take one back, or
what the MCP library asks for one after the other.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable
from typing import Any

import httpx
from mcp.client.auth.oauth2 import OAuthContext
from mcp.shared.auth import OAuthClientInformationFull, OAuthClientMetadata

from steward.gateway.sign_ins import SignIn, Voucher

SECONDS = 8.0
_nothing: Any = None


def refresh(held: SignIn) -> httpx.Request:
    """For new tokens, by the refresh token (RFC 6749, and RFC 8707 for the resource)."""
    form = {"grant_type": "refresh_token", "refresh_token": held.refresh}
    if held.resource:
        form["resource"] = held.resource
    return as_client(held.client, held.token_url, form)


def revocation(held: SignIn | Voucher, token: str, kind: str) -> httpx.Request:
    """To take a token back (RFC 7009)."""
    return as_client(held.client, held.revocation_url, {"token": token, "token_type_hint": kind})


async def sent(inner: httpx.AsyncBaseTransport, request: httpx.Request) -> httpx.Response:
    """The answer, read to its end; what comes without a timeout gets SECONDS.

    Raises httpx.TransportError.
    """
    request.extensions = {"timeout": httpx.Timeout(SECONDS).as_dict(), **request.extensions}
    response = await inner.handle_async_request(request)
    response.request = request
    try:
        await response.aread()
    finally:
        await response.aclose()
    return response


async def driven(
    flow: AsyncGenerator[httpx.Request, httpx.Response],
    answer: Callable[[httpx.Request], Awaitable[httpx.Response]],
) -> httpx.Response:
    """The last answer of a flow of `httpx.Auth`, each of whose requests is answered by `answer`."""
    try:
        asked = await anext(flow)
        while True:
            response = await answer(asked)
            try:
                asked = await flow.asend(response)
            except StopAsyncIteration:
                return response
    finally:
        await flow.aclose()


def as_client(client: OAuthClientInformationFull, url: str, form: dict[str, str]) -> httpx.Request:
    """By the way of showing itself that was agreed when the client was registered."""
    context = OAuthContext(
        server_url=url,
        client_metadata=OAuthClientMetadata(redirect_uris=None),
        storage=_nothing,
        redirect_handler=None,
        callback_handler=None,
        client_info=client,
    )
    form = {**form, "client_id": client.client_id or ""}
    form, headers = context.prepare_token_auth(form, {})
    return httpx.Request("POST", url, data=form, headers=headers)
