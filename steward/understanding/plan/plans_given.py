"""Recognises that a plan is to be given to somebody else: "3 months of the small plan for my
brother, as a gift". Rules alone, by a list in five languages.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.plan.plan_prices import wants_months
from steward.understanding.plan.plans import plans_named
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_LONGEST = 1_000  # letters
_OF_A_PLAN = frozenset({"PLAN", "SUBSCRIPTION"})


def may_be_given(text: str) -> bool:
    """Whether words that speak of a plan speak of giving it, or of some months of one."""
    return _book().any_of(plain_words(text[:_LONGEST]), "as_gift", "gives") or wants_months(text)


def gives_a_plan(text: str) -> bool:
    """Whether a plan is to be bought for somebody else: nothing of the writer's own changes."""
    words = plain_words(text[:_LONGEST])
    of_a_plan = wants_months(text) or bool(plans_named(text))
    of_a_plan = of_a_plan or not _OF_A_PLAN.isdisjoint(meanings(text))
    if not of_a_plan or _book().any_of(words, "had"):
        return False
    for_them = _book().says(text, "for_them")
    given = _book().any_of(words, "as_gift") or (for_them and _book().any_of(words, "gives"))
    return given or (for_them and wants_months(text))


@cache
def _book() -> Phrasebook:
    return phrasebook("plans_given_words")
