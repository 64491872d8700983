"""Who asks something is not told goodbye."""

from __future__ import annotations

from state.desk import Plan
from steward.dialogue.replies.asked_in_vain import not_closed
from steward.dialogue.tasks.asked_besides import BESIDE
from steward.dialogue.tasks.planning import add
from steward.wording.says import DeskWords
from teams.support.phrases import NoArticle


def test_question_that_no_page_answers_takes_the_place_of_a_goodbye() -> None:
    plan: Plan = {}
    assert not_closed([DeskWords.LEFT_AT_THAT], plan) == [DeskWords.LEFT_AT_THAT]
    add(plan, "support", BESIDE, {"quote": "what about the start date?"})
    (said,) = not_closed([DeskWords.LEFT_AT_THAT], plan)
    assert isinstance(said, NoArticle)
    assert said.question == "what about the start date?"
    rest = [DeskWords.THANKS, NoArticle(asked="a", places=("NO",))]
    assert not_closed(rest, plan) == rest
