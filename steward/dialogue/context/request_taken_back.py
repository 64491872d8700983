"""Hears the request that waits for a person taken back by words that name nothing: "can you
withdraw that again?". Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from actions.registry import declared, needs_yes
from steward.conversation.types import OpenedTurn
from steward.dialogue.context.open_tickets import is_ticket
from steward.dialogue.context.taken_for import NOTHING
from steward.domain.action import AGREED, Action
from steward.domain.understanding import Intent, IntentScore, Understanding, Wish
from steward.understanding.yes_and_no.request_ended import ends_the_request


def as_taken_back(heard: Understanding, opened: OpenedTurn, own: Sequence[Action]) -> Understanding:
    """The message as one that takes back what waits, where nothing is offered that it may mean; a
    colleague who was only called is not needed any more.
    """
    if heard.sensitive or not takes_back(heard.text, opened, own):
        return heard
    nothing = {**NOTHING, "asks_human": False}
    if not any(map(_waits, own)):
        return heard.model_copy(update={**nothing, "refuses": True, "decision": "ask"})
    wish = Wish(intent=Intent.WITHDRAW, quote=heard.text)
    sure = (IntentScore(name=Intent.WITHDRAW, probability=1.0),)
    return heard.model_copy(update={**nothing, "intents": sure, "wishes": (wish,)})


def takes_back(text: str, opened: OpenedTurn, own: Sequence[Action]) -> bool:
    """Whether the words end what people have, or that they were called, and nothing is offered."""
    offered = opened.question is not None and opened.question.kind == "confirm"
    waits = any(_waits(one) or _called(one) for one in own)
    return waits and not offered and ends_the_request(text)


def _waits(action: Action) -> bool:
    """Whether people have it to decide on, or in the helpdesk."""
    return is_ticket(action) or (needs_yes(action.kind) and action.state in AGREED)


def _called(action: Action) -> bool:
    return declared(action.kind).never_stopped and action.state not in ("withdrawn", "proposed")
