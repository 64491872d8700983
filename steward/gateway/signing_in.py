"""An administrator signs the desk in at an MCP system: OAuth 2.1 by authorization code and PKCE.

The protocol is the library's: metadata (RFC 9728, RFC 8414 and what came before), registration or a
client that is known, PKCE, the resource (RFC 8707). Ours is what it leaves open: who may be asked,
the issuer in the redirect (RFC 9207), which scopes, and that an issuer has to say it checks PKCE.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlsplit

import httpx
from mcp.client.auth import OAuthClientProvider, OAuthFlowError, OAuthRegistrationError
from mcp.client.auth.utils import (
    extract_scope_from_www_auth,
    get_client_metadata_scopes,
    is_valid_client_metadata_url,
    issuers_match,
)
from mcp.shared.auth import OAuthClientInformationFull, OAuthClientMetadata, OAuthToken
from mcp.types import LATEST_PROTOCOL_VERSION
from pydantic import AnyUrl

from steward.errors import BadInput
from steward.gateway import token_requests, vouching
from steward.gateway.oauth_spec import Company, OAuth
from steward.gateway.sign_ins import Ended, SignIn, Voucher
from steward.gateway.specs import SystemSpec
from steward.gateway.vouching import Person

_REFRESHES = "offline_access"
_METADATA = "/.well-known/"
_HELLO = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {
        "protocolVersion": LATEST_PROTOCOL_VERSION,
        "capabilities": {},
        "clientInfo": {"name": "steward", "version": "1"},
    },
}


async def sign_in(
    spec: SystemSpec,
    person: Person,
    inner: httpx.AsyncBaseTransport,
    more: str = "",
    company: Company | Voucher | None = None,
) -> SignIn:
    """What the desk, or a person, is known by at this system from now on; `more`: scopes beside
    those it names, `company`: who vouches for the person, or what it gave for that already.

    Raises BadInput with what to do; nothing is kept then.
    """
    assert spec.oauth is not None
    flow = _Flow(spec, spec.oauth, person, inner, more)
    flow.company = company
    try:
        return await flow.run()
    except OAuthRegistrationError as error:
        raise BadInput(
            f"{spec.name}: its issuer registers no client by itself: {_short(error)}",
            next_step="register the desk there, and write `issuer` and `client` under oauth:",
        ) from error
    except (OAuthFlowError, Ended, httpx.HTTPError, ValueError) as error:
        raise BadInput(
            f"{spec.name}: nobody was signed in: {_short(error)}",
            next_step=f"mend that, then again: steward systems sign-in {spec.name}",
        ) from error


class _Nowhere:
    """What is found is kept when all of it is there, by the caller."""

    async def get_tokens(self) -> OAuthToken | None:
        return None

    async def set_tokens(self, tokens: OAuthToken) -> None: ...

    async def get_client_info(self) -> OAuthClientInformationFull | None:
        return None

    async def set_client_info(self, client_info: OAuthClientInformationFull) -> None: ...


class _Redirected(NamedTuple):
    given: Mapping[str, str]
    state: str


class _Flow(OAuthClientProvider):
    def __init__(
        self,
        spec: SystemSpec,
        oauth: OAuth,
        person: Person,
        inner: httpx.AsyncBaseTransport,
        more: str,
    ) -> None:
        document = oauth.client if is_valid_client_metadata_url(oauth.client) else None
        asked = OAuthClientMetadata(
            redirect_uris=[AnyUrl(person.redirect)],
            client_name="Steward",
            software_id="steward",
        )
        super().__init__(
            spec.url, asked, _Nowhere(), self._send, self._back, client_metadata_url=document
        )
        self._spec, self._oauth, self._person, self._inner = spec, oauth, person, inner
        self._more, self._challenge = more, ""
        self._issuer_says: dict[str, Any] = {}  # its metadata, as they are
        self._redirected = _Redirected({}, "")
        self.company: Company | Voucher | None = None
        self._initialized = True  # nothing is loaded: each sign-in begins anew
        if oauth.client and document is None:
            self.context.client_info = OAuthClientInformationFull(
                redirect_uris=asked.redirect_uris,
                client_id=oauth.client,
                client_secret=oauth.secret or None,
                issuer=oauth.issuer,
            )

    async def run(self) -> SignIn:
        """The whole of it, begun by a request that the system refuses."""
        hello = httpx.Request(
            "POST",
            self._spec.url,
            json=_HELLO,
            headers={
                **self._spec.headers,
                "Accept": "application/json, text/event-stream",
                # that the resource is named is asked of clients since 2025-06-18
                "MCP-Protocol-Version": LATEST_PROTOCOL_VERSION,
            },
        )
        last = await self._driven(hello)
        tokens, client = self.context.current_tokens, self.context.client_info
        if tokens is None or client is None:
            raise OAuthFlowError("the issuer gave no token")
        if last.status_code in (401, 403):
            raise OAuthFlowError(f"it answers {last.status_code} to the token of its own issuer")
        metadata = self.context.oauth_metadata
        return SignIn(
            issuer=self._named_issuer(),
            token_url=self._get_token_endpoint(),
            revocation_url=str((metadata and metadata.revocation_endpoint) or ""),
            resource=self.context.get_resource_url(),
            client=client,
            access="",
            scopes=self.context.client_metadata.scope or "",
            company=self.company if isinstance(self.company, Voucher) else None,
        ).renewed(tokens)

    async def _driven(self, hello: httpx.Request) -> httpx.Response:
        async def answer(asked: httpx.Request) -> httpx.Response:
            response = await self._sent(asked)
            if asked is hello and self.context.current_tokens is None:
                self._challenge = extract_scope_from_www_auth(response) or ""
                if response.status_code != 401:  # it lets in whoever says hello, and asks later
                    response = httpx.Response(401, request=hello)
            self._note(asked, response)
            return response

        return await token_requests.driven(self.async_auth_flow(hello), answer)

    async def _sent(self, request: httpx.Request) -> httpx.Response:
        """Answered by whom may be asked: never in clear over another network than one's own."""
        if request.url.scheme != "https" and not self._spec.internal:
            raise OAuthFlowError(f"{request.url.host}: a secret is not sent over http")
        return await token_requests.sent(self._inner, request)

    def _note(self, asked: httpx.Request, response: httpx.Response) -> None:
        """What an issuer says of itself and the library does not read."""
        if _METADATA not in asked.url.path or response.status_code != 200:
            return
        try:
            found = json.loads(response.content)
        except ValueError:
            return
        if isinstance(found, dict) and "token_endpoint" in found:
            self._issuer_says = found

    def _named_issuer(self) -> str:
        """As it names itself, to the letter; never another than the one that is asked."""
        said = self._issuer_says.get("issuer")
        expected = self._oauth.issuer or self._expected_issuer()
        return said if isinstance(said, str) and issuers_match(said, expected) else expected

    def _expected_issuer(self) -> str:
        """Of a system without metadata of its own, one on the same host that systems.yaml names."""
        named = self._oauth.issuer
        if named and self._same_host(named) and self.context.auth_server_url is None:
            return named
        return super()._expected_issuer()

    def _same_host(self, url: str) -> bool:
        return httpx.URL(self._spec.url).join("/") == httpx.URL(url).join("/")

    def _select_authorization_server(self, advertised: list[str]) -> str:
        """The one of systems.yaml, where it names one; else the first."""
        wanted = self._oauth.issuer
        for one in advertised if wanted else ():
            if issuers_match(one, wanted):
                return one
        if wanted:
            raise OAuthFlowError(
                f"it trusts {advertised[0][:200]}, and systems.yaml names {wanted}"
            )
        return advertised[0]

    async def _perform_authorization(self) -> httpx.Request:
        """By a code; or by the word of the company at which the person signs in."""
        if (company := self.company) is None:
            return await super()._perform_authorization()
        self._prepare()
        if isinstance(company, Company):
            company = await vouching.signed_in(company, self._person, self._sent)
        issuer, resource = self._named_issuer(), self.context.get_resource_url()
        scope = self.context.client_metadata.scope or ""
        given, self.company = await vouching.word(company, issuer, resource, scope, self._sent)
        client = self.context.client_info
        assert client is not None
        form = vouching.grant(given, scope)
        return token_requests.as_client(client, self._get_token_endpoint(), form)

    async def _perform_authorization_code_grant(self) -> tuple[str, str]:
        """The library's, with what it is to be asked for and what has to hold before it."""
        self._refuse_without_pkce()
        self._prepare()
        return await super()._perform_authorization_code_grant()

    def _prepare(self) -> None:
        """Whom it is asked of, as which client, and for what."""
        if self._oauth.issuer and not issuers_match(self._expected_issuer(), self._oauth.issuer):
            raise OAuthFlowError(f"nothing leads to {self._oauth.issuer}, which systems.yaml names")
        if self.context.oauth_metadata is None and not self._same_host(self._expected_issuer()):
            # the library would ask the system in its place, and show it what is for the issuer
            raise OAuthFlowError("its issuer does not say where it gives tokens")
        client = self.context.client_info
        if client is not None and client.token_endpoint_auth_method is None:
            client.token_endpoint_auth_method = self._shows_itself_by(client)
        self.context.client_metadata.scope = self._scopes()

    def _refuse_without_pkce(self) -> None:
        """An issuer without metadata is of a time that asked for it and did not say so."""
        does = self._issuer_says.get("code_challenge_methods_supported")
        if self._issuer_says and (not isinstance(does, list) or "S256" not in does):
            raise OAuthFlowError("its issuer does not say that it checks PKCE (S256)")

    def _shows_itself_by(self, client: OAuthClientInformationFull) -> Any:
        if not client.client_secret:
            return "none"
        does = self._issuer_says.get("token_endpoint_auth_methods_supported")
        basic = not isinstance(does, list) or "client_secret_basic" in does
        return "client_secret_basic" if basic else "client_secret_post"

    def _scopes(self) -> str | None:
        """What the system asks for, what it asked for since, and what tokens are renewed by."""
        named = get_client_metadata_scopes(
            self._challenge or None, self.context.protected_resource_metadata
        )
        wanted = [*(named or "").split(), *self._more.split()]
        offered = self._issuer_says.get("scopes_supported")
        if isinstance(offered, list) and _REFRESHES in offered:
            wanted.append(_REFRESHES)
        return " ".join(dict.fromkeys(wanted)) or None

    async def _send(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme != "https" and not self._spec.internal:
            raise OAuthFlowError(f"{parts.hostname}: nobody is sent to a sign-in over http")
        [state] = parse_qs(parts.query)["state"]
        self._redirected = _Redirected(await self._person.asked(url, state), state)

    async def _back(self) -> tuple[str, str | None]:
        given, state = self._redirected
        if given.get("state") != state:
            raise OAuthFlowError("the redirect belongs to another sign-in")
        self._refuse_another_issuer(given.get("iss"))
        if "error" in given:
            more = given.get("error_description", "")
            raise OAuthFlowError(f"its issuer said no: {given['error']} {more}".strip())
        return given.get("code", ""), state

    def _refuse_another_issuer(self, said: str | None) -> None:
        """RFC 9207: whoever answers in another's name wants the code for themselves."""
        own = self._issuer_says.get("issuer")
        if said is None and self._issuer_says.get("authorization_response_iss_parameter_supported"):
            raise OAuthFlowError("the redirect does not say which issuer it comes from")
        if said is not None and own is not None and said != own:
            raise OAuthFlowError(f"the redirect comes from {said[:200]}, and {own} was asked")


async def revoke(held: SignIn, inner: httpx.AsyncBaseTransport) -> bool:
    """Whether all of it was taken back, by the issuer and by the company that vouches; each is
    asked. False where one cannot, or does not answer.
    """
    theirs: list[tuple[SignIn | Voucher, str, str]] = [
        (held, "refresh_token", held.refresh),
        (held, "access_token", held.access),
    ]
    if held.company is not None:
        theirs.append((held.company, "refresh_token", held.company.refresh))
    answers = [await _taken_back(one, inner, token, kind) for one, kind, token in theirs if token]
    return all(answers)


async def _taken_back(
    of: SignIn | Voucher, inner: httpx.AsyncBaseTransport, token: str, kind: str
) -> bool:
    if not of.revocation_url:
        return False
    try:
        answer = await token_requests.sent(inner, token_requests.revocation(of, token, kind))
    except httpx.TransportError:
        return False
    return answer.status_code == 200


def _short(error: Exception) -> str:
    text = " ".join(str(error).split())[:300]  # a stranger's words, for somebody's terminal
    return "".join(one if one.isprintable() else "?" for one in text) or type(error).__name__
