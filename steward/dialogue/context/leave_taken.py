"""Reads a goodbye, or that the desk was right, as nothing more: nothing is looked at again for it,
nor taken back. Pure.
"""

from __future__ import annotations

from steward.conversation.types import OpenedTurn
from steward.dialogue.context.taken_for import NOTHING
from steward.domain.understanding import Intent, IntentScore, Understanding
from steward.understanding.talk.conceded import only_concedes
from steward.understanding.talk.goodbyes import only_says_goodbye, takes_full_leave


def with_leave_taken(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """The message as small talk, where it only says goodbye and nothing waits for an answer; who
    concedes wants nothing more either. Where the desk waits for a detail, who goes lets go of what
    that is for.
    """
    question, leaves = opened.question, takes_full_leave(heard.text)
    if question is not None and question.kind in _OF_TASKS and leaves:
        return _as_let_go(heard)
    if question is not None and question.kind != "clarify":
        return heard
    agrees = heard.consents and question is not None and not leaves
    more = heard.calls_people or agrees or heard.stances.asks
    if more or heard.identifiers.any_named:
        return heard
    if only_concedes(heard.text, asked=question is not None):
        return heard.model_copy(
            update={**NOTHING, "refuses": True, "asking": False, "follows": None}
        )
    if not (only_says_goodbye(heard.text) or leaves):
        return heard
    thanks = (IntentScore(name=Intent.THANKS, probability=1.0),)
    update = {**NOTHING, "intents": thanks, "decision": "smalltalk", "asking": False}
    return heard.model_copy(update={**update, "follows": None})


_OF_TASKS = frozenset({"detail", "choose"})


def _as_let_go(heard: Understanding) -> Understanding:
    if heard.calls_people or heard.identifiers.any_named:
        return heard
    gone = (IntentScore(name=Intent.WITHDRAW, probability=1.0),)
    return heard.model_copy(update={**NOTHING, "intents": gone, "asking": False, "follows": None})
