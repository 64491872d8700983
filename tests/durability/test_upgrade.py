"""A company at work under earlier migrations, brought up to date by those of now: what waited goes
on, and nothing is paid twice. There is no release before this one; `earlier.py` says what stands
for it.
"""

from __future__ import annotations

import gzip
import subprocess
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from steward import db
from steward.audit.record import Audit
from steward.db import Database
from steward.llm.roles import PROMPTS
from steward.policy.live import LivePolicy
from steward.scenarios.processes import Child, run_systems
from steward.settings import Settings
from steward.versions import Versions, made_of
from systems import migrate as systems_tables
from tests.durability import kills
from tests.durability.rig import Rig
from tests.durability.stories import Sign

DUMP = Path(__file__).parent / "earlier.sql.gz"
PAID = "SELECT amount_minor FROM billing.refunds ORDER BY amount_minor"
WAITS = "SELECT id FROM desk.approval WHERE status = 'pending'"
pytestmark = [
    pytest.mark.long,
    pytest.mark.xdist_group("durability"),
    pytest.mark.timeout(300),
    # a database that is read in, the systems and the desk started on it
    pytest.mark.in_turn(
        parts=12,
        place=9,
        files=("steward/db.py", "steward/migrations/", "systems/chassis/migrations.py"),
        seconds=20.0,
    ),
]


def read_in(dsn: str) -> str:
    """The earlier database, beside those of this run; its roles are the server's."""
    name = f"upgraded_{uuid4().hex[:8]}"
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE template0".encode())
    earlier = make_conninfo(dsn, dbname=name)
    program = kills.own_server().programs / "psql"
    subprocess.run(
        [program, "--quiet", "--set=ON_ERROR_STOP=1", f"--dbname={earlier}"],
        input=gzip.decompress(DUMP.read_bytes()),
        stdout=subprocess.DEVNULL,
        check=True,
    )
    with psycopg.connect(earlier, autocommit=True) as connection:
        connection.execute("DELETE FROM desk.place")  # an upgrade happens where the rows lie
    return earlier


async def verifies(dsn: str) -> bool:
    """Whether the record of every conversation holds."""
    database = Database(dsn)
    await database.open()
    try:
        async with database.transaction() as connection:
            rows = await db.fetch(connection, "SELECT DISTINCT conversation_id FROM desk.audit")
        audit = Audit(database)
        return all([(await audit.verify(row["conversation_id"])).ok for row in rows])
    finally:
        await database.close()


async def version_noted(dsn: str) -> str:
    """Written to the tables that came with the newest migration, as a desk does that begins."""
    database, chosen = Database(dsn, size=2), Settings()
    await database.open()
    try:
        made = made_of(chosen, PROMPTS)
        return await Versions(database, made, LivePolicy(chosen.policies, every=0)).note()
    finally:
        await database.close()


async def test_database_of_an_earlier_release_goes_on_where_it_was() -> None:
    rig, children = Rig(kills.postgres()), list[Child]()
    try:
        rig.begin()
        dsn = read_in(rig.dsn)
        applied = db.migrate(dsn)
        *before, newest = sorted(file.name for file in db.MIGRATIONS.glob("*.sql"))
        assert [name for name in applied if name.endswith(".sql")] == [newest], (
            "make the dump of a release that is just before this one"
        )
        assert db.migrate(dsn) == [], "the others were there, and are as they were applied"
        assert len(before) == 22, "of the checkout that made the dump (earlier.py, ADR 94)"
        systems_tables.migrate(dsn)
        children.append(
            Child(
                "systems",
                run_systems,
                rig.home / "upgraded.log",
                dsn=dsn,
                desk_key=str(rig.keys.public_path("desk")),
            )
        )
        rig.dsn = dsn
        rig.reconfigure(STEWARD_DATABASE_URL=dsn, STEWARD_SYSTEMS_URL=children[0].wait_ready())
        rig.wait()
        assert await verifies(dsn)
        assert rig.rows(PAID) == [(2900,)]
        for _ in rig.rows(WAITS) * 2:  # where rules have changed since, who signed is asked anew
            if rig.rows(WAITS):
                rig.take(Sign("lena"))
                rig.wait()
        assert rig.rows(PAID) == [(2900,), (24900,)]
        assert await verifies(dsn)
        assert await version_noted(dsn) == rig.rows("SELECT id FROM desk.version")[0][0]
        # of refunds: what is written in the CRM of an old conversation comes as that ages
        states = (
            "SELECT state, count(*)::int FROM desk.action WHERE kind = 'issue_refund'"
            " GROUP BY 1 ORDER BY 1"
        )
        assert rig.rows(states) == [("confirmed", 2), ("proposed", 1)]
    finally:
        rig.close()
        for child in children:
            child.kill()
