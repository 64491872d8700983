"""Commands that work in the embedded database of a desk that is stopped."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from steward.cli.main import app
from steward.db import migrate
from steward.server.home_lock import taken
from steward.server.postgres import EmbeddedPostgres
from tests.command_line import CliRunner, Result

# It makes a database of its own.
pytestmark = pytest.mark.in_turn(
    parts=6, files=("steward/cli/owner.py", "steward/cli/restore.py"), seconds=6.0
)


def typed(*words: str) -> Result:
    return CliRunner().invoke(app, words)


@pytest.fixture
def stopped(tmp_path: Path, configured: Callable[..., None]) -> Path:
    """The home of a desk that ran once, such as a backup that was put back."""
    configured(DATABASE_URL="", STEWARD_OWNER_URL="")
    home = tmp_path / "home"
    database = EmbeddedPostgres(home / "postgres")
    try:
        migrate(database.start())
    finally:
        database.stop()
    return home


def test_stopped_desk_is_marked_as_restored_and_starts_halted(stopped: Path) -> None:
    # what a copy of a server that ran has beside its files
    (stopped / "postgres" / "postmaster.pid").write_text("1\n/nowhere\n1\n5432\n/nowhere\n\n\n")
    marked = typed("restore", "mark", "--home", str(stopped))
    assert (marked.exit_code, "starts halted" in marked.output) == (0, True), marked.output
    asked = ("db", "shell", "--home", str(stopped), "--sql")
    shown = typed(*asked, "SELECT reason, compare_since IS NOT NULL AS c FROM desk.halt", "--json")
    assert json.loads(shown.output) == [{"reason": "restored: marked by hand", "c": True}]
    refused = typed(*asked, "DELETE FROM desk.halt")
    assert (refused.exit_code, "would write" in refused.output) == (1, True)
    assert not EmbeddedPostgres(stopped / "postgres").alive(), "it is stopped again"


def test_stopped_desk_that_starts_just_now_is_not_disturbed(stopped: Path) -> None:
    with taken(stopped, "http://127.0.0.1:8400"):
        refused = typed("restore", "mark", "--home", str(stopped))
    assert (refused.exit_code, "already runs" in refused.output) == (1, True)


def test_stopped_desk_that_is_nowhere_is_named_with_its_folder(
    tmp_path: Path, configured: Callable[..., None]
) -> None:
    configured(DATABASE_URL="", STEWARD_OWNER_URL="")
    refused = typed("restore", "mark", "--home", str(tmp_path / "none"))
    assert refused.exit_code == 1
    assert str(tmp_path / "none") in refused.output
    assert "--home FOLDER, or STEWARD_HOME" in refused.output
    assert not (tmp_path / "none").exists()


def test_statement_that_makes_no_sense_says_what_postgres_says(
    dsn: str, configured: Callable[..., None]
) -> None:
    configured(DATABASE_URL=dsn)
    refused = typed("db", "shell", "--sql", "SELECT nonsense")
    assert (refused.exit_code, "nonsense" in refused.output) == (1, True)
    assert typed("db", "shell", "--json").exit_code == 1
