"""Takes words that keep the old address for what they are: a no to the new one that is offered, or
what takes the wish for one back. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from actions.registry import declared
from steward.conversation.types import OpenedTurn
from steward.dialogue.context.offers import asked_about
from steward.dialogue.context.taken_for import as_taken_back
from steward.domain.action import Action
from steward.domain.lifecycle import DONE
from steward.domain.understanding import Understanding
from steward.understanding.talk.old_ones import keeps_the_old_one

_CONTACT = ":update_contact"  # how the resource of a ticket for a new contact ends


def as_old_address_kept(
    heard: Understanding, opened: OpenedTurn, own: Sequence[Action]
) -> Understanding:
    """The message as a refusal of the offered address, or as one that takes back that a colleague
    was asked for it: it is about no subscription, and no money.
    """
    question = opened.question
    calls = heard.calls_people or heard.identifiers.any_named
    if calls or not keeps_the_old_one(heard.text):
        return heard
    offers = asked_about(question, own)
    if offers and all(declared(one.kind).sets in _KEEPABLE for one in offers):
        return as_taken_back(heard).model_copy(update={"refuses": True})
    asked = [a for a in own if declared(a.kind).ticket == "opens" and a.state in DONE]
    waits = question is not None and question.kind == "detail" and question.about in _OF_ADDRESS
    noted = question is None and any(one.resource.endswith(_CONTACT) for one in asked)
    return as_taken_back(heard) if waits or noted else heard


_KEEPABLE = frozenset({"address"})  # what an offer sets
_OF_ADDRESS = ("", "address")  # what a question is about
