"""OpenID Connect client: authorization code with PKCE, against any issuer.

The sandbox's own issuer is one of them.
"""

from __future__ import annotations

import logging
import re
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

import httpx

from steward.access import id_tokens
from steward.access.configuration import LOOPBACK, OidcSettings, is_private
from steward.access.id_tokens import Bearer, Subject
from steward.access.issuer_keys import IssuerKeys
from steward.access.pending import Begun, Taken
from steward.errors import NotAuthorised, ToolUnavailable

_LARGEST = 256 * 1024
_SECONDS = 10.0
_ACCESS_TOKEN = re.compile(r"[\x21-\x7e]{1,8192}")
_log = logging.getLogger(__name__)


class Oidc:
    """One issuer. What it publishes is fetched when somebody first signs in, never at the start."""

    def __init__(
        self, chosen: OidcSettings, transport: httpx.AsyncBaseTransport | None = None
    ) -> None:
        self.settings = chosen
        self._transport = transport
        self._found: dict[str, str] | None = None
        self._keys = IssuerKeys(self._fetch_keys)

    async def authorize_url(self, begun: Begun) -> str:
        """Where the browser goes to sign in."""
        where = (await self._discover())["authorization_endpoint"]
        asked = urlencode(
            {
                "response_type": "code",
                "client_id": self.settings.client_id,
                "redirect_uri": self.settings.redirect_uri,
                "scope": self.settings.scopes,
                "state": begun.state,
                "nonce": begun.nonce,
                "code_challenge": begun.challenge,
                "code_challenge_method": "S256",
            }
        )
        return f"{where}{'&' if urlsplit(where).query else '?'}{asked}"

    async def redeem(self, code: str, taken: Taken) -> Subject:
        """Who it is, for the code that the browser brought back.

        Raises NotAuthorised, or ToolUnavailable.
        """
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": self.settings.redirect_uri,
            "code_verifier": taken.verifier,
            "client_id": self.settings.client_id,
        }
        answer = await self._call(
            "POST", (await self._discover())["token_endpoint"], data=form, auth=self._auth()
        )
        token = answer.get("id_token")
        if not isinstance(token, str):
            raise NotAuthorised(
                "the issuer did not say who you are", next_step="sign in again: GET /auth/sign-in"
            )
        key = await self._keys.key(id_tokens.key_id(token))
        subject = id_tokens.verify(
            token,
            key,
            issuer=self.settings.issuer,
            client_id=self.settings.client_id,
            nonce=taken.nonce,
        )
        return (
            subject
            if subject.email
            else await self._with_email(subject, answer.get("access_token"))
        )

    def names(self, token: str) -> bool:
        """Whether a bearer token is one of this issuer's to look at: it says so, and they count."""
        return bool(self.settings.audience) and id_tokens.says_it_is_of(token, self.settings.issuer)

    async def bearer(self, token: str) -> Bearer:
        """Whose access token this is. Raises NotAuthorised, or ToolUnavailable."""
        key = await self._keys.key(id_tokens.key_id(token))
        return id_tokens.verify_bearer(
            token, key, issuer=self.settings.issuer, audience=self.settings.audience
        )

    async def _with_email(self, subject: Subject, access: object) -> Subject:
        """The same person with the address that the issuer gives at its userinfo.

        Many put it there and in no ID token.

        Only what is said of that very subject counts, and only an address that the issuer verified.
        Where it cannot be had, a row that names the subject still signs them in.
        """
        where = (await self._discover()).get("userinfo_endpoint")
        if not where or not isinstance(access, str) or not _ACCESS_TOKEN.fullmatch(access):
            return subject
        try:
            told = await self._call("GET", where, bearer=access)
        except (NotAuthorised, ToolUnavailable) as error:
            _log.warning("the issuer's userinfo said nothing: %s", error.message)
            return subject
        email = id_tokens.verified_email(told) if told.get("sub") == subject.subject else ""
        return subject.model_copy(update={"email": email})

    def _auth(self) -> httpx.BasicAuth | None:
        secret = self.settings.client_secret
        return (
            httpx.BasicAuth(quote(self.settings.client_id, safe=""), quote(secret, safe=""))
            if secret
            else None
        )

    async def _fetch_keys(self) -> dict[str, Any]:
        return await self._call("GET", (await self._discover())["jwks_uri"])

    async def _discover(self) -> dict[str, str]:
        if self._found is None:
            document = await self._call(
                "GET", f"{self.settings.issuer.rstrip('/')}/.well-known/openid-configuration"
            )
            self._found = _checked(document, self.settings.issuer)
        return self._found

    async def _call(
        self, method: str, url: str, *, bearer: str = "", **given: Any
    ) -> dict[str, Any]:
        """One bounded call, no redirects.

        4xx is the issuer's no; anything else unusual means that it cannot be reached.
        """
        headers = {
            "Accept": "application/json",
            **({"Authorization": f"Bearer {bearer}"} if bearer else {}),
        }
        proxies = urlsplit(url).hostname not in LOOPBACK
        try:
            async with httpx.AsyncClient(
                transport=self._transport, timeout=_SECONDS, trust_env=proxies
            ) as http:
                answer = await http.request(method, url, headers=headers, **given)
            if 400 <= answer.status_code < 500:
                raise NotAuthorised(
                    "the issuer refused this sign-in", next_step="sign in again: GET /auth/sign-in"
                )
            found = (
                answer.json()
                if answer.status_code == 200 and len(answer.content) <= _LARGEST
                else None
            )
        except (httpx.HTTPError, ValueError, RecursionError) as error:
            raise _unavailable(self.settings.issuer) from error
        if not isinstance(found, dict):
            raise _unavailable(self.settings.issuer)
        return found


def _checked(document: dict[str, Any], issuer: str) -> dict[str, str]:
    """The three addresses, and userinfo where there is one.

    The document must be that very issuer's, and nothing in it may lead over an open line.
    """
    if document.get("issuer") != issuer:
        raise ToolUnavailable(
            "the issuer's discovery document names another issuer",
            next_step="check STEWARD_OIDC_ISSUER, to the letter",
        )
    found = {
        name: document.get(name)
        for name in ("authorization_endpoint", "token_endpoint", "jwks_uri")
    }
    if "userinfo_endpoint" in document:
        found["userinfo_endpoint"] = document["userinfo_endpoint"]
    for name, url in found.items():
        if not isinstance(url, str) or not is_private(url):
            raise ToolUnavailable(
                f"the issuer's {name} is missing or not https",
                next_step="check STEWARD_OIDC_ISSUER",
            )
    return {name: str(url) for name, url in found.items()}


def _unavailable(issuer: str) -> ToolUnavailable:
    return ToolUnavailable(
        f"the issuer {issuer} does not answer as one",
        next_step="try again; if it stays so, check STEWARD_OIDC_ISSUER",
    )
