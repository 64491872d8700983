"""The advisory lock: runs of one conversation follow each other, also over processes;
other conversations do not wait.
"""

from __future__ import annotations

import asyncio

from steward.conversation.repository import one_run
from tests.owner import ask

WAITING = (
    "SELECT count(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database"
    " WHERE d.datname = current_database() AND l.locktype = 'advisory' AND NOT l.granted"
)
RUNS = 4


async def test_runs_of_one_conversation_follow_each_other(dsn: str) -> None:
    inside: set[str] = set()
    other_came_in = asyncio.Event()
    overlaps: list[set[str]] = []

    async def run(conversation: str, name: str) -> None:
        async with one_run(dsn, conversation):
            inside.add(name)
            if conversation == "c1":
                await asyncio.wait_for(other_came_in.wait(), 60)
                await asyncio.wait_for(all_others_are_there(), 60)
                overlaps.append({each for each in inside if each.startswith("c1")})
            else:
                other_came_in.set()
            inside.discard(name)

    async def all_others_are_there() -> None:
        """They wait for their turn; or, where nothing makes them wait, they are inside as well."""
        while len(overlaps) + len(inside - {"c2"}) + ask(dsn, WAITING)[0][0] < RUNS:  # noqa: ASYNC110
            await asyncio.sleep(0.01)

    await asyncio.gather(*(run("c1", f"c1-{n}") for n in range(RUNS)), run("c2", "c2"))
    assert [len(each) for each in overlaps] == [1] * RUNS, f"runs overlap: {overlaps}"
