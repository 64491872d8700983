"""Reads a plan that is called by its name: it is no place to deliver to, and who wishes for nothing
else wants that plan and ends none: "ich will das Office-Abo". Rules alone; what comes of it is an
offer.
"""

from __future__ import annotations

from steward.domain.spelling import folded
from steward.domain.understanding import Intent
from steward.understanding.exact.entities import Marked
from steward.understanding.plan.plan_called import plan_words
from steward.understanding.plan.plans import names_as_such, plans_named
from steward.understanding.reader.heard_wishes import REPORTED, SURE, Reading
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import phrasebook, plain_words

_MOST = 14  # words
_TO_A_PLACE = frozenset({"MY", "SEND", "DELIVER", "ADDRESS", "EMAIL", "PHONE"})
_LIKE_A_NAMED_PLAN = (Intent.CANCEL_SUBSCRIPTION, Intent.PRODUCT_QUESTION, Intent.CHANGE_PLAN)


def wishes_named_plan(text: str) -> bool:
    """Whether words wish for one plan by its name, or name it as a subscription, and no more."""
    words = plain_words(" ".join(plan_words(folded(text))))
    if not words or len(words) > _MOST or len(plans_named(text)) != 1:
        return False
    met = phrasebook("named_plan_words").made_of(words, "plan", "subscription", "wishes", "beside")
    return "plan" in met and "subscription" in met and len(words) > len(plans_named(text)) + 1


def read_named_plan(reading: Reading, remaining: str, marked: Marked) -> None:
    """Who wishes for a plan by its name wants that one: "Office instead, please" is no place."""
    heard = {intent for intent, _, _ in reading.matters}
    plain = marked.plain(remaining)
    if heard and heard <= {*_LIKE_A_NAMED_PLAN} and wishes_named_plan(plain):
        reading.put(Intent.CHANGE_PLAN, remaining, SURE, instead_of=_LIKE_A_NAMED_PLAN)
        reading.raise_to(Intent.CHANGE_PLAN, 0.9)
        return
    if not heard or heard - {Intent.UPDATE_CONTACT, Intent.CHANGE_PLAN}:
        return
    contact = reading.scores.get(Intent.UPDATE_CONTACT, 0.0) >= REPORTED
    if not contact or not names_as_such(plain) or meanings(plain) & _TO_A_PLACE:
        return
    reading.drop(Intent.UPDATE_CONTACT)
    reading.lower_to(Intent.UPDATE_CONTACT, REPORTED)
    reading.add(Intent.CHANGE_PLAN, remaining, 0.9)
    reading.raise_to(Intent.CHANGE_PLAN, 0.9)
