"""Recognises that a customer wants more than the desk offers: all of it, the rest, more than half.

The words are in `more_words.yaml`, by meaning; rules alone. They neither refuse nor accept the
offer: the amount due is what the books say, and the offer stays open.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from steward.domain.spelling import folded
from steward.understanding.text.marks import word_count
from steward.understanding.text.word_lists import WORD as _WORD
from steward.understanding.text.word_lists import entries

_NUMBER = re.compile(r"(?<![\w.,/:-])(?!(?:19|20)\d\d\b)\d{1,6}(?:[.,]\d{1,2})?(?![\w/:-]|[.,]\d)")
_BRIEF = 16  # words: more than that is about something else as well


def wants_more(text: str) -> bool:
    """Whether a few words say that what is offered is too little, or ask for all or the rest."""
    words = _WORD.findall(folded(text))
    if len(words) > _BRIEF:
        return False
    said = f" {' '.join(words)} "
    met = {meaning for meaning, phrases in _lexicon().items() if any(p in said for p in phrases)}
    return "ends" not in met and ("little" in met or {"all", "wants"} <= met)


def numbers_named(text: str) -> tuple[Decimal, ...]:
    """The bare numbers in a few words that may be amounts: no dates, years or references."""
    if word_count(text) > _BRIEF:
        return ()
    return tuple(Decimal(found.replace(",", ".")) for found in _NUMBER.findall(text))


def says_sum(text: str, minor: int) -> bool:
    """Whether a bare number in the words is this sum, in hundredths, however long they are."""
    whole, rest = divmod(minor, 100)
    said = {word.strip("€£$.,;:!?()").replace(",", ".") for word in text.split()}
    return bool(said & {f"{whole}.{rest:02}", *([] if rest else [str(whole)])})


@cache
def _lexicon() -> dict[str, tuple[str, ...]]:
    """Each meaning with its phrases, a space on both sides."""
    return {
        meaning: tuple(f" {' '.join(_WORD.findall(one))} " for one in listed)
        for meaning, listed in entries("more_words").items()
    }
