"""Takes a message that asks whether the desk is sure as a doubt of what was said last. Pure.

It is looked into further, whatever the words around it sound like; an offer stays open.
"""

from __future__ import annotations

from nodes.last_told import last_told, subjects
from steward.conversation.types import OpenedTurn
from steward.domain.understanding import Correction, FollowUp, Stances, Understanding
from steward.understanding.asked_if_sure import asks_for_exception, asks_if_sure
from steward.understanding.disputed_refunds import names_dispute

_LOOKS_AGAIN = FollowUp(does="looks_again", what=None, follows=1.0, sure=1.0)
_OPEN = frozenset({"confirm", "clarify"})
_AT_THE_BANK = "disputed_at_the_bank"  # the declared request


def with_doubt(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """The message as a doubt, where it asks whether the desk is sure of what it said."""
    question = opened.question
    if question is not None and question.kind not in _OPEN:
        return heard
    offered = question is not None and question.kind == "confirm"
    calls = heard.asks_human or _requests(heard) or heard.sensitive or heard.consents
    changes = heard.takes_back or heard.corrected.dropped or heard.stances.refuses
    if calls or changes or heard.read_whole or _names_anew(heard, opened):
        return heard
    asked = asks_if_sure(heard.text) or (not offered and asks_for_exception(heard.text))
    if not asked or not subjects(last_told(opened)):
        return heard
    doubts = {"refuses": False, "wishes": (), "stances": Stances(), "corrected": Correction()}
    doubts |= {"typed": "", "typed_quote": ""}
    return heard.model_copy(update={**doubts, "decision": "act", "follows": _LOOKS_AGAIN})


def _requests(heard: Understanding) -> bool:
    """Whether something else is to be seen to: "my bank shows three" disputes nothing there."""
    if heard.typed == _AT_THE_BANK:
        return names_dispute(heard.text)
    return bool(heard.typed)


def _names_anew(heard: Understanding, opened: OpenedTurn) -> bool:
    """Whether a record is named that was not spoken of just before."""
    spoken = "\n".join(line.text for line in opened.recent)
    named = (value for value in heard.identifiers.model_dump().values() if value)
    return any(str(value) not in spoken for value in named)
