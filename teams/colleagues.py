"""What a team asks of people: a ticket for a colleague, or that somebody takes the conversation
over.
"""

from __future__ import annotations

from state.team import WantedAction
from teams.contract import View
from teams.slots import Slots

_TICKET, _BRIEF = 500, 800  # characters


def ticket(view: View[Slots], about: str, subject: str, body: str | None = None) -> WantedAction:
    """One ticket of this conversation `about` a matter.

    Without a `body` it holds the customer's words.
    """
    words = view.slots.quote if body is None else body
    params = {"subject": subject, "channel": "chat", "body": words[:_TICKET]}
    return WantedAction(
        kind="open_ticket", resource=f"ticket:{view.conversation}:{about}", params=params
    )


def hand_over(view: View[Slots], why: str, brief: str, to: str = "agent") -> WantedAction:
    """That a person takes this conversation over, and what they have to know."""
    params = {"to": to, "why": why, "brief": brief[:_BRIEF]}
    return WantedAction(
        kind="hand_over", resource=f"conversation:{view.conversation}", params=params
    )
