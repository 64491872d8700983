"""A term of an offer that the words will not have, where they want the matter itself: "yes, but not
to that address". The offer ends; where the desk may do it otherwise it asks how, else a colleague
gets it with their own words. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from actions.hand_over import HANDED
from actions.registry import KINDS, declared
from steward.dialogue.context.offers import REMEDIES
from steward.dialogue.context.values_anew import names_other_day, other_address
from steward.domain.action import Action
from steward.domain.slots import SlotValues, as_slots
from steward.domain.understanding import Intent, Understanding
from steward.understanding.plan.ends_in_time import names_end
from steward.understanding.text.marks import has_question_mark, word_count
from steward.understanding.yes_and_no.consent import withdraws
from steward.understanding.yes_and_no.terms_put_right import Term, term_put_right, yes_but

HAND_OVER = "hand_over"  # the goal of what is for people
OTHER_WAY = "other_way"  # why people get money that is wanted by another way than it came
_WAYS = frozenset({"way", "card", "account"})  # of money
_A_TERM = 3  # words of who names a term
_BRIEF = 800  # characters
# What such words sound like, and mean of the offer alone.
_LIKE_IT = frozenset({"payment_method", "gift_card", "change_order", "delivery_rhythm"})
_NOTHING: Mapping[str, Any] = MappingProxyType({})
_NO_REQUEST: Mapping[str, Any] = MappingProxyType({"typed": "", "typed_quote": ""})


class Instead(NamedTuple):
    """The offer that is not meant, and the task that is; with what else the words do not say."""

    action: Action
    team: str
    goal: str
    slots: SlotValues
    left: Mapping[str, Any] = _NOTHING

    @property
    def closed_by(self) -> str:
        """Who closes the offer: with a hand-over it goes along, and is listed there."""
        return HANDED if self.goal == HAND_OVER else "customer"


def otherwise(heard: Understanding, asked: Sequence[Action]) -> Instead | None:
    """What is to be done of the one offer that has a term which the words will not have."""
    if heard.asking or _wants_else(heard, asked):
        return None
    if (rest := _rest_for_a_skip(heard, asked)) is not None:
        return rest
    terms = ((one, term_put_right(heard.text, _own(one))) for one in asked)
    meant = [(one, term) for one, term in terms if term and _has(one, term, heard)]
    if len(meant) != 1:
        return None
    offer, term = meant[0]
    if declared(offer.kind).sets == "address":
        return _asked_where(heard, offer)
    return to_people(heard, offer, _why(offer, term))


def amended(heard: Understanding, asked: Sequence[Action]) -> Instead | None:
    """The same of what a model alone hears so, in more words than a plain no."""
    if not heard.amends or len(asked) != 1 or word_count(heard.text) < _A_TERM:
        return None
    if heard.asking or heard.consents or _wants_else(heard, asked):
        return None
    offer = asked[0]
    if declared(offer.kind).sets == "address":
        return _asked_where(heard, offer)
    return to_people(heard, offer, "other_terms")


def _wants_else(heard: Understanding, asked: Sequence[Action]) -> bool:
    """Whether a person is wanted, another request, nothing at all, or another remedy."""
    other = bool(heard.typed) and heard.typed not in _LIKE_IT
    remedies = REMEDIES & {*heard.stances.asks} - {KINDS[one.kind].act for one in asked}
    return heard.asks_human or other or bool(remedies) or withdraws(heard.text)


def _rest_for_a_skip(heard: Understanding, asked: Sequence[Action]) -> Instead | None:
    """The rest that has an end, in the place of the one delivery that is to be left out: "yes, but
    until February".
    """
    skips = [one for one in asked if one.params.get("step") == "skip"]
    if len(skips) != 1 or len(asked) != 1 or not yes_but(heard.text):
        return None
    if has_question_mark(heard.text) or not names_end(heard.text):
        return None
    slots = {"step": "pause", "quote": heard.text, "account": skips[0].params.get("account_id")}
    return Instead(skips[0], "billing", str(Intent.CHANGE_PLAN), as_slots(slots))


def to_people(heard: Understanding, offer: Action, why: str) -> Instead:
    """The offer for a colleague, with what is to be otherwise in their own words."""
    told = as_slots({"why": why, "brief": heard.text[:_BRIEF]})
    return Instead(offer, "support", HAND_OVER, told, _NO_REQUEST)


def _asked_where(heard: Understanding, offer: Action) -> Instead:
    """The same order, whose address is asked for."""
    goal = declared(offer.kind).goal or ("support", "")
    slots = {"order": str(offer.params["order_id"]), "delivery": True, "quote": heard.text}
    return Instead(offer, *goal, as_slots(slots), _NO_REQUEST)


def _own(offer: Action) -> list[str]:
    """What the offer tells of where it goes."""
    told = (offer.params.get(name) for name in ("address", "last4"))
    return [str(one) for one in told if one]


def _has(offer: Action, term: Term, heard: Understanding) -> bool:
    """Whether the offer has this term, and no other value of it is named that the desk may take."""
    kind = KINDS[offer.kind]
    if kind.remedy == "replacement":
        return term in ("address", "count", "variant")
    if kind.sets == "address":
        return term in ("address", "one") and other_address(heard.text, offer) is None
    if term in _WAYS:
        on_a_card = bool(offer.params.get("last4"))
        other = term == ("account" if on_a_card else "card")  # than it is offered to go
        return kind.ends == "order" or (kind.remedy == "refund" and not other)
    if term == "part":
        return kind.ends == "order"
    of_plan = kind.sets in ("plan", "schedule") or kind.ends == "plan"
    known = offer.params.get("step") != "skip" and names_other_day(heard, offer)
    return of_plan and term in ("day", "variant") and not known


def _why(offer: Action, term: Term) -> str:
    if term in _WAYS:
        return OTHER_WAY
    again = declared(offer.kind).remedy == "replacement"
    return "sent_elsewhere" if again and term == "address" else "other_terms"
