"""Two desks on Aegra, one Postgres and one Redis: LangGraph's clients find threads on either, and
what they asked for outlives whichever machine, or Redis, is killed.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any
from uuid import uuid4

import httpx
import pytest
from langgraph_sdk import get_client
from langgraph_sdk.client import LangGraphClient
from langgraph_sdk.errors import APIStatusError

from bench.cluster import Cluster, cluster
from bench.compare import company_of
from bench.running_desk import Served, Talk
from steward.server.children import Child
from steward.server.program import Engine
from tests.server.aegra_stack import MADE_OF, must_have_redis

pytestmark = [
    pytest.mark.long,
    pytest.mark.xdist_group("aegra desks"),
    pytest.mark.timeout(600),
    pytest.mark.in_turn(
        parts=200,
        place=67,
        files=(*MADE_OF, "bench/redis_server.py", "steward/runs.py"),
        seconds=20.0,
    ),
]
_BUYERS = 5
_WITHIN = 60.0
ACCEPT = [{"type": "accept", "args": None}]
_ANSWERS = "SELECT count(*) FROM desk.outbox WHERE conversation_id = %s AND kind = 'reply'"


@pytest.fixture(scope="module")
def desks() -> Iterator[Cluster]:
    must_have_redis()
    with cluster(2, Engine.AEGRA) as made:
        Served(made.stack).load(company_of(_BUYERS))
        yield made


@pytest.fixture
def served(desks: Cluster) -> Served:
    return Served(desks.stack)


def url_of(desk: Child) -> str:
    return desk._health.removesuffix("/health")


@asynccontextmanager
async def sdk(desks: Cluster, desk: int, login: str = "") -> AsyncIterator[LangGraphClient]:
    """LangGraph's SDK at one of the desks, as staff or as a visitor."""
    token = desks.stack.keys.sign("people", "steward", login, 3600, kind="staff") if login else ""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    client = get_client(url=url_of(desks.desks[desk]), headers=headers)
    try:
        yield client
    finally:
        await client.aclose()


async def refund_asked_for(desks: Cluster, served: Served, desk: int, buyer: int) -> str:
    """A refund that waits for a person, asked for at this desk; its conversation."""
    talk = Talk(url_of(desks.desks[desk]))
    await talk.begin()
    proof = served.assertion(f"B-{buyer}")
    await talk.says(f"I was charged twice on invoice INV-{80_000 + buyer}", assertion=proof)
    await talk.says("yes, please refund it")
    await talk.close()
    return talk.conversation


async def found(client: LangGraphClient, conversation: str, **wanted: Any) -> dict[str, Any]:
    """The thread as a search lists it, as soon as one does."""
    deadline = time.monotonic() + _WITHIN
    while True:
        listed: Any = await client.threads.search(
            metadata={"graph_id": "desk"}, limit=100, **wanted
        )
        for thread in listed:
            if thread["thread_id"] == conversation:
                return dict(thread)
        assert time.monotonic() < deadline, f"{conversation} is not among {len(listed)} threads"
        await asyncio.sleep(0.2)


async def interrupts_of(client: LangGraphClient, conversation: str) -> list[Any]:
    state: Any = await client.threads.get_state(conversation)
    return [shown for task in state["tasks"] for shown in task["interrupts"]]


async def until_paid(desks: Cluster, buyer: int) -> None:
    """Once, whatever comes after it."""
    deadline = time.monotonic() + _WITHIN
    while not (paid := paid_to(desks, buyer)):
        assert time.monotonic() < deadline, "nothing was paid"
        await asyncio.sleep(0.2)
    assert len(paid) == 1


def paid_to(desks: Cluster, buyer: int) -> list[Any]:
    books = httpx.get(f"{desks.stack.urls.systems}/sandbox/books", timeout=60).json()
    assert books["balanced"]
    return [row for row in books["refunds"] if row["charge"] == f"CH-B{buyer}"]


async def until_answered(served: Served, conversation: str, times: int) -> None:
    deadline = time.monotonic() + _WITHIN
    while served.rows(_ANSWERS, conversation) != [(times,)]:
        assert time.monotonic() < deadline, served.rows(_ANSWERS, conversation)
        await asyncio.sleep(0.2)


async def unwell(desks: Cluster, desk: int) -> set[str]:
    """What a desk says of itself to anybody."""
    async with httpx.AsyncClient(base_url=url_of(desks.desks[desk])) as http:
        answer = (await http.get("/health")).json()
    return {check["name"] for check in answer["checks"]}


async def until_told(desks: Cluster, desk: int, *, gone: bool) -> None:
    """Until a desk says, at its next look, that Redis is gone, or says it no longer."""
    deadline = time.monotonic() + _WITHIN
    while ("redis" in await unwell(desks, desk)) is not gone:
        assert time.monotonic() < deadline, (
            f"Redis is {'gone' if gone else 'back'}, and nobody says"
        )
        await asyncio.sleep(0.5)


def back(desk: Child) -> None:
    if not desk.alive():
        desk.start()
    desk.wait_ready()


async def test_thread_of_a_killed_desk_is_found_and_accepted_at_the_other(
    desks: Cluster, served: Served
) -> None:
    """And is still on the list when both were restarted."""
    conversation = await refund_asked_for(desks, served, 0, 1)
    async with sdk(desks, 1, "lena") as lena:
        await found(lena, conversation, status="interrupted")
        desks.desks[0].kill()
        (shown,) = await interrupts_of(lena, conversation)
        assert shown["value"]["action_requests"]
        await lena.runs.wait(conversation, "desk", command={"resume": ACCEPT})
        await until_paid(desks, 1)
        await found(lena, conversation, status="idle")
    desks.desks[1].stop()
    for desk in desks.desks:
        back(desk)
    for desk in (0, 1):
        async with sdk(desks, desk, "lena") as lena:
            await found(lena, conversation)
            assert await interrupts_of(lena, conversation) == []
    assert len(paid_to(desks, 1)) == 1


async def test_run_of_a_killed_desk_is_ended_by_the_other(desks: Cluster, served: Served) -> None:
    """The words of a LangGraph client: said at a desk that dies at once, answered once."""
    async with sdk(desks, 0) as visitor, sdk(desks, 1) as beside:
        thread = (await visitor.threads.create())["thread_id"]
        said = {"messages": [{"role": "user", "content": "hello", "id": "1"}]}
        run = await visitor.runs.create(thread, "desk", input=said)
        desks.desks[0].kill()
        await until_answered(served, thread, 1)
        await asyncio.wait_for(beside.runs.join(thread, run["run_id"]), _WITHIN)
        assert (await beside.runs.get(thread, run["run_id"]))["status"] == "success"
    back(desks.desks[0])
    await until_answered(served, thread, 1)


async def test_redis_killed_under_a_conversation_loses_and_repeats_nothing(
    desks: Cluster, served: Served
) -> None:
    """Words before it, while it is away and after it; and a refund that is accepted meanwhile."""
    assert desks.redis is not None
    waiting = await refund_asked_for(desks, served, 0, 2)
    async with sdk(desks, 0) as visitor, sdk(desks, 1, "lena") as lena:
        thread = (await visitor.threads.create())["thread_id"]
        await visitor.runs.create(thread, "desk", input=_words("1"))
        desks.redis.kill()
        await until_answered(served, thread, 1)
        other = await refund_asked_for(desks, served, 1, 3)  # customers notice nothing
        away = await visitor.runs.create(thread, "desk", input=_words("2"))
        await until_answered(served, thread, 2)
        await until_told(desks, 0, gone=True)
        await asyncio.wait_for(visitor.runs.join(thread, away["run_id"]), _WITHIN)
        desks.redis.start()
        await visitor.runs.wait(thread, "desk", input=_words("3"))
        await until_answered(served, thread, 3)
        await until_told(desks, 0, gone=False)
        for buyer, conversation in ((2, waiting), (3, other)):
            await found(lena, conversation, status="interrupted")
            await lena.runs.wait(conversation, "desk", command={"resume": ACCEPT})
            await until_paid(desks, buyer)
    assert served.rows(_ANSWERS, thread) == [(3,)]
    assert served.rows("SELECT count(*) FROM aegra.runs WHERE status = 'error'") == [(0,)]


async def test_postgres_killed_under_runs_loses_and_repeats_nothing(
    desks: Cluster, served: Served
) -> None:
    """Words that were taken are answered; an answer of staff that failed is given again."""
    waiting = await refund_asked_for(desks, served, 0, 5)
    async with sdk(desks, 0) as visitor, sdk(desks, 1, "lena") as lena:
        thread = (await visitor.threads.create())["thread_id"]
        await visitor.runs.create(thread, "desk", input=_words("1"))
        await asyncio.to_thread(desks.kill_postgres)
        await until_answered(served, thread, 1)
        await found(lena, waiting, status="interrupted")
        await lena.runs.create(waiting, "desk", command={"resume": ACCEPT})
        await asyncio.to_thread(desks.kill_postgres)
        deadline = time.monotonic() + _WITHIN
        while not paid_to(desks, 5):
            assert time.monotonic() < deadline, "nothing was paid"
            await asyncio.sleep(3)
            with contextlib.suppress(httpx.HTTPError, APIStatusError):
                await lena.runs.create(waiting, "desk", command={"resume": ACCEPT})
        await until_paid(desks, 5)
        await found(lena, waiting, status="idle")
    assert served.rows(_ANSWERS, thread) == [(1,)]
    assert len(paid_to(desks, 5)) == 1


async def test_resumes_at_two_desks_pay_once(desks: Cluster, served: Served) -> None:
    conversation = await refund_asked_for(desks, served, 0, 4)
    async with sdk(desks, 0, "lena") as one, sdk(desks, 1, "lena") as two:
        await found(one, conversation, status="interrupted")
        await asyncio.gather(
            *(
                client.runs.wait(conversation, "desk", command={"resume": ACCEPT})
                for client in (one, two)
            ),
            return_exceptions=True,
        )
        await until_paid(desks, 4)
    signed = "SELECT count(*) FROM desk.signature s JOIN desk.approval p ON p.id = s.approval_id"
    assert served.rows(f"{signed} WHERE p.conversation_id = %s", conversation) == [(1,)]


def _words(identifier: str) -> dict[str, Any]:
    return {"messages": [{"role": "user", "content": f"hello {uuid4()}", "id": identifier}]}
