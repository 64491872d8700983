"""What is asked beside a yes is answered by how the row stands that the yes made, and not at all
where nothing came of it.
"""

from __future__ import annotations

from typing import Any

from steward.dialogue.consent.beside_a_yes import answered
from steward.dialogue.replies.reply_rows import about
from steward.domain.action import Action, ActionState
from steward.say import Say
from steward.wording.facets import FacetAnswer
from steward.wording.says import DeskWords
from tests.cases import cases
from tests.wording.sample_actions import sample_action

DAY = "2026-11-25T10:00:00+00:00"


def _state(*asked: str, blocked: dict[str, str] | None = None) -> Any:
    return {"heard": {"beside_a_yes": list(asked)}, "blocked": blocked or {}}


def _refund(state: ActionState, **outcome: str) -> Action:
    return sample_action("issue_refund", state, {"reason": "damaged"}, outcome)


def _facets(says: list[Say]) -> list[str]:
    return [say.what for say in says if isinstance(say, FacetAnswer)]


def test_day_that_the_reply_names_already_is_not_told_twice() -> None:
    done = _refund(ActionState.CONFIRMED, settles_at=DAY)
    assert answered(_state("time"), [done], []) == []


@cases(
    ("state", "asked", "told"),
    [
        (ActionState.UNKNOWN, "time", [DeskWords.MONEY_DAY_TOLD_HERE]),
        (ActionState.CONFIRMED, "mail", [DeskWords.CONFIRMED_HERE]),
        (ActionState.CONFIRMED, "statement", [DeskWords.NAME_AT_THE_BANK]),
        (ActionState.UNKNOWN, "steps", [DeskWords.NOTHING_ELSE_NEEDED]),
    ],
)
def test_question_that_no_row_answers_has_words_of_its_own(
    state: ActionState, asked: str, told: list[Say]
) -> None:
    assert answered(_state(asked), [_refund(state)], []) == told


@cases(
    ("state", "asked", "facet"),
    [
        (ActionState.AWAITING, "time", "time"),
        (ActionState.CONFIRMED, "steps", "steps"),
        (ActionState.AWAITING, "where", "where"),
        (ActionState.CONFIRMED, "broken", "keep"),
        (ActionState.AWAITING, "broken", "keep"),
    ],
)
def test_question_is_answered_by_what_the_row_says(
    state: ActionState, asked: str, facet: str
) -> None:
    assert _facets(answered(_state(asked), [_refund(state)], [])) == [facet]


@cases("state", [ActionState.DENIED, ActionState.FAILED, ActionState.WITHDRAWN])
def test_question_beside_a_yes_of_which_nothing_came_is_not_answered(state: ActionState) -> None:
    assert answered(_state("time", "mail", "steps"), [_refund(state)], []) == []


def test_yes_that_waits_for_a_proof_is_not_told_that_nothing_more_is_needed() -> None:
    action = _refund(ActionState.PROPOSED)
    state = _state("steps", "mail", blocked={action.id: "weak_proof"})
    assert answered(state, [action], []) == [DeskWords.CONFIRMED_HERE]


def test_questions_beside_a_yes_are_each_answered_once_for_each_thing() -> None:
    both = [_refund(ActionState.CONFIRMED, settles_at=DAY), _refund(ActionState.CONFIRMED)]
    told = answered(_state("mail", "broken"), both, [("", about(both[0]) or DeskWords.EMPTY)])
    assert told.count(DeskWords.CONFIRMED_HERE) == 1


def test_turn_without_such_a_question_has_no_answer_to_one() -> None:
    assert answered({"heard": {}}, [_refund(ActionState.CONFIRMED)], []) == []  # type: ignore[typeddict-item]
