"""Who asks who decides is answered from what was said last, else by what the rules are. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from actions.phrases import RefundWaiting
from steward.conversation.types import OpenedTurn
from steward.dialogue.context.last_told import last_told, subjects
from steward.dialogue.context.taken_for import surely_asks
from steward.domain.understanding import Told, Understanding
from steward.understanding.payments.how_long import asks_how_long_it_takes
from steward.understanding.people.deciders import asks_who_decides, asks_why_signed
from steward.wording.facets import FacetAnswer, WhoDecides, answers
from steward.wording.says import DeskWords


def with_decider_asked(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """The message as a question who decides or signs, where it asks that of what was said."""
    calls = heard.calls_people or heard.consents or heard.hears_more
    question = opened.question
    proves = question is not None and question.kind in ("identify", "code")
    last = last_told(opened)
    if calls or proves or not last or not asks_who_decides(heard.text):
        return heard
    told = [one for one in subjects(last) if answers(one.kind, "person", one.data)]
    at_the_bank = [one for one in told if one.kind == DeskWords.DISPUTED.kind]
    of_rules = Told(kind=WhoDecides.kind, data={})
    about = next(iter([*at_the_bank, *told]), of_rules)
    about = of_rules if _was_answered(last) else about
    if about.kind == RefundWaiting.kind and asks_why_signed(heard.text):
        why = surely_asks("reason", about)
        return heard.model_copy(update={"follows": why, "wishes": (), "refuses": False})
    timed = asks_how_long_it_takes(heard.text) and answers(about.kind, "time", about.data)
    follows = surely_asks("person", about).model_copy(update={"also": ("time",) if timed else ()})
    return heard.model_copy(update={"follows": follows, "wishes": (), "refuses": False})


def _was_answered(last: Sequence[Told]) -> bool:
    """Whether the last words answered just this."""
    answered = [one.data for one in last if one.kind == FacetAnswer.kind]
    return any(one["what"] == "person" for one in answered)
