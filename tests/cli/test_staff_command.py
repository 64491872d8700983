"""`steward staff`: people are added, linked and ended by commands, as the database's owner,
and each is in the record.
"""

from __future__ import annotations

import json
import subprocess
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import psycopg
import pytest
from psycopg.rows import dict_row

from steward.access import staff as access_staff
from steward.access import tokens
from steward.access.id_tokens import Subject
from steward.access.pending import SignIns
from steward.access.sessions import Sessions
from steward.approvals import duties
from steward.audit.record import Audit
from steward.conversation import assignments
from steward.db import Database
from steward.decisions.assigning import fitting
from steward.domain.period import Period
from steward.errors import NotAuthorised
from tests.cli.test_serve import BARE, STEWARD

# Each starts the command as a process, some of them often.
pytestmark = pytest.mark.in_turn(
    parts=4, files=("steward/cli/staff.py", "steward/access/"), seconds=1.0
)
ISSUER = "https://issuer.example"


def staff(dsn: str, home: Path, *given: str, **settings: str) -> subprocess.CompletedProcess[str]:
    env = (
        BARE
        | {"STEWARD_HOME": str(home), "DATABASE_URL": dsn, "STEWARD_OIDC_ISSUER": ISSUER}
        | settings
    )
    return subprocess.run(
        [STEWARD, "staff", *given],
        env=env,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


async def test_staff_command_adds_links_lists_and_ends_a_person(
    dsn: str, database: Database, tmp_path: Path
) -> None:
    sign_ins, person = (
        SignIns(database),
        Subject(issuer=ISSUER, subject="00u1", email="ada@fernhill.example"),
    )
    assert (
        staff(
            dsn, tmp_path, "add", "ada", "--name", "Ada Vos", "--role", "lead", "--role", "agent"
        ).returncode
        == 0
    )
    with pytest.raises(NotAuthorised) as stranger:
        await sign_ins.login_of(person, local=False)
    assert "steward staff link" in stranger.value.next_step
    assert staff(dsn, tmp_path, "link", "ada", "--email", "Ada@Fernhill.example").returncode == 0
    assert await sign_ins.login_of(person, local=False) == "ada"
    listed = json.loads(staff(dsn, tmp_path, "list", "--json").stdout)
    (ada,) = [one for one in listed if one["login"] == "ada"]
    assert (ada["roles"], ada["active"]) == (["agent", "lead"], True)
    assert ada["identities"] == [f"email=ada@fernhill.example at {ISSUER}"]
    assert staff(dsn, tmp_path, "end", "ada").returncode == 0
    with pytest.raises(NotAuthorised):
        await sign_ins.login_of(person, local=False)
    entries = await Audit(database).entries("desk")
    assert [entry.event for entry in entries] == ["staff.added", "staff.linked", "staff.ended"]
    assert all(entry.actor.startswith("operator:") for entry in entries)
    assert (await Audit(database).verify("desk")).ok


async def test_staff_sign_out_ends_the_sessions_of_one_person(
    dsn: str, database: Database, tmp_path: Path
) -> None:
    sessions = Sessions(database, idle=3600, life=3600)
    audit = Audit(database)
    secrets = {}
    for login in ("kim", "ria"):
        given = ("add", login, "--name", login, "--role", "agent")
        assert staff(dsn, tmp_path, *given).returncode == 0
        secrets[login] = await sessions.open(audit, login, ISSUER, login)
    assert staff(dsn, tmp_path, "sign-out", "kim").stdout == "Sessions of kim that were ended: 1.\n"
    assert await sessions.find(secrets["kim"]) is None
    assert await sessions.find(secrets["ria"]) is not None
    assert [entry.event for entry in await audit.entries("desk")][-1] == "session.ended"
    assert staff(dsn, tmp_path, "sign-out", "nobody").returncode == 1


async def test_staff_works_decides_whom_the_rule_gives_a_conversation(
    dsn: str, database: Database, tmp_path: Path
) -> None:
    for login in ("kim", "ria"):
        added = staff(dsn, tmp_path, "add", login, "--name", login, "--role", "agent")
        assert added.returncode == 0, added.stderr
    assert staff(dsn, tmp_path, "works", "kim", "--for", "nl", "--for", "refund").returncode == 0
    told = staff(dsn, tmp_path, "works", "ria", "--hours", "mon-fri 09:00-17:00 Europe/Amsterdam")
    assert "ria sees to anything; hours: mon-fri 09:00-17:00 Europe/Amsterdam." in told.stdout
    async with database.transaction() as connection:
        rows = await assignments.staff(connection)
    night = datetime(2026, 11, 24, 23, tzinfo=UTC)
    noon = night - timedelta(hours=11)

    def fits(language: str, team: str, now: datetime) -> set[str]:
        waiting = {"language": language, "team": team, "now": now}
        return {one.login for one in fitting(rows, waiting)} & {"kim", "ria"}

    assert fits("nl", "refund", noon) == {"kim", "ria"}
    assert fits("de", "refund", noon) == {"ria"}
    assert fits("nl", "billing", noon) == {"ria"}
    assert fits("nl", "refund", night) == {"kim"}
    assert staff(dsn, tmp_path, "works", "kim", "--for", "all").returncode == 0
    (kim,) = [
        one
        for one in json.loads(staff(dsn, tmp_path, "list", "--json").stdout)
        if one["login"] == "kim"
    ]
    assert (kim["skills"], kim["hours"]) == ([], "always")
    changed = [e.data for e in await Audit(database).entries("desk") if e.event == "staff.changed"]
    assert [one["login"] for one in changed] == ["kim", "ria", "kim"]
    month = Period(first=date(2000, 1, 1), last=date(2100, 1, 1))
    async with database.transaction() as connection:
        listed = await duties.recorded(connection, month)
    assert [one["event"] for one in listed].count("staff.changed") == 3


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (("works", "lena"), "Nothing to change"),
        (("works", "lena", "--for", "klingon"), "no language or team of the desk"),
        (("works", "lena", "--hours", "sometimes"), "sometimes"),
        (("works", "nobody", "--for", "nl"), "does not work here"),
        (("add", "ada", "--name", "Ada", "--role", "king"), "no such role"),
        (("add", "../ada", "--name", "Ada", "--role", "lead"), "is no login"),
        (("add", "ada b", "--name", "Ada", "--role", "lead"), "is no login"),
        (("add", "ada", "--name", "\x1b[31mAda", "--role", "lead"), "no name"),
        (("link", "nobody", "--sub", "1"), "does not work here"),
        (("link", "lena", "--sub", " "), "nothing names them"),
        (
            (
                "link",
                "ada",
            ),
            "One of --sub and --email",
        ),
        (("end", "nobody"), "does not work here"),
    ],
)
def test_staff_command_invalid_input_is_refused_in_a_sentence(
    given: tuple[str, ...], says: str, dsn: str, tmp_path: Path
) -> None:
    done = staff(dsn, tmp_path, *given)
    assert done.returncode == 1
    assert says in done.stderr
    assert "Traceback" not in done.stderr


async def test_login_given_again_after_its_person_left_opens_to_nobody_before(
    dsn: str, database: Database, tmp_path: Path
) -> None:
    """Whoever had the login signs in no more, by their subject, their address or an old token."""
    sign_ins = SignIns(database)
    before = [
        Subject(issuer=ISSUER, subject="00u7", email=""),
        Subject(issuer=ISSUER, subject="other", email="kim@fernhill.example"),
    ]
    assert staff(dsn, tmp_path, "add", "kim", "--name", "Kim A", "--role", "lead").returncode == 0
    assert staff(dsn, tmp_path, "link", "kim", "--sub", "00u7").returncode == 0
    assert staff(dsn, tmp_path, "link", "kim", "--email", "kim@fernhill.example").returncode == 0
    made = int(time.time())
    assert staff(dsn, tmp_path, "end", "kim").returncode == 0
    assert staff(dsn, tmp_path, "add", "kim", "--name", "Kim B", "--role", "agent").returncode == 0
    for person in before:
        with pytest.raises(NotAuthorised):
            await sign_ins.login_of(person, local=False)
    assert await tokens.is_ended(database, "kim", made)
    listed = json.loads(staff(dsn, tmp_path, "list", "--json").stdout)
    assert [one["identities"] for one in listed if one["login"] == "kim"] == [[]]
    assert staff(dsn, tmp_path, "link", "kim", "--email", "kim@fernhill.example").returncode == 0


async def test_ended_person_leaves_nothing_that_signs_them_in(
    dsn: str, database: Database, tmp_path: Path
) -> None:
    person = Subject(issuer=ISSUER, subject="00u8", email="")
    assert staff(dsn, tmp_path, "add", "noor", "--name", "Noor", "--role", "lead").returncode == 0
    assert staff(dsn, tmp_path, "link", "noor", "--sub", "00u8").returncode == 0
    async with await psycopg.AsyncConnection.connect(dsn, row_factory=dict_row) as owner:
        await access_staff.end(owner, Audit(database), "owner", "noor")
    assert staff(dsn, tmp_path, "add", "noor", "--name", "Other", "--role", "lead").returncode == 0
    with pytest.raises(NotAuthorised):
        await SignIns(database).login_of(person, local=False)


async def test_ended_person_stands_in_for_nobody_once_the_login_is_given_again(
    dsn: str, database: Database, tmp_path: Path
) -> None:
    for login in ("noor", "lena"):
        assert staff(dsn, tmp_path, "add", login, "--name", login, "--role", "lead").returncode == 0
    async with await psycopg.AsyncConnection.connect(dsn, row_factory=dict_row) as owner:
        await owner.execute(
            "INSERT INTO desk.delegation (giver, taker, from_at, until_at) VALUES"
            " ('lena', 'noor', clock.now() - interval '1 day', clock.now() + interval '9 days'),"
            " ('noor', 'lena', clock.now() + interval '1 day', clock.now() + interval '9 days')"
        )
        await access_staff.end(owner, Audit(database), "owner", "noor")
        rows = await owner.execute("SELECT giver FROM desk.delegation WHERE until_at > clock.now()")
        assert await rows.fetchall() == []
        kept = await owner.execute("SELECT giver, taker FROM desk.delegation")
        assert await kept.fetchall() == [{"giver": "lena", "taker": "noor"}]


def test_desks_own_login_may_not_and_is_told_who_may(dsn: str, tmp_path: Path) -> None:
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute("ALTER ROLE steward_desk LOGIN")
    done = staff(
        psycopg.conninfo.make_conninfo(dsn, user="steward_desk"),
        tmp_path,
        "add",
        "eve",
        "--name",
        "Eve",
        "--role",
        "admin",
    )
    assert done.returncode == 1
    assert "STEWARD_OWNER_URL" in done.stderr
