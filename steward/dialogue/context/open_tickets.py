"""One ticket of a conversation for one matter: what is said of it later goes to the colleague who
has it, as a note, and what was written there already is not written again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from actions.hand_over import HandedOver, offered, with_people
from actions.open_ticket import TicketOpened
from actions.registry import declared
from state.team import Finding, Handoff, Proposal, Task, WantedAction
from steward.conversation.types import OpenedTurn
from steward.desk import Desk
from steward.dialogue.context.last_told import last_told
from steward.domain.action import Action
from steward.domain.lifecycle import DONE
from steward.domain.turn import TurnRef
from steward.domain.understanding import Intent, Told, Understanding
from steward.understanding.payments.how_long import asks_how_long_it_takes
from steward.understanding.talk.named_matters import only_says_which
from steward.wording.says import TicketStands
from teams.refund.goods import NO_PHOTO
from teams.slots import typed
from teams.support.taking_back import added

_OF_A_RECORD = 2  # "ticket:", the conversation, the matter, and then the record


async def once(
    desk: Desk, turn: TurnRef, task: Task, result: Proposal | Finding | Handoff
) -> Proposal | Finding | Handoff:
    """The result, where a matter that it opens a ticket for has one of this conversation already:
    with a note to that.
    """
    if not any(declared(item.kind).ticket == "opens" for item in result.wanted):
        return result
    own = await desk.ledger.of_conversation(turn.conversation_id)
    made = set(typed(task).actions)
    result = _with_word_to_the_first(task, result, own, made)
    words = typed(task).quote.strip()
    held = {item.resource: had for item in result.wanted if (had := _held(item, own, made, words))}
    if not held:
        return result
    notes = {resource: _noted(ticket, own, words) for resource, ticket in held.items()}
    kept = [item for item in result.wanted if item.resource not in held]
    kept += [note for note in notes.values() if note is not None]
    says = tuple(stands(held[resource]) for resource, note in notes.items() if note is None)
    if not kept and not isinstance(result, Handoff):
        return Finding(says=says)
    return result.model_copy(update={"wanted": tuple(kept), "says": says})


def _with_word_to_the_first(
    task: Task,
    result: Proposal | Finding | Handoff,
    own: Iterable[Action],
    made: Collection[str],
) -> Proposal | Finding | Handoff:
    """The result, where a task that has a ticket already opens one for another record: who has the
    first one reads the words that led to it.
    """
    opened = [item.resource for item in result.wanted if declared(item.kind).ticket == "opens"]
    first = [
        action
        for action in own
        if action.id in made
        and declared(action.kind).ticket == "opens"
        and action.state in DONE
        and action.outcome.get("ticket_id")
        and action.resource not in opened
        and any(_of_one_matter(action.resource, other) for other in opened)
    ]
    words = typed(task).quote.strip()
    notes = [note for one in first if (note := _noted(one, own, words)) is not None]
    return result.model_copy(update={"wanted": (*result.wanted, *notes)}) if notes else result


def _of_one_matter(one: str, other: str) -> bool:
    """Whether two tickets are for the same thing of two records: the document of two invoices."""
    matter = one.rpartition(":")[0]
    return matter.count(":") >= _OF_A_RECORD and matter == other.rpartition(":")[0]


def stands(ticket: Action) -> TicketStands:
    """A ticket that people have: which it is, and by when an answer is due."""
    p = ticket.params
    return TicketStands(
        ticket=ticket.outcome["ticket_id"], subject=p.get("subject", ""), by=p.get("by")
    )


def open_in(own: Iterable[Action]) -> list[Action]:
    """The tickets that people have, without those that were taken back."""
    own = [*own]
    gone = {
        one.params.get("ticket_id")
        for one in own
        if declared(one.kind).ticket == "notes" and not one.params.get("added")
    }
    return [one for one in own if is_ticket(one) and one.outcome["ticket_id"] not in gone]


def is_ticket(action: Action) -> bool:
    """Whether people have it in the helpdesk."""
    return declared(action.kind).ticket == "opens" and bool(action.outcome.get("ticket_id"))


def had(own: Sequence[Action], *, waits: bool) -> tuple[Told, ...]:
    """What was told of what people have: the tickets, the oldest first, and, of who `waits` for
    them, the conversation.
    """
    tickets = sorted(open_in(own), key=lambda one: one.created_at)
    opened = [as_opened(stands(one)) for one in tickets]
    told = [Told(kind=one.kind, data=one.data) for one in opened]
    handed = [one for one in own if with_people(one)]
    if waits and handed:
        newest = max(handed, key=lambda one: one.created_at)
        gone = offered(newest.outcome.get("offers"))
        passed = HandedOver(why=newest.params.get("why"), offers=gone)
        brief = str(newest.params.get("brief") or "")
        told += [Told(kind=passed.kind, data=passed.data, about=brief)]
    return tuple(told)


def as_opened(ticket: TicketStands) -> TicketOpened:
    """A ticket, as it was told when it was opened: what may be asked about it stands there."""
    return TicketOpened(ticket=ticket.ticket, subject=ticket.subject, by=ticket.by)


def judged_without_photo(heard: Understanding, own: Iterable[Action]) -> Understanding:
    """Damage that colleagues of this conversation judge without a photo already: none is asked for
    again.
    """
    held = [
        str(action.params.get("subject", "")).removeprefix(NO_PHOTO)
        for action in own
        if declared(action.kind).ticket == "opens"
        and action.state in DONE
        and str(action.params.get("subject", "")).startswith(NO_PHOTO)
    ]
    if not held:
        return heard
    wishes = tuple(
        one.model_copy(update={"meant": {**one.meant, "no_photo": True}})
        if one.intent == Intent.DAMAGED_ITEM and _of_one(one.identifiers.order, held)
        else one
        for one in heard.wishes
    )
    return heard.model_copy(update={"wishes": wishes})


def _of_one(order: str | None, held: Iterable[str]) -> bool:
    return order is None or any(one.endswith(f" {order}") for one in held)


def asked_how_long(text: str, opened: OpenedTurn) -> bool:
    """Whether it is asked how long it takes, nothing waits for an answer, and a ticket was told of
    last.
    """
    question = opened.question
    waits = question is not None and question.kind != "clarify"
    told = any(one.data.get("ticket") for one in last_told(opened))
    return told and not waits and asks_how_long_it_takes(text)


def _held(item: WantedAction, own: Iterable[Action], made: set[str], words: str) -> Action | None:
    """The ticket that people have for this matter: the newest that this task did not just open.
    Or for one that is spoken of in the same words, by who only says what it is about.
    """
    if declared(item.kind).ticket != "opens":
        return None
    resources = {item.resource, *(_alike(item.resource) if only_says_which(words) else ())}
    had = [
        action
        for action in own
        if is_ticket(action) and action.resource in resources and action.state in DONE
    ]
    before = [action for action in had if action.id not in made or not _same(action, item)]
    return max(before or had, key=lambda action: action.created_at, default=None)


def _alike(resource: str) -> list[str]:
    """The tickets for what is spoken of in the same words."""
    of, _, matter = resource.rpartition(":")
    return [f"{of}:{other}" for other in _OF_ALL_DATA - {matter} if matter in _OF_ALL_DATA]


_OF_ALL_DATA = frozenset({"data_access", "data_erasure"})


def _same(ticket: Action, item: WantedAction) -> bool:
    """Whether a ticket was opened with this; what people are told besides changes by the minute."""
    return {n: v for n, v in ticket.params.items() if n != "brief"} == item.params


def _noted(ticket: Action, own: Iterable[Action], words: str) -> WantedAction | None:
    """The words as a note to the ticket; None where they stand there already."""
    number = str(ticket.outcome["ticket_id"])
    told = [str(ticket.params.get("body", ""))]
    told += [str(a.params.get("text", "")) for a in own if note_of(a, number)]
    if not words or any(words in before for before in told):
        return None
    return added(number, ticket.params.get("subject", ""), words)


def note_of(action: Action, number: str) -> bool:
    """Whether it is a note to the ticket of this number."""
    return declared(action.kind).ticket == "notes" and action.resource.startswith(f"{number}:")
