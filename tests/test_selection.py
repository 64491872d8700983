"""What runs of the proofs that go in turn: told by the commit, and never by less than there is."""

from __future__ import annotations

import os
import re
import subprocess
import time
from pathlib import Path
from uuid import NAMESPACE_URL, uuid4, uuid5

import pytest

from steward.settings import PROJECT
from tests.conftest import dearest_first, is_passing
from tests.dear import DEAR, function_of, imported_by, seconds
from tests.durability.stories import FILES, STORIES
from tests.selection import (
    BUDGET,
    CUT,
    LEAST,
    PROOFS,
    SHARE,
    WHOLE,
    Commit,
    Proof,
    chosen,
    left_by_share,
    part_of,
    touches,
)

NAMES = [f"proof {n}" for n in range(200)]
PARTS = 7
RARELY = 9_973  # so many shares that it is nobody's turn
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


def at(turn: int, *changed: str) -> Commit:
    return Commit(turn, frozenset(changed), "")


def run(proofs: list[Proof], commit: Commit, budget: float = 100.0) -> list[str]:
    on, _ = chosen(proofs, commit, budget)
    return [proof.name for proof, runs in zip(proofs, on, strict=True) if runs]


def test_chosen_in_a_round_of_commits_is_every_proof_once(project: Path) -> None:
    proofs = [Proof(name, PARTS) for name in NAMES]
    found: list[str] = []
    for n in range(2 * PARTS * CUT):
        commit(project, file0=f"{n}")
        now = Commit.of(project)
        found += run(proofs, now) if now.turn // (PARTS * CUT) == 1 else []
    assert sorted(found) == sorted(NAMES)


def test_chosen_by_who_checks_every_third_commit_comes_to_be_all() -> None:
    """Shares in one order for ever would show them two thirds never."""
    proofs = [Proof(name, 6) for name in NAMES]
    seen = {name for turn in range(0, 300 * CUT, 3) for name in run(proofs, at(turn))}
    assert seen == set(NAMES)


def test_share_of_a_slower_proof_meets_every_faster_one() -> None:
    slow = [Proof(name, PARTS, slower=PARTS) for name in NAMES]
    faster = Proof("faster", PARTS)
    seen = {
        (name, faster.turn_of(at(turn)))
        for turn in range(slow[0].round)
        for name in run(slow, at(turn))
    }
    assert len(seen) == len(NAMES) * faster.shares


def test_proofs_of_a_file_at_one_place_stay_together_when_shares_are_cut() -> None:
    """They look at what was played once; and what has places of its own is never together."""
    proofs = [
        Proof(f"{place} {n}", PARTS, own="tests/test_a.py", place=place)
        for place in range(PARTS)
        for n in range(3)
    ]
    runs = [run(proofs, at(turn)) for turn in range(PARTS * CUT)]
    assert {len(one) for one in runs} == {0, 3}
    assert all(len({name.split()[0] for name in one}) <= 1 for one in runs)
    assert sorted(name for one in runs for name in one) == sorted(proof.name for proof in proofs)


def test_chosen_what_changed_runs_while_the_budget_lasts_the_closest_first() -> None:
    proofs = [
        Proof(f"{of} {n}", RARELY, files, own=own, seconds=10.0)
        for of, files, own in (
            ("folder", ("ui/",), "tests/test_a.py"),
            ("named", ("ui/page.ts",), "tests/test_b.py"),
            ("own", (), "tests/test_c.py"),
            ("other", ("nodes/",), "tests/test_d.py"),
        )
        for n in range(3)
    ]
    now = at(7, "ui/page.ts", "tests/test_c.py")
    for budget, runs in ((30.0, "own"), (60.0, "named own"), (90.0, "folder named own")):
        assert {name.split()[0] for name in run(proofs, now, budget)} == set(runs.split())
    on, left = chosen(proofs, now, 70.0)
    assert (sum(on), sum(left)) == (7, 2)
    assert not any(runs and waits for runs, waits in zip(on, left, strict=True))


def test_changes_get_what_a_large_share_leaves_and_a_minute_at_least() -> None:
    def left(seconds: float) -> float:
        turn = Proof("a", 2).turn_of(at(0))
        own = next(f"{n}" for n in range(99) if part_of(f"{n} {turn % 2}", CUT) == turn // 2)
        return left_by_share([Proof("a", 2, own=own, seconds=seconds, place=turn % 2)], at(0))

    assert [left(one) for one in (0.0, WHOLE - 50.0, 2 * WHOLE)] == [BUDGET, 50.0, LEAST]
    assert left_by_share([Proof("b", 1, seconds=2 * WHOLE)], at(0)) == BUDGET, "it is no share"


def test_chosen_of_what_is_too_much_for_a_run_differs_with_the_commit() -> None:
    proofs = [Proof(name, RARELY, ("ui/",), seconds=10.0) for name in NAMES]
    seen = {name for turn in range(200) for name in run(proofs, at(turn, "ui/page.ts"))}
    assert seen == set(NAMES)


def test_chosen_over_all_commits_is_every_test_that_goes_in_turn(
    request: pytest.FixtureRequest,
) -> None:
    """Of all that was collected beside this: in a whole run, of all there are."""
    proofs = request.config.stash[PROOFS]
    most = max((proof.round for proof in proofs), default=1)
    seen = {name for turn in range(most) for name in run(proofs, at(turn))}
    assert seen == {proof.name for proof in proofs}


def test_shares_take_as_long_as_a_run_has_time_for(request: pytest.FixtureRequest) -> None:
    """On average, in seconds of one worker: where they take more, cut them once more."""
    proofs = request.config.stash[PROOFS]
    assert sum(one.seconds / one.round for one in proofs if one.parts > 1) <= SHARE


def test_chosen_at_every_commit_is_something_of_each_dear_folder(
    request: pytest.FixtureRequest,
) -> None:
    """Where whole files go in turn: what fails at once is not seen a round later."""
    proofs = request.config.stash[PROOFS]
    always = {proof.own for proof in proofs if proof.parts == 1}
    for folder in ("tests/ui/", "tests/server/", "tests/cli/"):
        files = {proof.own for proof in proofs if proof.own.startswith(folder)}
        assert len(files) < 3 or files & always, folder


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


def test_long_run_takes_every_file() -> None:
    """What leaves `make test` for some commits is in `make test-long` whole."""
    makefile = (PROJECT / "Makefile").read_text("utf-8")
    run = re.search(r"STEWARD_LONG=1 .* -m pytest -s (.*)$", makefile, re.MULTILINE)
    assert run is not None
    assert run[1] == "--timeout 3600", "it names no files: pytest takes all of them"


def test_dear_test_goes_in_turn_and_runs_when_what_it_imports_changed() -> None:
    assert all(took >= DEAR for took in seconds().values())
    item = Read("tests/audit/test_audit.py::test_x[1]")
    assert function_of(item.nodeid) == "tests/audit/test_audit.py::test_x"
    named = imported_by("tests/test_selection.py")
    assert {"tests/selection.py", "tests/dear.py", "steward/settings.py"} <= {*named}
    assert all((PROJECT / one).is_file() for one in named)


def test_tests_in_turn_name_files_that_exist(request: pytest.FixtureRequest) -> None:
    """A file that moved would ask for nothing any more."""
    texts = [path.read_text("utf-8") for path in (PROJECT / "tests").rglob("*.py")]
    marks = [mark for text in texts for mark in re.findall(r"in_turn\(([^)]*\)?)", text)]
    named = {file for mark in marks for file in re.findall(r'"(\w[\w/.]*(?:/|\.py|\.lock))"', mark)}
    assert len(named) > 10
    named |= {file for proof in request.config.stash[PROOFS] for file in proof.files}
    assert sorted(file for file in named if not (PROJECT / file).exists()) == []


def test_name_that_changes_with_every_reading_is_refused() -> None:
    """Workers that read different names run nothing at all."""
    now = int(time.time())
    passing = [f"t[{now + 3_600}]", f"t[{now}123]", f"t[{uuid4()}]", f"t[{uuid4().hex}-a]"]
    lasting = ["t[1000000000]", "t[4242424242424242]", f"t[{uuid5(NAMESPACE_URL, 'a')}]", "t[9]"]
    assert [name for name in passing + lasting if is_passing(name)] == passing


class Read:
    """As much of a test that was found as its order needs."""

    def __init__(self, nodeid: str, **marks: pytest.Mark) -> None:
        self.nodeid, self.marks = nodeid, marks

    def get_closest_marker(self, name: str) -> pytest.Mark | None:
        return self.marks.get(name)


def test_longest_tests_are_begun_first() -> None:
    """Begun last, one test of three minutes keeps two workers waiting."""
    group, long = pytest.mark.xdist_group("servers").mark, pytest.mark.long.mark
    quick, dear, slow = Read("quick"), Read("dear"), Read("slow", long=long)
    one, two = Read("one", xdist_group=group), Read("two", xdist_group=group)
    items = [quick, one, slow, dear, two]
    ordered = dearest_first(items, {dear: 197.0, two: 30.0})  # type: ignore[arg-type]
    assert [item.nodeid for item in ordered] == ["dear", "one", "two", "slow", "quick"]
