"""`steward serve`: a desk on a database of one's own, with nothing of the sandbox in it."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import httpx
import psutil  # type: ignore[import-untyped]
import psycopg
import pytest
import typer

from steward.cli.serve import LogForm, chosen_engine, environment, without_own_address
from steward.keys import Keys
from steward.ports import free_port
from steward.server import program
from steward.server.connections import HEAD_LIMIT
from steward.server.processes import Stack
from steward.server.program import Engine
from steward.settings import from_here
from tests.cli.serving import BARE, STEWARD, answers, launched, logged, said
from tests.conftest import at
from tests.owner import ask
from tests.server.writings import spoken, writings

# Each starts servers of its own.
SERVED = pytest.mark.in_turn(
    parts=12, first=5, files=("steward/cli/serve.py", "steward/server/program.py"), seconds=20.0
)


def test_serve_without_a_database_says_what_to_do(tmp_path: Path) -> None:
    done = subprocess.run(
        [STEWARD, "serve"],
        env=BARE | {"STEWARD_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 1
    assert "Set DATABASE_URL" in done.stderr


def test_half_a_sign_in_and_a_database_that_is_not_there_are_said(tmp_path: Path) -> None:
    away = {"STEWARD_HOME": str(tmp_path), "DATABASE_URL": "postgresql://127.0.0.1:9/none"}
    for more, sentence in (
        ({}, "The database does not answer"),
        ({"STEWARD_OIDC_ISSUER": "https://issuer.example"}, "STEWARD_OIDC_CLIENT_ID"),
    ):
        done = subprocess.run(
            [STEWARD, "serve"], env=BARE | away | more, capture_output=True, text=True, timeout=60
        )
        assert done.returncode == 1
        assert sentence in done.stderr


def test_serve_sets_the_sandbox_off_whatever_the_environment_says(tmp_path: Path) -> None:
    found = environment(
        {"STEWARD_SANDBOX": "true", "STEWARD_CRASH_AT": "act:before", "OTHER": "kept"},
        tmp_path,
        "127.0.0.1",
        1,
    )
    assert (found["STEWARD_SANDBOX"], found["OTHER"], "STEWARD_CRASH_AT" in found) == (
        "false",
        "kept",
        False,
    )


def test_serve_without_own_address_says_which_names_are_answered() -> None:
    assert "421" in without_own_address("0.0.0.0", {})
    assert not without_own_address("127.0.0.1", {})
    assert not without_own_address("0.0.0.0", {"STEWARD_OWN_URL": "https://desk.example"})


@pytest.mark.xdist_group("live")
@pytest.mark.long
@pytest.mark.timeout(600)
@SERVED
def test_serve_runs_without_a_sandbox(dsn: str, tmp_path: Path) -> None:
    port = free_port()
    env = BARE | {
        "STEWARD_HOME": str(tmp_path),
        "DATABASE_URL": dsn,
        "STEWARD_SANDBOX": "true",
        "STEWARD_CLIENT_HEADER": "X-Real-IP",
        "STEWARD_PROXIES": '["127.0.0.0/8"]',
    }
    process = launched(env, tmp_path / "log", port)
    try:
        with httpx.Client(
            base_url=f"http://127.0.0.1:{port}", timeout=60.0, trust_env=False
        ) as http:
            health = answers(http, process, tmp_path / "log")
            assert (health["ok"], health["sandbox"]) == (True, False)
            assert http.post("/threads", json={}).status_code == 401
            assert http.get("/sandbox/outbox").status_code == 404
            front = http.get("/").text
            assert all(
                f'href="{door}"' in front for door in ("/chat", "/approvals", "/conversations")
            )
            assert "make chat" not in front
            assert "/try" not in front
            one_client_floods_and_another_goes_on(http)
            assert_nothing_closed_is_served(str(http.base_url))
            comes_back_after_a_kill(http, process, tmp_path / "log")
            assert http.get("/desk/approvals").status_code == 401
            started = http.post("/desk/conversations", json={})
            assert started.status_code in (200, 201)
            stranger = Keys(tmp_path).sign("people", "steward", "lena", 60, kind="staff")
            assert (
                http.get(
                    "/desk/approvals", headers={"Authorization": f"Bearer {stranger}"}
                ).status_code
                == 401
            ), "no row says so"
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) in (0, -signal.SIGTERM, 143)
        lines = logged(tmp_path / "log")
        assert any("died (SIGKILL)" in line["event"] for line in lines)
        assert not any(".sql" in line["event"] for line in lines)
    finally:
        if process.poll() is None:
            process.kill()
            process.wait(60)


@pytest.mark.xdist_group("live")
@pytest.mark.long
@pytest.mark.timeout(600)
@SERVED
def test_serve_takes_an_ordinary_owner_and_then_a_login_that_proves_the_record(
    postgres: str, tmp_path: Path
) -> None:
    """A managed Postgres: an owner who may create no role.

    First with that one login, then with one of the desk's own.
    """
    name = f"managed_{uuid4().hex[:8]}"
    owner, desk = f"{name}_owner", f"{name}_desk"
    ask(postgres, f"CREATE ROLE {owner} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE")
    ask(postgres, f"CREATE DATABASE {name} OWNER {owner}")
    env = BARE | {"STEWARD_HOME": str(tmp_path), "DATABASE_URL": at(postgres, name, user=owner)}
    try:
        with served(env, tmp_path / "one") as http:
            health = http.get("/health").json()
            assert (
                health["ok"],
                [one["name"] for one in health["checks"] if one["name"] != "system"],
            ) == (True, ["unproven"])
            assert owner not in http.get("/health").text
            front = http.get("/").text
            assert "make chat" not in front
            assert "/approvals" in front
        printed = subprocess.run(
            [STEWARD, "db", "prepare"],
            env=env,
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        ).stdout
        with psycopg.connect(postgres, autocommit=True) as admin:
            admin.execute(printed.encode())
        env |= {
            "STEWARD_OWNER_URL": env["DATABASE_URL"],
            "DATABASE_URL": at(postgres, name, user=desk),
        }
        with served(env, tmp_path / "two") as http:
            assert "unproven" not in [one["name"] for one in http.get("/health").json()["checks"]]
            assert assistant_answers(http, tmp_path / "two") == ["customer", "desk"]
    finally:
        ask(postgres, f"DROP DATABASE {name} WITH (FORCE)")
        for role in (owner, desk):
            ask(postgres, f"DROP ROLE IF EXISTS {role}")


@pytest.mark.xdist_group("live")
@pytest.mark.long
@pytest.mark.timeout(600)
@SERVED
def test_engine_of_the_desk_answers_where_the_server_of_langgraph_cannot_be_imported(
    dsn: str, tmp_path: Path
) -> None:
    for name in ("langgraph_api", "langgraph_runtime_inmem"):
        (tmp_path / f"{name}.py").write_text("raise ImportError('not installed')\n")
    env = BARE | {
        "STEWARD_HOME": str(tmp_path / "home"),
        "DATABASE_URL": dsn,
        "PYTHONPATH": str(tmp_path),
    }
    with served(env, tmp_path / "log", "--engine", "own") as http:
        assert assistant_answers(http, tmp_path / "log") == ["customer", "desk"]
        assert http.post("/threads", json={}).status_code == 404
        assert "smith.langchain.com" not in http.get("/").text
        too_long = http.get("/", headers={"X-Long": "a" * (HEAD_LIMIT + 1)})
        assert too_long.status_code == 431
        assert_nothing_closed_is_served(str(http.base_url))
    assert logged(tmp_path / "log")


def test_engine_defaults_to_own_where_the_server_of_langgraph_is_not_installed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert chosen_engine(None, print) is Engine.LANGGRAPH
    monkeypatch.setattr("steward.server.program.langgraph_installed", lambda: False)
    assert chosen_engine(None, print) is Engine.OWN
    assert "Studio and Agent Inbox are not" in capsys.readouterr().out
    with pytest.raises(typer.Exit):
        chosen_engine(Engine.LANGGRAPH, print)
    assert "pip install 'steward-….whl[studio]'" in capsys.readouterr().err


def test_engine_aegra_without_its_package_or_redis_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    configured: Callable[..., None],
) -> None:
    configured(STEWARD_REDIS_URL=None)
    with pytest.raises(typer.Exit):
        chosen_engine(Engine.AEGRA, print)
    assert "STEWARD_REDIS_URL is not set" in capsys.readouterr().err
    configured(STEWARD_REDIS_URL="redis://redis:6379/0")
    assert chosen_engine(Engine.AEGRA, print) is Engine.AEGRA
    monkeypatch.setattr(program, "aegra_installed", lambda: False)
    with pytest.raises(typer.Exit):
        chosen_engine(Engine.AEGRA, print)
    assert "pip install 'steward-….whl[aegra]'" in capsys.readouterr().err


@pytest.mark.parametrize("form", LogForm)
def test_log_lines_of_either_form_go_to_standard_output(form: LogForm, tmp_path: Path) -> None:
    program = (
        "import logging; from steward.server import log_lines; log_lines.start();"
        "logging.getLogger('desk').info('two\\nlines')"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=environment(BARE, tmp_path, "127.0.0.1", 1, form),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stderr == ""
    lines = done.stdout.splitlines()
    if form is LogForm.JSON:
        assert [json.loads(line)["event"] for line in lines] == ["two\nlines"]
    else:
        assert lines[0].endswith("INFO desk: two")


@contextlib.contextmanager
def served(env: dict[str, str], log: Path, *options: str) -> Iterator[httpx.Client]:
    """`steward serve` with these settings until the end of the block."""
    port = free_port()
    process = launched(env, log, port, *options)
    try:
        with httpx.Client(
            base_url=f"http://127.0.0.1:{port}", timeout=60.0, trust_env=False
        ) as http:
            answers(http, process, log)
            yield http
        process.send_signal(signal.SIGTERM)
        process.wait(60)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(60)


def assistant_answers(http: httpx.Client, log: Path) -> list[str]:
    """Who spoke in a new conversation, once the desk answered or a minute and a half went by."""
    started = http.post("/desk/conversations", json={}).json()
    where = f"/desk/conversations/{started['conversation_id']}"
    token = {"Authorization": f"Bearer {started['token']}"}
    sent = http.post(f"{where}/messages", json={"text": "hello"}, headers=token)
    assert sent.status_code == 202
    lines: list[str] = []
    deadline = time.monotonic() + 90
    while "desk" not in lines and time.monotonic() < deadline:
        answer = http.get(f"{where}/messages", params={"wait": 5}, headers=token)
        assert answer.status_code == 200, f"{answer.text}\n{said(log)}"
        lines = [one["role"] for one in answer.json()["messages"]]
    assert lines, said(log)
    return lines


def one_client_floods_and_another_goes_on(http: httpx.Client) -> None:
    def start(client: str, **more: str) -> int:
        return http.post(
            "/desk/conversations", json={}, headers={"X-Real-IP": client, **more}
        ).status_code

    found = [
        start("8.8.8.8", **{"X-Forwarded-For": f"9.9.9.{number % 250}"}) for number in range(260)
    ]
    assert found.count(429) > 0
    assert set(found) == {201, 429}
    assert [start("9.9.9.9") for _ in range(5)] == [201] * 5


def server_of(process: subprocess.Popen[bytes]) -> int:
    """The process id of the server that `steward serve` watches over."""
    found = [
        one.pid
        for one in psutil.Process(process.pid).children()
        if "steward.server.langgraph_server" in one.cmdline()
    ]
    assert len(found) == 1
    return int(found[0])


def assert_nothing_closed_is_served(url: str) -> None:
    for path in ("/internal/truncate", "/deploy", "/docs", "/sandbox/outbox", "/sandbox/crash"):
        for target in writings(path):
            for method in ("GET", "POST"):
                assert spoken(url, method, target) in (400, 404, 405), (method, target)


def comes_back_after_a_kill(
    http: httpx.Client, process: subprocess.Popen[bytes], log: Path
) -> None:
    before = server_of(process)
    os.kill(before, signal.SIGKILL)
    assert answers(http, process, log)["ok"]
    assert server_of(process) != before


def test_environment_of_a_server_names_files_in_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It works in the home folder; whoever started it named files from where they were."""
    monkeypatch.chdir(tmp_path)
    given = {"STEWARD_SYSTEMS_FILE": "mine/systems.yaml", "STEWARD_CHANNELS_FILE": "/etc/c.yaml"}
    files = {"STEWARD_SYSTEMS_FILE": f"{tmp_path}/mine/systems.yaml"}
    wanted = {**given, **files, "STEWARD_KEY_SECRET_FILE": "", "STEWARD_COMPANY": "a/b"}
    given |= {"STEWARD_KEY_SECRET_FILE": "", "STEWARD_COMPANY": "a/b"}
    assert from_here(given) == wanted
    served = environment(given, tmp_path, "127.0.0.1", 8400)
    assert served["STEWARD_SYSTEMS_FILE"] == files["STEWARD_SYSTEMS_FILE"]
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    run = Stack(tmp_path / "home", port=1, systems_port=2).environment()
    assert run["STEWARD_SYSTEMS_FILE"] == files["STEWARD_SYSTEMS_FILE"]
