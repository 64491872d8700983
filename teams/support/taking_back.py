"""What colleagues have of this customer, and is taken back or added to."""

from __future__ import annotations

from typing import Any

from state.team import AskCustomer, Finding, Proposal, WantedAction
from steward.conversation.given_answers import digest_of
from steward.domain.understanding import OpenQuestion
from teams.contract import AnyResult, View
from teams.support.goals import TakingBack
from teams.support.phrases import OpenRequest, SupportWords, WhichToTakeBack

_SHOWN = 5  # requests to choose from


def conclude_take_back(view: View[TakingBack]) -> AnyResult:
    """The colleague who has the ticket reads in the customer's words that they take it back, or
    what is to be added to it.

    Of several things it is asked which; where there is none, that is said.
    """
    if not view.slots.ticket:
        return _which_is_taken_back(view)
    ticket_id, words = view.slots.ticket, view.slots.quote[:400]
    params: dict[str, Any] = {"ticket_id": ticket_id, "subject": view.slots.subject, "text": words}
    resource = f"{ticket_id}:{digest_of('note', {'text': words})[:16]}"
    if view.slots.adds:
        params["added"] = True
    else:
        resource = f"{ticket_id}:taken_back"
        params["text"] = f"The customer takes this back: {words}"
    note = WantedAction(kind="note_ticket", resource=resource, params=params)
    return Proposal(wanted=(note,))


def _which_is_taken_back(view: View[TakingBack]) -> AnyResult:
    among = view.slots.among[:_SHOWN]
    if not among:
        return Finding(says=(SupportWords.NOTHING_TO_TAKE_BACK,))
    lines = tuple(OpenRequest(**one.model_dump()) for one in among)
    return AskCustomer(
        question=OpenQuestion(kind="choose", task=view.task["id"]),
        says=(WhichToTakeBack(requests=lines),),
    )
