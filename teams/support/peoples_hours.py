"""Who asks when our people are there hears it, from the hours that are set: no page knows them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from state.team import Finding
from steward.understanding.pages.page_subjects import asks_opening_hours
from steward.understanding.people.peoples_hours import asks_peoples_hours, names_a_shop
from steward.understanding.text.question_parts import question_parts
from steward.wording.people_hours import PeopleHours
from teams.contract import AnyResult, Goal, View
from teams.support.phrases import Article, NoArticle


def beside_pages(question: Goal[Any]) -> Goal[Any]:
    """A question to the help pages; when our people are there is told in place of what a page says
    of them, and beside when the shop is open where no shop is named.
    """

    def conclude(view: View[Any]) -> AnyResult:
        result, there = question.conclude(view), view.terms.people
        asked = view.slots.question or view.slots.quote
        if there is None or not isinstance(result, Finding):
            return result
        told = PeopleHours.of(there, datetime.fromisoformat(view.now))
        if asks_opening_hours(asked) and not names_a_shop(asked):
            return result.model_copy(update={"says": (*result.says, told)})
        if not asks_peoples_hours(asked):
            return result
        rest = result.says
        if len(question_parts(asked)) == 1:
            rest = tuple(say for say in rest if not isinstance(say, (Article, NoArticle)))
        return result.model_copy(update={"says": (told, *rest)})

    return replace(question, conclude=conclude)
