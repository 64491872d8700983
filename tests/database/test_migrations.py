"""The desk's migrations: one file a subject, applied once, held to what was applied."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

import steward.db
from actions.registry import KINDS
from steward.db import MIGRATIONS, migrate
from steward.errors import BadInput
from tests.owner import ask

# Of before they were one file a subject, and of the patches that came after that.
EARLIER = (
    ("001_desk.sql", "002_people.sql", "021_audit_append.sql"),
    ("001_clock.sql", "014_clock_told.sql", "019_worklist.sql", "022_waits.sql"),
)


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the migrations that a test may change."""
    own = tmp_path / "migrations"
    shutil.copytree(MIGRATIONS, own)
    monkeypatch.setattr(steward.db, "MIGRATIONS", own)
    return own


def test_migrations_are_numbered_without_gap_or_double() -> None:
    names = sorted(file.name for file in MIGRATIONS.glob("*.sql"))
    numbers = [re.fullmatch(r"(\d{3})_[a-z_]+\.sql", name) for name in names]
    assert [int(found[1]) for found in numbers if found] == list(range(1, len(names) + 1))


def test_migrations_name_no_kind_of_action() -> None:
    said = "".join(file.read_text("utf-8") for file in MIGRATIONS.glob("*.sql"))
    assert [kind for kind in KINDS if f"'{kind}'" in said] == []


def test_migrate_notes_the_checksum_of_each_file_and_applies_it_once(dsn: str) -> None:
    assert migrate(dsn) == []
    noted = ask(dsn, "SELECT name, checksum FROM public.steward_migration WHERE name LIKE '%%.sql'")
    assert {name for name, _ in noted} == {file.name for file in MIGRATIONS.glob("*.sql")}
    assert all(re.fullmatch(r"[0-9a-f]{64}", checksum) for _, checksum in noted)


def test_migration_changed_after_it_was_applied_is_refused(dsn: str, files: Path) -> None:
    changed = files / "009_approvals.sql"
    changed.write_text(changed.read_text("utf-8") + "\nDROP TABLE desk.signature;\n", "utf-8")
    with pytest.raises(BadInput, match=r"009_approvals\.sql was changed after") as refused:
        migrate(dsn)
    assert "database '" in refused.value.message
    assert "restore 009_approvals.sql" in refused.value.next_step
    assert ask(dsn, "SELECT to_regclass('desk.signature') IS NOT NULL") == [(True,)]


def test_migration_with_other_line_ends_is_the_same(dsn: str, files: Path) -> None:
    same = files / "001_clock.sql"
    same.write_bytes(same.read_bytes().replace(b"\n", b"\r\n"))
    assert migrate(dsn) == []


def test_new_migration_is_applied_to_a_database_that_is_there(dsn: str, files: Path) -> None:
    (files / "900_more.sql").write_text("CREATE TABLE desk.more (id text);", "utf-8")
    assert migrate(dsn) == ["900_more.sql"]
    assert migrate(dsn) == []


def test_database_of_a_later_version_is_left_alone(dsn: str, files: Path) -> None:
    (files / "900_more.sql").write_text("CREATE TABLE desk.more (id text);", "utf-8")
    migrate(dsn)
    (files / "900_more.sql").unlink()
    assert migrate(dsn) == []


@pytest.mark.parametrize("earlier", EARLIER)
def test_database_of_earlier_migrations_is_refused_with_what_to_do(
    dsn: str, earlier: tuple[str, ...]
) -> None:
    ask(dsn, "DELETE FROM public.steward_migration WHERE name LIKE '%%.sql'")
    ask(dsn, "ALTER TABLE public.steward_migration DROP COLUMN checksum")
    for name in earlier:
        ask(dsn, "INSERT INTO public.steward_migration (name) VALUES (%s)", name)
    with pytest.raises(BadInput, match="was made by other migrations") as refused:
        migrate(dsn)
    assert "an empty database" in refused.value.next_step
    left = ask(dsn, "SELECT name FROM public.steward_migration WHERE name LIKE '%%.sql'")
    assert len(left) == len(earlier)
