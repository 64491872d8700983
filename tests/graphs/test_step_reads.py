"""Steps of one run share what they read of the desk's own rows; what is decided is read anew."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from nodes import watching
from steward import step_progress as progress
from steward import step_reads
from steward.db import Database


@pytest.fixture
def in_a_run(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    async def nobody_watches(*_: Any) -> None: ...

    monkeypatch.setattr(progress, "begin", nobody_watches)
    monkeypatch.setattr(watching, "get_config", lambda: {"configurable": {"thread_id": "c1"}})
    step_reads.begin_run()
    yield
    step_reads.end_run()


class Steps:
    """Steps that look at the same row."""

    def __init__(self) -> None:
        self.looks = 0

    async def look(self) -> int:
        self.looks += 1
        return self.looks

    async def take(self, point: str) -> int:
        """What the step of that name sees."""

        async def step() -> int:
            return await step_reads.once(("row", "c1"), self.look)

        desk: Any = None
        seen: int = await watching.watched(desk, point, step)()
        return seen


@pytest.mark.usefixtures("in_a_run")
async def test_steps_of_a_run_share_a_read_until_a_write(database: Database) -> None:
    steps = Steps()
    assert [await steps.take(point) for point in ("dispatch", "refund/prepare", "gather")] == [
        1
    ] * 3
    async with database.noting() as connection:
        await connection.execute("SELECT 1")
    assert await steps.take("compose") == 1, "neither rates nor notes are shared rows"
    async with database.transaction() as connection:
        await connection.execute("SELECT 1")
    assert await steps.take("compose") == 2


@pytest.mark.usefixtures("in_a_run")
@pytest.mark.parametrize("point", ["decide", "act", "await_decision"])
async def test_step_that_decides_reads_anew_what_another_step_has_read(point: str) -> None:
    steps = Steps()
    assert await steps.take("gather") == 1
    assert await steps.take(point) == 2, "it was decided on what another step had read"
    assert await steps.take(point) == 3
    assert await steps.take("compose") == 3


@pytest.mark.usefixtures("in_a_run")
async def test_step_after_one_that_decided_sees_what_that_has_written(database: Database) -> None:
    steps = Steps()

    async def writes() -> None:
        await step_reads.once(("row", "c1"), steps.look)
        async with database.transaction() as connection:
            await connection.execute("SELECT 1")

    desk: Any = None
    assert await steps.take("gather") == 1
    await watching.watched(desk, "decide", writes)()
    assert await steps.take("compose") == 3, "it shows what was there before the write"


async def test_steps_outside_of_a_run_share_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    async def nobody_watches(*_: Any) -> None: ...

    monkeypatch.setattr(progress, "begin", nobody_watches)
    monkeypatch.setattr(watching, "get_config", lambda: {"configurable": {"thread_id": "c1"}})
    steps = Steps()
    assert [await steps.take("gather") for _ in range(2)] == [1, 2]
