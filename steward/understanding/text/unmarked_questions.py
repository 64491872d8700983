"""Recognises a question that has forgotten its mark and its accents: "y quien paga el envio", "je
le reçois quand", "is dat met btw". Pure, rules alone.

The words are in `unmarked_question_words.yaml`, by meaning; a few words only, for more of them say
something else as well.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_MOST = 12  # words


def asks_unmarked(sentence: str) -> bool:
    """Whether a few words begin or end as a question does, and tell nobody to do anything."""
    words, book = plain_words(sentence), _book()
    if not 2 <= len(words) <= _MOST or "," in sentence or book.any_of(words, "tells"):
        return False
    behind = bool(book.length(words, 0, "first"))
    while words and (size := book.length(words, 0, "first")):
        words = words[size:]
    while words and (size := book.ends(words, len(words), "last")):
        words = words[:-size]
    if not words:
        return False
    if behind and book.begins(words, 0, "opens_behind") and not book.any_of(words, "wishes"):
        return True
    return book.begins(words, 0, "opens") or bool(book.ends(words, len(words), "ends"))


@cache
def _book() -> Phrasebook:
    return phrasebook("unmarked_question_words")
