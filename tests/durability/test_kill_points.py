"""SIGKILL at the start and end of every node and around every write: the same ledger,
replies and approvals as without it.
"""

from __future__ import annotations

import pytest

from tests.durability import kills, points
from tests.durability.rig import recovers
from tests.durability.stories import FILES, STORIES
from tests.long import LONG
from tests.selection import Proof, choose

pytestmark = [pytest.mark.long, pytest.mark.xdist_group("kills"), pytest.mark.timeout(1800)]
PARTS = 24  # stories in so many shares
NODES = 4  # kills in nodes of a story: so many times as many commits see all
ALWAYS = ("write", "decision")  # of the stories whose turn it is
DEFINED = ("graphs/", "tools/declaration.py", "tests/durability/stories.py")  # nodes and writes


@pytest.mark.in_turn(parts=PARTS, place=22, files=DEFINED, seconds=30.0)
def test_kill_stories_reach_every_node_and_every_write() -> None:
    assert sorted(kills.missed()) == []


def test_kill_points_declared_writes_are_those_of_effects() -> None:
    """A write that no effect uses is a right that nobody needs."""
    assert points.declared_writes() == points.writes()


@pytest.mark.in_turn(parts=PARTS, place=22, files=DEFINED, seconds=30.0)
def test_kill_stories_do_what_they_are_for() -> None:
    """The reference itself: a killed run that equals a wrong one proves nothing."""
    by_name = {reference.story.name: reference.outcome for reference in kills.references()}
    states = {
        name: [(action[0], action[3]) for action in found["actions"]]
        for name, found in by_name.items()
    }
    assert states["refund"] == states["approval"] == [("issue_refund", "confirmed")]
    assert states["voided"] == [("issue_refund", "failed")]
    assert states["cancellation"] == [("cancel_subscription", "confirmed")]
    assert states["plan_change"] == [("change_plan", "confirmed")]
    assert states["schedule"] == [("reschedule_subscription", "confirmed")]
    assert states["return"] == [("declare_return", "confirmed")]
    assert states["order_cancellation"] == [
        ("cancel_order", "confirmed"),
        ("issue_refund", "confirmed"),
    ]
    assert states["replacement"] == [("send_replacement", "confirmed")]
    assert states["credit"] == [("give_store_credit", "confirmed")]
    assert states["address"] == [("change_address", "confirmed")]
    assert states["contact"][-1] == ("change_contact", "confirmed")
    assert len(by_name["contact"]["corrections"]) == 1
    assert states["stale_plan"] == [("correct_record", "confirmed")]
    assert states["article"] == [("report_article", "confirmed")]
    assert states["noted"] == [("note_contact", "confirmed")]
    assert [row["channel"] for row in by_name["noted"]["interactions"]] == ["chat"]
    assert states["damaged"] == [("open_ticket", "confirmed"), ("note_ticket", "confirmed")]
    assert states["code"][:2] == [("send_code", "confirmed"), ("check_code", "confirmed")]
    assert states["proved_later"][:2] == [("send_code", "confirmed"), ("check_code", "confirmed")]
    assert ("issue_refund", "confirmed") in states["proved_later"]
    assert [row["charge"] for row in by_name["refund"]["refunds"]] == ["CH-12"]
    assert [row["charge"] for row in by_name["proved_later"]["refunds"]] == ["CH-12"]
    assert by_name["voided"]["refunds"] == []
    assert [row["charge"] for row in by_name["approval"]["refunds"]] == ["CH-32"]
    assert by_name["hand_over"]["mode"] == "person"
    for name, found in by_name.items():
        assert found["verifies"], name
        assert found["balanced"], name
        assert all(answered for _, answered in found["messages"]), name


@pytest.mark.parametrize(
    "story",
    [
        pytest.param(
            one.name,
            # by number and not by name: a minute each on a busy machine, and so never four together
            marks=pytest.mark.in_turn(
                parts=PARTS, place=number % PARTS, files=FILES[one.name], seconds=25.0
            ),
        )
        for number, one in enumerate(STORIES)
    ],
)
def test_kill_at_any_point_of_a_story_changes_nothing(story: str) -> None:
    """In `make test-long` a point is asked about where it costs least among all stories."""
    among = kills.references() if LONG else [kills.reference(story)]
    its_own = [case for case in kills.cases(among) if case.reference.story.name == story]
    always = [case for case in its_own if case.part in ALWAYS]
    chosen = always + choose(
        f"kills in nodes of the story {story}",
        [case for case in its_own if case.part not in ALWAYS],
        lambda case: Proof(str(case), NODES, slower=PARTS),
    )
    endings = kills.at_once(kills.kill_at, chosen)
    deaths = [
        (death.quiet_after, str(ending.case)) for ending in endings for death in ending.deaths
    ]
    print(f"{story}: {len(chosen)} kills, slowest recovery {max(deaths, default=None)}")
    assert {str(ending.case): ending.wrong for ending in endings if ending.wrong} == {}
    assert max(deaths, default=(0.0, ""))[0] < recovers()
