"""A system where what a colleague signed goes out under their own sign-in: theirs alone, kept
encrypted beside the desk's, and nothing is sent where they have none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.rows import dict_row

from steward.access import staff
from steward.audit.record import Audit
from steward.cli.main import app
from steward.db import Database
from steward.domain.call import Call
from steward.errors import BadInput, ToolUnavailable
from steward.gateway import sign_ins
from steward.gateway.own_sign_ins import of_person
from steward.gateway.session import guarded
from steward.gateway.signing_in import sign_in
from tests.command_line import CliRunner
from tests.conformance.client import Approving
from tests.gateway.oauth_company import Company, PeoplesIssuer, on_free_ports, registry_of
from tests.owner import ask

OAUTH = "sign_in: true, writes_as: signer"
TOOLS = """get_contact: {class: READ, scope: customer}
      correct_field: {class: WRITE, scope: customer}"""
_SIGNED = """
WITH a AS (INSERT INTO desk.approval (id, action_id, conversation_id, digest, needs, card,
                                      policy_version, status)
           VALUES (%(approval)s, %(action)s, 'c1', 'd', '[]', '{}', 'v', 'approved')),
     s AS (INSERT INTO desk.signature (approval_id, login, roles, verdict, digest)
           SELECT %(approval)s, login, roles, 'approve', 'd' FROM desk.staff
            WHERE login = %(login)s)
INSERT INTO desk.authority (id, action_id, digest, basis, approval_id, policy_version, expires_at,
                            consumed_at)
VALUES (%(approval)s, %(action)s, 'd', 'approval', %(approval)s, 'v', now(), now())
"""


@pytest.fixture
def issuer() -> PeoplesIssuer:
    return on_free_ports(PeoplesIssuer)


@pytest.fixture
async def asks(bench: Any, company: Company, dsn: str, tmp_path: Path) -> Any:
    """A gateway with such a system, at which the desk and Lena are signed in; Noor works here."""
    bench.gateway._registry = registry_of(tmp_path, company, OAUTH, "", TOOLS)
    for login, name in (("lena", "Lena"), ("noor", "Noor")):
        ask(
            dsn,
            "INSERT INTO desk.staff (login, name, roles) VALUES (%s, %s, '{lead}')",
            login,
            name,
        )
    for login in ("", "lena"):
        await signed_in(bench, dsn, login)
    return bench


async def signed_in(bench: Any, dsn: str, login: str) -> None:
    given = bench.gateway._registry.system("crm")
    found = await sign_in(given, Approving(), guarded(given))
    async with await psycopg.AsyncConnection.connect(dsn, row_factory=dict_row) as connection:
        audit = Audit(Database(dsn))
        await sign_ins.keep(connection, audit, "operator:aiko", of_person("crm", login), found)


async def write(bench: Any, key: str, signed_by: str = "") -> None:
    await bench.action(key, "c1", "cus_1")
    if signed_by:
        given = {"approval": f"apr_{key}", "action": f"act_{key}", "login": signed_by}
        async with bench.db.transaction() as connection:
            await connection.execute(_SIGNED, given)
    call = Call(
        agent="desk",
        system="crm",
        tool="correct_field",
        conversation_id="c1",
        key=key,
        args={"field": "plan"},
    )
    await bench.gateway.write(call)


async def test_write_that_a_colleague_signed_goes_out_under_their_own_sign_in(
    asks: Any, company: Company, dsn: str
) -> None:
    read = Call(agent="support", system="crm", tool="get_contact", conversation_id="c1")
    began = company.foreign.opened
    await asks.gateway.read(read)
    await write(asks, "k1")
    await write(asks, "k2", "lena")
    assert company.shown == ["token-1", "token-1", "token-2"]
    assert company.foreign.opened - began == 3, "a session of its own, too"
    rows = ask(dsn, "SELECT system, encrypted FROM desk.system_sign_in ORDER BY system")
    assert [name for name, _ in rows] == ["crm", "crm lena"]
    assert not any(b"token-" in bytes(encrypted) for _, encrypted in rows)


async def test_write_of_a_colleague_who_has_not_signed_in_is_not_sent_and_says_how(
    asks: Any, company: Company
) -> None:
    with pytest.raises(ToolUnavailable, match="the sign-in of noor") as away:
        await write(asks, "k1", "noor")
    assert "steward systems sign-in crm --for noor" in away.value.next_step
    assert company.shown == [], "and not under anybody else's"


async def test_write_of_a_colleague_who_has_not_signed_in_keeps_nobody_else_from_the_system(
    asks: Any, company: Company
) -> None:
    """That somebody has to sign in first is no silence of the system."""
    for n in range(6):
        with pytest.raises(ToolUnavailable, match="the sign-in of noor"):
            await write(asks, f"n{n}", "noor")
    assert not asks.gateway._vitals.signs("system")
    await write(asks, "k1", "lena")
    assert company.shown == ["token-2"]


async def test_sign_in_of_ones_own_ends_with_whoever_leaves(
    asks: Any, company: Company, dsn: str
) -> None:
    async with await psycopg.AsyncConnection.connect(dsn, row_factory=dict_row) as connection:
        await staff.end(connection, Audit(Database(dsn)), "operator:aiko", "lena")
    assert ask(dsn, "SELECT system FROM desk.system_sign_in") == [("crm",)]
    [(data,)] = ask(dsn, "SELECT data FROM desk.audit WHERE event = 'staff.ended'")
    assert data["sign_ins"] == ["crm"]
    with pytest.raises(ToolUnavailable, match="the sign-in of lena"):
        await write(asks, "k1", "lena")


async def test_sign_in_of_ones_own_that_was_used_is_not_shown_after_its_person_left(
    asks: Any, company: Company, dsn: str
) -> None:
    """A session that is open remembers nobody who has gone."""
    await write(asks, "k1", "lena")
    assert company.shown == ["token-2"]
    async with await psycopg.AsyncConnection.connect(dsn, row_factory=dict_row) as connection:
        await staff.end(connection, Audit(Database(dsn)), "operator:aiko", "lena")
    with pytest.raises(ToolUnavailable, match="the sign-in of lena"):
        await write(asks, "k2", "lena")
    assert company.shown == ["token-2"]


def test_sign_in_of_ones_own_by_who_leaves_while_they_say_yes_is_not_kept(
    company: Company,
    dsn: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    configured: Callable[..., None],
) -> None:
    configured(STEWARD_OWNER_URL=dsn)
    ask(dsn, "INSERT INTO desk.staff (login, name, roles) VALUES ('lena', 'Lena', '{lead}')")
    registry_of(tmp_path, company, OAUTH, "", TOOLS)

    class Leaving(Approving):
        async def asked(self, url: str, state: str) -> Mapping[str, str]:
            ask(dsn, "UPDATE desk.staff SET active = false WHERE login = 'lena'")
            return await super().asked(url, state)

    monkeypatch.setattr("steward.cli.loopback.Browser", lambda *_, **__: Leaving())
    file = ["--file", str(tmp_path / "systems.yaml")]
    done = CliRunner().invoke(app, ["systems", "sign-in", "crm", "--for", "lena", *file])
    assert (done.exit_code != 0, "does not work here" in done.output) == (True, True), done.output
    assert ask(dsn, "SELECT system FROM desk.system_sign_in") == []


def test_sign_in_of_ones_own_is_for_who_works_here_and_where_it_is_used(
    company: Company, dsn: str, tmp_path: Path, configured: Callable[..., None]
) -> None:
    configured(STEWARD_OWNER_URL=dsn)
    command = ["systems", "sign-in", "crm", "--file", str(tmp_path / "systems.yaml"), "--for"]
    registry_of(tmp_path, company, OAUTH, "", TOOLS)
    done = CliRunner().invoke(app, [*command, "nobody"])
    assert (done.exit_code != 0, "does not work here" in done.output) == (True, True), (
        done.output,
        done.exception,
    )
    registry_of(tmp_path, company, "sign_in: true", "", TOOLS)
    done = CliRunner().invoke(app, [*command, "lena"])
    assert (done.exit_code, "writes_as: signer" in done.output) == (2, True)
    secret = "${CRM_SECRET}"
    known = f'issuer: "{company.issuer.url}", client: desk, secret: "{secret}"'
    with pytest.raises(BadInput, match="goes with `sign_in: true`"):
        registry_of(tmp_path, company, f"{known}, writes_as: signer", "", TOOLS)


def test_sign_in_of_ones_own_is_made_shown_and_ended_by_commands(
    company: Company,
    issuer: PeoplesIssuer,
    dsn: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    configured: Callable[..., None],
) -> None:
    configured(STEWARD_OWNER_URL=dsn)
    ask(dsn, "INSERT INTO desk.staff (login, name, roles) VALUES ('lena', 'Lena', '{lead}')")
    registry_of(tmp_path, company, OAUTH, "", TOOLS)
    file = ["--file", str(tmp_path / "systems.yaml")]
    monkeypatch.setattr("steward.cli.loopback.Browser", lambda *_, **__: Approving())
    done = CliRunner().invoke(app, ["systems", "sign-in", "crm", "--for", "lena", *file])
    assert (done.exit_code, "lena is signed in at crm" in done.output) == (0, True), done.output
    shown = CliRunner().invoke(app, ["systems", "sign-ins"])
    assert "lena" in shown.output
    gone = CliRunner().invoke(app, ["systems", "sign-out", "crm", "--for", "lena", *file])
    assert (gone.exit_code, "lena is signed out" in gone.output) == (0, True), gone.output
    assert issuer.revoked == ["refresh-1", "token-1"]
    told = ask(dsn, "SELECT event, data->>'for' FROM desk.audit WHERE event LIKE 'system.%'")
    assert sorted(told) == [("system.signed_in", "lena"), ("system.signed_out", "lena")]
