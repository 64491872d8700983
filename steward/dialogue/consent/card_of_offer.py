"""Reads who asks of money that is offered on which card it comes back. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from steward.conversation.types import OpenedTurn
from steward.dialogue.context.offers import asked_about
from steward.dialogue.context.taken_for import as_asked_where, says_back
from steward.dialogue.replies.reply_rows import about
from steward.domain.action import Action
from steward.domain.understanding import Intent, Understanding
from steward.understanding.yes_and_no.way_confirmed import asks_if_right_card, asks_to_confirm_card
from steward.wording.facets import held


def with_card_asked(
    heard: Understanding, opened: OpenedTurn, own: Sequence[Action]
) -> Understanding:
    """The message as a question where the money goes, where it asks to have the card of an offer
    confirmed, and no other way, or which one that is: that refuses nothing, and the offer stays
    open.
    """
    offers = asked_about(opened.question, own)
    if {one.kind for one in offers} != {"issue_refund"} or heard.calls_people:
        return heard
    which = not heard.consents and asks_if_right_card(heard.text)
    if not (which or asks_to_confirm_card(heard.text)):
        return heard
    asked = as_asked_where(heard, (Intent.WITHDRAW, Intent.NO))
    answer = held(about(offers[0]), "where")
    return asked if answer is None else asked.model_copy(update={"follows": says_back(answer)})
