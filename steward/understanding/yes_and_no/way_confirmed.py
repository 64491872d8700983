"""Recognises who asks to have it confirmed that money comes back on their card: "c'est bien sur la
carte, hein, pas un bon ?". The other way is denied, and nothing is refused.

Rules alone, and closed: each clause names the card, denies another way or is a tag. The words
are in `way_confirmed_words.yaml`, by meaning.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from steward.understanding.talk.side_questions import names_other_tender
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import entries, phrasebook, plain_words

_CLAUSE = re.compile(r"[,;:.?!¿¡\n]+|\b(?:and|et|und|y|hein|gell|right|oder)\b", re.IGNORECASE)
_LONGEST = 160  # letters of such a message


def asks_to_confirm_card(text: str) -> bool:
    """Whether the words ask if it is their card that money comes back on, and no other way."""
    if len(text) > _LONGEST or not text.rstrip(" )").endswith("?") or names_other_tender(text):
        return False
    clauses = [words for one in _CLAUSE.split(text) if (words := plain_words(one))]
    named = [words for words in clauses if _names_card(words)]
    others = [words for words in clauses if words not in named]
    denied = [words for words in others if _denies_another_way(words)]
    rest = [words for words in others if words not in denied]
    return (
        len(named) == 1
        and bool(denied)
        and all(_listed("tags").issuperset(words) for words in rest)
    )


def asks_if_right_card(text: str) -> bool:
    """Whether a few words ask on which card it comes back, or whether that is the right one."""
    if names_other_tender(text):
        return False
    return phrasebook("which_card_words").says_alone(text, "which", _FEW)


_FEW = 14  # words


def _names_card(words: list[str]) -> bool:
    """Whether a clause names the card, and denies nothing."""
    known = _listed("comes") | _listed("beside") | _listed("tags") - _listed("other_ways")
    if not (known - _listed("denies")).issuperset(words):
        return False
    return "CARD" in meanings(" ".join(words))


def _denies_another_way(words: list[str]) -> bool:
    """Whether a clause only denies another way than the card: "not a voucher"."""
    denies, others = _listed("denies"), _listed("other_ways")
    told = {*words} - _listed("beside")
    return not (denies.isdisjoint(words) or others.isdisjoint(words)) and told <= denies | others


def _listed(meaning: str) -> frozenset[str]:
    return _lists()[meaning]


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    return {meaning: frozenset(words) for meaning, words in entries("way_confirmed_words").items()}
