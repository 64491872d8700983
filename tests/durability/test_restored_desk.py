"""A backup that is restored while the company went on, by the runbook's own commands on another
server; what was paid after the backup is found, and not paid again.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from tests.durability import kills
from tests.durability.live import LiveRig
from tests.durability.rig import Rig, begun, recovers
from tests.durability.runbook import commands, run
from tests.durability.server import OwnPostgres
from tests.durability.stories import Say, Sign

MADE_BY = (
    "docs/runbook.md",
    "steward/conversation/place.py",
    "steward/conversation/stops.py",
    "steward/decisions/halt.py",
    "steward/server/books.py",
    "steward/cli/restore.py",
    "steward/stores/erased.py",
    "steward/stores/erasing.py",
)
pytestmark = [
    pytest.mark.long,
    pytest.mark.xdist_group("durability"),
    pytest.mark.timeout(300),
    # a server of its own, two desks and the commands: what a rehearsal takes
    pytest.mark.in_turn(parts=12, first=5, files=MADE_BY, seconds=25.0),
]
HERS = "marzipan"
PAID = "SELECT idempotency_key, amount_minor FROM billing.refunds ORDER BY amount_minor"


@pytest.fixture
def rig() -> Iterator[Rig]:
    with begun(Rig(kills.postgres())) as made:
        yield made


@pytest.fixture
def elsewhere() -> Iterator[OwnPostgres]:
    """Another server, such as one restores on."""
    server = OwnPostgres()
    try:
        yield server
    finally:
        server.close()


def billed(rig: Rig) -> list[tuple[Any, ...]]:
    """What billing paid; its books stay where they are."""
    with psycopg.connect(rig._premises.dsn) as connection:
        return connection.execute(PAID.encode()).fetchall()


def asked(rig: Rig, *said: Say) -> None:
    """A new conversation."""
    rig.conversation, rig._token = rig.start()
    for one in said:
        rig.take(one)
        rig.wait()


def paid_after_the_backup(rig: Rig) -> list[tuple[Any, ...]]:
    """249.00 that the backup has as asked for, and 29.00 of which it has no word."""
    rig.take(Sign("lena"))
    rig.wait()
    asked(rig, Say("I was charged twice on invoice INV-1001", "A-1"), Say("yes, please refund it"))
    paid = billed(rig)
    assert [minor for _, minor in paid] == [2900, 24900]
    return paid


def erased_after_the_backup(rig: Rig, desk: dict[str, str], folder: Path) -> None:
    """Who wrote before the backup is in it, and is in no row of the desk now."""
    shown = run("steward erase A-4 --yes --as noor", folder, **desk).stdout
    assert "Joep Bal was erased" in shown
    assert HERS not in words(rig)


def words(rig: Rig) -> str:
    return str(rig.rows("SELECT string_agg(text, ' ') FROM desk.inbox"))


def before_the_backup(rig: Rig) -> None:
    asked(rig, Say(f"Where is my order O-4001? {HERS}!", "A-4"))
    asked(rig, Say("I was charged twice on invoice INV-3001", "A-3"), Say("yes, please refund it"))


def moved(rig: Rig, dsn: str) -> None:
    """The desk of the restored rows, on the same company."""
    rig.dsn = dsn
    rig.reconfigure(STEWARD_DATABASE_URL=dsn)


def test_restored_desk_starts_halted_finds_what_it_paid_and_pays_it_once(
    rig: Rig, elsewhere: OwnPostgres, tmp_path: Path
) -> None:
    before_the_backup(rig)
    with psycopg.connect(elsewhere.dsn, autocommit=True) as connection:
        connection.execute("CREATE DATABASE desk")
    new = make_conninfo(elsewhere.dsn, dbname="desk")
    urls = {"OWNER_URL": rig.dsn, "NEW_URL": new}
    run(commands(0), tmp_path, **urls)
    paid = paid_after_the_backup(rig)
    desk = {"STEWARD_HOME": str(rig.home), "STEWARD_OWN_URL": rig._desk_url}
    erased_after_the_backup(rig, desk, tmp_path)
    run(commands(1), tmp_path, **urls)
    moved(rig, new)
    assert HERS in words(rig), "the backup has her again"

    desk["STEWARD_OWN_URL"] = rig._desk_url
    status, check, again, resume = commands(2).strip().splitlines()
    stopped = run(status, tmp_path, **desk).stdout
    assert "Everything is stopped by steward" in stopped
    assert "steward erase --again (1 are back)" in stopped
    for what, done in (("steward erase --again", again), ("steward restore check", "")):
        refused = run(resume, tmp_path, check=False, **desk)
        assert refused.returncode
        assert what in refused.stderr
        run(done, tmp_path, **desk)
    assert HERS not in words(rig)
    rig.take(Sign("lena"))  # who signs meanwhile sends nothing
    rig.wait()
    assert billed(rig) == paid

    found = run(check, tmp_path, check=False, **desk)
    assert found.returncode == 1
    assert found.stdout.count("lost_here") == 2
    told = rig.rows("SELECT data FROM desk.audit WHERE event = 'books.unknown_here'")
    assert sorted((one["key"], one["there_minor"]) for (one,) in told) == sorted(paid)

    run(resume, tmp_path, **desk)
    rig.wait()
    # judged anew: billing shows the charge as given back by now
    judged = rig.rows("SELECT state, denial FROM desk.action")
    assert judged == [("denied", "reason_does_not_hold")]
    asked(rig, Say("I was charged twice on invoice INV-1001", "A-1"), Say("yes, please refund it"))
    assert billed(rig) == paid


def test_files_put_back_in_place_are_found_by_the_books() -> None:
    rig = LiveRig(kills.postgres())
    try:
        rig.begin()
        before_the_backup(rig)
        back = OwnPostgres(of=kills.own_server())
        paid = paid_after_the_backup(rig)
        moved(rig, make_conninfo(back.dsn, dbname=rig.name))
        deadline = time.monotonic() + recovers()
        while (halt := rig.read("/desk/halt")["halt"]) is None and time.monotonic() < deadline:
            time.sleep(0.1)
        assert "2 payments" in halt["reason"]
        assert rig.rows("SELECT count(*) FROM desk.place") == [(1,)]  # it names the same place
        assert billed(rig) == paid
    finally:
        rig.close()
        back.close()
