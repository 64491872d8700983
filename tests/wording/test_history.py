"""The line of a contact in the customer's history: in each language, and known again."""

from __future__ import annotations

from datetime import date

import pytest

from steward.conversation.outcome_rules import CLOSED_AS
from steward.wording.history import ON_THE_WAY, is_own, line, wishes, words
from teams.registry import TEAMS
from teams.requests import requests
from tests.cases import cases

DAY = date(2026, 11, 20)


@pytest.mark.parametrize("language", ["en", "nl", "de", "fr", "es"])
def test_history_has_words_for_every_goal_and_every_ending(language: str) -> None:
    """A declared request is `other`: its ticket says what it is."""
    goals = {goal for team in TEAMS.values() for goal in team.goals}
    said = words()[language]
    assert goals - ON_THE_WAY - set(requests()) <= said.goals.keys()
    assert set(said.outcomes) == set(CLOSED_AS)
    assert said.goals.keys() == words()["en"].goals.keys()
    assert len({*said.goals.values()}) == len(said.goals), "two goals are called alike"
    made = line(language, DAY, ["order_status"], ["O-1"], "resolved", "c-1", 2)
    assert made.startswith("2026-11-20: ")
    assert made.endswith(" (O-1). " + said.outcomes["resolved"] + " [desk c-1/2]")
    assert is_own(made)


def test_line_names_three_wishes_at_most_and_each_once() -> None:
    goals = ["order_status", "order_status", "complaint", "refund_request", "change_plan"]
    assert line("en", DAY, goals, [], "abandoned", "c-1", 1) == (
        "2026-11-20: Asked where the order is; A complaint; Wanted money back. "
        "Left open. [desk c-1/1]"
    )


@cases(
    ("goals", "wanted"),
    [
        ([], ()),
        (["verify_identity", "clarify"], ()),
        (["verify_identity", "order_status"], ("order_status",)),
        (["order_status", "hand_over"], ("order_status",)),
        (["verify_identity", "hand_over"], ("hand_over",)),
    ],
)
def test_wishes_are_what_was_wanted_and_no_proof(goals: list[str], wanted: tuple[str, ...]) -> None:
    assert wishes(goals) == wanted


@cases(
    ("summary", "own"),
    [
        ("2026-11-20: A complaint. Resolved. [desk 7f0e-1/3]", True),
        ("<p>2026-11-20: A complaint. [desk 7f0e-1/3]</p>", True),
        ("2026-11-20: Een klacht. [desk team/7f0e/12] (via Steward)", True),
        ("Called about the late parcel, see [desk 7f0e-1/3", False),
        ("Called the [desk ] about it", False),
        ("Called the [desk about 1/2] of it", True),
        ("Spoke to the desk c-1/3 on the phone", False),
        ("[desk c-1/x]", False),
        ("[desk /1]", False),
        ("", False),
        (None, False),
    ],
)
def test_line_of_the_desk_is_known_however_it_is_wrapped(summary: str | None, own: bool) -> None:
    assert is_own(summary) is own
