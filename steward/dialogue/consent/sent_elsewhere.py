"""Takes an address that is told at an offer to call an order off, or that it is where it goes that
is to change, for where it is to go instead. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from actions.registry import declared
from steward.conversation.types import OpenedTurn
from steward.dialogue.context.offers import asked_about
from steward.domain.action import Action
from steward.domain.slots import SlotValues, as_slots
from steward.domain.understanding import Act, Correction, Intent, Stances, Understanding, Wish
from steward.understanding.exact.addresses import address_told, reads_as_street
from steward.understanding.orders.sent_elsewhere import means_elsewhere

_ELSEWHERE: Act = "change_address"
# What such words sound like beside.
_LIKE_IT = frozenset(
    {Intent.UPDATE_CONTACT, Intent.ORDER_STATUS, Intent.WITHDRAW, Intent.CORRECTION, Intent.NO}
)


def as_sent_elsewhere(
    heard: Understanding, opened: OpenedTurn, own: Sequence[Action]
) -> Understanding:
    """The message as a no to the offer, and the wish that this very order goes to that address,
    which is asked about before anything changes; or that it goes to another, which is asked for.
    """
    offers = [
        one for one in asked_about(opened.question, own) if declared(one.kind).ends == "order"
    ]
    others = {wish.intent for wish in heard.wishes} - _LIKE_IT
    calls = heard.calls_people or heard.consents or heard.asking
    if len(offers) != 1 or others or calls or heard.identifiers.any_named:
        return heard
    address = address_told(heard.text)
    if address is None and not means_elsewhere(heard.text):
        return heard
    if address is not None and not reads_as_street(address):
        return heard
    named = heard.identifiers.model_copy(update={"order": str(offers[0].params["order_id"])})
    told: SlotValues = {"address": address} if address else {}  # else it is asked for
    meant = as_slots({"delivery": True} | told)
    wish = Wish(
        intent=Intent.UPDATE_CONTACT, identifiers=named, quote=heard.text[:300], meant=meant
    )
    return heard.model_copy(
        update={
            "wishes": (wish,),
            "identifiers": named,
            "stances": Stances(asks=(_ELSEWHERE,), refuses=heard.stances.refuses),
            "corrected": Correction(),
            "follows": None,
            "refuses": True,
            "decision": "act",
        }
    )
