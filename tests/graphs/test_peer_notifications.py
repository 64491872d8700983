"""What a peer is told of its task: signed for just this body, again after a failure, and not for
ever.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import threading
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import jwt
import psycopg
import pytest
from a2a.types import TaskPushNotificationConfig
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from steward.a2a import push
from steward.a2a.askers import Asker
from steward.a2a.protocol import Heard
from steward.a2a.push import SIGNATURE, TOKEN, Notifier, Push
from steward.a2a.tasks import Tasks
from steward.access.peers import Peers
from steward.conversation.types import Outgoing
from steward.domain.action import wish_named
from steward.ports import free_port
from steward.server.routes.peers import attend
from tests.a2a.caller import PeerAgent
from tests.desk_rows import refund
from tests.gateway.foreign_system import serving
from tests.graphs.conftest import Bench

_SOON = "UPDATE desk.peer_push SET next_at = clock_timestamp()"


class Told:
    """Where a peer wants to be told: answers 500 as often as it is to."""

    def __init__(self) -> None:
        self.port, self.fails = free_port(), 0
        self.got: list[tuple[dict[str, str], bytes]] = []
        self.taken = threading.Event()

    async def take(self, request: Request) -> Response:
        self.got.append((dict(request.headers), await request.body()))
        self.fails -= 1
        self.taken.set()
        return Response(status_code=500 if self.fails >= 0 else 200)


@pytest.fixture
def told() -> Iterator[Told]:
    made = Told()
    app = Starlette(routes=[Route("/told", made.take, methods=["POST"])])
    with serving(app, made.port):
        yield made


async def _watched(bench: Bench, told: Told | Dripping) -> tuple[Notifier, str]:
    """A task of a peer's that wants to be told; and who tells it."""
    desk = bench.desk
    desk.settings = desk.settings.model_copy(update={"push_networks": ("127.0.0.0/8",)})
    name = f"peer-{uuid4().hex[:8]}.example"
    PeerAgent("", name).added(bench.company.dsn)
    peer = await Peers(desk.db).find(name)
    assert peer is not None
    tasks = Tasks(desk)
    heard = Heard(own_id="m-1", text="What are your opening hours?")
    task = await tasks.take_in(Asker(peer=peer, scopes=peer.scopes), heard, "", "")
    wanted = TaskPushNotificationConfig(
        url=f"http://127.0.0.1:{told.port}/told", task_id=task, token="theirs"
    )
    await Push(desk).set(task, wanted, from_now=False)
    return Notifier(desk, tasks), task


def _due(bench: Bench) -> None:
    with psycopg.connect(bench.company.dsn) as owner:
        owner.execute(_SOON)


async def test_peer_notification_is_signed_for_its_body_and_retried_after_a_failure(
    bench: Bench, told: Told
) -> None:
    told.fails = 2
    notifier, task = await _watched(bench, told)
    for expected in (0, 0, 1):
        assert await notifier.look() == expected
        _due(bench)
    assert len(told.got) == 3
    key = bench.desk.keys.for_signing("agents").public_key()
    for headers, body in told.got:
        claims = jwt.decode(
            headers[SIGNATURE.lower()],
            key,
            algorithms=["EdDSA"],
            audience=f"http://127.0.0.1:{told.port}/told",
        )
        assert claims["sub"] == task
        assert claims["body_sha256"] == hashlib.sha256(body).hexdigest()
        assert headers[TOKEN.lower()] == "theirs"
    assert await notifier.look() == 0, "what was taken is not sent again"
    assert len(told.got) == 3


async def test_peer_notification_waits_between_tries_and_is_given_up_in_the_end(
    bench: Bench, told: Told
) -> None:
    told.fails = 1_000
    notifier, _ = await _watched(bench, told)
    await notifier.look()
    await notifier.look()
    assert len(told.got) == 1, "the next try is not due yet"
    for _ in range(12):
        _due(bench)
        await notifier.look()
    assert len(told.got) == 8
    (row,) = bench.owner().execute("SELECT tries, gave_up FROM desk.peer_push").fetchall()
    assert row == (8, "it answered 500")


async def test_peer_notification_is_sent_once_by_several_that_look_at_once(
    bench: Bench, told: Told
) -> None:
    notifier, _ = await _watched(bench, told)
    other = Notifier(bench.desk, Tasks(bench.desk))
    await asyncio.gather(notifier.look(), other.look())
    assert len(told.got) == 1


async def test_peer_is_told_of_each_wish_of_its_message_without_having_asked(
    bench: Bench, told: Told
) -> None:
    desk = bench.desk
    notifier, first = await _watched(bench, told)
    attend(desk)
    (talk,) = (
        bench.owner()
        .execute("SELECT conversation_id FROM desk.peer_task WHERE id = %s", [first])
        .fetchone()
    )  # type: ignore[misc]
    opened = await desk.conversations.open_turn(talk)
    assert opened is not None
    for task in ("t1", "t2"):
        wish = wish_named(opened.messages[0].id, task, None, 0)
        await desk.ledger.propose(opened.ref, None, refund(100, f"charge:{task}", wish))
    await desk.conversations.close_turn(opened.ref, [Outgoing(n=0, text="Shall I?")], None)
    assert await notifier.look() == 2
    heard = {one["id"]: one["status"]["message"] for one in map(_task_in, told.got)}
    (other,) = heard.keys() - {first}
    assert heard[first]["referenceTaskIds"] == [other]
    assert heard[other]["referenceTaskIds"] == [first]
    assert await notifier.look() == 0


def _task_in(one: tuple[dict[str, str], bytes]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(one[1])["task"]
    return found


class Dripping:
    """A place that never ends its answer: it sends one more line of it, again and again."""

    def __init__(self, begins: bytes, goes_on: bytes) -> None:
        self._begins, self._goes_on = begins, goes_on
        self.port, self.ended = free_port(), asyncio.Event()

    async def answer(self, _: asyncio.StreamReader, out: asyncio.StreamWriter) -> None:
        out.write(self._begins)
        try:
            while not out.is_closing():
                out.write(self._goes_on)
                await out.drain()
                await asyncio.sleep(0.1)
        except ConnectionError:
            pass
        self.ended.set()


_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n"


@pytest.mark.parametrize(
    ("begins", "goes_on", "taken"),
    [
        (_HEAD + b"\r\n", b"1\r\nx\r\n", 1),
        (b"HTTP/1.1 200 OK\r\n", b"X-More: yes\r\n", 0),
        (b"", b"HTTP/1.1 103 Early Hints\r\n\r\n", 0),
    ],
    ids=["body", "head", "hints"],
)
async def test_peer_whose_place_never_ends_its_answer_holds_nobody_up(
    bench: Bench,
    told: Told,
    monkeypatch: pytest.MonkeyPatch,
    begins: bytes,
    goes_on: bytes,
    taken: int,
) -> None:
    monkeypatch.setattr(push, "_PATIENCE", 2.0)
    hostile = Dripping(begins, goes_on)
    async with await asyncio.start_server(hostile.answer, "127.0.0.1", hostile.port):
        await _watched(bench, hostile)
        notifier, _ = await _watched(bench, told)
        looking = asyncio.create_task(notifier.look())
        await asyncio.to_thread(told.taken.wait, 1.5)
        assert len(told.got) == 1, "the other peer is told meanwhile"
        assert await asyncio.wait_for(looking, 20) == 1 + taken
        await asyncio.wait_for(hostile.ended.wait(), 20)


class _Counted(Notifier):
    looks = 0

    async def look(self, seconds: float | None = None) -> int:
        self.looks += 1
        return await super().look(seconds)


async def test_notifier_at_rest_looks_at_nothing_until_a_place_is_set(
    bench: Bench, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(push, "_RESTS", 3_600.0)
    monkeypatch.setattr(push, "_EVERY", 0.05)
    notifier = _Counted(bench.desk, Tasks(bench.desk))
    running = asyncio.create_task(notifier.run())
    try:
        await bench.desk.progress.ready()
        await asyncio.sleep(0.3)
        assert notifier.looks == 0, "no place is to be told of anything"
        await _watched(bench, told)
        await asyncio.to_thread(told.taken.wait, 20)
        assert told.got
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
