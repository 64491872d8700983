"""A wake asks the server once, and not again while a run is about to see to the mail."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from steward import runs
from steward.db import Database
from steward.runs import ServerRuns


class Server:
    """What was asked of it, and the runs that it has."""

    def __init__(self, *has: tuple[str, float]) -> None:
        self.asked: list[tuple[str, Any]] = []
        self._has = has
        self.runs = SimpleNamespace(create=self._create, list=self._list)
        self.threads = SimpleNamespace(create=self._thread)

    async def _create(self, *_: Any, **given: Any) -> None:
        self.asked.append(("run", given))

    async def _thread(self, **given: Any) -> None:
        self.asked.append(("thread", given))

    async def _list(self, *_: Any, **__: Any) -> list[dict[str, Any]]:
        now = datetime.now(UTC)
        return [
            {"status": status, "updated_at": (now - timedelta(seconds=ago)).isoformat()}
            for status, ago in self._has
        ]


def served(database: Database, server: Server, monkeypatch: pytest.MonkeyPatch) -> ServerRuns:
    monkeypatch.setattr(runs, "get_client", lambda **_: server)
    return ServerRuns("http://x", lambda: "token", database, 60)


async def test_wake_for_a_message_is_one_request(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = Server()
    await served(database, server, monkeypatch).wake("c1")
    [(what, given)] = server.asked
    assert (what, given["if_not_exists"], given["multitask_strategy"]) == (
        "run",
        "create",
        "enqueue",
    )
    assert given["input"] == {"messages": []}


@pytest.mark.parametrize(
    ("has", "asks"),
    [
        ((), 1),
        ((("pending", 60.0),), 0),
        ((("running", 1.0),), 0),
        ((("running", 60.0),), 1),
        ((("success", 1.0), ("error", 1.0)), 1),
    ],
)
async def test_wake_again_leaves_a_run_alone_that_is_about_to_begin(
    database: Database,
    monkeypatch: pytest.MonkeyPatch,
    has: tuple[tuple[str, float], ...],
    asks: int,
) -> None:
    server = Server(*has)
    await served(database, server, monkeypatch).wake_again("c1")
    assert len(server.asked) == asks
