"""`langgraph dev`, LangGraph's own command, in a folder that names no database."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import httpx
import psutil  # type: ignore[import-untyped]
import pytest
from langgraph_sdk import get_client

from steward.ports import free_port
from steward.settings import PROJECT
from steward.stock_start import home_folder, is_wanted

LANGGRAPH = str(Path(sys.executable).with_name("langgraph"))
DEV = ("dev", "--no-browser")
NAMED = {
    f"GIT_{one}_{what}": "a@b" for one in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
}
READERS = Path(".steward") / "models"
BARE = {
    name: value
    for name, value in os.environ.items()
    if not name.startswith(("STEWARD_", "DATABASE_URL"))
}


@pytest.mark.parametrize(
    ("environment", "wanted"),
    [
        ({"LANGSMITH_LANGGRAPH_API_VARIANT": "local_dev"}, True),
        ({}, False),
        (
            {
                "LANGSMITH_LANGGRAPH_API_VARIANT": "local_dev",
                "DATABASE_URL": "postgresql://db/own",
            },
            False,
        ),
    ],
    ids=["langgraph dev", "another server", "a database is named"],
)
def test_company_is_brought_by_the_stock_command_without_a_database_alone(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], wanted: bool
) -> None:
    for name in ("DATABASE_URL", "STEWARD_DATABASE_URL", "LANGSMITH_LANGGRAPH_API_VARIANT"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert is_wanted() is wanted


def test_home_is_outside_of_the_folder_that_the_stock_server_watches(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("STEWARD_HOME", raising=False)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert PROJECT not in home_folder().parents
    assert home_folder() == home_folder()


async def answer(url: str, words: str) -> str:
    """What the desk says to a visitor who comes by LangGraph's SDK, as Studio does."""
    client = get_client(url=url)
    thread = await client.threads.create()
    found: Any = await client.runs.wait(
        thread["thread_id"], "desk", input={"messages": [{"role": "user", "content": words}]}
    )
    return str(found["messages"][-1]["content"])


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    """A clone of the project as it stands, with the readers of this one: training takes minutes."""

    def git(*words: str) -> str:
        done = subprocess.run(
            ["git", *words], cwd=PROJECT, env=os.environ | NAMED, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    clone = tmp_path / "clone"
    git("clone", "--quiet", "--shared", "--no-checkout", str(PROJECT), str(clone))
    git("-C", str(clone), "checkout", "--quiet", "--detach", git("stash", "create") or "HEAD")
    if (PROJECT / READERS).is_dir():
        shutil.copytree(PROJECT / READERS, clone / READERS)
    return clone


@pytest.mark.xdist_group("live")
@pytest.mark.long
@pytest.mark.timeout(600)
@pytest.mark.in_turn(
    parts=36,
    place=4,
    files=("steward/stock_start.py", "steward/server/company_beside.py", "langgraph.json"),
    seconds=60.0,
)
def test_stock_command_in_a_fresh_clone_starts_once_answers_and_leaves_nothing(
    tmp_path: Path, fresh: Path
) -> None:
    """Once: what it brings in the first time is not taken for a change of the project."""
    url = f"http://127.0.0.1:{(port := free_port())}"
    with (tmp_path / "log").open("w") as log:
        process = subprocess.Popen(
            [LANGGRAPH, *DEV, "--port", str(port)],
            cwd=fresh,
            env=BARE | {"STEWARD_HOME": str(tmp_path / "home"), "PYTHONPATH": str(fresh)},
            stdout=log,
            stderr=log,
            start_new_session=True,
        )

    def told() -> str:
        return (tmp_path / "log").read_text()

    try:
        deadline = time.monotonic() + 400
        while not _answers(url):
            assert process.poll() is None, told()[-3000:]
            assert time.monotonic() < deadline, told()[-3000:]
            time.sleep(0.3)
        said = asyncio.run(answer(url, "how long do I have to return something?"))
        assert "14 days" in said, told()[-3000:]
        assert (fresh / "ui" / "dist" / "index.html").is_file(), "its pages are built"
        beside = psutil.Process(process.pid).children(recursive=True)
        assert any("steward.server.company_beside" in one.cmdline() for one in beside)
        assert [line for line in told().splitlines() if "detected changes" in line] == []
        assert told().count("Bringing a database") == 1
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(60)
    _gone, left = psutil.wait_procs(beside, timeout=60)
    assert left == [], "the company ends with its server"


def _answers(url: str) -> bool:
    try:
        return httpx.get(f"{url}/health", timeout=2.0, trust_env=False).status_code == 200
    except httpx.TransportError:
        return False
