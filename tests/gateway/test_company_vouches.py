"""A colleague signs in at their own company, which vouches for them at the vendor's issuer: ID
token, word (ID-JAG), access token, each to whom it is for and to nobody else.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

import jwt
import psycopg
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from psycopg.rows import dict_row
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from steward.audit.record import Audit
from steward.cli.main import app
from steward.db import Database
from steward.errors import BadInput, ToolUnavailable
from steward.gateway import sign_ins
from steward.gateway.own_sign_ins import of_person
from steward.gateway.session import guarded
from steward.gateway.signing_in import revoke, sign_in
from steward.gateway.vouching import BEARER, EARLY, EXCHANGE
from steward.ports import free_port
from tests.command_line import CliRunner
from tests.conformance.client import Approving
from tests.gateway.foreign_system import serving
from tests.gateway.oauth_company import SECRET, Company, Issuer, on_free_ports, port_of, registry_of
from tests.gateway.test_own_sign_ins import TOOLS, write
from tests.owner import ask

_ID_JAG = "urn:ietf:params:oauth:token-type:id-jag"


@dataclass
class Provider:
    """The company's OpenID Connect provider, which knows Lena."""

    url: str
    key: Any = field(default_factory=Ed25519PrivateKey.generate)
    subject: str = "00u-lena"
    lasts: float = 3600.0
    says_no: bool = False
    claims: dict[str, Any] = field(default_factory=dict)  # of its word, otherwise than it should
    gives: dict[str, Any] = field(default_factory=dict)
    asked: list[dict[str, str]] = field(default_factory=list)
    revoked: list[str] = field(default_factory=list)
    _nonce: str = ""

    def app(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/.well-known/openid-configuration", self.metadata),
                Route("/authorize", self.authorize),
                Route("/token", self.token, methods=["POST"]),
                Route("/revoke", self.revoke, methods=["POST"]),
            ]
        )

    async def metadata(self, _: Request) -> Response:
        found = {"issuer": self.url, "authorization_endpoint": f"{self.url}/authorize"}
        more = {"token_endpoint": f"{self.url}/token", "revocation_endpoint": f"{self.url}/revoke"}
        return JSONResponse(found | more)

    async def revoke(self, request: Request) -> Response:
        self.revoked.append(str((await request.form())["token"]))
        return Response(status_code=400 if self.says_no else 200)

    async def authorize(self, request: Request) -> Response:
        asked = request.query_params
        self._nonce = asked["nonce"]
        given = urlencode({"code": "c", "state": asked["state"], "iss": self.url})
        return RedirectResponse(f"{asked['redirect_uri']}?{given}", 302)

    async def token(self, request: Request) -> Response:
        form = {name: str(value) for name, value in (await request.form()).items()}
        self.asked.append(form)
        if self.says_no:
            return JSONResponse({"error": "invalid_grant"}, 400)
        if form["grant_type"] == EXCHANGE:
            return JSONResponse(self._word(form) | self.gives)
        body = {"access_token": "a", "token_type": "Bearer", "refresh_token": "r-2"}
        return JSONResponse(body | {"id_token": self.signed(aud="desk", nonce=self._nonce)})

    def _word(self, form: dict[str, str]) -> dict[str, Any]:
        about = jwt.decode(
            form["subject_token"], self.key.public_key(), algorithms=["EdDSA"], audience="desk"
        )
        more = {"aud": form["audience"], "resource": form["resource"], "client_id": "at-vendor"}
        until = {"exp": time.time() + 60}
        made = self.signed(**{"sub": about["sub"], **more, **until, **self.claims})
        return {"access_token": made, "issued_token_type": _ID_JAG, "token_type": "N_A"}

    def signed(self, **more: Any) -> str:
        says = {"iss": self.url, "sub": self.subject, "exp": time.time() + self.lasts}
        return jwt.encode({**says, "jti": uuid4().hex, **more}, self.key, algorithm="EdDSA")


@dataclass
class VendorsIssuer(Issuer):
    """Believes the company's word, and gives a token for it."""

    company: Any = None
    lasts: int = 3600

    async def token(self, request: Request) -> Response:
        form = {name: str(value) for name, value in (await request.form()).items()}
        assert form["grant_type"] == BEARER
        assert request.headers["authorization"].startswith("Basic ")
        word = jwt.decode(form["assertion"], self.company, algorithms=["EdDSA"], audience=self.url)
        assert word["resource"] == self.resource
        self.asked.append(word)
        made = f"of-{word['sub']}-{len(self.asked)}"
        self.good = {made}
        return JSONResponse(
            {"access_token": made, "token_type": "Bearer", "expires_in": self.lasts}
        )


@pytest.fixture
def issuer() -> VendorsIssuer:
    return on_free_ports(VendorsIssuer)


@pytest.fixture
def provider(issuer: VendorsIssuer) -> Iterator[Provider]:
    made = Provider(f"http://127.0.0.1:{free_port()}")
    issuer.company = made.key.public_key()
    with serving(made.app(), port_of(made.url)):
        yield made


def oauth(company: Company, provider: Provider) -> str:
    vouches = f'company: {{issuer: "{provider.url}", client: desk}}'
    known = f'issuer: "{company.issuer.url}", client: at-vendor, secret: "${{CRM_SECRET}}"'
    return f"sign_in: true, writes_as: signer, {known}, {vouches}"


@pytest.fixture
async def asks(bench: Any, company: Company, provider: Provider, dsn: str, tmp_path: Path) -> Any:
    """A gateway with such a system, at which Lena is signed in by her company."""
    bench.gateway._registry = registry_of(tmp_path, company, oauth(company, provider), "", TOOLS)
    ask(dsn, "INSERT INTO desk.staff (login, name, roles) VALUES ('lena', 'Lena', '{lead}')")
    given = bench.gateway._registry.system("crm")
    found = await sign_in(given, Approving(), guarded(given), "", given.oauth.company)
    async with await psycopg.AsyncConnection.connect(dsn, row_factory=dict_row) as connection:
        audit = Audit(Database(dsn))
        await sign_ins.keep(connection, audit, "operator:aiko", of_person("crm", "lena"), found)
    return bench


async def test_company_vouches_for_who_signed_and_its_id_token_goes_to_it_alone(
    asks: Any, company: Company, issuer: VendorsIssuer, provider: Provider, dsn: str
) -> None:
    await write(asks, "k1", "lena")
    assert company.shown == ["of-00u-lena-1"]
    [word] = issuer.asked
    assert (word["sub"], word["client_id"]) == ("00u-lena", "at-vendor")
    code, exchange = provider.asked
    assert code["code_verifier"], "by PKCE"
    assert (exchange["audience"], exchange["resource"]) == (issuer.url, company.url)
    [(row,)] = ask(dsn, "SELECT encrypted FROM desk.system_sign_in")
    assert exchange["subject_token"].encode() not in bytes(row)
    assert SECRET.encode() not in bytes(row)


async def test_company_is_asked_anew_when_the_vendors_token_or_its_own_is_over(
    asks: Any, company: Company, issuer: VendorsIssuer, provider: Provider
) -> None:
    issuer.good.clear()
    await write(asks, "k1", "lena")
    assert company.shown == ["of-00u-lena-2"]
    assert [one["grant_type"] for one in provider.asked[1:]] == [EXCHANGE, EXCHANGE]


async def test_company_renews_an_id_token_that_is_over(
    bench: Any, company: Company, issuer: VendorsIssuer, provider: Provider, tmp_path: Path
) -> None:
    given = registry_of(tmp_path, company, oauth(company, provider), "", TOOLS).system("crm")
    assert given.oauth is not None
    provider.lasts = EARLY / 2  # so near its end that it is renewed before it is shown
    await sign_in(given, Approving(), guarded(given), "", given.oauth.company)
    grants = [one["grant_type"] for one in provider.asked]
    assert grants == ["authorization_code", "refresh_token", EXCHANGE]
    assert provider.asked[1]["refresh_token"] == "r-2"


@pytest.mark.parametrize("says_no", [False, True])
async def test_company_sign_in_is_taken_back_at_the_company_and_at_the_vendor(
    company: Company, issuer: VendorsIssuer, provider: Provider, tmp_path: Path, says_no: bool
) -> None:
    given = registry_of(tmp_path, company, oauth(company, provider), "", TOOLS).system("crm")
    assert given.oauth is not None
    found = await sign_in(given, Approving(), guarded(given), "", given.oauth.company)
    provider.says_no = says_no
    assert await revoke(found, guarded(given)) is not says_no
    assert (provider.revoked, issuer.revoked) == (["r-2"], ["of-00u-lena-1"])


async def test_company_that_vouches_no_more_ends_the_sign_in_and_nothing_is_sent(
    asks: Any, company: Company, issuer: VendorsIssuer, provider: Provider
) -> None:
    issuer.good.clear()
    provider.says_no = True
    with pytest.raises(ToolUnavailable, match="invalid_grant") as away:
        await write(asks, "k1", "lena")
    assert "steward systems sign-in crm --for lena" in away.value.next_step
    assert company.shown == []


@pytest.mark.parametrize(
    ("otherwise", "why"),
    [
        ({"claims": {"aud": "https://other.example"}}, "for others too"),
        ({"claims": {"aud": None}}, "for others too"),
        ({"gives": {"issued_token_type": "urn:x"}}, "something else"),
        ({"gives": {"access_token": 7}}, "something else"),
        ({"subject": ""}, "another sign-in"),
    ],
)
async def test_company_word_that_is_not_for_this_vendor_alone_is_not_shown(
    company: Company,
    issuer: VendorsIssuer,
    provider: Provider,
    tmp_path: Path,
    otherwise: dict[str, Any],
    why: str,
) -> None:
    for name, value in otherwise.items():
        setattr(provider, name, value)
    given = registry_of(tmp_path, company, oauth(company, provider), "", TOOLS).system("crm")
    assert given.oauth is not None
    with pytest.raises(BadInput, match=why):
        await sign_in(given, Approving(), guarded(given), "", given.oauth.company)
    assert issuer.asked == []


@pytest.mark.parametrize(("subject", "kept"), [("00u-lena", 1), ("00u-somebody", 0)])
def test_company_account_that_is_not_linked_to_the_login_is_not_kept(
    company: Company,
    provider: Provider,
    dsn: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    configured: Callable[..., None],
    subject: str,
    kept: int,
) -> None:
    configured(STEWARD_OWNER_URL=dsn)
    ask(dsn, "INSERT INTO desk.staff (login, name, roles) VALUES ('lena', 'Lena', '{lead}')")
    ask(
        dsn,
        "INSERT INTO desk.staff_identity (issuer, claim, value, login) "
        "VALUES (%s, 'sub', '00u-lena', 'lena')",
        provider.url,
    )
    registry_of(tmp_path, company, oauth(company, provider), "", TOOLS)
    monkeypatch.setattr("steward.cli.loopback.Browser", lambda *_, **__: Approving())
    monkeypatch.setenv("CRM_SECRET", SECRET)
    provider.subject = subject
    file = ["--file", str(tmp_path / "systems.yaml")]
    done = CliRunner().invoke(app, ["systems", "sign-in", "crm", "--for", "lena", *file])
    said = (done.exit_code == 0, "not linked to lena" in done.output)
    assert said == (bool(kept), not kept), done.output
    assert len(ask(dsn, "SELECT system FROM desk.system_sign_in")) == kept


def test_company_without_a_signer_is_refused(
    company: Company, provider: Provider, tmp_path: Path
) -> None:
    given = oauth(company, provider).replace("writes_as: signer, ", "")
    with pytest.raises(BadInput, match="`company` goes with"):
        registry_of(tmp_path, company, given, "", TOOLS)
