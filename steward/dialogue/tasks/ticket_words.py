"""Words to a request of this conversation that people have: what is added to it, or that it is
taken back, goes there as a note, whatever else the message asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from state.desk import Plan
from steward.conversation.stances import FOLLOW_UP
from steward.conversation.types import OpenedTurn
from steward.dialogue.context import last_told, open_tickets
from steward.dialogue.tasks.planning import add
from steward.dialogue.tasks.taking_back import newest_ticket, ticket_slots
from steward.domain.action import Action
from steward.domain.slots import SlotValues
from steward.domain.understanding import Understanding
from steward.understanding.behind_a_yes.apart_beside_a_yes import sentences_of
from steward.understanding.exact.identifiers import read_identifiers
from steward.understanding.orders.parcel_wishes import parcel_wish
from steward.understanding.people.ticket_told import (
    Matter,
    objects_to,
    sends_papers_elsewhere,
    told_of_tickets,
)


class ToTicket(NamedTuple):
    """Words to one request, and whether they take it back."""

    ticket: Action
    takes_back: bool
    text: str


class TicketWords(NamedTuple):
    """The words to each request, and what else is said."""

    notes: tuple[ToTicket, ...]
    rest: str

    @property
    def alone(self) -> bool:
        """Whether nothing else is said."""
        return bool(self.notes) and not self.rest

    @property
    def asks(self) -> tuple[str, ...]:
        """What is asked for by it: that somebody sees to it."""
        return (FOLLOW_UP,) if self.notes else ()


NONE = TicketWords((), rest="")


def to_ticket(text: str, own: Sequence[Action], opened: OpenedTurn) -> TicketWords:
    """What of a message is to a request of this conversation: the one that it names, else the
    newest. What is wished for with a parcel is for who sees to it.
    """
    none = TicketWords((), text)
    newest = newest_ticket(open_tickets.open_in(own), read_identifiers(text).ticket)
    told = told_of_tickets(text) if newest is not None else None
    if newest is None or told is None:
        return none
    if not (told.adds or told.withdraws):
        told = objects_to(text, _matter(newest), fresh=_told_just_now(newest, opened))
    if _is_of_papers(newest) and not told.withdraws and sends_papers_elsewhere(text):
        return TicketWords((ToTicket(newest, takes_back=False, text=text),), "")
    if not (told.adds or told.withdraws):
        said = sentences_of(text)
        rest = [one for one in said if not _of_its_parcel(one, newest)]
        wished = (ToTicket(newest, takes_back=False, text=text),)
        return none if rest == said else TicketWords(wished, " ".join(rest))
    return TicketWords((ToTicket(newest, told.withdraws and not told.adds, text),), told.rest)


def _of_its_parcel(sentence: str, ticket: Action) -> bool:
    """Whether something is wished for with a parcel, and the request may be about one: that "it
    should say" a company's name is said of the papers that colleagues were asked for, of each.
    """
    wished = parcel_wish(sentence)
    return wished is not None and (wished.named or not _is_of_papers(ticket))


def _is_of_papers(ticket: Action) -> bool:
    return not _PAPERS.isdisjoint(ticket.resource.split(":"))


_PAPERS = frozenset({"document", "vat_correction"})


def _told_just_now(ticket: Action, opened: OpenedTurn) -> bool:
    """Whether the desk said last that people have this, and asked nothing beside it but what it
    needs for that.
    """
    waits = opened.question is not None and opened.question.kind == "confirm"
    said = {one.data.get("ticket") for one in last_told.last_told(opened)}
    return not waits and ticket.outcome["ticket_id"] in said


def _matter(ticket: Action) -> Matter:
    """What a request is about, in the words of who objects to it."""
    about = {*ticket.resource.split(":")}
    return next((matter for matter, of in _MATTERS.items() if about & of), "other")


_MATTERS: Mapping[Matter, frozenset[str]] = {
    "money": frozenset({"price_difference", "goodwill", "refund_request", "refund"}),
    "trouble": frozenset(
        {"damaged_item", "missing_part", "wrong_item", "part", "replacement", "missing_parcel"}
    ),
    "redirect": frozenset({"redirect"}),
}


def heard_to(words: TicketWords, heard: Understanding, own: Sequence[Action]) -> TicketWords:
    """The same, as a model heard it where rules heard nothing of it: what is said to each."""
    if words.notes:
        return words
    meant = [(newest_ticket(own, one.ticket), one) for one in heard.to_people]
    tickets = {ticket.id: ticket for ticket, _ in meant if ticket is not None}
    if not tickets:
        return words
    notes = list[ToTicket]()
    for ticket in tickets.values():
        said = [one for its, one in meant if its is ticket]
        quotes = " ".join(dict.fromkeys(one.quote for one in said))
        notes.append(ToTicket(ticket, any(one.takes_back for one in said), quotes))
    elsewhere = any(ticket is None for ticket, _ in meant)  # which is read as it stands
    return TicketWords((*notes,), words.rest if elsewhere or _says_more(heard) else "")


def without_addition(heard: Understanding, words: TicketWords) -> Understanding:
    """The message without what goes to a request, where nothing else is added to anything."""
    how = heard.follows
    added = heard.to_people and how is not None and how.does == "adds"
    if not (words.notes and added):
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
    if not words.notes:
        return plan
    back = {one.ticket.resource.rpartition(":")[2] for one in words.notes if one.takes_back}
    kept = {*before}
    new = {key: task for key, task in plan.items() if key in kept or task["goal"] not in back}
    for one in words.notes:
        slots: SlotValues = {"quote": one.text, "said_in": said_in, "adds": not one.takes_back}
        add(new, "support", "take_back", ticket_slots(one.ticket) | slots)
    return new
