"""Words to a request of this conversation that people have: what is added to it, or that it is
taken back, goes there as a note, whatever else the message asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from state.desk import Plan
from steward.conversation.stances import FOLLOW_UP
from steward.dialogue.tasks.planning import add
from steward.dialogue.tasks.taking_back import newest_ticket, ticket_slots
from steward.domain.action import Action
from steward.domain.slots import SlotValues
from steward.domain.understanding import Understanding
from steward.understanding.exact.identifiers import read_identifiers
from steward.understanding.orders.parcel_wishes import parcel_wish
from steward.understanding.people.ticket_told import told_of_tickets
from steward.understanding.yes_and_no.apart_beside_a_yes import sentences_of


class TicketWords(NamedTuple):
    """The request that the words are to, whether they take it back, and what else is said."""

    ticket: Action | None
    takes_back: bool
    text: str
    rest: str

    @property
    def alone(self) -> bool:
        """Whether nothing else is said."""
        return self.ticket is not None and not self.rest

    @property
    def asks(self) -> tuple[str, ...]:
        """What is asked for by it: that somebody sees to it."""
        return () if self.ticket is None else (FOLLOW_UP,)


NONE = TicketWords(None, takes_back=False, text="", rest="")


def to_ticket(text: str, own: Sequence[Action]) -> TicketWords:
    """What of a message is to a request of this conversation: the one that it names, else the
    newest. What is wished for with a parcel is for who sees to it.
    """
    none = NONE._replace(text=text, rest=text)
    newest = newest_ticket(own, read_identifiers(text).ticket)
    told = told_of_tickets(text) if newest is not None else None
    if told is None:
        return none
    if not (told.adds or told.withdraws):
        said = sentences_of(text)
        rest = [one for one in said if parcel_wish(one) is None]
        return none if rest == said else none._replace(ticket=newest, rest=" ".join(rest))
    return TicketWords(newest, told.withdraws and not told.adds, text, told.rest)


def heard_to(words: TicketWords, heard: Understanding, own: Sequence[Action]) -> TicketWords:
    """The same, as a model heard it where rules heard nothing of it."""
    if words.ticket is not None:
        return words
    for one in heard.to_people:
        if (ticket := newest_ticket(own, one.ticket)) is not None:
            same = (o.quote for o in heard.to_people if o.takes_back == one.takes_back)
            quote = " ".join(dict.fromkeys(same))
            rest = words.rest if _says_more(heard) else ""
            return TicketWords(ticket, one.takes_back, quote, rest)
    return words


def without_addition(heard: Understanding, words: TicketWords) -> Understanding:
    """The message without what goes to a request, where nothing else is added to anything."""
    how = heard.follows
    added = heard.to_people and how is not None and how.does == "adds"
    if words.ticket is None or not added:
        return heard
    return heard.model_copy(update={"follows": None})


def _says_more(heard: Understanding) -> bool:
    how = heard.follows
    follows = how is not None and how.does not in ("adds", "remarks")
    wants = heard.wishes or heard.typed or heard.asked or heard.asks_human
    return bool(wants or follows or heard.refuses or heard.leans or heard.consents)


def with_told(plan: Plan, words: TicketWords, before: Iterable[str], said_in: str) -> Plan:
    """The plan with those words as a note to the colleagues; what they take back is not asked for
    anew. `before`: the tasks that there were.
    """
    if words.ticket is None:
        return plan
    matter, kept = words.ticket.resource.rpartition(":")[2], {*before}
    new = {
        key: task
        for key, task in plan.items()
        if key in kept or not words.takes_back or task["goal"] != matter
    }
    slots: SlotValues = {"quote": words.text, "said_in": said_in, "adds": not words.takes_back}
    add(new, "support", "take_back", ticket_slots(words.ticket) | slots)
    return new
