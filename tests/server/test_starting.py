"""What a start does not wait for: the description of the routes, the collector, the first words."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from steward.server import collection
from steward.server.http import app
from steward.server.late import Late
from steward.settings import PROJECT


@pytest.fixture
def _collecting() -> Iterator[None]:
    try:
        yield
    finally:
        gc.enable()
        gc.unfreeze()


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

    assert "a" in Late(make)
    late = Late(make)
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


@pytest.mark.usefixtures("_collecting")
def test_collector_that_was_not_stopped_keeps_what_it_looks_at() -> None:
    gc.unfreeze()
    collection.goes_on()
    assert gc.get_freeze_count() == 0


def test_server_imports_nothing_that_only_some_desks_use() -> None:
    script = (
        "import sys; from steward.server.langgraph_server import import_ahead; import_ahead();"
        " sys.exit(bool({'sklearn', 'scipy', 'langchain', 'openai'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=PROJECT, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()[-500:]
