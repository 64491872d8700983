"""An MCP server that takes tokens of an issuer alone: found by its own metadata, fetched and
renewed; and one that would lead the desk elsewhere.
"""

from __future__ import annotations

import asyncio
import time
from base64 import b64decode
from pathlib import Path
from urllib.parse import unquote

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from steward.errors import BadInput, ToolUnavailable
from steward.gateway.oauth_spec import OAuth
from steward.gateway.specs import SystemSpec
from steward.ports import free_port
from systems.serve import SystemsConfig, create_app
from tests.gateway.foreign_system import ForeignSystem, serving, session_with
from tests.gateway.oauth_company import SECRET, Company, Issuer, crm_of, on_free_ports, port_of


@pytest.fixture
def issuer() -> Issuer:
    return on_free_ports(Issuer)


def spec(
    folder: Path, company: Company, secret: str = "${CRM_SECRET}", more: str = ""
) -> SystemSpec:
    oauth = f'issuer: "{company.issuer.url}", client: desk, secret: "{secret}"'
    return crm_of(folder, company, oauth, more)


async def greeted(given: SystemSpec) -> None:
    """Open a session and end it."""
    async with session_with(given):
        pass


async def test_token_is_fetched_once_for_many_calls_and_again_when_it_is_refused(
    company: Company, tmp_path: Path
) -> None:
    async with session_with(spec(tmp_path, company)) as session:
        calls = (session.call("get_contact", {}, {}) for _ in range(5))
        assert all(answer["value"] for answer in await asyncio.gather(*calls))
        [asked] = company.issuer.asked
        assert asked["grant_type"] == "client_credentials"
        assert asked["scope"] == "tools"
        assert asked["resource"] == company.url
        told = unquote(b64decode(asked["by"].removeprefix("Basic ")).decode())
        assert told == f"desk:{SECRET}"
        company.issuer.good.clear()  # taken back before it was over
        await session.call("get_contact", {}, {})
        assert len(company.issuer.asked) == 2


async def test_header_of_the_file_goes_to_the_system_and_not_to_its_issuer(
    company: Company, tmp_path: Path
) -> None:
    given = spec(tmp_path, company, more='headers: {X-Tenant: "${CRM_SECRET}-1"}')
    async with session_with(given) as session:
        await session.call("get_contact", {}, {})
    assert company.tenants == {f"{SECRET}-1"}
    assert company.issuer.tenants == {""}


@pytest.mark.parametrize("name", ["Authorization", "content-type", "Mcp-Session-Id", "a b", "Host"])
def test_header_that_says_who_asks_or_what_for_is_refused(
    company: Company, tmp_path: Path, name: str
) -> None:
    with pytest.raises(BadInput, match="cannot be set"):
        spec(tmp_path, company, more=f'headers: {{"{name}": x}}')


async def test_token_that_is_over_is_renewed_before_a_call(
    company: Company, tmp_path: Path
) -> None:
    company.issuer.lasts = 0
    async with session_with(spec(tmp_path, company)) as session:
        fetched = len(company.issuer.asked)
        await session.call("get_contact", {}, {})
        assert len(company.issuer.asked) > fetched


async def test_metadata_that_leads_elsewhere_gets_neither_request_nor_secret(
    company: Company, tmp_path: Path
) -> None:
    other = on_free_ports(Issuer)
    company.leads_to = other.url
    with serving(other.app(), port_of(other.url)):
        with pytest.raises(ToolUnavailable):
            await greeted(spec(tmp_path, company))
        company.leads_to = "http://169.254.169.254"
        with pytest.raises(ToolUnavailable):
            await greeted(spec(tmp_path, company))
    assert other.asked == company.issuer.asked == []


@pytest.mark.parametrize("elsewhere", [False, True])
async def test_system_of_the_sandbox_is_found_by_its_metadata_and_takes_tokens_for_it_alone(
    tmp_path: Path, elsewhere: bool
) -> None:
    key, own, other = Ed25519PrivateKey.generate(), free_port(), free_port()
    url = f"http://127.0.0.1:{own}/crm/mcp"

    def signed(resource: str) -> str:
        assert resource == url
        aud = resource.replace("crm", "billing") if elsewhere else resource
        given = {"sub": "agent:refund", "aud": aud, "exp": int(time.time()) + 60}
        return jwt.encode(given, key, algorithm="EdDSA")

    pem = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
    issuer = Issuer(f"http://127.0.0.1:{other}", url, signs=signed)
    no_rows = "host=127.0.0.1 port=1 connect_timeout=1"  # nothing is called
    config = SystemsConfig(no_rows, desk_key=pem, systems=("crm",), issuer=issuer.url)
    company = Company(ForeignSystem(), issuer, url)
    with serving(create_app(config), own), serving(issuer.app(), other):
        given = spec(tmp_path, company)
        if elsewhere:
            with pytest.raises(ToolUnavailable):
                await greeted(given)
        else:
            await greeted(given)
    assert issuer.asked[0]["grant_type"] == "client_credentials"


def test_secret_of_oauth_stands_in_the_environment_and_goes_over_https(
    company: Company, tmp_path: Path
) -> None:
    with pytest.raises(BadInput, match="does not belong in this file"):
        spec(tmp_path, company, secret="plain")
    with pytest.raises(BadInput, match="instead of"):
        spec(tmp_path, company, more='bearer: "${CRM_SECRET}"')
    company.issuer.url = "http://issuer.example"
    with pytest.raises(BadInput, match="not sent over http"):
        spec(tmp_path, company)


async def test_client_known_by_its_key_shows_what_it_signed_for_its_issuer(
    company: Company, tmp_path: Path
) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    known = spec(tmp_path, company)
    oauth = {"issuer": company.issuer.url, "client": "desk"}
    given = known.model_copy(update={"oauth": OAuth(**oauth, key=pem)})
    await greeted(given)
    [asked] = company.issuer.asked
    assertion = jwt.decode(
        asked["client_assertion"],
        key.public_key(),
        algorithms=["ES256"],
        audience=[company.issuer.url, f"{company.issuer.url}/"],
    )
    assert assertion["sub"] == assertion["iss"] == "desk"
    assert (asked["by"], asked["resource"]) == ("", company.url)
    with pytest.raises(ValueError, match="no private key"):
        OAuth(**oauth, key="-----BEGIN CERTIFICATE-----")
