"""Recognises a question how old somebody's goods are, or whether the warranty still covers them.
The words are in `goods_age_words.yaml`, by meaning; rules alone.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.text.questions import SENTENCE
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_FEW = 24  # words of one sentence


def asks_age(text: str) -> bool:
    """Whether it is asked how old something is, or whether its warranty still holds."""
    return any(_asks(plain_words(one.group())) for one in SENTENCE.finditer(text[:2_000]))


def asks_how_old(text: str) -> bool:
    """Whether it is the age itself that is asked for."""
    return _book().at(plain_words(text), "age") is not None


def _asks(words: list[str]) -> bool:
    book = _book()
    if not 0 < len(words) <= _FEW:
        return False
    if book.at(words, "age") is not None:
        return True
    if book.at(words, "general") is not None:
        return False
    return all(book.at(words, one) is not None for one in ("asks", "within", "warranty"))


@cache
def _book() -> Phrasebook:
    return phrasebook("goods_age_words")
