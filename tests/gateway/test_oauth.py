"""An MCP server that takes tokens of an issuer alone: found by its own metadata, fetched and
renewed; and one that would lead the desk elsewhere.
"""

from __future__ import annotations

import asyncio
import time
from base64 import b64decode
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
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
from foreign_system import ForeignSystem, free_port, serving
from oauth_company import Company, Issuer

from steward.errors import BadInput, ToolUnavailable
from steward.gateway import registry
from steward.gateway.session import Session
from steward.gateway.specs import OAuth
from systems.serve import SystemsConfig, create_app

SECRET = "a secret of the desk/"


class NoPins:
    """Everything is as it was accepted."""

    async def note(self, *_: object) -> dict[str, str]:
        return {}


@pytest.fixture
def company() -> Iterator[Company]:
    own, other = free_port(), free_port()
    url = f"http://127.0.0.1:{own}/mcp"
    made = Company(ForeignSystem(), Issuer(f"http://127.0.0.1:{other}", url), url)
    with ExitStack() as stack:
        stack.enter_context(serving(made.app(), own))
        stack.enter_context(serving(made.issuer.app(), other))
        yield made


def spec(folder: Path, company: Company, secret: str = "${CRM_SECRET}", more: str = "") -> Any:
    file = folder / "systems.yaml"
    file.write_text(
        f"""systems:
  crm:
    url: {company.url}
    internal: true
    idempotency: key
    capability: true
    {more}
    oauth: {{issuer: "{company.issuer.url}", client: desk, secret: "{secret}"}}
    tools:
      get_contact: {{class: READ, scope: customer}}
"""
    )
    return registry.load(file, {"CRM_SECRET": SECRET}).system("crm")


async def opened(given: Any) -> Session:
    pins: Any = NoPins()
    session = Session(given, "", 5.0, pins)
    try:
        await session.opened()
    except ToolUnavailable:
        await session.close()
        raise
    return session


async def test_token_is_fetched_once_for_many_calls_and_again_when_it_is_refused(
    company: Company, tmp_path: Path
) -> None:
    session = await opened(spec(tmp_path, company))
    try:
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
    finally:
        await session.close()


async def test_header_of_the_file_goes_to_the_system_and_not_to_its_issuer(
    company: Company, tmp_path: Path
) -> None:
    session = await opened(spec(tmp_path, company, more='headers: {X-Tenant: "${CRM_SECRET}-1"}'))
    try:
        await session.call("get_contact", {}, {})
    finally:
        await session.close()
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
    session = await opened(spec(tmp_path, company))
    try:
        fetched = len(company.issuer.asked)
        await session.call("get_contact", {}, {})
        assert len(company.issuer.asked) > fetched
    finally:
        await session.close()


async def test_metadata_that_leads_elsewhere_gets_neither_request_nor_secret(
    company: Company, tmp_path: Path
) -> None:
    other = Issuer(f"http://127.0.0.1:{free_port()}", company.url)
    company.leads_to = other.url
    with serving(other.app(), int(other.url.rpartition(":")[2])):
        with pytest.raises(ToolUnavailable):
            await opened(spec(tmp_path, company))
        company.leads_to = "http://169.254.169.254"
        with pytest.raises(ToolUnavailable):
            await opened(spec(tmp_path, company))
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
                await opened(given)
        else:
            await (await opened(given)).close()
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
    await (await opened(given)).close()
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
