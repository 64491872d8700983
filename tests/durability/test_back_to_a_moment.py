"""A desk whose database is lost goes back to a moment, by the runbook's own commands: what it paid
after that moment is found in the books, and not paid again.
"""

from __future__ import annotations

import asyncio
import json
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from steward import embedded_postgres
from steward.audit.chain import RECORD
from steward.audit.record import Audit
from steward.db import Database
from steward.scenarios.company import OBSERVER
from steward.scenarios.given import FERNHILL
from tests.durability import kills
from tests.durability.rig import Rig, begun
from tests.durability.runbook import commands, run
from tests.durability.server import OwnPostgres
from tests.durability.stories import Say
from tests.durability.test_restored_desk import MADE_BY, asked, billed

pytestmark = [
    pytest.mark.long,
    pytest.mark.xdist_group("durability"),
    pytest.mark.timeout(300),
    pytest.mark.in_turn(parts=12, first=7, files=MADE_BY, seconds=40.0),
]
# the runbook's blocks of commands
CHECKS, ARCHIVING, BASE_BACKUP, LAID, BACK = 2, 3, 4, 5, 6
YES = Say("yes, please refund it")
BEFORE = Say("I was charged twice on invoice INV-1001", "A-1")
AFTER = Say("I was charged twice on invoice INV-4001", "A-4")


class ApartRig(Rig):
    """The desk's rows are on a server of their own, the systems' on another one."""

    def _hire(self, staff: list[dict[str, Any]] | None) -> None:
        with psycopg.connect(self.dsn) as connection:
            for login, roles in {**FERNHILL, OBSERVER: ("auditor",)}.items():
                connection.execute(
                    "INSERT INTO desk.staff (login, name, roles) VALUES (%s, %s, %s)",
                    [login, login.title(), list(roles)],
                )


class Server:
    """The desk's server as the runbook sets it up, and what takes its place."""

    def __init__(self, folder: Path, closing: ExitStack) -> None:
        self.folder, self._closing, self._old = folder, closing, OwnPostgres()
        closing.callback(self._old.close)
        places = {name: folder / name.lower() for name in ("ARCHIVE", "BACKUP", "NEW_PGDATA")}
        self._places = {name: str(place) for name, place in places.items()}
        self._places |= {"PGDATA": str(self._old.folder), "ADMIN_URL": self._old.dsn}
        places["ARCHIVE"].mkdir()
        if self._old.system_user:
            for place in (folder, places["ARCHIVE"]):
                shutil.chown(place, self._old.system_user)
        self.does(ARCHIVING)
        self._old.start()  # it has another process since
        with psycopg.connect(self._old.dsn, autocommit=True) as connection:
            connection.execute("CREATE DATABASE desk")
        self.dsn = make_conninfo(self._old.dsn, dbname="desk")

    def does(self, block: int, **more: str) -> None:
        """A block of the runbook's commands, as the user that Postgres runs as."""
        run(commands(block), self.folder, user=self._old.system_user, **self._places, **more)

    def lose(self) -> None:
        """Killed, and its disk with it, a minute after the last commit."""
        with psycopg.connect(self._old.dsn, autocommit=True) as connection:
            query = "SELECT pg_walfile_name(pg_switch_wal())"  # as archive_timeout does
            (last,) = connection.execute(query).fetchone() or ("",)
            reached = "SELECT 1 FROM pg_stat_archiver WHERE last_archived_wal >= %s"
            while connection.execute(reached, [last]).fetchone() is None:
                time.sleep(0.1)
        self._old.stop()
        self._old.close()
        assert not self._old.folder.exists()

    def go_back(self, moment: str) -> str:
        """The new one's address."""
        self.does(LAID)
        new = Path(self._places["NEW_PGDATA"])
        with (new / "postgresql.conf").open("a") as settings:  # as whoever restores looks at it
            settings.write(f"\nlisten_addresses = ''\nunix_socket_directories = '{new}'\n")
        address = make_conninfo(host=str(new), user="postgres", dbname="desk")
        self.does(BACK, MOMENT=moment, NEW_URL=address)
        joined = embedded_postgres.start(new, throw_away=True)
        self._closing.callback(joined.cleanup)
        return address


@pytest.fixture
def server() -> Iterator[Server]:
    # short, for a socket's name
    with tempfile.TemporaryDirectory(prefix="back-") as folder, ExitStack() as closing:
        yield Server(Path(folder), closing)


@pytest.fixture
def rig(server: Server) -> Iterator[ApartRig]:
    run('steward db migrate --dsn "$DSN"', server.folder, DSN=server.dsn)
    made = ApartRig(kills.postgres())
    made.dsn = server.dsn
    with begun(made):
        yield made


async def chains(dsn: str) -> list[bool]:
    """Whether each holds: a conversation's, and the desk's own."""
    db = Database(dsn)
    await db.open()
    try:
        names = await db.ask("SELECT DISTINCT conversation_id AS name FROM desk.audit")
        assert {RECORD} < {each["name"] for each in names}
        return [(await Audit(db).verify(each["name"])).ok for each in names]
    finally:
        await db.close()


def test_desk_back_at_a_moment_starts_halted_finds_the_later_refund_and_pays_it_once(
    rig: ApartRig, server: Server, tmp_path: Path
) -> None:
    asked(rig, BEFORE, YES)
    server.does(BASE_BACKUP)
    asked(rig, AFTER)  # this is in the archive alone
    [(moment,)] = rig.rows("SELECT clock_timestamp()::text")
    before = set(billed(rig))
    rig.take(YES)
    rig.wait()
    paid = billed(rig)
    [(lost, amount)] = set(paid) - before
    assert (len(before), amount) == (1, 1900)

    server.lose()
    rig.dsn = new = server.go_back(moment)
    assert rig.rows("SELECT state FROM desk.action ORDER BY created_at") == [
        ("confirmed",),
        ("proposed",),
    ]
    rig.reconfigure(STEWARD_DATABASE_URL=new)

    desk = {"STEWARD_HOME": str(rig.home), "STEWARD_OWN_URL": rig._desk_url}
    status, check, again, resume = commands(CHECKS).strip().splitlines()
    stopped = run(status, tmp_path, **desk).stdout
    assert "restored: the database lies elsewhere than it did" in stopped
    refused = run(resume, tmp_path, check=False, **desk)
    assert "steward restore check" in refused.stderr
    rig.take(YES)  # who agrees meanwhile is paid nothing
    rig.wait()
    assert billed(rig) == paid

    found = run(f"{check} --json", tmp_path, check=False, **desk)
    assert found.returncode == 1
    differences = json.loads(found.stdout)["differences"]
    assert [(one["what"], one["key"]) for one in differences] == [("lost_here", lost)]
    told = rig.rows("SELECT data->>'key' FROM desk.audit WHERE event = 'books.unknown_here'")
    assert told == [(lost,)]

    run(again, tmp_path, **desk)
    run(resume, tmp_path, **desk)
    rig.wait()
    rig.take(YES)
    rig.wait()
    asked(rig, AFTER, YES)
    assert billed(rig) == paid
    assert set(asyncio.run(chains(new))) == {True}
