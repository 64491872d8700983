"""The walk "Stripe, and a kill" of `docs/connecting-a-system.md`: its commands, as they stand."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest

from steward.ports import free_port
from steward.settings import PROJECT
from tests.foreign.test_connecting_page import PAGE

_CODE = re.compile(r"(?<!\d)\d{6}(?!\d)")
_PATIENCE = 240.0
pytestmark = [
    pytest.mark.long,  # a whole run on this machine, killed and started again
    pytest.mark.xdist_group("races"),
    pytest.mark.timeout(600),
    pytest.mark.in_turn(
        parts=12, files=("examples/stripe/", "docs/connecting-a-system.md"), seconds=60.0
    ),
]


def commands(page: str, title: str, home: Path, port: int) -> list[str]:
    """Lines of the blocks in a walk, with a home and a port of Stripe of this test's own."""
    chapter = page.split(f"## {title}\n")[1].split("\n## ")[0]
    lines = "".join(re.findall(r"```\n(.*?)```", chapter, re.DOTALL)).strip().splitlines()
    here = {
        "8420": str(port),
        ".steward/": f"{home}/",
        ".venv/bin": str(Path(sys.executable).parent),
    }
    return [re.sub("|".join(map(re.escape, here)), lambda m: here[m[0]], one) for one in lines]


def done(line: str, env: dict[str, str]) -> str:
    """What a command says that ends by itself."""
    ran = subprocess.run(
        ["bash", "-c", line], cwd=PROJECT, env=env, capture_output=True, text=True, check=False
    )
    return ran.stdout + ran.stderr


class Desk:
    """The desk of the walk, as its customer meets it."""

    def __init__(self, port: int) -> None:
        self._http = httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60, trust_env=False)
        self._path, self._seen = "", 0

    def comes(self, run: subprocess.Popen[Any]) -> None:
        """Wait until it answers, and begin."""
        deadline = time.monotonic() + _PATIENCE
        while not self._is_ready():
            assert run.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.3)
        begun = self._http.post("/desk/conversations", json={}).json()
        self._http.headers["Authorization"] = f"Bearer {begun['token']}"
        self._path = f"/desk/conversations/{begun['conversation_id']}/messages"

    def _is_ready(self) -> bool:
        try:
            return self._http.get("/health/ready").status_code == 200
        except httpx.TransportError:
            return False

    def says(self, text: str) -> None:
        body = {"id": str(uuid4()), "text": text}
        self._http.post(self._path, json=body).raise_for_status()

    def hears(self) -> str:
        """The next line, also of a server that comes back."""
        deadline = time.monotonic() + _PATIENCE
        while time.monotonic() < deadline:
            try:
                asked = {"after": self._seen, "wait": 5}
                found = self._http.get(self._path, params=asked).json()
            except httpx.TransportError:
                time.sleep(0.3)
                continue
            self._seen = found.get("next") or self._seen
            if said := [x["text"] for x in found.get("messages", ()) if x["role"] == "desk"]:
                return "\n".join(said)
        raise TimeoutError

    def code(self) -> str:
        """What stands beside the chat."""
        sent = self._http.get(
            "/sandbox/outbox", params={"conversation_id": self._path.split("/")[3]}
        )
        [found] = [
            code
            for line in sent.json()["messages"]
            if line["kind"] == "code"
            for code in _CODE.findall(line["text"])
        ]
        return str(found)


@contextmanager
def going(line: str, env: dict[str, str], log: Path) -> Iterator[subprocess.Popen[Any]]:
    """A command that goes on until it is stopped."""
    with log.open("w") as out:
        run = subprocess.Popen(
            ["bash", "-c", f"exec {line}"], cwd=PROJECT, env=env, stdout=out, stderr=out
        )
    try:
        yield run
    finally:
        run.send_signal(signal.SIGINT)
        run.wait(60)


def test_walk_of_stripe_pays_once_over_a_kill(tmp_path: Path) -> None:
    home, port, systems, stripe = tmp_path / "home", free_port(), free_port(), free_port()
    home.mkdir()
    shutil.copytree(PROJECT / ".steward" / "models", home / "models")
    title = "Stripe, and a kill"
    serve, make, dearer, export, doctor, run, crash, look, waits, approve, after = commands(
        PAGE, title, home, stripe
    )
    env = {**os.environ, "STEWARD_HOME": str(home), "STEWARD_PORT": str(port)}
    env |= dict(word.split("=", 1) for word in shlex.split(export)[1:])
    env |= {"STEWARD_SYSTEMS_PORT": str(systems)}
    with going(serve, env, tmp_path / "stripe.log"):
        until(lambda: httpx.get(f"http://127.0.0.1:{stripe}/", trust_env=False))
        for _ in range(2):  # who has paid already does not pay once more
            assert done(make, env).count("29.00 paid, nothing given back") == 2
        assert done(dearer, env).count("180.00 paid, nothing given back") == 2
        assert "7 of 22 solid." in done(doctor, env)
        with going(run, env, tmp_path / "run.log") as up:
            desk = Desk(port)
            desk.comes(up)
            says_whose_it_is(port, stripe, tmp_path / "run.log")
            desk.says("I was charged twice this month. I am dana.whitfield@example.com")
            assert "six-digit code" in desk.hears()
            desk.says(desk.code())
            assert "Shall I go ahead?" in desk.hears()
            assert "armed" in done(crash, env)
            desk.says("yes")
            assert "I have refunded 29.00 EUR" in desk.hears()
            shown(tmp_path / "run.log", "died (SIGKILL)")
            bruno = Desk(port)
            bruno.comes(up)
            bruno.says("I was charged twice, 180.00 each. I am bruno.keller@example.com")
            assert "six-digit code" in bruno.hears()
            bruno.says(bruno.code())
            assert "Shall I go ahead?" in bruno.hears()
            bruno.says("yes")
            assert "colleague" in bruno.hears()
            assert "180.00 EUR" in done(waits, env)
            done(approve, env)
            assert "I have refunded 180.00 EUR" in bruno.hears()
        assert given(look, env) == [
            "29.00 paid, 29.00 given back",
            "29.00 paid, nothing given back",
        ]
        assert given(after, env) == [
            "180.00 paid, 180.00 given back",
            "180.00 paid, nothing given back",
        ]


def shown(log: Path, words: str) -> str:
    """A screen once it holds these words: a desk answers a moment before its screen says so."""
    deadline = time.monotonic() + _PATIENCE
    while words not in (screen := log.read_text("utf-8")):
        assert time.monotonic() < deadline, f"never shown: {words}\n{screen}"
        time.sleep(0.1)
    return screen


def says_whose_it_is(port: int, stripe: int, log: Path) -> None:
    """What is opened first names Stripe, and offers no tour of books that are not the desk's."""
    front, tour = (
        httpx.get(f"http://127.0.0.1:{port}{path}", trust_env=False) for path in ("/", "/try")
    )
    place = f"http://127.0.0.1:{stripe}"
    screen = shown(log, f"billing at {place}")
    assert place in front.text
    assert tour.headers["location"] == "/chat"
    assert "/try" not in front.text + screen
    assert "nothing leaves this machine" not in screen
    assert max(map(len, screen.splitlines())) < 300


def given(look: str, env: dict[str, str]) -> list[str]:
    """What was paid and given back, by the stand-in's own books."""
    return sorted(line.split(": ")[1] for line in done(look, env).strip().splitlines())


def until(ask: Any) -> None:
    """Until nothing stands in the way of asking."""
    deadline = time.monotonic() + 60
    while True:
        try:
            ask()
            return
        except httpx.TransportError:
            assert time.monotonic() < deadline
            time.sleep(0.1)
