"""A listener who is too slow is told that there is a gap; nobody else misses anything for that."""

from __future__ import annotations

import asyncio
from typing import Any

from steward.conversation.progress import Progress
from steward.db import Database

MANY, AT_ONCE = 300, 25  # more than the backlog of a listener; and what goes with one notification


async def test_slow_listener_costs_the_others_nothing(database: Database, dsn: str) -> None:
    progress = Progress(database, dsn)
    slow, fast = progress.listen("c1"), progress.listen("c1")
    begun: list[asyncio.Future[dict[str, Any]]] = [
        asyncio.ensure_future(anext(slow)),
        asyncio.ensure_future(anext(fast)),
    ]
    try:
        await asyncio.sleep(0)
        await progress.ready()
        await progress.say("c1", "0")
        heard = [await begun[1]]
        await begun[0]  # and from here on the slow one does not listen
        for first in range(1, MANY, AT_ONCE):
            told = range(first, min(first + AT_ONCE, MANY))
            for number in told:
                await progress.say("c1", str(number))
            async with asyncio.timeout(60):
                heard += [await anext(fast) for _ in told]
        assert [event.get("text") for event in heard] == [str(number) for number in range(MANY)]
        assert "gap" in {(await anext(slow))["type"] for _ in range(MANY // 4)}
    finally:
        await slow.aclose()
        await fast.aclose()
        await progress.close()
