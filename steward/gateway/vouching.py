"""A colleague's own company vouches for them at a vendor's issuer (SEP-990): the ID token of their
sign-in becomes a word for that issuer alone (RFC 8693, an ID-JAG), and that an access token there
(RFC 7523). Nothing that a person has goes to the vendor.
"""

from __future__ import annotations

import hashlib
import secrets
import time
from base64 import urlsafe_b64encode
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Protocol
from urllib.parse import urlencode, urlsplit

import httpx
import jwt
from mcp.shared.auth import OAuthClientInformationFull, OAuthToken
from pydantic import AnyUrl

from steward.errors import BadInput
from steward.gateway import token_requests
from steward.gateway.oauth_spec import Company
from steward.gateway.sign_ins import Ended, SignIn, Voucher

EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange"
BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer"
_ID_TOKEN = "urn:ietf:params:oauth:token-type:id_token"
_ID_JAG = "urn:ietf:params:oauth:token-type:id-jag"
_SCOPES = "openid email offline_access"
EARLY = 30.0  # seconds before the end of an ID token
_FOR_GOOD = (400, 401, 403)
type Send = Callable[[httpx.Request], Awaitable[httpx.Response]]


class Person(Protocol):
    """Who says yes, and where their browser is sent back to."""

    redirect: str

    async def asked(self, url: str, state: str) -> Mapping[str, str]:
        """What the redirect with this state brings."""


async def signed_in(company: Company, person: Person, send: Send) -> Voucher:
    """Sign somebody in at their company, by OpenID Connect: authorization code and PKCE.

    Raises BadInput where it does not say who they are, or somebody answers in its name.
    """
    found = await _metadata(company.issuer, send)
    verifier, state, nonce = (secrets.token_urlsafe(48) for _ in range(3))
    challenge = urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
    asked = {
        "response_type": "code",
        "client_id": company.client,
        "redirect_uri": person.redirect,
        "scope": _SCOPES,
        "state": state,
        "nonce": nonce,
        "code_challenge": challenge,
        "code_challenge_method": "S256",
    }
    where, token_url = _page(found, "authorization_endpoint"), _page(found, "token_endpoint")
    url = f"{where}{'&' if urlsplit(where).query else '?'}{urlencode(asked)}"
    given = await person.asked(url, state)
    named = "" if found.get("authorization_response_iss_parameter_supported") else company.issuer
    if given.get("state") != state or given.get("iss", named) != company.issuer:
        raise _refused("the redirect comes from another sign-in")
    if "code" not in given:
        raise _refused(f"the company said no: {given.get('error', '')[:80]}")
    client = OAuthClientInformationFull(
        redirect_uris=[AnyUrl(person.redirect)],
        client_id=company.client,
        client_secret=company.secret or None,
        token_endpoint_auth_method="client_secret_basic" if company.secret else "none",
    )
    form = {
        "grant_type": "authorization_code",
        "code": given["code"],
        "redirect_uri": person.redirect,
        "code_verifier": verifier,
    }
    takes_back = _page(found, "revocation_endpoint") if "revocation_endpoint" in found else ""
    answer = await _answer(send, token_requests.as_client(client, token_url, form))
    made = Voucher(
        issuer=company.issuer,
        token_url=token_url,
        client=client,
        id_token=str(answer.get("id_token", "")),
        refresh=str(answer.get("refresh_token", "")),
        revocation_url=takes_back,
    )
    says = claims(made)
    if says.get("iss") != company.issuer or not _for_client(says, company.client):
        raise _refused("its ID token is of another issuer, or for somebody else")
    if says.get("nonce") != nonce or not says.get("sub"):
        raise _refused("its ID token is of another sign-in")
    return made


async def word(
    voucher: Voucher, audience: str, resource: str, scope: str, send: Send
) -> tuple[str, Voucher]:
    """The company's word for that issuer and resource alone, and the voucher as it is then.

    Raises Ended where the company vouches no more, httpx.ConnectError where it does not answer.
    """
    voucher = await _fresh(voucher, send)
    form = {
        "grant_type": EXCHANGE,
        "requested_token_type": _ID_JAG,
        "subject_token": voucher.id_token,
        "subject_token_type": _ID_TOKEN,
        "audience": audience,
        "resource": resource,
        **({"scope": scope} if scope else {}),
    }
    answer = await _answer(send, token_requests.as_client(voucher.client, voucher.token_url, form))
    given = answer.get("access_token")
    if answer.get("issued_token_type") != _ID_JAG or not isinstance(given, str):
        raise Ended("the company gave something else than its word")
    if _listed(_claims(given).get("aud")) != (audience,):
        raise Ended("the company's word is for others too")
    return given, voucher


async def renewed(held: SignIn, send: Send) -> SignIn:
    """With a new access token, by the company's word. Raises as `word`."""
    assert held.company is not None
    given, voucher = await word(held.company, held.issuer, held.resource, held.scopes, send)
    asked = token_requests.as_client(held.client, held.token_url, grant(given, held.scopes))
    found = OAuthToken.model_validate(await _answer(send, asked))
    return held.renewed(found).model_copy(update={"company": voucher})


def grant(given: str, scope: str) -> dict[str, str]:
    """What the vendor's issuer is shown for an access token (RFC 7523)."""
    return {"grant_type": BEARER, "assertion": given, **({"scope": scope} if scope else {})}


def claims(voucher: Voucher) -> dict[str, Any]:
    """Who it is about; the token came from its issuer itself, which its signature only repeats."""
    return _claims(voucher.id_token)


async def _fresh(voucher: Voucher, send: Send) -> Voucher:
    end = claims(voucher).get("exp")
    if isinstance(end, int | float) and end - EARLY > time.time():
        return voucher
    if not voucher.refresh:
        raise Ended("the sign-in at the company has ended, and it gave nothing to renew it by")
    form = {"grant_type": "refresh_token", "refresh_token": voucher.refresh}
    answer = await _answer(send, token_requests.as_client(voucher.client, voucher.token_url, form))
    if not isinstance(answer.get("id_token"), str):
        raise Ended("the company renews the sign-in and says no more whose it is")
    more = {name: answer[key] for name, key in _RENEWED if isinstance(answer.get(key), str)}
    fresh = voucher.model_copy(update=more)
    before, now = claims(voucher), claims(fresh)
    same = (before.get("iss"), before.get("sub")) == (now.get("iss"), now.get("sub"))
    if not same or not _for_client(now, voucher.client.client_id or ""):
        raise Ended("the company renewed somebody else's sign-in")
    return fresh


_RENEWED = (("id_token", "id_token"), ("refresh", "refresh_token"))


async def _metadata(issuer: str, send: Send) -> dict[str, Any]:
    place = f"{issuer.rstrip('/')}/.well-known/openid-configuration"
    found = await _answer(send, httpx.Request("GET", place))
    if found.get("issuer") != issuer:
        raise _refused(f"what is at {place[:200]} says it is another issuer")
    return found


def _page(found: Mapping[str, Any], name: str) -> str:
    """Where it says that this is; in clear where it is asked in clear itself."""
    url, issuer = found.get(name), str(found["issuer"])
    if not isinstance(url, str) or not url.startswith(
        ("https://", f"{urlsplit(issuer).scheme}://")
    ):
        raise _refused(f"its {name} is no secure page")
    return url


def _for_client(says: Mapping[str, Any], client: str) -> bool:
    """Whether an ID token is for us, and where it is for others too, was asked for by us."""
    listed = _listed(says.get("aud"))
    return client in listed and says.get("azp", client if len(listed) == 1 else None) == client


async def _answer(send: Send, request: httpx.Request) -> dict[str, Any]:
    """Raises Ended for a no, httpx.ConnectError for what cannot be read."""
    response = await send(request)
    try:
        found = response.json()
    except (ValueError, RecursionError):
        found = None
    if response.status_code in _FOR_GOOD:
        code = found.get("error") if isinstance(found, dict) else ""
        said = code[:80] if isinstance(code, str) and code.isprintable() else ""
        raise Ended(f"{request.url.host} gives nothing for this sign-in any more ({said or 'no'})")
    if not response.is_success or not isinstance(found, dict):
        raise httpx.ConnectError(f"{request.url.host} answers nothing readable")
    return found


def _claims(token: str) -> dict[str, Any]:
    try:
        return dict(jwt.decode(token, options={"verify_signature": False}))
    except (jwt.PyJWTError, ValueError, RecursionError):
        return {}


def _listed(named: Any) -> tuple[str, ...]:
    return tuple(str(one) for one in (named if isinstance(named, list) else [named]))


def _refused(why: str) -> BadInput:
    return BadInput(why, next_step="look at `oauth: {company: …}` in systems.yaml, then again")
