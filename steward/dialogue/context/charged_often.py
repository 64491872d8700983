"""Reads angry words that money was taken several times as that, and a correction of how often as a
reason to look again: the matter stays, and an offer of the money too. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from actions.registry import declared
from steward.conversation.types import OpenedTurn
from steward.dialogue.context.last_told import last_told, subjects
from steward.dialogue.context.taken_for import NOTHING
from steward.domain.action import Action
from steward.domain.understanding import FollowUp, Intent, Understanding, Wish
from steward.understanding.payments.charged_often import charged_often, corrects_how_often
from steward.understanding.people.complaints import asks_for_follow_up
from steward.understanding.reader.guesses import has_a_word_for

_DISPUTES = FollowUp(does="disputes", what=None, follows=1.0, sure=1.0)
_LOOKS_AGAIN = FollowUp(does="looks_again", what=None, follows=1.0, sure=1.0)


def as_charged_often(heard: Understanding) -> Understanding:
    """The message as one about money that was taken several times, where it only sounds like a
    complaint: who wants somebody to see to it has that complaint as well.
    """
    intents = {wish.intent for wish in heard.wishes}
    if intents != {Intent.COMPLAINT} or heard.asks_human or not charged_often(heard.text):
        return heard
    if asks_for_follow_up(heard.text) or has_a_word_for(Intent.COMPLAINT, heard.text):
        return heard
    wish = Wish(
        intent=Intent.DUPLICATE_CHARGE, identifiers=heard.identifiers, quote=heard.text[:300]
    )
    return heard.model_copy(update={"wishes": (wish,), "decision": "act"})


def with_count_corrected(
    heard: Understanding, opened: OpenedTurn, offers: Sequence[Action]
) -> Understanding | None:
    """The message as a doubt, where it only puts right how often money was taken: that refuses
    nothing, and what was answered last is looked at again. None: it does not.
    """
    question = opened.question
    if heard.calls_people or not corrects_how_often(heard.text):
        return None
    if question is not None and question.kind not in ("confirm", "clarify"):
        return None
    offered = question is not None and question.kind == "confirm"
    if offered and not (offers and all(declared(a.kind).remedy == "refund" for a in offers)):
        return None
    if not (offered or subjects(last_told(opened))):
        return None
    how = _DISPUTES if offered else _LOOKS_AGAIN
    return heard.model_copy(update={**NOTHING, "asking": False, "follows": how})
