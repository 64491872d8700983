"""The advisory lock: runs of one conversation follow each other, also over processes;
other conversations do not wait.
"""

from __future__ import annotations

import asyncio

import pytest

from steward.conversation.repository import one_run
from steward.locks import RunSessions
from tests.owner import ask

WAITING = (
    "SELECT count(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database"
    " WHERE d.datname = current_database() AND l.locktype = 'advisory' AND NOT l.granted"
)
HELD = (
    "SELECT count(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database"
    " WHERE d.datname = current_database() AND l.locktype = 'advisory' AND l.granted"
)
RUNS = 4


async def test_runs_of_one_conversation_follow_each_other(dsn: str, sessions: RunSessions) -> None:
    inside: set[str] = set()
    other_came_in = asyncio.Event()
    overlaps: list[set[str]] = []

    async def run(conversation: str, name: str) -> None:
        async with one_run(sessions, conversation):
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


async def test_run_that_ended_well_leaves_its_session_to_the_next_run(
    sessions: RunSessions,
) -> None:
    async with one_run(sessions, "c1") as first:
        ours = first.connection.info.backend_pid
    async with one_run(sessions, "c2") as second:
        assert second.connection.info.backend_pid == ours


@pytest.mark.parametrize("error", [RuntimeError, asyncio.CancelledError])
async def test_run_that_failed_ends_its_session_and_holds_nothing(
    dsn: str, sessions: RunSessions, error: type[BaseException]
) -> None:
    failing = one_run(sessions, "c1")
    ours = (await failing.__aenter__()).connection.info.backend_pid
    assert not await failing.__aexit__(error, error(), None)
    async with asyncio.timeout(60), one_run(sessions, "c1") as second:
        assert second.connection.info.backend_pid != ours
    assert ask(dsn, HELD) == [(0,)]


async def test_session_that_rests_between_runs_holds_no_conversation(
    dsn: str, sessions: RunSessions
) -> None:
    async with one_run(sessions, "c1"):
        assert ask(dsn, HELD) == [(1,)]
    assert ask(dsn, HELD) == [(0,)]
