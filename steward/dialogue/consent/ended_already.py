"""Leaves out what an answer to an offer names that is done already: "yes, cancel it and give me the
29 back", when it is cancelled and the money is offered. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from actions.registry import declared
from steward.conversation.types import OpenedTurn
from steward.dialogue.context.offers import asked_about
from steward.domain.action import Action
from steward.domain.lifecycle import DONE
from steward.domain.understanding import Intent, Understanding, Wish

_ENDS = "cancel_subscription"


def without_what_is_done(
    heard: Understanding, opened: OpenedTurn, own: Sequence[Action]
) -> Understanding:
    """The message without its wish to end the plan that was ended here, where money is offered
    after that: nothing is said of it again. It is no more of a yes for that.
    """
    offers = asked_about(opened.question, own)
    ended = any(declared(one.kind).ends == "plan" and one.state in DONE for one in own)
    if not ended or not offers or any(declared(one.kind).ends == "plan" for one in offers):
        return heard
    wishes = tuple(one for one in heard.wishes if one.intent != Intent.CANCEL_SUBSCRIPTION)
    if len(wishes) == len(heard.wishes):
        return heard
    asks = tuple(act for act in heard.stances.asks if act != _ENDS)
    stances = heard.stances.model_copy(update={"asks": asks})
    update: dict[str, Any] = {"wishes": wishes, "stances": stances}
    if _names_the_offer(heard, wishes, offers):
        update |= {"wishes": (), "leans": not heard.refuses}  # whether that is a yes is asked
    return heard.model_copy(update=update)


def _names_the_offer(heard: Understanding, rest: Sequence[Wish], offers: Sequence[Action]) -> bool:
    """Whether all the rest is a wish for the money that is offered, in a sum or in none."""
    sums = {(one.params.get("amount_minor"), one.params.get("currency")) for one in offers}
    named = {(one.minor, one.currency) for one in heard.amounts}
    wished = {one.intent for one in rest}
    return wished == {Intent.REFUND_REQUEST} and named <= sums and not heard.identifiers.any_named
