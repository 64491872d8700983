"""Two workers of one desk at one address: what one begins the other ends, and a worker that is
killed while it pays has paid once.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import psutil  # type: ignore[import-untyped]
import pytest
from langgraph_sdk import get_client

from bench.compare import company_of
from bench.redis_server import RedisServer
from bench.running_desk import Served
from steward.server.processes import Stack
from steward.server.program import Engine
from tests.server.aegra_stack import must_have_redis

pytestmark = [
    pytest.mark.long,
    pytest.mark.xdist_group("workers"),
    pytest.mark.timeout(600),
    pytest.mark.in_turn(
        parts=24,
        place=9,
        files=("steward/server/workers.py", "steward/server/shared_socket.py"),
        seconds=40.0,
    ),
]
_WITHIN = 90.0
_TRIES = 200
WORKERS = 2
_WAITS = "SELECT id, digest FROM desk.approval WHERE status = 'pending' AND conversation_id = %s"


class Desk:
    """A desk of two workers, each of which can be asked by itself."""

    def __init__(self, stack: Stack) -> None:
        self.stack, self.served = stack, Served(stack)

    def workers(self) -> list[int]:
        """Their process ids."""
        assert self.stack.server is not None
        return [one.pid for one in psutil.Process(self.stack.server.pid).children()]

    def ask(self, worker: int, method: str, path: str, token: str = "", body: Any = None) -> Any:
        """A request that this worker serves."""
        return self.answer(worker, method, path, token, body).raise_for_status().json()

    def answer(
        self, worker: int, method: str, path: str, token: str = "", body: Any = None
    ) -> httpx.Response:
        """The same: connections are opened until this worker has taken one."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        for _ in range(_TRIES):
            with httpx.Client(base_url=self.stack.urls.desk, timeout=60, trust_env=False) as http:
                port = port_of(http.get("/health"))
                if port in served_ports(worker):
                    answer = http.request(method, path, headers=headers, json=body)
                    assert port_of(answer) == port, "the connection was kept"
                    return answer
        raise AssertionError(f"worker {worker} took none of {_TRIES} connections")

    def staff(self, login: str) -> str:
        return self.stack.keys.sign("people", "steward", login, 3600, kind="staff")

    def log(self) -> str:
        assert self.stack.server is not None
        return self.stack.server.log.read_text()

    def paid(self, buyer: int) -> int:
        books = self.served.systems("/sandbox/books")
        assert books["balanced"]
        return sum(row["charge"] == f"CH-B{buyer}" for row in books["refunds"])


class Buyer:
    """A customer who writes to one worker alone."""

    def __init__(self, desk: Desk, worker: int, number: int) -> None:
        self._desk, self.worker, self.number = desk, worker, number
        begun = desk.ask(worker, "POST", "/desk/conversations", body={})
        self.conversation, self._token = begun["conversation_id"], begun["token"]
        self._path = f"/desk/conversations/{self.conversation}/messages"

    def says(self, text: str, hears: str, **more: str) -> None:
        body = {"id": str(uuid4()), "text": text, **more}
        self._desk.ask(self.worker, "POST", self._path, self._token, body)
        until(lambda: any(hears in line for line in self.heard()), f"{hears!r} is not heard")

    def heard(self) -> list[str]:
        found = self._desk.ask(self.worker, "GET", self._path, self._token)
        return [line["text"] for line in found["messages"] if line["role"] == "desk"]

    def asks_for_a_refund(self) -> None:
        invoice = f"INV-{80_000 + self.number}"
        proof = self._desk.served.assertion(f"B-{self.number}")
        self.says(f"I was charged twice on invoice {invoice}", "?", assertion=proof)
        self.says("yes, please refund it", "249.00")

    def is_approved(self, worker: int) -> None:
        """By a lead, who is served by this worker."""
        waits = (
            "SELECT id, digest FROM desk.approval WHERE status = 'pending' AND conversation_id = %s"
        )
        until(lambda: bool(self._desk.served.rows(waits, self.conversation)), "no approval waits")
        [(approval, digest)] = self._desk.served.rows(waits, self.conversation)
        body = {"verdict": "approve", "digest": digest, "reason": "as the record shows"}
        path = f"/desk/approvals/{approval}/decision"
        self._desk.ask(worker, "POST", path, self._desk.staff("lena"), body)


def port_of(answer: httpx.Response) -> int:
    """Of this side of the connection."""
    _, port = answer.extensions["network_stream"].get_extra_info("client_addr")
    return int(port)


def served_ports(pid: int) -> set[int]:
    """The ports of those whose connections this process has taken."""
    found = psutil.Process(pid).net_connections(kind="tcp")
    return {one.raddr.port for one in found if one.raddr}


def until(true: Callable[[], bool], otherwise: str) -> None:
    deadline = time.monotonic() + _WITHIN
    while not true():
        assert time.monotonic() < deadline, otherwise
        time.sleep(0.1)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    home: Path = tmp_path_factory.mktemp("workers") / "home"
    with Stack(home, engine=Engine.OWN, workers=WORKERS) as stack:
        made = Desk(stack)
        made.served.load(company_of(3))
        yield made


def test_workers_are_two_desks_at_one_address(desk: Desk) -> None:
    """What they count is told together, whichever is asked."""
    assert len(desk.workers()) == WORKERS
    buyers = [Buyer(desk, worker, 3) for worker in desk.workers()]
    for each in buyers:
        each.says("hello", "")
    counted = [
        line
        for worker in desk.workers()
        for line in desk.answer(worker, "GET", "/metrics").text.splitlines()
        if line.startswith('steward_turns_total{outcome="answered"}')
    ]
    assert len(counted) == WORKERS
    assert {float(line.rpartition(" ")[2]) for line in counted} == {2.0}


def test_refund_confirmed_at_one_worker_is_approved_at_another(desk: Desk) -> None:
    here, there = desk.workers()
    buyer = Buyer(desk, here, 1)
    buyer.asks_for_a_refund()
    assert desk.paid(1) == 0
    buyer.is_approved(there)
    until(lambda: any("I have refunded" in line for line in buyer.heard()), "it is not refunded")
    assert desk.paid(1) == 1


def test_worker_killed_while_it_pays_has_paid_once(desk: Desk) -> None:
    """It has asked billing and did not hear the answer; the other ends it."""
    here, dies = desk.workers()
    buyer = Buyer(desk, here, 2)
    buyer.asks_for_a_refund()
    desk.ask(
        dies, "POST", "/sandbox/crash", body={"point": "billing.issue_refund", "when": "after"}
    )
    with contextlib.suppress(httpx.TransportError):  # it may die before it has answered
        buyer.is_approved(dies)
    until(lambda: not psutil.pid_exists(dies) or dies not in desk.workers(), "it did not die")
    until(lambda: any("I have refunded" in line for line in buyer.heard()), "it is not refunded")
    assert desk.paid(2) == 1
    until(lambda: "died (SIGKILL)" in desk.log(), "its death is not said")
    until(lambda: len(desk.workers()) == WORKERS, "it is not started again")
    again = next(pid for pid in desk.workers() if pid != here)
    until(lambda: desk.answer(again, "GET", "/health").is_success, "it does not serve again")


async def test_workers_of_aegra_find_each_others_threads(tmp_path: Path) -> None:
    """A run that one takes is streamed, and its thread read, from whichever is asked."""
    must_have_redis()
    redis = RedisServer()
    await asyncio.to_thread(redis.start)
    env = {"STEWARD_REDIS_URL": redis.url}
    stack = Stack(tmp_path / "home", engine=Engine.AEGRA, workers=WORKERS, env=env)
    try:
        await asyncio.to_thread(stack.start)
        for _ in range(2 * WORKERS):
            client = get_client(url=stack.urls.desk)
            thread = (await client.threads.create())["thread_id"]
            asked: Any = {"messages": [{"role": "user", "content": "hello"}]}
            heard = [part.event async for part in client.runs.stream(thread, "desk", input=asked)]
            await client.aclose()
            assert "error" not in heard
            desk = Desk(stack)
            for worker in desk.workers():
                found = desk.ask(worker, "GET", f"/threads/{thread}/state")
                assert found["values"]["messages"][-1]["type"] == "ai"
    finally:
        await asyncio.to_thread(stack.stop)
        redis.close()


def test_workers_end_with_what_started_them(tmp_path: Path) -> None:
    """Killed, it leaves nobody who holds its address."""
    with Stack(tmp_path / "home", engine=Engine.OWN, workers=WORKERS) as stack:
        desk = Desk(stack)
        assert stack.server is not None
        workers = desk.workers()
        os.kill(stack.server.pid, signal.SIGKILL)
        until(lambda: not any(map(psutil.pid_exists, workers)), "they outlive it")
        stack.restart_server()
        assert len(desk.workers()) == WORKERS
        workers = desk.workers()
    assert not any(map(psutil.pid_exists, workers))
