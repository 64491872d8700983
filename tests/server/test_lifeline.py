"""What a killed process leaves behind: no Postgres, whoever started it, and nothing that another process still uses."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from steward import lifeline
from steward.server.postgres import command_of

HOME = "from steward.server.postgres import EmbeddedPostgres; EmbeddedPostgres(Path({folder!r})).start()"
SCENARIOS = "from steward.scenarios.postgres import _embedded; _embedded(Path({folder!r}))"
TESTS = "import contextlib; left = contextlib.ExitStack(); from tests.conftest import start_postgres; start_postgres(Path({folder!r}), left)"


class Using:
    """A process of its own that started, or joined, the server on a folder, and waits."""

    def __init__(self, how: str, folder: Path) -> None:
        program = f"from pathlib import Path; {how.format(folder=str(folder))}; print('up', flush=True); input()"
        self._process = subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "up\n"

    def kill(self) -> None:
        self._process.kill()
        self._process.communicate()


def postmaster(folder: Path) -> int:
    return int((folder / "postmaster.pid").read_text().splitlines()[0])


def gone(pid: int, within: float = 20.0) -> bool:
    deadline = time.monotonic() + within
    while command_of(pid):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


@pytest.mark.parametrize(("how", "kept"), [(HOME, True), (SCENARIOS, True), (TESTS, False)])
def test_a_killed_process_leaves_no_postgres(how: str, kept: bool, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    user = Using(how, folder)
    server = postmaster(folder)
    user.kill()
    assert gone(server)
    deadline = time.monotonic() + 20
    while folder.exists() and not kept and time.monotonic() < deadline:
        time.sleep(0.05)
    assert folder.exists() == kept


def test_a_server_that_another_process_uses_goes_with_the_last(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    first, second = Using(SCENARIOS, folder), Using(SCENARIOS, folder)
    server = postmaster(folder)
    first.kill()
    lifeline.end(folder, 0, throw_away=True)  # what the first one's program does, done for sure
    assert command_of(server)
    second.kill()
    assert gone(server)


def test_nothing_is_thrown_away_that_was_stopped_in_order(tmp_path: Path) -> None:
    (tmp_path / "PG_VERSION").write_text("18")
    lifeline.end(tmp_path, 0, throw_away=True)
    assert (tmp_path / "PG_VERSION").exists()
