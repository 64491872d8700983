"""The order that is meant where the end of a subscription was offered, and the other way about:
"no wait, I mean the order, the filters"; the account's address, where an order's was offered; goods
that are to go elsewhere than they are offered to. Pure.

What was offered is dropped, and what is meant is looked into in its place, in the same answer.
"""

from __future__ import annotations

from collections.abc import Sequence

from actions.registry import KINDS, declared
from steward.dialogue.tasks.planning import said
from steward.dialogue.topics.other_terms import Instead, otherwise, to_people
from steward.domain.action import Action
from steward.domain.slots import RESTS, SlotValues, as_slots
from steward.domain.understanding import Intent, Understanding
from steward.understanding.exact.address_parts import said_anew
from steward.understanding.exact.addresses import lives_elsewhere
from steward.understanding.exact.for_the_account import means_the_account
from steward.understanding.exact.own_corrections import says_what_is_meant
from steward.understanding.orders.called_off import names_order, names_plan
from steward.understanding.orders.goods import goods_in
from steward.understanding.talk.named_matters import one_and_not_the_other
from steward.understanding.yes_and_no.consent import refuses
from steward.understanding.yes_and_no.stances import without_refusals
from steward.understanding.yes_and_no.wanted_otherwise import ends_rather

_COFFEE = "bean"  # comes with a subscription as well
_OF_ENDS = frozenset({Intent.CANCEL_SUBSCRIPTION, Intent.RETURN_ITEM, Intent.CHANGE_PLAN})


def meant_instead(heard: Understanding, asked: Sequence[Action]) -> Instead | None:
    """What is meant in the place of the one offer that is open; None: the words point at nothing
    of the other kind.
    """
    moved = [one for one in asked if declared(one.kind).sets == "address"]
    if len(moved) == 1 and not heard.consents and means_the_account(heard.text):
        told = {"address": moved[0].params["address"], "field": "home", "quote": heard.text}
        return Instead(moved[0], "identity", str(Intent.UPDATE_CONTACT), as_slots(told))
    if elsewhere := [one for one in asked if _goes_elsewhere(heard, one)]:
        return to_people(heard, elsewhere[0], "sent_elsewhere")
    if (terms := otherwise(heard, asked)) is not None:
        return terms
    rests = [one for one in asked if one.params.get("step") in RESTS]
    if len(rests) == len(asked) == 1 and ends_rather(heard.text):
        wished: SlotValues = {"quote": heard.text} | said(heard.identifiers)
        return Instead(rests[0], "billing", "cancel_subscription", wished)
    offers = [one for one in asked if declared(one.kind).ends]
    if len(offers) != 1 or heard.asking or heard.consents:
        return None
    slots: SlotValues = {"quote": heard.text} | said(heard.identifiers)
    ends = declared(offers[0].kind).ends
    meant = denied_for(heard.text, ends) or _corrected_to(heard)
    if ends == "plan" and meant == "order":
        return Instead(offers[0], "refund", "cancel_order", slots)
    if ends == "order" and meant == "plan":
        return Instead(offers[0], "billing", "cancel_subscription", slots)
    return None


def denied_for(text: str, ends: str) -> str:
    """What is meant in the place of what would end, which the words say is not meant: "order" or
    "plan"; empty: they say nothing of the kind.
    """
    said_of = one_and_not_the_other(text)
    if said_of is None or ends not in _OTHER:
        return ""
    told = _MATTER[ends] in said_of.dropped and said_of.kept == {_MATTER[_OTHER[ends]]}
    return _OTHER[ends] if told else ""


_MATTER = {"order": "parcel", "plan": "plan"}
_OTHER = {"order": "plan", "plan": "order"}


def _corrected_to(heard: Understanding) -> str:
    """Whether an order or a subscription is what a correction names alone; empty: neither is."""
    change = heard.corrected
    corrects = change.said or change.opens or says_what_is_meant(heard.text) or refuses(heard.text)
    wanted = without_refusals(heard.text)
    if not corrects or {w.intent for w in heard.wishes if w.intent not in _SMALL} - _OF_ENDS:
        return ""
    order, plan = _names_order(wanted), names_plan(wanted)
    return "" if order == plan else "order" if order else "plan"


def _goes_elsewhere(heard: Understanding, offer: Action) -> bool:
    """Whether the words put right the address that goods would be sent to again, which is that of
    their order, or tell that they live elsewhere: another one is for people.
    """
    kind, before = KINDS[offer.kind], offer.params.get("address")
    if not (kind.remedy and kind.to_address and before) or heard.asking:
        return False
    anew = said_anew(heard.text, str(before)) is not None
    return anew or lives_elsewhere(heard.text, str(before))


_SMALL = frozenset({Intent.CORRECTION, Intent.WITHDRAW, Intent.NO})


def _names_order(text: str) -> bool:
    return names_order(text) or bool({*goods_in(text)} - {_COFFEE})
