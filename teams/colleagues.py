"""What a team asks of people: a ticket for a colleague, or that somebody takes the conversation
over.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Literal

from state.team import AskCustomer, WantedAction
from steward.domain.understanding import OpenQuestion
from steward.wording.says import ShallTheyHaveIt
from teams.contract import View
from teams.slots import Slots, typed

type Answer = Literal["soon", "usual", "thorough", "statutory", "none"]
_TICKET, _BRIEF = 500, 800  # characters
_WORKING = 5  # days of a week, from Monday


def ticket(
    view: View[Slots],
    about: str,
    subject: str,
    body: str | None = None,
    *,
    answer: Answer = "usual",
    told: str = "",
) -> WantedAction:
    """One ticket of this conversation `about` a matter.

    Without a `body` it holds the customer's words. `answer`: within how many days one is due;
    `told`: what the customer told, where that is more than the words that led to it.
    """
    words = view.slots.quote if body is None else body
    params: dict[str, Any] = {"subject": subject, "channel": "chat", "body": words[:_TICKET]}
    if own := (told or view.slots.quote).strip():
        params["words"] = own[:_TICKET]
    if (by := _due(view, answer)) is not None:
        params["by"] = by
    return WantedAction(
        kind="open_ticket", resource=f"ticket:{view.conversation}:{about}", params=params
    )


def ask_first(view: View[Slots], *, sorry: bool = False) -> AskCustomer | None:
    """The question whether a colleague is to have what the words only sound like; None: they are,
    or have the matter already.

    A colleague who was called for nothing answers nothing, and the customer waits for days.
    """
    if view.slots.pass_on or typed(view.task).actions:
        return None
    return AskCustomer(question=to_pass_on(view), says=(ShallTheyHaveIt(sorry=sorry),))


def to_pass_on(view: View[Slots]) -> OpenQuestion:
    """The question to which a yes gives a colleague the task."""
    return OpenQuestion(kind="clarify", about="colleague", task=view.task["id"])


def _due(view: View[Slots], answer: Answer) -> str | None:
    """The day on which an answer is due; None where nobody has said in how many."""
    days = view.terms.answer_days.get(answer)
    if days is None:
        return None
    at = datetime.fromisoformat(view.now)
    if answer == "statutory":
        return (at + timedelta(days=days)).date().isoformat()
    while days:
        at += timedelta(days=1)
        days -= at.weekday() < _WORKING
    return at.date().isoformat()


def hand_over(view: View[Slots], why: str, brief: str, to: str = "agent") -> WantedAction:
    """Proposes that a person takes this conversation over, with what they have to know."""
    params = {"to": to, "why": why, "brief": brief[:_BRIEF]}
    return WantedAction(
        kind="hand_over", resource=f"conversation:{view.conversation}", params=params
    )
