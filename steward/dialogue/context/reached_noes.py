"""A no beside an open offer, by what it reaches: one that reaches something else, or is followed by
a wish for what is offered, refuses nothing. Pure.

It agrees to nothing either: the offer stays open and needs a yes of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import get_args

from actions.registry import KINDS
from steward.domain.action import Action
from steward.domain.understanding import Act, Intent, Understanding, Wish
from steward.money import EXPONENTS
from steward.understanding.exact.addresses import address_of
from steward.understanding.people.has_none import has_none
from steward.understanding.plan.changed_rather import wanted_rather
from steward.understanding.text.word_lists import plain_words
from steward.understanding.yes_and_no.act_names import CONTACT_ACTS
from steward.understanding.yes_and_no.consent import withdraws
from steward.understanding.yes_and_no.forgotten import forgotten
from steward.understanding.yes_and_no.reach import (
    Offered,
    Reach,
    ends_in_a_no,
    reach_of,
    wants_past_a_no,
)
from steward.understanding.yes_and_no.then_no import begins_with_then_no

_LETS_STAND = ("wants", "else")


def as_reached(heard: Understanding, offers: Sequence[Action]) -> Understanding:
    """The message with a no only where it reaches what is offered."""
    if heard.consents or not offers:
        return heard
    if gone := forgotten(heard.text) & {one.kind for one in offers}:
        return _as_called_off(heard, gone)
    ends = any(KINDS[one.kind].act == "cancel_subscription" for one in offers)
    if ends and wanted_rather(heard.text):
        return heard  # another plan in the place of that end: its stances say so
    called = [_called(one) for one in offers]
    reached = {reach_of(heard.text, one) for one in called}
    if "refuses" in reached or "no" in reached:
        ends = any(ends_in_a_no(heard.text, one) for one in called)
        return _as_refused(heard, "refuses" if "refuses" in reached else "no", ends=ends)
    if heard.corrected.said and not withdraws(heard.text):
        return _without_withdrawal(heard)
    if heard.refuses and begins_with_then_no(heard.text):
        return heard
    if reached.isdisjoint(_LETS_STAND) or ("wants" not in reached and withdraws(heard.text)):
        return heard
    return _as_wished(heard, offers) if "wants" in reached else _as_of_else(heard, offers)


def _as_called_off(heard: Understanding, kinds: Collection[str]) -> Understanding:
    """The message as a no to what it calls off by name, without the wish for that."""
    asked_by = {intent for kind in kinds for intent in KINDS[kind].asked_by}
    kept = tuple(one for one in heard.wishes if one.intent not in asked_by)
    acts = {KINDS[kind].act for kind in kinds}
    asks = tuple(one for one in heard.stances.asks if one not in acts)
    stances = heard.stances.model_copy(update={"asks": asks})
    return heard.model_copy(update={"refuses": True, "wishes": kept, "stances": stances})


def _as_of_else(heard: Understanding, offers: Sequence[Action]) -> Understanding:
    """The message with nothing in it that refuses these offers."""
    acts = {KINDS[one.kind].act for one in offers}
    refuses = tuple(one for one in heard.stances.refuses if one not in acts)
    stances = heard.stances.model_copy(update={"refuses": refuses})
    left = _without_withdrawal(heard)
    return left.model_copy(update={"refuses": False, "stances": stances})


def _as_wished(heard: Understanding, offers: Sequence[Action]) -> Understanding:
    """The message as a wish for the offer, which doubts nothing of it and needs a yes all the
    same.
    """
    left = _without_declined_money(_as_of_else(heard, offers), offers)
    named = [one for one in _ACTS if one in {KINDS[offer.kind].act for offer in offers}]
    wished = [*named, *left.stances.asks] if left.wishes and len(offers) == 1 else left.stances.asks
    stances = left.stances.model_copy(update={"asks": (*dict.fromkeys(wished),)})
    how = left.follows
    doubts = how is not None and how.does == "disputes"
    return left.model_copy(
        update={
            "wishes": _without_guesses(left),
            "stances": stances,
            "follows": None if doubts else how,
        }
    )


_ACTS = get_args(Act)


def _without_declined_money(heard: Understanding, offers: Sequence[Action]) -> Understanding:
    """The message without a wish for money, where something else is offered and the words decline
    the money: "I don't need the money, send the new one".
    """
    of_money = any(KINDS[one.kind].act == "money" for one in offers)
    if of_money or reach_of(heard.text, Offered("money")) != "refuses":
        return heard
    kept = tuple(w for w in heard.wishes if w.intent != Intent.REFUND_REQUEST)
    asks = tuple(one for one in heard.stances.asks if one != "money")
    stances = heard.stances.model_copy(update={"asks": asks})
    return heard.model_copy(update={"wishes": kept, "stances": stances})


def is_refused(heard: Understanding, offers: Sequence[Action]) -> bool:
    """Whether a no reaches one of these offers itself."""
    return any(reach_of(heard.text, _called(one)) == "refuses" for one in offers)


def wished_past_a_no(text: str, offers: Sequence[Action]) -> bool:
    """Whether the words wish for one of these offers, and a no in them reaches something else."""
    return any(wants_past_a_no(text, _called(one)) for one in offers)


def _as_refused(heard: Understanding, reached: Reach, *, ends: bool) -> Understanding:
    """The message as a refusal, where nothing in it is corrected, asked or not at hand."""
    if heard.corrected.said and not withdraws(heard.text):
        return _without_withdrawal(heard)
    sure = reached == "refuses" or ends
    if heard.refuses or not sure or heard.asking or has_none(heard.text):
        return heard
    return heard.model_copy(update={"refuses": True})


def _without_guesses(heard: Understanding) -> tuple[Wish, ...]:
    """The wishes without a change of contacts, where neither words nor values tell of one."""
    named = heard.identifiers.email or heard.identifiers.phone
    told = named or {*CONTACT_ACTS} & {*heard.stances.asks}
    guessed = not told and address_of(heard.text) is None
    return tuple(w for w in heard.wishes if not (guessed and w.intent == Intent.UPDATE_CONTACT))


def _without_withdrawal(heard: Understanding) -> Understanding:
    """The message without the guess that it takes something back."""
    return heard.model_copy(
        update={
            "intents": tuple(one for one in heard.intents if one.name != Intent.WITHDRAW),
            "wishes": tuple(one for one in heard.wishes if one.intent != Intent.WITHDRAW),
        }
    )


def _called(offer: Action) -> Offered:
    """What an offer is called by in words."""
    kind, p = KINDS[offer.kind], offer.params
    verbs = frozenset(word for verb in kind.called for word in plain_words(verb))
    minor, currency = p.get("amount_minor"), str(p.get("currency"))
    whole = "" if minor is None else str(int(minor) // 10 ** EXPONENTS.get(currency, 2))
    return Offered(kind.act or kind.name, verbs, whole, keeps=p.get("step") == "keep")
