"""A company's answers that are not what they should be, and who would like its word for another."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import jwt
import psycopg
import pytest
from mcp.shared.auth import OAuthClientInformationFull
from psycopg.rows import dict_row
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from steward.access import staff
from steward.errors import BadInput
from steward.gateway import oauth_spec, vouching
from steward.gateway.session import guarded
from steward.gateway.sign_ins import Ended, Voucher
from steward.gateway.signing_in import sign_in
from steward.gateway.vouching import EXCHANGE
from steward.ports import free_port
from tests.conformance.client import Approving
from tests.gateway.foreign_system import ForeignSystem, serving
from tests.gateway.oauth_company import Company, on_free_ports, port_of, registry_of
from tests.gateway.test_company_vouches import Provider, VendorsIssuer, oauth
from tests.gateway.test_own_sign_ins import TOOLS
from tests.owner import ask

ISSUER = "https://idp.example"
COMPANY = oauth_spec.Company(issuer=ISSUER, client="desk")


class There:
    """Whoever says yes, and what the redirect brings beside."""

    redirect = "http://127.0.0.1:1/callback"

    def __init__(self, **more: str) -> None:
        self.more = more
        self.seen: list[str] = []
        self.nonce = ""

    async def asked(self, url: str, state: str) -> Mapping[str, str]:
        self.seen.append(url)
        [self.nonce] = parse_qs(urlsplit(url).query)["nonce"]
        return {"code": "c", "state": state, **self.more}


def signed(**more: Any) -> str:
    says = {"iss": ISSUER, "sub": "00u", "aud": "desk", "exp": time.time() + 3600}
    return jwt.encode({**says, **more}, "k" * 32, algorithm="HS256")


def idp(there: There, metadata: Mapping[str, Any], **claims: Any) -> vouching.Send:
    """The company, which says this of itself and gives a token with these claims."""
    found = {"issuer": ISSUER, "authorization_endpoint": f"{ISSUER}/a"}

    async def send(request: httpx.Request) -> httpx.Response:
        if request.method == "GET":
            return httpx.Response(
                200, json={**found, "token_endpoint": f"{ISSUER}/t", **metadata}, request=request
            )
        token = signed(nonce=there.nonce, **claims)
        return httpx.Response(200, json={"id_token": token}, request=request)

    return send


@pytest.mark.parametrize(
    "metadata",
    [
        {"authorization_endpoint": "http://elsewhere.example/a"},
        {"authorization_endpoint": "file:///etc/passwd"},
        {"token_endpoint": "http://elsewhere.example/t"},
        {"authorization_endpoint": None},
        {"token_endpoint": 7},
    ],
)
async def test_company_with_an_endpoint_that_is_no_secure_page_is_refused(
    metadata: dict[str, Any],
) -> None:
    there = There(iss=ISSUER)
    with pytest.raises(BadInput, match="endpoint"):
        await vouching.signed_in(COMPANY, there, idp(there, metadata))
    assert there.seen == []


async def test_company_that_names_itself_in_redirects_has_to_do_it() -> None:
    there = There()
    metadata = {"authorization_response_iss_parameter_supported": True}
    with pytest.raises(BadInput, match="redirect"):
        await vouching.signed_in(COMPANY, there, idp(there, metadata))


@pytest.mark.parametrize("claims", [{"azp": "another"}, {"aud": ["desk", "another"]}])
async def test_company_token_of_another_client_signs_nobody_in(claims: dict[str, Any]) -> None:
    there = There()
    with pytest.raises(BadInput, match="somebody else"):
        await vouching.signed_in(COMPANY, there, idp(there, {}, **claims))


async def test_company_token_for_us_among_others_names_us() -> None:
    there = There()
    send = idp(there, {}, aud=["desk", "another"], azp="desk")
    assert (await vouching.signed_in(COMPANY, there, send)).issuer == ISSUER


def held(**claims: Any) -> Voucher:
    client = OAuthClientInformationFull(redirect_uris=None, client_id="desk")
    token = signed(**claims)
    return Voucher(
        issuer=ISSUER, token_url=f"{ISSUER}/t", client=client, id_token=token, refresh="r"
    )


@pytest.mark.parametrize(
    "claims", [{"aud": "another"}, {"azp": "another"}, {"sub": "x"}, {"iss": "https://x.example"}]
)
async def test_company_token_that_is_renewed_for_another_is_not_shown(
    claims: dict[str, Any],
) -> None:
    asked: list[bytes] = []

    async def send(request: httpx.Request) -> httpx.Response:
        asked.append(request.content)
        return httpx.Response(200, json={"id_token": signed(**claims)}, request=request)

    with pytest.raises(Ended, match="somebody else"):
        await vouching.word(held(exp=1), "https://v.example", "", "", send)
    assert len(asked) == 1


@pytest.mark.parametrize("end", [None, "soon", [1], "NaN"])
async def test_company_token_whose_end_nobody_can_read_is_renewed(end: Any) -> None:
    grants: list[bool] = []

    async def send(request: httpx.Request) -> httpx.Response:
        grants.append(b"token-exchange" in request.content)
        return httpx.Response(400, json={"error": "invalid_grant"}, request=request)

    with pytest.raises(Ended):
        await vouching.word(held(exp=end), "https://v.example", "", "", send)
    assert grants == [False]


async def test_company_answer_that_is_too_deep_is_none() -> None:
    async def send(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=b"[" * 200_000, request=request)

    with pytest.raises(httpx.ConnectError):
        await vouching.word(held(), "https://v.example", "", "", send)


def test_company_that_is_not_asked_in_secret_is_refused() -> None:
    with pytest.raises(ValueError, match="over http"):
        oauth_spec.Company(issuer="http://idp.example", client="desk")
    assert oauth_spec.Company(issuer="http://127.0.0.1:1", client="desk")


@pytest.mark.parametrize("verified", ["false", "no", 0, None])
async def test_company_address_that_nobody_verified_is_nobodys(dsn: str, verified: Any) -> None:
    ask(dsn, "INSERT INTO desk.staff (login, name, roles) VALUES ('lena', 'Lena', '{lead}')")
    link = "INSERT INTO desk.staff_identity (issuer, claim, value, login) VALUES (%s, %s, %s, %s)"
    ask(dsn, link, ISSUER, "email", "lena@fernhill.example", "lena")
    claims = {"sub": "x", "email": "lena@fernhill.example", "email_verified": verified}
    async with await psycopg.AsyncConnection.connect(dsn, row_factory=dict_row) as connection:
        await staff.must_be_theirs(connection, "lena", ISSUER, {**claims, "email_verified": True})
        with pytest.raises(BadInput, match="not linked"):
            await staff.must_be_theirs(connection, "lena", ISSUER, claims)


class Borrowing(VendorsIssuer):
    """It says nothing of itself that anybody could hold it to, or that it is another."""

    async def metadata(self, _: Request) -> Response:
        return JSONResponse({"issuer": "https://victim.example", "token_endpoint": f"{self.url}/t"})


@pytest.fixture
def issuer() -> Borrowing:
    return on_free_ports(Borrowing)


@pytest.fixture
def provider(issuer: Borrowing) -> Iterator[Provider]:
    made = Provider(f"http://127.0.0.1:{free_port()}")
    with serving(made.app(), port_of(made.url)):
        yield made


async def test_company_word_is_not_for_an_issuer_that_a_vendor_names_itself(
    company: Company, provider: Provider, tmp_path: Path
) -> None:
    """The vendor would be another there, as the colleague."""
    given = registry_of(tmp_path, company, oauth(company, provider), "", TOOLS).system("crm")
    assert given.oauth is not None
    with pytest.raises(BadInput, match="where it gives tokens"):
        await sign_in(given, Approving(), guarded(given), "", given.oauth.company)
    words = [one for one in provider.asked if one["grant_type"] == EXCHANGE]
    assert [one["audience"] for one in words] == [], "and the system is shown none in its place"


@pytest.mark.parametrize("named", ["https://victim.example", "", 7])
async def test_company_word_is_for_the_issuer_of_the_file_whatever_a_system_says_beside(
    provider: Provider, tmp_path: Path, named: Any
) -> None:
    """What stands at a system's own address names another, and is nobody's metadata."""
    port = free_port()
    own = f"http://127.0.0.1:{port}"

    async def says(request: Request) -> Response:
        if request.url.path == "/.well-known/oauth-protected-resource/mcp":
            return JSONResponse({"issuer": named, "token_endpoint": f"{own}/token"})
        return Response(status_code=401 if request.url.path == "/mcp" else 404)

    system = Company(ForeignSystem(), VendorsIssuer(own, ""), f"{own}/mcp")
    given = registry_of(tmp_path, system, oauth(system, provider), "", TOOLS).system("crm")
    assert given.oauth is not None
    app = Starlette(routes=[Route("/{p:path}", says, methods=["GET", "POST"])])
    with serving(app, port), pytest.raises(BadInput):
        await sign_in(given, Approving(), guarded(given), "", given.oauth.company)
    words = [one for one in provider.asked if one["grant_type"] == EXCHANGE]
    assert [one["audience"] for one in words] == [own]
