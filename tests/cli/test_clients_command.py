"""`steward clients`: added, listed, rotated and ended by commands; a secret is shown once."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable

import pytest

from steward.access.service_accounts import account_of
from steward.cli.main import app
from steward.db import Database
from tests.command_line import CliRunner, Result
from tests.owner import ask


@pytest.fixture(autouse=True)
def owned(dsn: str, own_home: None, configured: Callable[..., None]) -> None:
    """The commands write to the test's database."""
    configured(DATABASE_URL=dsn)
    ask(dsn, "INSERT INTO desk.staff (login, name, roles) VALUES ('priya', 'P', '{finance}')")


def clients(*given: str) -> Result:
    return CliRunner().invoke(app, ["clients", *given])


def add(*more: str) -> Result:
    return clients(
        "add", "month-end", "--may", "books:read", "--owner", "priya", "--reason", "close", *more
    )


def test_clients_command_adds_lists_rotates_and_ends(dsn: str) -> None:
    first = add()
    assert first.exit_code == 0
    token = first.stdout.splitlines()[-1]
    assert token.startswith("stw.month-end.")
    rotated = clients("rotate", "month-end", "--overlap", "0", "--json")
    newer = json.loads(rotated.stdout)["token"]
    listed = clients("list")
    assert "\t".join(("month-end", "books:read", "priya", "close")) in listed.stdout
    assert "never" in listed.stdout
    (shown,) = json.loads(clients("list", "--json").stdout)
    assert (shown["owner"], shown["state"], shown["rights"]) == ("priya", "counts", ["books:read"])
    for secret in (token, newer):
        assert secret.rpartition(".")[2] not in listed.stdout + str(shown)
    left = CliRunner().invoke(app, ["staff", "end", "priya"])
    assert "steward clients hand-over month-end --owner LOGIN" in left.stdout
    for said in ("priya (left)", "suspended"):
        assert said in clients("list").stdout
    assert clients("hand-over", "month-end", "--owner", "priya").exit_code == 1
    ask(dsn, "INSERT INTO desk.staff (login, name, roles) VALUES ('joost', 'J', '{finance}')")
    assert clients("hand-over", "month-end", "--owner", "joost").exit_code == 0
    assert "\t".join(("month-end", "books:read", "joost")) in clients("list").stdout
    assert clients("end", "month-end").exit_code == 0
    assert json.loads(clients("list", "--json").stdout)[0]["state"] == "ended"
    recorded = ask(dsn, "SELECT event, actor LIKE 'operator:%%' FROM desk.audit ORDER BY seq")
    assert recorded == [
        ("client.added", True),
        ("client.rotated", True),
        ("staff.ended", True),
        ("client.handed_over", True),
        ("client.ended", True),
    ]


async def test_clients_command_shows_a_secret_that_counts(database: Database) -> None:
    done = await asyncio.to_thread(add, "--json")  # which runs a loop of its own
    given = json.loads(done.stdout)
    found = await account_of(database, given["token"])
    assert found is not None
    assert (found.name, found.owner) == ("month-end", "priya")


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (("end", "nobody"), "Nobody is no client here"),
        (("rotate", "nobody"), "Nobody is no client here"),
        (
            ("add", "x", "--may", "approvals:sign", "--owner", "priya", "--reason", "r"),
            "no such right",
        ),
    ],
)
def test_clients_command_invalid_input_is_refused_in_a_sentence(
    given: tuple[str, ...], says: str
) -> None:
    done = clients(*given)
    assert done.exit_code == 1
    assert says in done.stderr
    assert "Traceback" not in done.stderr
