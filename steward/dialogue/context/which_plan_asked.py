"""Answers a question that is asked in place of which plan is wanted: whether one may go back, or
what comes of a change. Which plan it is to be stays asked. Pure.
"""

from __future__ import annotations

from steward.conversation.types import OpenedTurn
from steward.dialogue.context.last_told import last_told, subjects
from steward.dialogue.context.taken_for import NOTHING, surely_asks
from steward.domain.understanding import Facet, Told, Understanding
from steward.understanding.pages.public_questions import asks_something
from steward.understanding.plan.free_to_leave import asks_if_back
from steward.understanding.plan.plan_sizes import size_answered
from steward.understanding.plan.plans import plan_slots, plans_named
from steward.understanding.talk.follow_ups import read_follow_up
from steward.understanding.text.marks import has_digit, has_question_mark
from teams.billing.phrases import ChoosePlan, PlanIs

_SURE = 0.5
# What is told of a change once the plan is named: when it begins, what it takes, what follows.
_TOLD_THEN = frozenset({"time", "steps", "options", "consequence", "amount"})


def with_question_for_which_plan(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """The message as a question about a change of plan, where it only asks while the desk waits for
    the plan that is wanted.
    """
    told = _told(opened)
    if told is None or heard.calls_people or heard.hears_more or heard.identifiers.any_named:
        return heard
    back = asks_if_back(heard.text)
    asked = None if plans_named(heard.text) else "options" if back else _asked_of_it(heard)
    if asked is None or (told.kind != ChoosePlan.kind and not back):
        return heard
    how = surely_asks(asked, of=told)
    return heard.model_copy(update={**NOTHING, "asking": True, "follows": how})


def _told(opened: OpenedTurn) -> Told | None:
    """The plans that were listed last, or the plan that they have; None: no plan is asked for."""
    question = opened.question
    if question is None or question.kind != "detail":
        return None
    last = subjects(last_told(opened))
    found = (one for kind in (ChoosePlan.kind, PlanIs.kind) for one in last if one.kind == kind)
    return next(found, None)


def _asked_of_it(heard: Understanding) -> Facet | None:
    """What is asked of a change, where no plan is picked by it."""
    text, how = heard.text, read_follow_up(heard.text)
    if how is None or how.does != "asks" or min(how.follows, how.sure) < _SURE:
        return None
    if heard.consents or heard.refuses or has_digit(text):
        return None
    asks = has_question_mark(text) or asks_something(text) or heard.asking
    picks = size_answered(text) or plan_slots(text).said()
    return how.what if asks and not picks and how.what in _TOLD_THEN else None
