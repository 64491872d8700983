"""What colleagues have of this customer, and is taken back or added to."""

from __future__ import annotations

from state.team import AskCustomer, Finding, Proposal, WantedAction
from steward.conversation.given_answers import digest_of
from steward.domain.understanding import OpenQuestion
from teams.contract import AnyResult, View
from teams.support.goals import TakingBack
from teams.support.phrases import OpenRequest, SupportWords, WhichToTakeBack

_SHOWN = 5  # requests to choose from
_LONGEST = 400  # letters of a note


def conclude_take_back(view: View[TakingBack]) -> AnyResult:
    """The colleague who has the ticket reads in the customer's words that they take it back, or
    what is to be added to it.

    Of several things it is asked which; where there is none, that is said.
    """
    if not view.slots.ticket:
        return _which_is_taken_back(view)
    slots = view.slots
    if slots.adds:
        return Proposal(wanted=(added(slots.ticket, slots.subject, slots.quote),))
    text = f"The customer takes this back: {slots.quote[:_LONGEST]}"
    note = _note(f"{slots.ticket}:taken_back", slots.ticket, slots.subject, text)
    return Proposal(wanted=(note,))


def added(ticket: str, subject: str, words: str) -> WantedAction:
    """A note that adds these words to a ticket; the same words once."""
    resource = f"{ticket}:{digest_of('note', {'text': words})[:16]}"
    return _note(resource, ticket, subject, words[:_LONGEST], added=True)


def _note(resource: str, ticket: str, subject: str, text: str, **more: bool) -> WantedAction:
    params = {"ticket_id": ticket, "subject": subject, "text": text} | more
    return WantedAction(kind="note_ticket", resource=resource, params=params)


def _which_is_taken_back(view: View[TakingBack]) -> AnyResult:
    among = view.slots.among[:_SHOWN]
    if not among:
        return Finding(says=(SupportWords.NOTHING_TO_TAKE_BACK,))
    lines = tuple(OpenRequest(**one.model_dump()) for one in among)
    return AskCustomer(
        question=OpenQuestion(kind="choose", task=view.task["id"]),
        says=(WhichToTakeBack(requests=lines),),
    )
