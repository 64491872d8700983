"""A request in a line, as the customer's list of requests shows it.

Pure: the action's own data in, words out.
"""

from __future__ import annotations

from typing import Any, Literal, get_args

from actions.hand_over import OfferedAction
from actions.registry import KINDS, declared, needs_yes
from steward.domain.action import Action
from steward.say import Day, Part
from steward.wording.parts import ENGLISH
from steward.wording.render import words

type Stands = Literal[
    "proposed",
    "awaiting",
    "awaiting_two",
    "authorised",
    "executing",
    "unknown",
    "sent",
    "confirmed",
    "settled",
    "failed_late",
    "denied",
    "rejected",
    "expired",
    "withdrawn",
    "failed",
]


class RequestStands(Part):
    """How far a request is."""

    stands: Stands
    by: Day = None  # when the bank shows it


class OfferButton(Part):
    """The button that agrees to an offer, or refuses it; one of several names its offer."""

    says: Literal["yes", "no"]
    offered: OfferedAction | None = None


def named(kind: str) -> str:
    """A kind of action in a word or two; one without words of its own says its name."""
    return KINDS[kind].label if kind in KINDS else kind.replace("_", " ").capitalize()


def title(kind: str, params: dict[str, Any], language: str = ENGLISH) -> str:
    """What was asked for, such as `Refund of 45.00 USD to the card ending in 4242`."""
    if kind not in KINDS or not needs_yes(kind):
        return named(kind)
    try:
        return words(OfferedAction(act=kind, params=params), language)
    except ValueError:  # asked for before it was known how much, or which
        return named(kind)


def note(
    kind: str,
    state: str,
    outcome: dict[str, Any],
    signatures: int = 1,
    language: str = ENGLISH,
) -> str:
    """How far it is, in a sentence or two; empty for a state that nobody is told of.

    `signatures`: how many people have still to sign for it.
    """
    if state not in get_args(Stands.__value__):
        return ""
    return words(_stands(kind, state, outcome, signatures), language)


def _stands(kind: str, state: str, outcome: dict[str, Any], signatures: int) -> RequestStands:
    if state == "awaiting" and signatures != 1:
        return RequestStands(stands="awaiting_two" if signatures else "authorised")
    if declared(kind).remedy == "refund" and state == "confirmed":
        return RequestStands.model_validate({"stands": "sent", "by": outcome.get("settles_at")})
    return RequestStands.model_validate({"stands": state})


def button(
    says: Literal["yes", "no"], action: Action, *, alone: bool, language: str = ENGLISH
) -> str:
    """The words of the button that answers an offer; `alone`: nothing else is offered."""
    offered = None if alone else OfferedAction(act=action.kind, params=action.params)
    return words(OfferButton(says=says, offered=offered), language)
