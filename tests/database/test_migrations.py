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
from steward.settings import PROJECT
from tests.cases import cases
from tests.owner import ask

# The last file of the first release: until then, what amends a table is written where it is made.
FIRST_RELEASE = {
    MIGRATIONS: "023_versions.sql",
    PROJECT / "systems" / "billing" / "migrations": "013_books.sql",
    PROJECT / "systems" / "crm" / "migrations": "003_promises.sql",
    PROJECT / "systems" / "helpdesk" / "migrations": "001_tickets.sql",
    PROJECT / "systems" / "knowledge" / "migrations": "002_passages.sql",
    PROJECT / "systems" / "logistics" / "migrations": "005_cancellations.sql",
}
_AMENDS = re.compile(
    r"^\s*(?:ALTER\b|DROP\b|CREATE OR REPLACE (?!FUNCTION clock\.)|UPDATE \w+ SET|UPDATE desk\.)",
    re.IGNORECASE | re.MULTILINE,
)

# Of before they were one file a subject, and of the patches that came after that; twice.
EARLIER = (
    ("001_desk.sql", "002_people.sql", "021_audit_append.sql"),
    ("001_clock.sql", "014_clock_told.sql", "019_worklist.sql", "022_waits.sql"),
    ("001_clock.sql", "018_control.sql", "028_versions.sql", "041_old_rows.sql"),
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


def test_migrations_of_the_first_release_amend_no_other() -> None:
    found = {
        str(file.relative_to(PROJECT)): amends
        for folder, last in FIRST_RELEASE.items()
        for file in folder.glob("*.sql")
        if file.name <= last and (amends := _AMENDS.findall(_outside_bodies(file)))
    }
    assert found == {}


def test_migrations_before_the_first_release_are_no_more_than_those_of_it() -> None:
    """A column that comes meanwhile stands in the file of its table (ADR 94)."""
    released = "(not yet released)" not in (PROJECT / "CHANGELOG.md").read_text("utf-8")
    later = [
        str(file.relative_to(PROJECT))
        for folder, last in FIRST_RELEASE.items()
        for file in folder.glob("*.sql")
        if file.name > last and not released
    ]
    assert later == []


def _outside_bodies(file: Path) -> str:
    """What a migration does itself, without what its functions will do."""
    return re.sub(r"--[^\n]*|\$\$.*?\$\$", "", file.read_text("utf-8"), flags=re.DOTALL)


# What a server of the release before would miss, or not know to write.
_CONTRACTS = re.compile(
    r"DROP (?:TABLE|COLUMN|VIEW|FUNCTION|SEQUENCE)|\bRENAME\b|ALTER COLUMN \w+ (?:SET DATA )?TYPE"
    r"|SET NOT NULL|ADD COLUMN(?![^,;]*(?:DEFAULT|GENERATED))[^,;]*NOT NULL",
    re.IGNORECASE,
)


def test_migrations_take_nothing_away_from_servers_that_still_run() -> None:
    """Desks are restarted one by one: those of before go on by the new tables for a while."""
    found = {
        file.name: taken
        for file in MIGRATIONS.glob("*.sql")
        if (taken := _CONTRACTS.findall(re.sub(r"--.*", "", file.read_text("utf-8"))))
    }
    assert found == {}


@cases(
    ("written", "contracts"),
    [
        ("ALTER TABLE desk.turn DROP COLUMN kind;", True),
        ("ALTER TABLE desk.turn RENAME COLUMN kind TO what;", True),
        ("ALTER TABLE desk.turn ADD COLUMN kind text NOT NULL;", True),
        ("ALTER TABLE desk.turn ALTER COLUMN kind SET NOT NULL;", True),
        ("ALTER TABLE desk.turn ADD COLUMN kind text NOT NULL DEFAULT '';", False),
        ("ALTER TABLE desk.turn ADD COLUMN kind text;", False),
    ],
)
def test_migrations_that_contract_are_found(written: str, contracts: bool) -> None:
    assert bool(_CONTRACTS.search(written)) is contracts


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
