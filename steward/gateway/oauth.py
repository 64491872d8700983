"""OAuth 2.1 client credentials for an MCP server: which issuer it trusts is read from its own
metadata (RFC 9728), and the token is fetched anew when it is over or refused.

What a server names leads nowhere but to itself and to the issuer of `systems.yaml`: neither a
secret nor a request goes elsewhere.
"""

from __future__ import annotations

import logging

import httpx
from mcp.client.auth import OAuthClientProvider, OAuthFlowError
from mcp.client.auth.extensions.client_credentials import (
    ClientCredentialsOAuthProvider,
    PrivateKeyJWTOAuthProvider,
    SignedJWTParameters,
)
from mcp.shared.auth import OAuthClientInformationFull, OAuthToken

from steward.gateway import token_requests
from steward.gateway.oauth_spec import OAuth

_log = logging.getLogger(__name__)
_REFUSED = 401
_ANSWERED = 8.0  # seconds for the issuer's answer
_ASSERTION = 60  # seconds that one word of the key counts


class _Memory:
    """Tokens of one session; the client is the one of `systems.yaml`."""

    def __init__(self) -> None:
        self._tokens: OAuthToken | None = None

    async def get_tokens(self) -> OAuthToken | None:
        return self._tokens

    async def set_tokens(self, tokens: OAuthToken) -> None:
        self._tokens = tokens

    async def get_client_info(self) -> OAuthClientInformationFull | None:
        return None

    async def set_client_info(self, client_info: OAuthClientInformationFull) -> None:
        """It never changes."""


class Authorised(httpx.AsyncBaseTransport):
    """Sends requests with a token that the issuer gave to this desk.

    Raises httpx.ConnectError where there is none to be had: nothing was begun then.
    """

    def __init__(self, inner: httpx.AsyncBaseTransport, url: str, oauth: OAuth) -> None:
        self._inner = inner
        self._origins = {_origin(httpx.URL(url)), _origin(httpx.URL(oauth.issuer))}
        self._auth = _by_key(url, oauth) if oauth.key else _by_secret(url, oauth)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        held = self._auth.context
        # the library's own way holds a lock while the request is answered: not for every call
        if held.current_tokens is not None and held.is_token_valid():
            request.headers["Authorization"] = f"Bearer {held.current_tokens.access_token}"
            response = await self._inner.handle_async_request(request)
            if response.status_code != _REFUSED:
                return response
            await response.aclose()
        try:
            return await token_requests.driven(self._auth.async_auth_flow(request), self._sent)
        except OAuthFlowError as error:
            _log.warning("no token for %s: %s", request.url.host, error)
            raise httpx.ConnectError(f"no token: {error}", request=request) from error

    async def _sent(self, request: httpx.Request) -> httpx.Response:
        if _origin(request.url) not in self._origins:
            raise OAuthFlowError(
                f"{request.url.host} is neither the system nor its issuer in systems.yaml"
            )
        return await token_requests.sent(self._inner, request)

    @property
    def token(self) -> str:
        """The desk's own, as it is now."""
        held = self._auth.context.current_tokens
        return held.access_token if held else ""

    async def asked(self, form: dict[str, str]) -> httpx.Response:
        """What the issuer answers to this form, from the client that the desk is there.

        Raises httpx.HTTPError.
        """
        held = self._auth.context
        if held.oauth_metadata is None:
            raise httpx.ConnectError("its issuer was not found yet")
        headers: dict[str, str] = {}
        if isinstance(self._auth, PrivateKeyJWTOAuthProvider):
            await self._auth._add_client_authentication_jwt(token_data=form)
        else:
            form, headers = held.prepare_token_auth(form, headers)
        url = str(held.oauth_metadata.token_endpoint)
        request = httpx.Request("POST", url, data=form, headers=headers)
        request.extensions = {"timeout": httpx.Timeout(_ANSWERED).as_dict()}
        try:
            return await self._sent(request)
        except OAuthFlowError as error:
            raise httpx.ConnectError(str(error)) from error

    async def aclose(self) -> None:
        await self._inner.aclose()


def _by_secret(url: str, oauth: OAuth) -> OAuthClientProvider:
    return ClientCredentialsOAuthProvider(
        url, _Memory(), oauth.client, oauth.secret, issuer=oauth.issuer
    )


def _by_key(url: str, oauth: OAuth) -> OAuthClientProvider:
    """Shows itself by what it signs for this issuer (RFC 7523)."""
    signed = SignedJWTParameters(
        issuer=oauth.client,
        subject=oauth.client,
        signing_key=oauth.key,
        signing_algorithm=oauth.signs_by(),
        lifetime_seconds=_ASSERTION,
    )
    return PrivateKeyJWTOAuthProvider(
        url, _Memory(), oauth.client, signed.create_assertion_provider(), issuer=oauth.issuer
    )


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port
