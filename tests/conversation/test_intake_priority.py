"""Intake priority: a run waits while a message is taken in, and for a bounded time in all."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable

import pytest
from starlette.types import Message, Receive, Scope, Send

from steward import intake_priority
from steward.conversation.repository import one_run
from steward.db import Database
from steward.intake_priority import begin_run, end_run, step_aside, taking_in
from steward.locks import RunSessions
from steward.server.intake import IntakeFirst

LONG = 60.0
MESSAGES: Scope = {"type": "http", "method": "POST", "path": "/desk/conversations/c1/messages"}
type Look = Callable[[], Awaitable[None]]


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that nothing here goes on because its time is up."""
    monkeypatch.setattr(intake_priority, "_EACH", LONG)
    monkeypatch.setattr(intake_priority, "_IN_ALL", LONG)


async def settled() -> None:
    for _ in range(10):
        await asyncio.sleep(0)


async def a_run(order: list[str]) -> None:
    begin_run()
    await step_aside()
    order.append("run")
    end_run()


async def test_run_waits_until_the_last_message_is_taken_in() -> None:
    order = list[str]()
    with taking_in():
        with taking_in():
            run = asyncio.create_task(a_run(order))
            await settled()
        await settled()
        order.append("messages")
    await asyncio.wait_for(run, LONG)
    assert order == ["messages", "run"]


async def test_request_beside_a_message_never_waits() -> None:
    with taking_in():
        await asyncio.wait_for(step_aside(), LONG)
        begin_run()
        end_run()
        await asyncio.wait_for(step_aside(), LONG)


async def test_messages_without_end_delay_a_run_by_its_patience_and_no_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(intake_priority, "_EACH", 0.02)
    monkeypatch.setattr(intake_priority, "_IN_ALL", 0.05)
    begin_run()
    with taking_in():
        began = time.monotonic()
        for _ in range(5):
            await step_aside()
        assert time.monotonic() - began >= 0.05
        monkeypatch.setattr(intake_priority, "_EACH", LONG)
        await asyncio.wait_for(step_aside(), 1.0)  # its patience is used up
    end_run()


async def test_statement_of_a_run_waits_and_one_of_its_transaction_does_not(
    database: Database, sessions: RunSessions
) -> None:
    order = list[str]()

    async def run() -> None:
        async with one_run(sessions, "c1"), database.transaction() as connection:
            order.append("begun")
            begun.set()
            await held.wait()
            await connection.execute("SELECT 1")
            order.append("done")
            asks.set()
            await asyncio.gather(database.ask("SELECT 2 AS two"), database.ask("SELECT 3 AS three"))
            order.append("asked")

    begun, held, asks = asyncio.Event(), asyncio.Event(), asyncio.Event()
    running = asyncio.create_task(run())
    await asyncio.wait_for(begun.wait(), LONG)
    with taking_in():
        held.set()  # a run that holds rows is not kept with them
        await asyncio.wait_for(asks.wait(), LONG)
        await settled()
        await database.ask("SELECT 1 AS one")  # what is no run's
        order.append("taken in")
    await asyncio.wait_for(running, LONG)
    assert order == ["begun", "done", "taken in", "asked"]


async def app_that_looks(look: Look, scope: Scope, receive: Receive, send: Send) -> None:
    while (await receive()).get("more_body", False):
        await look()  # the body has yet to come
    await look()
    await send({"type": "http.response.start", "status": 202, "headers": []})
    await send({"type": "http.response.body", "body": b"{}"})
    await look()


async def looked(scope: Scope) -> list[bool]:
    """Whether runs wait: while the body comes, when it is there, once it is answered."""
    found = list[bool]()
    parts: list[Message] = [
        {"type": "http.request", "body": b"{", "more_body": True},
        {"type": "http.request", "body": b"}"},
    ]

    async def look() -> None:
        found.append(intake_priority._intake.under_way > 0)

    async def receive() -> Message:
        return parts.pop(0)

    async def send(message: Message) -> None:
        return None

    async def served(scope: Scope, receive: Receive, send: Send) -> None:
        await app_that_looks(look, scope, receive, send)

    await IntakeFirst(served)(scope, receive, send)
    assert not intake_priority._intake.under_way
    return found


async def test_message_that_comes_slowly_keeps_no_run_until_all_of_it_is_there() -> None:
    assert await looked(MESSAGES) == [False, True, False]


@pytest.mark.parametrize(
    "other", [{"method": "GET"}, {"path": "/desk/conversations"}], ids=["read", "start"]
)
async def test_run_is_not_kept_waiting_by_requests_that_take_nothing_in(other: Scope) -> None:
    assert await looked({**MESSAGES, **other}) == [False, False, False]


async def test_message_that_fails_lets_runs_go_on() -> None:
    async def fails(scope: Scope, receive: Receive, send: Send) -> None:
        await receive()
        raise RuntimeError("no answer")

    async def receive() -> Message:
        return {"type": "http.request", "body": b"{}"}

    async def send(message: Message) -> None:
        return None

    with pytest.raises(RuntimeError):
        await IntakeFirst(fails)(MESSAGES, receive, send)
    assert not intake_priority._intake.under_way
