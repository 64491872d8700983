"""What runs of the proofs that go in turn: told by the commit, and never by less than there is."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

from steward.settings import PROJECT
from tests.durability.stories import FILES, STORIES
from tests.selection import Commit, is_on, touches

NAMES = [f"proof {n}" for n in range(200)]
PARTS = 7
WHO = ("AUTHOR_NAME", "AUTHOR_EMAIL", "COMMITTER_NAME", "COMMITTER_EMAIL")


def git(folder: Path, *words: str) -> str:
    who = {
        f"GIT_{one}_{what}": "a@b" for one in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    return subprocess.run(
        ["git", "-C", str(folder), *words],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | who,
    ).stdout.strip()


def commit(folder: Path, **files: str) -> None:
    for name, text in files.items():
        (folder / name).write_text(text)
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "one more")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Three commits on the main branch."""
    folder = tmp_path / "project"
    folder.mkdir()
    git(folder, "init", "-qb", "main")
    for n in range(3):
        commit(folder, **{f"file{n}": "first"})
    return folder


def on(at: Commit) -> set[str]:
    return {name for name in NAMES if is_on(name, PARTS, (), at)}


def test_selection_is_on_every_name_once_within_as_many_commits_as_shares(project: Path) -> None:
    found: list[str] = []
    for n in range(PARTS):
        commit(project, file0=f"{n}")
        found += on(Commit.of(project))
    assert sorted(found) == sorted(NAMES)


def test_selection_is_on_slower_share_meets_every_faster_one() -> None:
    turns = [Commit(turn, frozenset(), "") for turn in range(PARTS * PARTS)]
    seen = {
        (name, turn.turn % PARTS)
        for turn in turns
        for name in NAMES
        if is_on(name, PARTS, (), turn, slower=PARTS)
    }
    assert len(seen) == len(NAMES) * PARTS


def test_commit_of_the_same_commit_is_the_same(project: Path) -> None:
    assert Commit.of(project) == Commit.of(project)


def test_commit_on_main_changed_what_the_last_commit_touched(project: Path) -> None:
    assert Commit.of(project).changed == {"file2"}


def test_commit_on_a_branch_changed_what_it_has_beyond_main(project: Path) -> None:
    git(project, "checkout", "-qb", "work")
    commit(project, file0="other")
    commit(project, file1="other")
    assert Commit.of(project).changed == {"file0", "file1"}


def test_commit_that_merges_changed_what_the_smaller_side_brings(project: Path) -> None:
    git(project, "checkout", "-qb", "work")
    commit(project, file0="other")
    git(project, "checkout", "-q", "main")
    commit(project, file1="other", file3="new")
    git(project, "merge", "-q", "--no-edit", "work")
    git(project, "branch", "-qD", "work")
    assert Commit.of(project).changed == {"file0"}


def test_commit_with_work_beside_it_changed_that_too(project: Path) -> None:
    (project / "file1").write_text("changed")
    (project / "file9").write_text("new")
    assert Commit.of(project).changed == {"file1", "file2", "file9"}


def test_commit_since_a_named_one_changed_all_since(project: Path) -> None:
    first = git(project, "rev-list", "--max-parents=0", "HEAD")
    assert Commit.of(project, first).changed == {"file1", "file2"}


def test_commit_of_a_shallow_clone_has_a_turn_by_its_hash(project: Path, tmp_path: Path) -> None:
    shallow = tmp_path / "shallow"
    git(tmp_path, "clone", "-q", "--depth", "1", project.as_uri(), str(shallow))
    found = Commit.of(shallow)
    assert found == Commit.of(shallow)
    assert found.turn == int(git(shallow, "rev-parse", "HEAD")[:8], 16)
    assert found.changed == frozenset()


def test_commit_without_a_repository_has_a_turn_by_the_date(tmp_path: Path) -> None:
    assert "date" in Commit.of(tmp_path).told_by
    assert Commit.of(tmp_path).changed == frozenset()


def test_touches_folder_stands_for_all_below_it() -> None:
    assert touches(["graphs/"], frozenset({"graphs/desk.py"}))
    assert not touches(["graphs/"], frozenset({"tests/graphs/test_x.py"}))
    assert not touches(["graphs/desk"], frozenset({"graphs/desk.py"}))


def test_stories_of_kills_name_files_that_exist() -> None:
    assert set(FILES) == {story.name for story in STORIES}
    missing = [file for files in FILES.values() for file in files if not (PROJECT / file).exists()]
    assert missing == []


def test_long_run_has_every_file_of_which_the_short_one_takes_a_part() -> None:
    """What leaves `make test` for some commits is in `make test-long` whole."""
    listed = re.search(r"^LONG := (.*)$", (PROJECT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert listed is not None
    whole = [word.removeprefix("tests/") for word in listed[1].split()]
    tests = PROJECT / "tests"
    in_part = [
        path.relative_to(tests).as_posix()
        for path in tests.rglob("test_*.py")
        if path.name != Path(__file__).name
        and re.search(r"in_turn\(|from tests\.(selection|long) import", path.read_text("utf-8"))
    ]
    assert len(in_part) > 10
    assert [
        path
        for path in in_part
        if not any(path == one or path.startswith(f"{one}/") for one in whole)
    ] == []


def test_tests_in_turn_name_files_that_exist() -> None:
    """A file that moved would ask for nothing any more."""
    texts = [path.read_text("utf-8") for path in (PROJECT / "tests").rglob("test_*.py")]
    marks = [mark for text in texts for mark in re.findall(r"in_turn\(([^)]*\)?)", text)]
    named = {file for mark in marks for file in re.findall(r'"(\w[\w/.]*(?:/|\.py|\.lock))"', mark)}
    assert len(named) > 10
    assert sorted(file for file in named if not (PROJECT / file).exists()) == []
