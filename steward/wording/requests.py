"""A request in a line, as the customer's list of requests shows it.

Pure: the action's own data in, words out.
"""

from __future__ import annotations

from typing import Any

from actions.hand_over import OfferedAction
from actions.registry import KINDS, needs_yes
from steward.wording.parts import day
from steward.wording.render import words

_NOTES = {
    "proposed": "Waiting for your yes.",
    "awaiting": "A colleague has to sign this off. You need not do anything.",
    "authorised": "It is about to be done.",
    "executing": "It is being done.",
    "unknown": "It is being done; the other system has not answered yet.",
    "confirmed": "Done.",
    "settled": "Done, and it has arrived.",
    "failed_late": "It came back from the bank. A colleague is looking at it.",
    "denied": "This is not possible.",
    "rejected": "A colleague decided against it.",
    "expired": "It was not decided in time. Nobody decided against it; you can ask again.",
    "withdrawn": "Withdrawn.",
    "failed": "It did not work. Nothing was changed.",
}

_TWO = "Two colleagues have to sign this off. You need not do anything."


def named(kind: str) -> str:
    """A kind of action in a word or two; one without words of its own says its name."""
    return KINDS[kind].label if kind in KINDS else kind.replace("_", " ").capitalize()


def title(kind: str, params: dict[str, Any]) -> str:
    """What was asked for, such as `Refund of 45.00 USD to the card ending in 4242`."""
    if kind not in KINDS or not needs_yes(kind):
        return named(kind)
    try:
        return words(OfferedAction(act=kind, params=params))
    except ValueError:  # asked for before it was known how much, or which
        return named(kind)


def note(kind: str, state: str, outcome: dict[str, Any], signatures: int = 1) -> str:
    """How far it is, in a sentence or two.

    `signatures`: how many people have still to sign for it.
    """
    if state == "awaiting" and signatures != 1:
        return _TWO if signatures else _NOTES["authorised"]
    if kind == "issue_refund" and state == "confirmed":
        by = day(outcome.get("settles_at"))
        return f"Sent to your bank{f'; it should show by {by}' if by else ''}."
    return _NOTES.get(state, "")
