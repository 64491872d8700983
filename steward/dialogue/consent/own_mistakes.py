"""Rereads a message that says that what a ticket was just opened for was the customer's mistake: it
takes the ticket back.
"""

from __future__ import annotations

from actions.open_ticket import TicketOpened
from steward.conversation.types import OpenedTurn
from steward.dialogue.context.last_told import last_told
from steward.dialogue.context.taken_for import as_taken_back
from steward.domain.understanding import Understanding
from steward.understanding.talk.own_mistakes import own_mistake
from teams.refund.phrases import NotHereYet


def as_own_mistake(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """The message as one that takes back, where a ticket was opened last and it was a mistake."""
    told = {one.kind for one in last_told(opened)}
    more = heard.asks_human or heard.sensitive or heard.consents or heard.identifiers.any_named
    if TicketOpened.kind not in told or more or heard.emergency or opened.question is not None:
        return heard
    if not own_mistake(heard.text, of_goods=NotHereYet.kind in told):
        return heard
    return as_taken_back(heard)
