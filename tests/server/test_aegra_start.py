"""A desk on Aegra serves nothing where Aegra would not ask the desk's own sign-in and saver."""

from __future__ import annotations

import json
import traceback
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from aegra_api.core import auth_middleware
from aegra_api.services import langgraph_service
from aegra_api.settings import settings as of_aegra

from steward.errors import BadInput
from steward.server import aegra

type Configure = Any


@pytest.fixture
def signs_in_by(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Configure]:
    """Aegra reads this place for its sign-in."""

    def change(place: str) -> None:
        config = tmp_path / "aegra.json"
        config.write_text(json.dumps({"graphs": {}, "auth": {"path": place}}))
        monkeypatch.setattr(of_aegra.app, "AEGRA_CONFIG", str(config))
        auth_middleware.get_auth_backend.cache_clear()

    yield change
    auth_middleware.get_auth_backend.cache_clear()


@pytest.mark.parametrize(
    "place", ["steward.server.no_such_file:auth", "steward.server.auth:authenticate", "nothing"]
)
async def test_aegra_is_not_served_where_its_sign_in_is_not_the_desks(
    place: str, signs_in_by: Configure
) -> None:
    """It says so in its log alone, and then lets everybody in."""
    signs_in_by(place)
    with pytest.raises(BadInput, match="does not ask this desk who its callers are"):
        await aegra._check()


async def test_aegra_is_not_served_where_its_saver_is_not_the_desks(
    signs_in_by: Configure, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Service:
        def list_graphs(self) -> list[str]:
            return ["desk"]

        @asynccontextmanager
        async def get_graph(self, *_: object, **__: object) -> AsyncIterator[Any]:
            yield SimpleNamespace(checkpointer=object())

    signs_in_by("steward.server.auth:auth")
    monkeypatch.setattr(langgraph_service, "get_langgraph_service", Service)
    with pytest.raises(BadInput, match="the checkpoints of desk in a way of its own"):
        await aegra._check()


async def test_aegra_without_redis_or_for_debugging_is_refused(
    configured: Any, tmp_path: Path
) -> None:
    configured(STEWARD_HOME=str(tmp_path), STEWARD_REDIS_URL=None)
    with pytest.raises(BadInput, match="needs Redis"):
        aegra.configure(Path("langgraph.json"))
    configured(STEWARD_REDIS_URL="redis://127.0.0.1:1/0", STEWARD_DEBUG="true")
    with pytest.raises(BadInput, match="debugged on one machine"):
        aegra.configure(Path("langgraph.json"))


@pytest.mark.parametrize(
    "url",
    [
        "redis://desk:hush/hush@redis:6379/0",
        "redis://:hush#hush@redis:6379/0",
        "http://desk:hush@redis:6379/0",
        "redis://desk:hush@redis:6379/0?socket_timeout=soon",
    ],
)
async def test_aegra_with_an_address_that_is_none_is_refused_without_its_password(
    url: str, configured: Any, tmp_path: Path
) -> None:
    """It would serve, take no run, and write half of the password into its log."""
    configured(STEWARD_HOME=str(tmp_path), STEWARD_REDIS_URL=url)
    with pytest.raises(BadInput, match="STEWARD_REDIS_URL is no address") as refusal:
        aegra.configure(Path("langgraph.json"))
    said = "".join(traceback.format_exception(refusal.value))
    assert "hush" not in said
    assert not (tmp_path / "aegra.json").exists()
