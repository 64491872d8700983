"""Wishes that stand beside a yes in words of a closed grammar: what they ask for is known. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from steward.domain.action import Action
from steward.domain.slots import as_slots
from steward.domain.understanding import Intent, Understanding, Wish
from steward.understanding.behind_a_yes.apart_beside_a_yes import heading_of

_MEANS = {"account_wish": Intent.UPDATE_CONTACT, "paper": Intent.INVOICE_QUESTION}
_OF_HOME = frozenset({Intent.UPDATE_CONTACT})
_QUOTE = 300


def as_known(heard: Understanding, own: Sequence[Action]) -> Understanding:
    """The message with the wish that its words are known to make, and no other: who has their
    address changed in the account cannot be locked out of it.
    """
    intent = _MEANS.get(heading_of(heard.text, own))
    if intent is None:
        return heard
    told = [str(one.params["address"]) for one in own if one.params.get("address")]
    meant = as_slots({"address": told[-1], "field": "home"}) if told and intent in _OF_HOME else {}
    wish = Wish(intent=intent, quote=heard.text[:_QUOTE], meant=meant)
    only = {"wishes": (wish,), "typed": "", "typed_quote": "", "decision": "act"}
    return heard.model_copy(update={**only, "asks_human": False})
