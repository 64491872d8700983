"""Starting, killing, restarting and stopping the real processes.

What is in the way is said in a sentence.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil  # type: ignore[import-untyped]
import psycopg
import pytest

from steward.ports import free_port
from steward.server.children import Child, sweep
from steward.server.home_lock import CannotStart
from steward.server.postgres import EmbeddedPostgres
from steward.server.processes import Stack, stay
from tests.ends import left
from tests.processor_time import of_python
from tests.server.conftest import Calls
from tests.server.marks import AT_EVERY_COMMIT, on_the_running_server

pytestmark = on_the_running_server("steward/embedded_postgres.py", seconds=3.0)


def test_killed_server_comes_back_with_everything(live: Stack, visitor: Calls) -> None:
    started = visitor.post("/desk/conversations").json()
    caller = Calls(live.urls.desk, started["token"])
    where = f"/desk/conversations/{started['conversation_id']}/messages"
    assert caller.post(where, {"text": "hello"}).status_code == 202
    live.kill_server()
    live.restart_server()
    assert live.server is not None
    used = psutil.Process(live.server.pid).cpu_times()
    libraries, _ = of_python("import fastapi, langgraph.graph, numpy, psycopg")
    assert used.user + used.system < 5 * libraries, (
        "what it imports and opens before it answers, however slow or busy this machine is"
    )
    deadline = time.monotonic() + 60
    lines: list[str] = []
    while time.monotonic() < deadline and "desk" not in lines:
        lines = [line["role"] for line in caller.get(where, wait=5).json()["messages"]]
    assert lines == ["customer", "desk"]


def test_files_with_customers_words_are_not_read_by_other_people_of_this_machine(
    live: Stack, customer: tuple[Calls, str]
) -> None:
    caller, conversation = customer
    caller.post(f"/desk/conversations/{conversation}/messages", {"text": "my name is Dana"})
    for place in (
        live.home / ".langgraph_api",
        live.home / "logs" / "server.log",
        live.home / "logs" / "systems.log",
        live.home / "keys",
    ):
        assert place.stat().st_mode & 0o077 == 0, place


def test_home_is_used_by_one_run_at_a_time(live: Stack) -> None:
    with pytest.raises(CannotStart, match="already runs from") as error:
        Stack(live.home).start()
    assert str(os.getpid()) in error.value.message


def test_taken_port_is_said_before_anything_is_started(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(CannotStart, match="taken by another program") as error:
            Stack(tmp_path, port=taken.getsockname()[1]).start()
    assert "--port" in error.value.next_step
    assert not (tmp_path / "postgres").exists()


def test_database_survives_a_kill_and_a_stale_pid_file(tmp_path: Path) -> None:
    postgres = EmbeddedPostgres(tmp_path / "postgres")
    dsn = postgres.start()
    with psycopg.connect(dsn) as connection:
        connection.execute("CREATE TABLE kept (n int)")
    pid_file = tmp_path / "postgres" / "postmaster.pid"
    postmaster = int(pid_file.read_text().splitlines()[0])
    os.kill(postmaster, signal.SIGKILL)
    assert not left(postmaster)
    lines = pid_file.read_text().splitlines()
    # the number now belongs to another program
    pid_file.write_text("\n".join([str(os.getpid()), *lines[1:]]))
    again = EmbeddedPostgres(tmp_path / "postgres")
    with psycopg.connect(again.start()) as connection:
        connection.execute("SELECT * FROM kept")
    again.stop()
    assert not pid_file.exists()


def test_killed_database_comes_back_by_itself_and_it_is_said(live: Stack, visitor: Calls) -> None:
    started = visitor.post("/desk/conversations").json()
    caller = Calls(live.urls.desk, started["token"])
    where = f"/desk/conversations/{started['conversation_id']}/messages"
    said: list[str] = []
    stop = threading.Event()
    watching = threading.Thread(target=stay, args=(live, said.append, stop.is_set))
    watching.start()
    try:
        pid_file = live.home / "postgres" / "postmaster.pid"
        first = int(pid_file.read_text().splitlines()[0])
        os.kill(first, signal.SIGKILL)
        deadline = time.monotonic() + 90
        while len(said) < 2 and time.monotonic() < deadline:
            time.sleep(0.1)
        assert [text.partition(";")[0] for text in said] == [
            "The database died (its process is gone)",
            "The database is back",
        ]
        assert int(pid_file.read_text().splitlines()[0]) != first
        lines: list[str] = []
        deadline = time.monotonic() + 90
        assert answered(caller, where, {"text": "hello"}, deadline) == 202
        while time.monotonic() < deadline and "desk" not in lines:
            lines = [line["role"] for line in caller.get(where, wait=5).json().get("messages", [])]
        assert lines[-2:] == ["customer", "desk"]
    finally:
        stop.set()
        watching.join()


def answered(caller: Calls, where: str, body: dict[str, str], deadline: float) -> int:
    """The status of a message, sent again while the desk's pool still meets
    the sessions that are gone.
    """
    while (status := caller.post(where, body).status_code) == 503 and time.monotonic() < deadline:
        time.sleep(0.5)
    return status


@pytest.fixture
def child(tmp_path: Path) -> Iterator[Child]:
    port = free_port()
    command = [sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1"]
    made = Child("something", command, tmp_path, dict(os.environ), f"http://127.0.0.1:{port}/")
    yield made
    made.stop()


@AT_EVERY_COMMIT
def test_child_is_started_killed_and_stopped(child: Child) -> None:
    child.start()
    child.wait_ready()
    child.kill()
    assert (child.alive(), child.how_it_ended()) == (False, "SIGKILL")
    child.start()
    child.wait_ready()
    child.stop()
    assert not child.alive()


_WAITS = """
import http.server, json, os, sys
assert sys.argv[1:] == ["--waits"] and "STEWARD_TOLD" not in os.environ
os.environ.update(json.loads(sys.stdin.readline()))
print(os.environ["STEWARD_TOLD"], flush=True)
http.server.test(http.server.SimpleHTTPRequestHandler, port=%d, bind="127.0.0.1")
"""


def test_child_that_waits_begins_with_the_environment_that_it_is_told(tmp_path: Path) -> None:
    port = free_port()
    command = [sys.executable, "-c", _WAITS % port]
    child = Child("something", command, tmp_path, dict(os.environ), f"http://127.0.0.1:{port}/")
    child.start(waits=True)
    try:
        assert child.alive()
        assert not child.answers()
        child.go({**os.environ, "STEWARD_TOLD": "go on"})
        child.wait_ready()
        assert "go on" in child.tail()
    finally:
        child.stop()


def test_child_that_ended_while_it_waited_is_told_by_its_log(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "raise SystemExit('no such module')"]
    child = Child("something", command, tmp_path, dict(os.environ), "http://127.0.0.1:9/")
    child.start(waits=True)
    assert child.wait_dead(60)
    child.go(dict(os.environ))
    with pytest.raises(Exception, match="no such module"):
        child.wait_ready()


_AHEAD = """
import sys
from steward.server.langgraph_server import import_ahead
from steward.server.program import told
import_ahead()
from steward.settings import settings
assert settings.cache_info().currsize == 0, "settings were read before they were told"
early = {"steward.server.http", "langgraph_api.config", "langgraph_api.server"} & {*sys.modules}
assert not early, early
assert {"steward.process", "steward.server.routes.approvals", "graphs.desk"} <= {*sys.modules}
assert not told("")
assert told('{"STEWARD_PORT": "8999"}')
assert settings().port == 8999
"""


def test_server_imports_ahead_without_reading_its_settings(tmp_path: Path) -> None:
    played = subprocess.run(
        [sys.executable, "-c", _AHEAD], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert played.returncode == 0, played.stderr


def test_child_that_ends_at_once_shows_the_end_of_its_log(tmp_path: Path) -> None:
    child = Child(
        "something",
        [sys.executable, "-c", "raise SystemExit('no such thing')"],
        tmp_path,
        dict(os.environ),
        "http://127.0.0.1:9/",
    )
    child.start()
    with pytest.raises(Exception, match="no such thing"):
        child.wait_ready()


def test_processes_what_a_killed_run_left_is_swept_and_strangers_are_not(tmp_path: Path) -> None:
    (tmp_path / "run").mkdir()
    ours = subprocess.Popen(
        [sys.executable, "-c", "import time; time.sleep(60)", "-m systems.serve"],
        start_new_session=True,
    )
    stranger = subprocess.Popen(
        [sys.executable, "-c", "import time; time.sleep(60)"], start_new_session=True
    )
    (tmp_path / "run" / "systems.pid").write_text(str(ours.pid))
    (tmp_path / "run" / "server.pid").write_text(str(stranger.pid))
    said: list[str] = []
    sweep(tmp_path, said.append)
    try:
        assert ours.wait(60) == -signal.SIGTERM
        assert stranger.poll() is None
        assert len(said) == 1
    finally:
        stranger.kill()
        stranger.wait()
    assert not list((tmp_path / "run").glob("*.pid"))


@pytest.mark.parametrize("program", ["steward.server.langgraph_server", "systems.serve"])
def test_processes_who_does_not_end_with_its_parent_when_asked_is_ended(program: str) -> None:
    """An open stream keeps a server that was only asked."""
    child = (
        f"import os, signal, time; from {program} import follow; signal.signal(signal.SIGTERM, "
        "signal.SIG_IGN); "
        "follow(os.getppid(), patience=0.5); print(os.getpid(), flush=True); time.sleep(300)"
    )
    parent = (
        f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {child!r}]); "
        "sys.stdin.read()"
    )
    started = subprocess.Popen(
        [sys.executable, "-c", parent], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert started.stdout is not None
    pid = int(started.stdout.readline())
    started.kill()
    started.communicate()
    assert not left(pid)
