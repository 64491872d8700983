"""A system at which a person signs the desk in: once, kept encrypted, renewed by one desk of many,
and what is wrong with it said with the command.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpx
import psycopg
import pytest
from psycopg.rows import dict_row

from steward.audit.record import Audit
from steward.cli.main import app
from steward.db import Database
from steward.errors import BadInput, ToolUnavailable
from steward.gateway import sign_ins
from steward.gateway.answers import Garbage
from steward.gateway.session import Session, guarded
from steward.gateway.sign_ins import SignInsInRows
from steward.gateway.signing_in import sign_in
from steward.gateway.specs import SystemSpec
from steward.ports import free_port
from tests.command_line import CliRunner
from tests.conformance.client import Approving
from tests.gateway.foreign_system import session_with
from tests.gateway.oauth_company import Company, PeoplesIssuer, crm_of, on_free_ports
from tests.owner import ask

COMMAND = "steward systems sign-in crm"


@pytest.fixture
def issuer() -> PeoplesIssuer:
    return on_free_ports(PeoplesIssuer)


def spec(folder: Path, company: Company, oauth: str = "sign_in: true") -> SystemSpec:
    return crm_of(folder, company, oauth)


async def signed_in(given: SystemSpec, dsn: str, more: str = "") -> None:
    found = await sign_in(given, Approving(), guarded(given), more)
    async with await psycopg.AsyncConnection.connect(dsn, row_factory=dict_row) as connection:
        audit = Audit(Database(dsn))
        await sign_ins.keep(connection, audit, "operator:noor", "crm", found)


def opened(given: SystemSpec, database: Database) -> AbstractAsyncContextManager[Session]:
    return session_with(given, SignInsInRows(database))


async def test_sign_in_is_asked_for_by_its_command_and_kept_encrypted(
    company: Company, issuer: PeoplesIssuer, database: Database, dsn: str, tmp_path: Path
) -> None:
    given = spec(tmp_path, company)
    with pytest.raises(ToolUnavailable, match="nobody has signed") as away:
        async with opened(given, database):
            pass
    assert COMMAND in away.value.next_step
    await signed_in(given, dsn)
    async with opened(given, database) as session:
        assert (await session.call("get_contact", {}, {}))["value"] == 7
    [asked] = issuer.authorized
    assert asked["code_challenge_method"] == "S256"
    assert asked["resource"] == company.url
    assert asked["scope"] == "tools offline_access"
    [row] = ask(
        dsn,
        "SELECT to_jsonb(s)::text || encode(encrypted, 'escape') FROM desk.system_sign_in s",
    )
    assert not any(secret in row[0] for secret in ("token-1", "refresh-1", '"s/"'))
    [entry] = ask(dsn, "SELECT actor, data FROM desk.audit WHERE event = 'system.signed_in'")
    assert entry[0] == "operator:noor"


async def test_token_refused_to_two_desks_is_renewed_once(
    company: Company, issuer: PeoplesIssuer, database: Database, dsn: str, tmp_path: Path
) -> None:
    given = spec(tmp_path, company)
    await signed_in(given, dsn)
    other = Database(dsn, size=2)
    await other.open()
    try:
        async with opened(given, database) as one, opened(given, other) as two:
            issuer.good.clear()
            calls = [session.call("get_contact", {}, {}) for session in (one, two, one, two)]
            assert [answer["value"] for answer in await asyncio.gather(*calls)] == [7] * 4
    finally:
        await other.close()
    assert issuer.renews == 1


async def test_token_taken_back_is_renewed_and_without_that_the_command_is_named(
    company: Company, issuer: PeoplesIssuer, database: Database, dsn: str, tmp_path: Path
) -> None:
    given = spec(tmp_path, company)
    await signed_in(given, dsn)
    async with opened(given, database) as session:
        issuer.good.clear()
        assert await session.call("get_contact", {}, {})
        assert issuer.renews == 1
        issuer.good.clear()
        issuer._refresh = "of somebody who stole it and was faster"
        with pytest.raises(ToolUnavailable, match="invalid_grant") as away:
            await session.call("get_contact", {}, {})
        assert COMMAND in away.value.next_step
        with pytest.raises(ToolUnavailable, match="invalid_grant"):
            await session.call("get_contact", {}, {})
        assert issuer.renews == 2, "an issuer that said no for good is not asked again"
        await signed_in(given, dsn)
        assert await session.call("get_contact", {}, {})


async def test_issuer_that_is_down_leaves_a_token_that_is_good_and_the_sign_in(
    company: Company,
    issuer: PeoplesIssuer,
    database: Database,
    dsn: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun = time.time()
    clock = SimpleNamespace(time=lambda: begun)
    monkeypatch.setattr("steward.gateway.sign_ins.time", clock)
    issuer.lasts = 1000
    given = spec(tmp_path, company)
    await signed_in(given, dsn)
    issuer.down = True
    async with opened(given, database) as session:
        clock.time = lambda: begun + 990  # due, and not over
        assert await session.call("get_contact", {}, {})
        clock.time = lambda: begun + 1001
        with pytest.raises(ToolUnavailable, match="cannot be reached"):
            await session.call("get_contact", {}, {})
        issuer.down = False
        assert await session.call("get_contact", {}, {})


async def test_further_scope_is_noted_and_asked_for_by_the_next_sign_in(
    company: Company, issuer: PeoplesIssuer, database: Database, dsn: str, tmp_path: Path
) -> None:
    given = spec(tmp_path, company)
    await signed_in(given, dsn)
    company.needs = "tools write"
    async with opened(given, database) as session:
        with pytest.raises(ToolUnavailable, match="than was granted: write") as away:
            await session.call("get_contact", {}, {})
        assert COMMAND in away.value.next_step
        [[wanted]] = ask(dsn, "SELECT wanted FROM desk.system_sign_in")
        company.needs = ""
        await signed_in(given, dsn, wanted)
        assert await session.call("get_contact", {}, {})
    assert issuer.authorized[1]["scope"] == "tools write offline_access"


@pytest.mark.parametrize(
    ("says", "answers", "why"),
    [
        ({}, {"iss": "https://issuer.example"}, "the redirect comes from https://issuer.example"),
        ({}, {"iss": None}, "does not say which issuer"),
        ({}, {"error": "access_denied"}, "said no: access_denied"),
        ({}, {"state": "another"}, "belongs to another sign-in"),
        ({"code_challenge_methods_supported": ["plain"]}, {}, "PKCE"),
        ({"code_challenge_methods_supported": None}, {}, "PKCE"),
        ({"issuer": "https://issuer.example"}, {}, "issuer mismatch"),
        ({"token_endpoint": "http://169.254.169.254/token"}, {}, "internal address"),
    ],
)
async def test_sign_in_that_leads_elsewhere_gets_no_token(
    company: Company,
    issuer: PeoplesIssuer,
    tmp_path: Path,
    says: dict[str, Any],
    answers: dict[str, str | None],
    why: str,
) -> None:
    issuer.says, issuer.answers = says, answers
    given = spec(tmp_path, company)
    with pytest.raises(BadInput, match=why):
        await sign_in(given, Approving(), guarded(given))
    assert not issuer.good
    assert not issuer.asked, "the code went nowhere"


async def test_secret_of_a_known_client_goes_to_the_issuer_it_is_for_alone(
    company: Company, issuer: PeoplesIssuer, tmp_path: Path
) -> None:
    known = 'sign_in: true, client: cl, secret: "${CRM_SECRET}", issuer: '
    given = spec(tmp_path, company, f'{known}"{issuer.url}"')
    assert (await sign_in(given, Approving(), guarded(given))).access == "token-1"
    assert not issuer.registered
    given = spec(tmp_path, company, f'{known}"https://issuer.example"')
    with pytest.raises(BadInput, match="names https://issuer"):
        await sign_in(given, Approving(), guarded(given))
    assert len(issuer.asked) == 1


@pytest.mark.parametrize(
    ("oauth", "why"),
    [
        ("sign_in: true, client: cl", "name the `issuer`"),
        ('sign_in: true, client: cl, secret: "${CRM_SECRET}"', "goes with"),
        ("client: cl", "or `sign_in: true`"),
    ],
)
def test_client_without_its_issuer_is_refused(
    company: Company, tmp_path: Path, oauth: str, why: str
) -> None:
    with pytest.raises(BadInput, match=why):
        spec(tmp_path, company, oauth)


def test_commands_sign_in_by_a_browser_show_it_and_sign_out(
    company: Company,
    issuer: PeoplesIssuer,
    dsn: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    configured: Callable[..., None],
) -> None:
    spec(tmp_path, company)
    file = ["--file", str(tmp_path / "systems.yaml")]
    configured(STEWARD_OWNER_URL=dsn)
    pages: list[int] = []

    def browse(url: str) -> bool:
        back = dict(parse_qsl(urlsplit(url).query))["redirect_uri"]
        stranger = httpx.get(back, params={"state": "guessed", "code": "theirs"})
        answer = httpx.get(url, follow_redirects=True)
        pages.extend([stranger.status_code, answer.status_code])
        return True

    monkeypatch.setattr("webbrowser.open", browse)
    port = ["--port", str(free_port())]
    done = CliRunner().invoke(app, ["systems", "sign-in", "crm", *file, *port])
    assert done.exit_code == 0, done.output
    assert f"{issuer.url}/authorize?" in done.output, "who has no browser here reads it"
    assert pages == [400, 200]
    shown = CliRunner().invoke(app, ["systems", "sign-ins", "--json"])
    assert json.loads(shown.output)[0]["scopes"] == "tools offline_access"
    doctor = ["doctor", "--json", "--system", "crm", *file, "--home", str(tmp_path)]
    found = json.loads(CliRunner().invoke(app, doctor).output)
    assert (found[0]["grade"], found[0]["tool"]) == ("Solid", ""), found[0]
    gone = CliRunner().invoke(app, ["systems", "sign-out", "crm", *file])
    assert gone.exit_code == 0, gone.output
    assert issuer.revoked == ["refresh-1", "token-1"]
    found = json.loads(CliRunner().invoke(app, doctor).output)
    assert COMMAND in found[0]["next_step"]
    assert "nowhere" in CliRunner().invoke(app, ["systems", "sign-ins"]).output
    events = ask(dsn, "SELECT event FROM desk.audit WHERE event LIKE 'system.%'")
    assert sorted(one for (one,) in events) == ["system.signed_in", "system.signed_out"]


async def test_answer_without_end_is_the_systems_fault_and_says_the_setting(
    company: Company,
    dsn: str,
    database: Database,
    tmp_path: Path,
    configured: Callable[..., None],
) -> None:
    configured(STEWARD_ANSWER_BYTES="10000")
    given = spec(tmp_path, company)
    await signed_in(given, dsn)
    async with opened(given, database) as session:
        company.foreign.behaviours = ["long 20000"]
        with pytest.raises(Garbage, match="more than 10,000 bytes") as failed:
            await session.call("get_contact", {}, {})
        assert "STEWARD_ANSWER_BYTES" in failed.value.next_step
        assert (await session.call("get_contact", {}, {}))["value"] == 7
