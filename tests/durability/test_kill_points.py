"""SIGKILL at the start and end of every node and around every write: the same ledger,
replies and approvals as without it.
"""

from __future__ import annotations

import pytest

from tests.durability import kills, points
from tests.durability.rig import recovers
from tests.long import share

pytestmark = [pytest.mark.long, pytest.mark.xdist_group("kills"), pytest.mark.timeout(1800)]


def test_kill_stories_reach_every_node_and_every_write() -> None:
    assert sorted(kills.missed()) == []


def test_what_no_effect_asks_for_is_declared_in_vain() -> None:
    """A write that no effect uses is a right that nobody needs."""
    assert points.declared_writes() == points.writes()


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
    assert states["replacement"] == [("send_replacement", "confirmed")]
    assert states["credit"] == [("give_store_credit", "confirmed")]
    assert states["address"] == [("change_address", "confirmed")]
    assert states["stale_plan"] == [("correct_record", "confirmed")]
    assert states["article"] == [("report_article", "confirmed")]
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


@pytest.mark.parametrize("part", ["decision", "team", "write", "desk"])
def test_kill_at_any_point_changes_nothing(part: str) -> None:
    chosen = [case for case in kills.cases() if case.part == part]
    if part in ("team", "desk"):  # around a write and a decision: always all of them
        chosen = share(chosen, str)
    assert chosen
    endings = kills.at_once(kills.kill_at, chosen)
    deaths = [
        (death.quiet_after, str(ending.case)) for ending in endings for death in ending.deaths
    ]
    print(f"{part}: {len(chosen)} kills, slowest recovery {max(deaths, default=None)}")
    assert {str(ending.case): ending.wrong for ending in endings if ending.wrong} == {}
    assert max(deaths)[0] < recovers()
