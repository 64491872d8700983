"""The advisory lock: runs of one conversation follow each other, also over processes; other conversations do not wait."""

from __future__ import annotations

import asyncio

from steward.locks import one_run


async def test_runs_of_one_conversation_follow_each_other(dsn: str) -> None:
    inside: set[str] = set()
    other_came_in = asyncio.Event()
    overlaps: list[set[str]] = []

    async def run(conversation: str, name: str) -> None:
        async with one_run(dsn, conversation):
            inside.add(name)
            if conversation == "c1":
                await asyncio.wait_for(other_came_in.wait(), 10)
                overlaps.append({each for each in inside if each.startswith("c1")})
            else:
                other_came_in.set()
            inside.discard(name)

    await asyncio.gather(*(run("c1", f"c1-{n}") for n in range(4)), run("c2", "c2"))
    assert [len(each) for each in overlaps] == [1, 1, 1, 1], f"runs overlap: {overlaps}"
