"""A reader who waits for the desk's line is woken by it, and asks nothing meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from types import SimpleNamespace
from typing import Any, cast

import pytest

from steward.desk import Desk
from steward.server.routes import conversations


class Stage:
    """A conversation whose lines a test writes."""

    def __init__(self) -> None:
        self.lines: list[Any] = []
        self.looks = 0
        self.told = asyncio.Queue[dict[str, Any]]()
        parts = SimpleNamespace(conversations=self, progress=self)
        self.desk = cast(Desk, parts)

    async def transcript(self, _: str, after_seq: int) -> list[Any]:
        self.looks += 1
        return [line for line in self.lines if line.seq > after_seq]

    async def listen(self, _: str) -> AsyncGenerator[dict[str, Any]]:
        while True:
            yield await self.told.get()

    def say(self, seq: int, role: str = "desk", told: bool = True) -> None:
        self.lines.append(SimpleNamespace(seq=seq, role=role))
        if told:
            self.told.put_nowait({"type": "line", "seq": seq})

    async def wait(self, seconds: float = 10.0) -> None:
        async with asyncio.timeout(60):
            await conversations._wait_for_a_line(self.desk, "c1", 0, seconds)


async def settled() -> None:
    for _ in range(10):
        await asyncio.sleep(0)


async def test_waiting_reader_looks_once_until_a_line_is_told() -> None:
    stage = Stage()
    waiting = asyncio.create_task(stage.wait())
    await settled()
    for _ in range(20):
        stage.told.put_nowait({"type": "record"})
    await settled()
    assert (stage.looks, waiting.done()) == (1, False)
    stage.say(1)
    await waiting
    assert stage.looks == 2


async def test_waiting_reader_is_not_answered_by_a_customers_line() -> None:
    stage = Stage()
    stage.say(1, "customer")
    await stage.wait(0.05)
    stage.say(2)
    await stage.wait()


async def test_waiting_reader_sees_a_line_whose_notification_is_lost(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(conversations, "_LOOK_AGAIN", 0.01)
    stage = Stage()
    waiting = asyncio.create_task(stage.wait())
    await settled()
    stage.say(1, told=False)
    await waiting
