"""What a start does not wait for: the description of the routes, the collector, the first words."""

from __future__ import annotations

import asyncio
import gc
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from unittest.mock import MagicMock

import pytest
from psycopg import OperationalError
from ruamel.yaml.error import YAMLError

from steward import yaml_text
from steward.conversation.intake import hear
from steward.conversation.types import Inbound
from steward.server import collection, http, preparation
from steward.server.http import app, read_ahead
from steward.server.lazy_dict import LazyDict
from steward.settings import PROJECT
from steward.understanding.reader import readers
from steward.vitals import Vitals


@pytest.fixture
def _collecting() -> Iterator[None]:
    before = gc.get_threshold()
    try:
        yield
    finally:
        gc.enable()
        gc.unfreeze()
        gc.set_threshold(*before)


def test_description_of_routes_is_made_when_it_is_read() -> None:
    described = app.openapi()
    assert described, "LangGraph's server takes what is empty for nothing"
    assert dict.__len__(described) == 0, "it was made before anybody read it"
    assert {"openapi", "info", "paths"} <= described.keys()
    assert "/desk/conversations" in described["paths"]


def test_late_dictionary_is_made_once() -> None:
    made = []

    def make() -> dict[str, Any]:
        made.append(1)
        return {"a": 1}

    assert "a" in LazyDict(make)
    late = LazyDict(make)
    assert (late["a"], late.get("b", 2), list(late), len(late)) == (1, 2, ["a"], 1)
    assert dict(late.items()) == {"a": 1}
    assert len(made) == 2


@pytest.mark.usefixtures("_collecting")
def test_collector_goes_on_once_a_server_is_ready() -> None:
    collection.waits()
    assert not gc.isenabled()
    collection.goes_on()
    assert gc.isenabled()
    assert gc.get_freeze_count() > 0
    assert gc.get_threshold()[0] > 700  # what Python begins with


def test_readers_that_are_kept_are_copied_and_not_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "ready" / "models" / "reader.npz"
    kept.parent.mkdir(parents=True)
    kept.write_bytes(b"trained")
    monkeypatch.setenv("STEWARD_HOME", str(tmp_path))
    monkeypatch.setattr(preparation, "shipped", lambda _: kept.parent)
    monkeypatch.setattr(readers, "kept_files", lambda: (kept,))
    monkeypatch.setattr(readers, "load_readers", lambda: pytest.fail("loaded"))
    preparation._prepare_models(tmp_path / "home" / "models")
    assert (tmp_path / "home" / "models" / "reader.npz").read_bytes() == b"trained"


@pytest.mark.usefixtures("_collecting")
def test_collector_that_was_not_stopped_keeps_what_it_looks_at() -> None:
    gc.unfreeze()
    collection.goes_on()
    assert gc.get_freeze_count() == 0


async def test_words_are_read_beside_and_who_writes_meanwhile_waits(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun, may_end = asyncio.Event(), threading.Event()
    loop = asyncio.get_running_loop()

    def slow() -> None:
        loop.call_soon_threadsafe(begun.set)
        may_end.wait(30)

    monkeypatch.setattr(readers, "_warm_up", slow)
    reading = asyncio.create_task(read_ahead(Vitals()))
    await begun.wait()
    heard = asyncio.create_task(hear(Inbound(id="m1", conversation_id="c1", text="hello")))
    await asyncio.sleep(0.05)
    assert not heard.done()
    may_end.set()
    assert (await heard).words.text == "hello"
    await reading


async def test_part_of_keeping_time_that_fails_begins_anew_and_no_other_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun, read = Counter[str](), asyncio.Event()

    def lasts(name: str) -> Callable[..., Any]:
        async def run(*_: object) -> None:
            begun[name] += 1
            await asyncio.Event().wait()

        return run

    async def fails_twice(_: object) -> None:
        begun["books"] += 1
        if begun["books"] < 3:
            raise OperationalError("the database is away")
        read.set()

    monkeypatch.setattr(http, "_PAUSE", 0.0)
    monkeypatch.setattr(http, "read_ahead", lasts("words"))
    monkeypatch.setattr("steward.clockwork.Clockwork.run", lasts("clockwork"))
    monkeypatch.setattr("steward.server.watch.Watch.run", lasts("watch"))
    monkeypatch.setattr("steward.server.routes.peers.tell_peers", lasts("peers"))
    monkeypatch.setattr("steward.channels.carrying.carry", lasts("channels"))
    monkeypatch.setattr("steward.server.books.look_for_gaps", fails_twice)
    keeping = asyncio.create_task(http.keep_time(MagicMock()))
    await asyncio.wait_for(read.wait(), 5.0)
    assert begun == {
        **dict.fromkeys(("words", "clockwork", "watch", "peers", "channels"), 1),
        "books": 3,
    }
    keeping.cancel()
    await asyncio.wait([keeping])


async def test_words_that_cannot_be_read_are_a_sign_of_health_and_read_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    vitals, wrong = Vitals(), [ValueError("lists.yaml: line 3"), None]
    monkeypatch.setattr(http, "_AGAIN", 0.0)

    def failing_once() -> None:
        if wrong.pop(0):
            raise ValueError("lists.yaml: line 3")

    ill: list[str] = []
    monkeypatch.setattr(readers, "_warm_up", failing_once)
    monkeypatch.setattr(vitals, "ill", lambda subject, why: ill.append(f"{subject}: {why}"))
    await read_ahead(vitals)
    assert ill == ["words: ValueError: lists.yaml: line 3"]
    assert not wrong
    await readers.warmed()


def test_yaml_that_the_quick_parser_refuses_is_read_and_told_apart_from_what_is_wrong() -> None:
    known_to_yaml_1_2 = "{why: a?b}"
    assert yaml_text.loaded(known_to_yaml_1_2)["why"] == "a?b"
    with pytest.raises(YAMLError, match="duplicate key"):
        yaml_text.loaded("a: 1\na: 2")


def test_server_imports_nothing_that_only_some_desks_use() -> None:
    script = (
        "import sys; from steward.server.langgraph_server import import_ahead; import_ahead();"
        " some = {'sklearn', 'scipy', 'langchain', 'openai', 'openapi_pydantic'};"
        " sys.exit(bool(some & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=PROJECT, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()[-500:]
