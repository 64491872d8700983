"""The server's queue begins a run when it is asked for, and not at its next look."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from steward.server import prompt_queue
from steward.settings import PROJECT

FOR_EVER = 3600.0  # a look that nobody stirred would come after the end of the test


class Queue:
    """A module of the shape that the server's queue has: what is put in, `next` finds once."""

    def __init__(self) -> None:
        held: list[str] = []
        self.held, self.looks = held, 0
        outer = self

        class Runs:
            @staticmethod
            async def next(wait: bool, limit: int = 1) -> AsyncIterator[str]:
                assert not wait, "the queue's own wait is not to be taken as well"
                outer.looks += 1
                for run in held[:limit]:
                    held.remove(run)
                    yield run

            @staticmethod
            async def put(run: str) -> str:
                held.append(run)
                return run

            @staticmethod
            async def set_status(run: str) -> None:
                held.append(run)

            @staticmethod
            async def delete(run: str) -> None:
                raise LookupError(run)

        class Threads:
            @staticmethod
            async def set_joint_status(run: str) -> None:
                held.append(run)

        self.ops: Any = SimpleNamespace(Runs=Runs, Threads=Threads)

    async def look(self, *, wait: bool = True) -> list[str]:
        return [run async for run in self.ops.Runs.next(wait=wait, limit=24)]


@pytest.fixture
def queue(monkeypatch: pytest.MonkeyPatch) -> Queue:
    monkeypatch.setattr(prompt_queue, "_LOOKS_EVERY", FOR_EVER)
    made = Queue()
    prompt_queue.prompt_queue(made.ops)
    return made


@pytest.mark.parametrize(
    ("owner", "name"), [("Runs", "put"), ("Runs", "set_status"), ("Threads", "set_joint_status")]
)
def test_queue_that_waits_takes_a_run_when_it_comes(queue: Queue, owner: str, name: str) -> None:
    async def play() -> list[str]:
        looking = asyncio.create_task(queue.look())
        await asyncio.sleep(0)  # it waits
        await getattr(getattr(queue.ops, owner), name)("run 1")
        return await asyncio.wait_for(looking, 30)

    assert asyncio.run(play()) == ["run 1"]


def test_queue_hears_of_what_came_between_two_looks(queue: Queue) -> None:
    async def play() -> list[str]:
        first = asyncio.create_task(queue.look())
        await asyncio.sleep(0)
        await queue.ops.Runs.put("run 1")
        assert await asyncio.wait_for(first, 30) == ["run 1"]
        await queue.ops.Runs.put("run 2")  # nobody waits
        return await asyncio.wait_for(queue.look(), 30)

    assert asyncio.run(play()) == ["run 2"]


def test_queue_is_stirred_by_a_call_that_fails(queue: Queue) -> None:
    async def play() -> int:
        looking = asyncio.create_task(queue.look())
        await asyncio.sleep(0)
        with pytest.raises(LookupError):
            await queue.ops.Runs.delete("run 1")
        await asyncio.wait_for(looking, 30)
        return queue.looks

    assert asyncio.run(play()) == 1


def test_queue_with_nothing_to_do_looks_as_often_as_its_own(
    queue: Queue, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run that is to begin later stirs nothing when its time has come."""
    monkeypatch.setattr(prompt_queue, "_LOOKS_EVERY", 0.01)
    queue.held.append("run that was to begin later")
    assert asyncio.run(asyncio.wait_for(queue.look(), 30)) == ["run that was to begin later"]


def test_queue_of_another_shape_is_refused_at_the_start() -> None:
    ops = Queue().ops
    del ops.Runs.set_status
    with pytest.raises(AttributeError, match="set_status"):
        prompt_queue.prompt_queue(ops)


_INSTALLED = f"""
import asyncio
from uuid import uuid4
from langgraph_runtime_inmem import database, ops
from steward.server import prompt_queue

prompt_queue._LOOKS_EVERY = {FOR_EVER}
prompt_queue.prompt_queue(ops)

async def main():
    store, graph = database.InMemConnectionProto(), uuid4()
    store.store["assistants"].append(
        {{"assistant_id": graph, "graph_id": "desk", "config": {{}}, "context": {{}},
          "metadata": {{"created_by": "system"}}}}
    )
    thread, asked = uuid4(), [uuid4(), uuid4()]

    async def look():
        while True:
            async for run, _ in ops.Runs.next(wait=True, limit=24):
                return run["run_id"]

    async def ask(run):
        await ops.Runs.put(
            store, graph, {{"config": {{}}}}, thread_id=thread, run_id=run, metadata={{}},
            prevent_insert_if_inflight=False, multitask_strategy="enqueue",
            if_not_exists="create",
        )

    first = asyncio.create_task(look())
    await asyncio.sleep(0)
    await ask(asked[0])
    assert await first == asked[0]
    second = asyncio.create_task(look())
    await ask(asked[1])
    await asyncio.sleep(0.1)
    assert not second.done(), "one run of a thread at a time"
    await ops.Threads.set_joint_status(store, thread, asked[0], "success", "desk")
    assert await second == asked[1]

asyncio.run(asyncio.wait_for(main(), 60))
"""


_SERVERS = {  # as the server's own command sets it, before it imports anything
    "PYTHONPATH": str(PROJECT),
    "LANGSMITH_TRACING": "false",
    "LANGGRAPH_RUNTIME_EDITION": "inmem",
    "MIGRATIONS_PATH": "__inmem",
    "DATABASE_URI": ":memory:",
    "REDIS_URI": "fake",
}


def test_queue_of_the_installed_server_is_stirred_by_a_run_and_by_an_end(tmp_path: Path) -> None:
    """In a process of its own: the server's modules read their settings as they are imported."""
    played = subprocess.run(
        [sys.executable, "-c", _INSTALLED],
        cwd=tmp_path,
        env=_SERVERS,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert played.returncode == 0, played.stderr
