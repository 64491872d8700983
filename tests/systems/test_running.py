"""How the systems are started: migrations, a forked process, one system alone,
an owner who is no superuser.
"""

from __future__ import annotations

import multiprocessing
import subprocess
import sys
import threading
from multiprocessing.connection import Connection
from pathlib import Path

import httpx
import psycopg
import pytest

from systems.chassis import migrations as chassis
from systems.chassis.capability import load_key
from systems.chassis.migrations import SYSTEMS, MigrationRefused
from systems.migrate import migrate
from systems.serve import SystemsConfig, run
from tests.conftest import at
from tests.systems.conftest import EXAMPLE, Company, Desk, serving

SHARED = Path(chassis.__file__)


def _child(dsn: str, pipe: Connection) -> None:
    run(SystemsConfig(dsn, sandbox=True), pipe.send)


def test_forked_process_serves_and_says_where(dsn: str) -> None:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["systems.serve"])
    here, there = context.Pipe()
    child = context.Process(target=_child, args=(dsn, there))
    child.start()
    assert here.poll(60)
    health = httpx.get(f"http://127.0.0.1:{here.recv()}/health", timeout=30).json()
    child.terminate()
    child.join(5)
    assert health["systems"] == ["crm", "billing", "helpdesk", "logistics", "knowledge"]


def test_system_that_is_named_runs_alone(dsn: str) -> None:
    command = [
        sys.executable,
        "-m",
        "systems.serve",
        "--only",
        "knowledge",
        "--port",
        "0",
        "--dsn",
        dsn,
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        line = server.stdout.readline()
        url = line.split()[-1]
        assert httpx.get(f"{url}/health").json()["systems"] == ["knowledge"]
        assert httpx.get(f"{url}/sandbox/books").status_code == 404
        server.terminate()


def test_health_tells_alive_from_ready(dsn: str) -> None:
    with serving(dsn, Desk()) as (url, _):
        assert httpx.get(f"{url}/health").json()["checks"] == []
        assert httpx.get(f"{url}/health/ready").json() == {"ready": True}
        name = psycopg.conninfo.conninfo_to_dict(dsn)["dbname"]
        admin = psycopg.conninfo.make_conninfo(dsn, dbname="postgres")
        with psycopg.connect(admin, autocommit=True) as connection:
            connection.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")  # type: ignore[arg-type]
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name]
            )
        ready, health = (
            httpx.get(f"{url}/health/ready", timeout=30),
            httpx.get(f"{url}/health", timeout=30),
        )
        assert (ready.status_code, ready.json()) == (503, {"ready": False})
        assert (health.status_code, health.json()["status"]) == (503, "away")
        assert health.json()["checks"] == [
            {"name": "database", "said": "the database does not answer"}
        ]
        assert httpx.get(f"{url}/health/live").json() == {"alive": True}


async def test_systems_without_a_desk_key_trust_no_call(dsn: str) -> None:
    desk = Desk()
    with serving(dsn, desk, key=False) as (url, _):
        async with Company(url, dsn, desk).session("crm") as crm:
            assert await crm.refused("get_contact") == "capability_invalid"


def test_desk_key_is_text_or_a_file(tmp_path: Path) -> None:
    pem, path = Desk().public_pem, tmp_path / "desk.pem"
    path.write_text(pem)
    assert load_key(pem).public_bytes_raw() == load_key(str(path)).public_bytes_raw()


def test_migrations_may_run_twice_and_at_once(postgres: str) -> None:
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute("CREATE DATABASE at_once")
    dsn = at(postgres, "at_once")
    failures: list[Exception] = []

    def attempt() -> None:
        try:
            migrate(dsn)
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=attempt) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    migrate(dsn)
    assert failures == []


def test_systems_migrations_are_numbered_without_gap_or_double() -> None:
    for system in SYSTEMS:
        names = sorted(file.name for file in (SHARED.parents[1] / system).glob("migrations/*.sql"))
        assert [int(name[:3]) for name in names] == list(range(1, len(names) + 1)), names


def test_systems_migration_changed_after_it_was_applied_is_refused(dsn: str) -> None:
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute(
            "UPDATE crm.migrations SET checksum = 'another' WHERE name = 'crm/001_contacts.sql'"
        )
    with pytest.raises(MigrationRefused, match=r"crm/001_contacts\.sql was changed .*: restore"):
        migrate(dsn)


@pytest.mark.parametrize(
    "earlier",
    [
        "UPDATE crm.migrations SET name = 'crm/002_time_zone.sql' WHERE name LIKE 'crm/003%'",
        "ALTER TABLE crm.migrations DROP COLUMN checksum",
    ],
)
def test_systems_of_earlier_migrations_are_refused_with_what_to_do(dsn: str, earlier: str) -> None:
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute(earlier.encode())
    run = [sys.executable, "-m", "systems.migrate", "--dsn", dsn]
    ended = subprocess.run(run, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert "other migrations than those of this version" in ended.stderr
    assert "an empty database" in ended.stderr
    assert "Traceback" not in ended.stderr


async def test_systems_are_migrated_by_an_owner_without_superuser(postgres: str, dsn: str) -> None:
    migrate(dsn)  # the systems' roles, which are the whole server's
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute("CREATE ROLE fernhill_owner LOGIN")
        connection.execute(
            "GRANT sys_crm, sys_billing, sys_helpdesk, sys_logistics, sys_knowledge TO "
            "fernhill_owner"
        )
        connection.execute("CREATE DATABASE owned OWNER fernhill_owner")
    # the one thing that only a superuser may do, once, as docs/knowledge.md says
    with psycopg.connect(at(postgres, "owned"), autocommit=True) as connection:
        connection.execute("CREATE SCHEMA knowledge AUTHORIZATION fernhill_owner")
        connection.execute("CREATE EXTENSION vector SCHEMA knowledge")
    dsn = at(postgres, "owned", user="fernhill_owner")
    migrate(dsn)
    desk = Desk()
    with serving(dsn, desk) as (url, _):
        company = Company(url, dsn, desk)
        assert company.post("load", EXAMPLE).status_code == 200
        async with company.session("crm") as crm:
            found = await crm.ask("find_contacts", kind="email", value="else@example.com")
            assert [row["contact_id"] for row in found["contacts"]] == ["C-2"]
            assert await crm.refused("get_contact", contact_id="C-2") == "not_found"
        async with company.session("billing") as billing:
            order = {
                "charge_id": "CH-2",
                "amount_minor": 4500,
                "currency": "USD",
                "reason": "overpaid",
            }
            await billing.ask("issue_refund", **order, idempotency_key="k")
        assert company.books()["balanced"]
