"""A wake asks the server once, and not again while a run is about to see to the mail."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from steward import runs
from steward.db import Database
from steward.runs import LocalRuns, ServerRuns


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
    await served(database, server, monkeypatch).wake_again("c1", 0.0)
    assert len(server.asked) == asks


async def test_wake_within_the_server_takes_its_own_route_without_a_connection(
    database: Database,
) -> None:
    """The doors in front of the route see the same request as from the network."""
    seen: list[tuple[str, str, str]] = []

    async def server(scope: Any, receive: Any, send: Any) -> None:
        headers = {name.decode(): value.decode() for name, value in scope["headers"]}
        seen.append((scope["path"], headers["authorization"], scope.get("root_path", "")))
        body = b'{"run_id": "r1"}'
        kind = (b"content-type", b"application/json")
        await send({"type": "http.response.start", "status": 200, "headers": [kind]})
        await send({"type": "http.response.body", "body": body})

    asked = ServerRuns("http://127.0.0.1:1", lambda: "token", database, 60)
    asked.within(server)
    try:
        await asked.wake("c1")
    finally:
        await asked.close()
    # LangGraph's own loopback has the root `/noauth`, behind which nobody is asked who they are
    assert seen == [("/threads/c1/runs", "Bearer token", "")]


async def test_wake_that_the_server_fails_is_left_to_clockwork(database: Database) -> None:
    async def server(scope: Any, receive: Any, send: Any) -> None:
        raise RuntimeError("broken")

    asked = ServerRuns("http://127.0.0.1:1", lambda: "token", database, 60)
    asked.within(server)
    try:
        await asked.wake("c1")
        assert not await asked.revive("c1")
    finally:
        await asked.close()


async def settled() -> None:
    for _ in range(30):
        await asyncio.sleep(0)


@asynccontextmanager
async def locked(_: Any, __: str, *, since: float) -> AsyncIterator[Any]:
    yield SimpleNamespace(mail=True)


class Held(LocalRuns):
    """Notes which runs begin, and holds them until they may go on; the first may fail then."""

    def __init__(self, first_fails: bool = False) -> None:
        nothing: Any = None
        super().__init__(nothing, nothing, nothing, 60, at_once=1)
        self.first_fails, self.begun, self.go_on = first_fails, list[str](), asyncio.Event()

    async def _run(self, conversation_id: str, mail: bool) -> None:
        self.begun.append(conversation_id)
        await self.go_on.wait()
        if self.first_fails and len(self.begun) == 1:
            raise RuntimeError("its session is gone")


async def test_wake_during_a_run_that_fails_is_seen_to_after_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A run whose database went away is still under way when clockwork finds its mail again."""
    monkeypatch.setattr(runs, "one_run", locked)
    monkeypatch.setattr(runs, "_REST", 0.0)
    desk = Held(first_fails=True)
    await desk.wake("c1")
    await settled()
    await desk.wake_again("c1", 3.0)
    desk.go_on.set()
    await settled()
    assert desk.begun == ["c1", "c1"]
    assert not desk.busy


async def test_wake_of_mail_that_has_waited_longer_begins_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Mail of a desk that died is taken up by another one, which has its own by then."""
    monkeypatch.setattr(runs, "one_run", locked)
    desk = Held()
    await desk.wake("under way")
    await settled()
    await desk.wake("new")
    await desk.wake_again("of the dead", 30.0)
    desk.go_on.set()
    await settled()
    assert desk.begun == ["under way", "of the dead", "new"]
