"""Whether what stands behind a yes is of a matter of its own: its noun stands there, and nothing
points at what is offered. Rules alone; where no model reads, they say so beside the classifier
(ADR 185).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache

from steward.domain.understanding import Intent
from steward.understanding.text.shapes import WORDS
from steward.understanding.text.word_lists import Phrasebook, phrasebook

_BRIEF = 6  # words of "and the invoice of October?"
_NOUNS: Mapping[Intent, str] = {
    Intent.INVOICE_QUESTION: "invoice",
    Intent.ORDER_STATUS: "parcel",
    Intent.MISSING_PARCEL: "parcel",
    Intent.CHANGE_PLAN: "plan",
    Intent.CANCEL_SUBSCRIPTION: "plan",
    Intent.DAMAGED_ITEM: "damage",
    Intent.DUPLICATE_CHARGE: "charge",
}
_OF_REQUESTS = {"coffee_quality": "coffee"}


def names_own_matter(said: str, wished: Collection[Intent], request: str) -> bool:
    """Whether all that is wished is named by its noun, and none of the words may point at an offer;
    `request`: the declared request that they make, or none.
    """
    nouns = {_NOUNS.get(one, "") for one in wished}
    nouns |= {_OF_REQUESTS.get(request, "")} if request else set()
    named = bool(nouns) and "" not in nouns
    return named and all(_book().says(said, one) for one in nouns) and not _points(said)


def own_matter_of(asked: str) -> str:
    """What of their own a question is about, by its noun: an end, a refund, a parcel or a plan;
    empty: none of these.
    """
    return next(
        (one for one in ("ended", "refund", "parcel", "plan") if _book().says(asked, one)), ""
    )


def asks_briefly(said: str) -> bool:
    """Whether it only asks for one more thing: "and the invoice?"."""
    return len(WORDS.findall(said)) <= _BRIEF and _book().says(said, "and")


def _points(said: str) -> bool:
    return _book().says(said, "points")


@cache
def _book() -> Phrasebook:
    return phrasebook("own_matter_words")
