"""Who follows a conversation misses no line, and hears of each step."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from steward.conversation.conversations import Conversations
from steward.conversation.progress import Progress
from steward.conversation.types import Outgoing
from steward.db import Database
from tests.conversation.conversation_rows import message, owner


async def test_transcript_has_one_cursor_and_no_codes(conversations: Conversations) -> None:
    await conversations.take_in(message(1, "hello"))
    opened = await conversations.open_turn("c1")
    assert opened is not None
    await conversations.notify(
        "c1", "act_1", 1, "Your code is 123456", kind="code", destination="d@example.com"
    )
    await conversations.close_turn(opened.ref, [Outgoing(n=1, text="hi")], None)
    await conversations.take_in(message(2, "and?"))
    lines = await conversations.transcript("c1")
    assert [(line.role, line.text) for line in lines] == [
        ("customer", "hello"),
        ("desk", "hi"),
        ("customer", "and?"),
    ]
    assert await conversations.transcript("c1", lines[1].seq) == lines[2:]


async def test_cursor_misses_no_line_of_many_writers(conversations: Conversations) -> None:
    seen: list[int] = []
    await conversations.take_in(message(0))

    async def follow() -> None:
        while len(seen) < 31:
            seen.extend(
                line.seq for line in await conversations.transcript("c1", seen[-1] if seen else 0)
            )

    async def write(n: int) -> None:
        await conversations.take_in(message(n)) if n % 2 else await conversations.notify(
            "c1", f"a{n}", 1, "x"
        )

    async with asyncio.timeout(60):
        await asyncio.gather(follow(), *(write(n) for n in range(1, 31)))
    assert len(set(seen)) == 31


@pytest.fixture
async def progress(database: Database, dsn: str) -> AsyncIterator[Progress]:
    service = Progress(database, dsn)
    yield service
    await service.close()


async def test_listeners_hear_lines_and_words_and_survive_a_lost_connection(
    conversations: Conversations, progress: Progress, dsn: str
) -> None:
    mine, everything = progress.listen("c1"), progress.listen(None)
    waiting = [asyncio.ensure_future(anext(mine)), asyncio.ensure_future(anext(everything))]
    await asyncio.sleep(0)
    await progress.ready()
    await progress.say("c2", "not for you")
    await progress.say("c1", "looking at your invoices")
    async with asyncio.timeout(60):
        assert (await waiting[0])["text"] == "looking at your invoices"
        assert (await waiting[1])["text"] == "not for you"
        owner(
            dsn, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'"
        )
        assert await anext(mine) == {"type": "gap"}
        await conversations.take_in(message(1))
        await conversations.notify("c1", "act_1", 1, "done")
        await progress.step("c1", "decide")
        heard = [await anext(mine)]
        while heard[-1]["type"] != "step":
            heard.append(await anext(mine))
    assert heard[-1]["step"] == "decide"
    assert "line" in {event["type"] for event in heard}
    assert "message.received" in {event["event"] for event in heard if event["type"] == "record"}
