"""Recognises a question by a word that stands within it, as people speak: "la livraison, c'est
combien", "dus hoeveel naar België"; and who asks to be told something. Rules alone, by a list.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_MOST = 12  # words: a longer one tells something


def asks_within(part: str) -> bool:
    """Whether these words ask how much, how long or how often, wherever that stands in them, or to
    be told something.
    """
    return len(part.split()) <= _MOST and _book().says(part, "asks", "tells")


def names_how_much(part: str) -> bool:
    """Whether they hold a word that asks how much, how long or how often."""
    return _book().any_of(plain_words(part), "how_much")


def denies_asking(part: str) -> bool:
    """Whether a few words say that something was not asked: "daar vroeg ik niet om"."""
    return len(part.split()) <= _MOST and _book().any_of(plain_words(part), "not_asked")


@cache
def _book() -> Phrasebook:
    return phrasebook("asked_within_words")
