"""Who asks which ways there are at the offer of one remedy, or names the second one by its place,
hears what else there may be. Pure; it agrees to nothing, and drops nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from actions.registry import KINDS
from steward.conversation.types import OpenedTurn
from steward.dialogue.context.last_told import last_told, subjects
from steward.dialogue.context.offers import asked_about
from steward.dialogue.context.taken_for import NOTHING, surely_asks
from steward.domain.action import Action
from steward.domain.understanding import Understanding
from steward.understanding.exact.which_one import only_takes_another
from steward.understanding.talk.options_asked import asks_for_options
from steward.wording.facets import FacetAnswer, answers


def with_options_asked(
    heard: Understanding, opened: OpenedTurn, actions: Iterable[Action]
) -> Understanding:
    """The message as a question what else there is in the place of the remedy that is offered."""
    question = opened.question
    calls = heard.calls_people or heard.hears_more or heard.identifiers.any_named
    if calls or question is None or question.kind != "confirm":
        return heard
    offers = asked_about(question, actions)
    alone = len(offers) == 1 and KINDS[offers[0].kind].remedy
    other = only_takes_another(heard.text) and not (heard.consents or heard.refuses)
    if not alone or not (other or asks_for_options(heard.text)):
        return heard
    last = last_told(opened)
    told = [one for one in subjects(last) if answers(one.kind, "options", one.data)]
    if not told:
        return heard
    if other and any(o.kind == FacetAnswer.kind and o.data["what"] == "options" for o in last):
        return heard.model_copy(update={**NOTHING, "follows": None})  # which of those, nobody knows
    asked = surely_asks("options", told[0])
    return heard.model_copy(update={**NOTHING, "follows": asked})
