"""The desk's own MCP client as the conformance suite starts it: one session, and what the scenario
wants called; where a person has to sign the desk in first, the person as well.

    python -m tests.conformance.client URL
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import sys
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, urljoin, urlsplit

import httpx
from mcp.client.auth.utils import build_protected_resource_metadata_discovery_urls
from mcp.shared.auth import OAuthClientInformationFull

from steward.errors import ToolUnavailable
from steward.gateway.answers import Garbage
from steward.gateway.oauth_spec import Company, OAuth
from steward.gateway.pins import Pins
from steward.gateway.session import Session, guarded
from steward.gateway.sign_ins import Ended, NeedsSignIn, Renew, SignIn, Voucher
from steward.gateway.signing_in import sign_in
from steward.gateway.specs import SystemSpec

_SECONDS = 20.0
_SIGN_INS = 3  # after so many a person asks somebody
# who the suite's issuer knows by its document, with the redirect that stands in it
_DOCUMENT = "https://conformance-test.local/client-metadata.json"
# what a scenario's server offers, and with what it is asked
_CALLS: dict[str, dict[str, Any]] = {
    "add_numbers": {"a": 2, "b": 3},
    "test_reconnection": {},
    "test-tool": {},
    "test_client_elicitation_defaults": {},
}


class _Noted(Pins):
    """Everything is as it was accepted; which tools there are is kept."""

    def __init__(self) -> None:
        self.tools: list[str] = []

    async def note(self, spec: SystemSpec, listed: Any) -> dict[str, str]:
        self.tools = [tool.name for tool in listed]
        return {}


class Kept:
    """The sign-in of one process, as rows keep it of a desk."""

    def __init__(self) -> None:
        self.found: SignIn | None = None
        self.wanted = ""

    async def held(self, system: str) -> SignIn:
        if self.found is None:
            raise NeedsSignIn(system, "nobody has signed the desk in there")
        return self.found

    async def renewed(self, system: str, stale: str, renew: Renew) -> SignIn:
        try:
            if (found := await self.held(system)).access == stale:
                self.found = found = await renew(found)
            return found
        except Ended as ended:
            raise NeedsSignIn(system, str(ended)) from ended

    async def want(self, system: str, scopes: str) -> None:
        self.wanted = scopes


class Approving:
    """Somebody who says yes: an issuer that asks nobody sends its redirect at once."""

    redirect = "http://127.0.0.1:8765/callback"

    async def asked(self, url: str, state: str) -> Mapping[str, str]:
        async with httpx.AsyncClient() as browser:
            answer = await browser.get(url)
        return dict(parse_qsl(urlsplit(answer.headers["location"]).query))


async def run(spec: SystemSpec, vouched: Voucher | None = None) -> None:
    """Open, call what is known, close; and again after each sign-in that it takes. `vouched`: the
    person has signed in at their company already.
    """
    kept = Kept()
    for left in range(_SIGN_INS, -1, -1):
        try:
            await _once(spec, kept)
            return
        except ToolUnavailable as away:
            if "sign-in" not in away.next_step or not left:
                raise
        kept.found = await sign_in(spec, Approving(), guarded(spec), kept.wanted, vouched)


async def _once(spec: SystemSpec, kept: Kept) -> None:
    """Raises as the session does."""
    pins = _Noted()
    session = Session(spec, "", _SECONDS, pins, kept)
    try:
        await session.opened()
        for tool in pins.tools:
            if tool in _CALLS:
                with contextlib.suppress(Garbage):  # the desk wants structure, the protocol none
                    await session.call(tool, _CALLS[tool], {})
    finally:
        await session.close()


def _spec(url: str, scenario: str, context: dict[str, Any]) -> SystemSpec:
    """As systems.yaml would say it."""
    oauth = OAuth(sign_in=True, client=_DOCUMENT)
    if "idp_id_token" in context:
        known = {"client": context["client_id"], "secret": context["client_secret"]}
        company = Company(issuer=context["idp_issuer"], client=context["idp_client_id"])
        given = asyncio.run(issuer_of(url))
        oauth = OAuth(issuer=given, sign_in=True, writes_as="signer", company=company, **known)
    elif "client_secret" in context:
        known = {"client": context["client_id"], "secret": context["client_secret"]}
        by_itself = scenario.startswith("auth/client-credentials")
        oauth = OAuth(issuer=asyncio.run(issuer_of(url)), sign_in=not by_itself, **known)
    elif "private_key_pem" in context:
        key = context["private_key_pem"]
        oauth = OAuth(issuer=asyncio.run(issuer_of(url)), client=context["client_id"], key=key)
    elif scenario.endswith("metadata-backcompat"):  # it has its issuer under a path of its own
        oauth = OAuth(issuer=asyncio.run(issuer_of(url)), sign_in=True)
    return SystemSpec(
        name="vendor",
        url=url,
        internal=True,
        idempotency="none",
        capability=False,
        tools={},
        oauth=oauth if scenario.startswith("auth/") else None,
        asks="defaults" if scenario.startswith("elicitation") else "nothing",
    )


def _vouched(context: dict[str, Any]) -> Voucher | None:
    """What the suite says that a person's company gave."""
    if "idp_id_token" not in context:
        return None
    client = OAuthClientInformationFull(
        redirect_uris=None,
        client_id=context["idp_client_id"],
        token_endpoint_auth_method="none",
    )
    return Voucher(
        issuer=context["idp_issuer"],
        token_url=context["idp_token_endpoint"],
        client=client,
        id_token=context["idp_id_token"],
    )


async def issuer_of(url: str) -> str:
    """What somebody reads in the server's metadata before they write it down."""
    async with httpx.AsyncClient() as http:
        for place in build_protected_resource_metadata_discovery_urls(None, url):
            answer = await http.get(place)
            if answer.is_success:
                return str(answer.json()["authorization_servers"][0])
        answer = await http.get(urljoin(url, "/.well-known/oauth-authorization-server"))
        if answer.is_success:
            return str(answer.json()["issuer"])
    raise LookupError(url)


if __name__ == "__main__":
    given = json.loads(os.environ.get("MCP_CONFORMANCE_CONTEXT", "{}"))
    named = os.environ.get("MCP_CONFORMANCE_SCENARIO", "")
    asyncio.run(run(_spec(sys.argv[1], named, given), _vouched(given)))
