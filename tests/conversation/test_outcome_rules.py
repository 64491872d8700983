"""How a contact ended, by what its rows say: the rules alone."""

from __future__ import annotations

from typing import Any

from steward.conversation.outcome_rules import (
    Contact,
    Done,
    Reply,
    Sought,
    about,
    is_farewell,
    judge,
    told_twice,
)
from tests.cases import cases

FOUND = Sought(team="support", goal="order_status", kind="finding")
SAID = Reply(kinds=("parcel_status",), words="a")
HANDED = Done(kind="hand_over", state="confirmed", why="asked_for")
PAID = Done(kind="issue_refund", state="confirmed")


def contact(**changed: Any) -> Contact:
    """An answered question, with changes."""
    plain: dict[str, Any] = {
        "messages": 1,
        "answered": True,
        "with_person": False,
        "signed": False,
        "told_before": False,
        "replies": (SAID,),
        "sought": (FOUND,),
    }
    return Contact(**plain | changed)


@cases(
    ("changed", "outcome", "reason"),
    [
        ({}, "resolved", "answered"),
        ({"actions": (PAID,)}, "resolved", "done"),
        ({"actions": (Done(kind="issue_refund", state="settled"),)}, "resolved", "done"),
        ({"actions": (Done(kind="issue_refund", state="denied"),)}, "resolved", "refused"),
        ({"actions": (Done(kind="issue_refund", state="rejected"),)}, "resolved", "refused"),
        ({"actions": (Done(kind="issue_refund", state="withdrawn"),)}, "resolved", "answered"),
        ({"actions": (HANDED,)}, "handed_over", "asked_for"),
        ({"actions": (HANDED, PAID)}, "handed_over", "asked_for"),
        ({"with_person": True}, "handed_over", "taken_over"),
        ({"with_person": True, "answered": False}, "handed_over", "taken_over"),
        ({"actions": (Done(kind="hand_over", state="failed"),)}, "abandoned", "failed"),
        ({"answered": False}, "abandoned", "unanswered"),
        ({"answered": False, "actions": (PAID,)}, "abandoned", "unanswered"),
        ({"question": "code"}, "abandoned", "code"),
        ({"question": "clarify", "about": "person"}, "abandoned", "colleague_offered"),
        ({"actions": (Done(kind="issue_refund", state="proposed"),)}, "abandoned", "confirm"),
        ({"actions": (Done(kind="issue_refund", state="failed_late"),)}, "abandoned", "failed"),
        (
            {"sought": (Sought(team="refund", goal="refund_request", kind="failed"),)},
            "abandoned",
            "failed",
        ),
        ({"replies": (Reply(kinds=("out_of_scope",), words="a"),)}, "out_of_scope", "not_ours"),
        (
            {"replies": (Reply(kinds=("out_of_scope", "thanks"), words="a"),)},
            "out_of_scope",
            "not_ours",
        ),
        ({"replies": (Reply(kinds=("out_of_scope",), words="b"), SAID)}, "resolved", "answered"),
        ({"replies": (Reply(kinds=("clarify",), words="a"),)}, "abandoned", "not_understood"),
        ({"replies": (Reply(kinds=("greeting",), words="a"),)}, "abandoned", "nothing_asked"),
        ({"replies": ()}, "abandoned", "nothing_asked"),
    ],
)
def test_outcome_is_told_by_rows(changed: dict[str, Any], outcome: str, reason: str) -> None:
    judged = judge(contact(**changed))
    assert (judged.outcome, judged.reason) == (outcome, reason)
    assert judged.contained is (outcome == "resolved")


@cases(
    "changed",
    [
        {"answered": False},
        {"told_before": True},
        {"signed": True, "actions": (PAID,)},
        {"with_person": True},
        {"replies": (SAID, SAID)},
        {"replies": (SAID, Reply(kinds=("stands_so",), words="b"))},
        {"replies": (SAID, Reply(kinds=("rests_on",), words="b"))},
    ],
)
def test_contained_is_nothing_left_unanswered_told_twice_or_with_people(
    changed: dict[str, Any],
) -> None:
    assert judge(contact()).contained
    assert not judge(contact(**changed)).contained


def test_told_twice_counts_no_courtesy_and_no_words_that_are_not_kept() -> None:
    thanks = Reply(kinds=("thanks",), words="t")
    unkept = Reply(kinds=("parcel_status",), words="")
    assert not told_twice(contact(replies=(thanks, thanks, SAID, unkept, unkept)))
    assert told_twice(contact(replies=(thanks, SAID, thanks, SAID)))


def test_contact_reason_is_the_first_goal_that_is_a_matter() -> None:
    way = Sought(team="identity", goal="verify_identity", kind="ask")
    later = Sought(team="refund", goal="refund_request", kind="proposal")
    assert about(contact(sought=(way, FOUND, later))) == ("support", "order_status")
    assert about(contact(sought=(way,))) == ("identity", "verify_identity")
    assert about(contact(sought=())) == ("", "")


def test_farewell_is_a_reply_that_says_nothing_else() -> None:
    bye, answer = {"kind": "bye", "data": {}}, {"kind": "parcel_status", "data": {}}
    assert is_farewell([bye])
    assert is_farewell([bye, {"kind": "thanks", "data": {}}])
    assert not is_farewell([bye, answer])
    assert not is_farewell([])
