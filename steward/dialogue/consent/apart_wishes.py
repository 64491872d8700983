"""Wishes that stand beside a yes in words of a closed grammar: what they ask for is known. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from actions.registry import declared
from steward.domain.action import Action
from steward.domain.slots import as_slots
from steward.domain.understanding import Intent, Understanding, Wish
from steward.understanding.behind_a_yes.apart_beside_a_yes import heading_of
from steward.understanding.exact.addresses import address_of
from steward.understanding.text.marks import has_question_mark
from steward.understanding.yes_and_no.act_names import CONTACT_ACTS

_MEANS = {"account_wish": Intent.UPDATE_CONTACT, "paper": Intent.INVOICE_QUESTION}
_OF_HOME = frozenset({Intent.UPDATE_CONTACT})
_QUOTE = 300


def as_known(heard: Understanding, own: Sequence[Action]) -> Understanding:
    """The message with the wish that its words are known to make, and no other: who has their
    address changed in the account cannot be locked out of it.
    """
    intent = _MEANS.get(heading_of(heard.text, own))
    if intent is None:
        return _without_asked_address(heard, own)
    told = [str(one.params["address"]) for one in own if one.params.get("address")]
    meant = as_slots({"address": told[-1], "field": "home"}) if told and intent in _OF_HOME else {}
    wish = Wish(intent=intent, quote=heard.text[:_QUOTE], meant=meant)
    only = {"wishes": (wish,), "typed": "", "typed_quote": "", "decision": "act"}
    return heard.model_copy(update={**only, "asks_human": False})


def _without_asked_address(heard: Understanding, own: Sequence[Action]) -> Understanding:
    """The message as a question, where an address was changed here and it is only asked what else
    has the new one: "and the invoice, will that be at the new address?".
    """
    changed = any(declared(one.kind).sets == "address" for one in own)
    wished = [one for one in heard.wishes if one.intent in _OF_HOME]
    if not (changed and wished) or not has_question_mark(heard.text) or address_of(heard.text):
        return heard
    left = tuple(one for one in heard.wishes if one.intent not in _OF_HOME)
    asked = Wish(intent=Intent.PRODUCT_QUESTION, quote=heard.text[:_QUOTE])
    asks = tuple(act for act in heard.stances.asks if act not in CONTACT_ACTS)
    stances = heard.stances.model_copy(update={"asks": asks})
    return heard.model_copy(update={"wishes": (*left, asked), "stances": stances})
