"""The LangGraph server killed by SIGKILL: unfinished turns end by themselves,
and who waits is still seen to wait.
"""

from __future__ import annotations

import time
from typing import Any

import pytest
from langgraph_sdk.errors import APIStatusError

from tests.durability import kills
from tests.durability.live import LiveRig
from tests.durability.outcome import difference, outcome
from tests.durability.points import Point
from tests.durability.rig import recovers
from tests.durability.stories import Sign

pytestmark = [
    pytest.mark.long,
    pytest.mark.xdist_group("durability"),
    pytest.mark.timeout(600),
    pytest.mark.in_turn(
        parts=12,
        first=0,
        files=("steward/runs.py", "steward/server/langgraph_server.py"),
        seconds=40.0,
    ),
]

CHOSEN: list[tuple[str, int, Point]] = [
    ("approval", 0, ("open_turn", "after")),
    ("refund", 0, ("refund/read_tools", "after")),
    ("refund", 1, ("billing.issue_refund", "after")),
    ("refund", 1, ("close_turn", "before")),
    ("approval", 1, ("await_decision", "before")),
    ("approval", 2, ("await_decision", "after")),
    ("approval", 2, ("act", "before")),
]


def test_killed_server_ends_what_it_had_begun() -> None:
    chosen = [kills.Case(point, kills.reference(story), step) for story, step, point in CHOSEN]
    endings = kills.at_once(lambda case: kills.kill_at(case, LiveRig), chosen)
    print(
        f"slowest recovery {max((d.quiet_after, str(e.case)) for e in endings for d in e.deaths)}"
    )
    assert {str(ending.case): ending.wrong for ending in endings if ending.wrong} == {}


@pytest.mark.parametrize("how", ["at rest", "at once", "before it waits"])
async def test_server_killed_shows_waiting_threads_after_a_restart(how: str) -> None:
    """`threads.get_state` names the same approval before and after, without anybody writing.

    Then the story goes on.
    """
    told, rig = kills.reference("approval"), LiveRig(kills.postgres())
    try:
        rig.begin()
        for number, step in enumerate(told.story.steps):
            if isinstance(step, Sign):
                await _killed_while_waiting(rig, how)
            dies = number == 1 and how == "before it waits"
            wanted = len(rig.deaths) + dies
            if dies:
                rig.ask("/sandbox/crash", {"point": "await_decision", "when": "before"})
            rig.take(step)
            rig.wait(dies, wanted)
        assert not difference(told.outcome, outcome(rig))
    finally:
        rig.close()


async def _killed_while_waiting(rig: LiveRig, how: str) -> None:
    ((approval, digest),) = rig.rows(
        "SELECT id, digest FROM desk.approval WHERE status = 'pending'"
    )
    if how != "before it waits":
        assert await _shown(rig, {approval: digest}) == {approval: digest}
        if how == "at rest":
            _written_down(rig, time.time())
        rig.kill()
        rig.come_back()
    began = time.monotonic()
    assert await _shown(rig, {approval: digest}) == {approval: digest}, how
    assert time.monotonic() - began < recovers()


def _written_down(rig: LiveRig, since: float) -> None:
    """Until the server has written its own table of threads to disk,
    which it does every ten seconds.
    """
    deadline = time.monotonic() + recovers()
    while not any(
        file.stat().st_mtime > since for file in (rig.home / ".langgraph_api").glob("*.pckl")
    ):
        assert time.monotonic() < deadline, "the server wrote nothing down"
        time.sleep(0.1)


async def _shown(rig: LiveRig, wanted: dict[str, str]) -> dict[str, str]:
    """The approvals that the thread's interrupt names,
    once they are the wanted ones or time is up.
    """
    client, deadline, found = rig.sdk("lena"), time.monotonic() + recovers(), {}
    while time.monotonic() < deadline and found != wanted:
        try:
            state: Any = await client.threads.get_state(rig.conversation)
        except APIStatusError:
            continue
        waiting = [
            i["value"]["steward"]["approvals"]
            for task in state["tasks"]
            for i in task["interrupts"]
        ]
        found = {one["id"]: one["digest"] for listed in waiting for one in listed}
    await client.aclose()
    return found
