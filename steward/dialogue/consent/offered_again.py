"""Recognises who stops at an offer and then names the very address, or the very end of a rest,
that is offered: nothing is taken back and nothing agreed to. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from actions.registry import declared
from steward.domain.action import Action
from steward.domain.understanding import Understanding
from steward.understanding.exact.addresses import (
    address_of,
    last_address,
    plain_address,
    same_address,
)
from steward.understanding.plan.ends_in_time import end_named
from steward.understanding.talk.named_matters import denies_in
from steward.understanding.text.marks import word_count
from steward.understanding.text.trade_words import meanings


def names_offered_value(heard: Understanding, asked: Sequence[Action]) -> bool:
    """Whether words that stop, or correct something, end in what the one open offer has."""
    return _names_offered_address(heard, asked) or _names_offered_end(heard, asked)


def _names_offered_end(heard: Understanding, asked: Sequence[Action]) -> bool:
    """Whether brief words deny another length and name the end that is offered: "not 1 but 2
    months" of a rest of two.
    """
    if len(asked) != 1 or asked[0].state != "proposed" or heard.consents or heard.calls_people:
        return False
    until, brief = str(asked[0].params.get("until") or ""), word_count(heard.text) <= _BRIEF
    if not until or not brief or {*heard.stances.asks} - {"change_plan"}:
        return False
    named = end_named(heard.text, asked[0].created_at.date())
    return denies_in(heard.text) and named is not None and named.isoformat() == until[:10]


_BRIEF = 12  # words


def _names_offered_address(heard: Understanding, asked: Sequence[Action]) -> bool:
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
