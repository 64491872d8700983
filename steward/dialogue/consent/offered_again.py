"""Recognises who stops at an offer and then names the very address that is offered: nothing is
taken back and nothing agreed to. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from actions.registry import declared
from steward.domain.action import Action
from steward.domain.understanding import Understanding
from steward.understanding.addresses import (
    address_of,
    last_address,
    plain_address,
    same_address,
)
from steward.understanding.trade_words import meanings


def names_offered_address(heard: Understanding, asked: Sequence[Action]) -> bool:
    """Whether words that stop, or correct something, end in the address of the one offer that is
    open: "hold on, I said it wrong: 12 Elm Road". It is asked again, and needs a yes of its own.
    """
    if len(asked) != 1 or declared(asked[0].kind).sets != "address" or asked[0].state != "proposed":
        return False
    stops = heard.takes_back or heard.refuses or heard.corrected.said or heard.corrected.opens
    if not stops or heard.consents or heard.stances.refuses or heard.corrected.dropped:
        return False
    if "CANCEL" in meanings(heard.text):
        return False
    told = (address_of(heard.text), last_address(heard.text), plain_address(heard.text))
    return any(one and same_address(one, str(asked[0].params.get("address"))) for one in told)
