"""Recognises a question what somebody else ordered or paid, or where they live.

The words are in `others_records_words.yaml`, by meaning; rules alone. Family is left to who may act
for whom; a neighbour who has a parcel of theirs is none of this.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_MOST = 40  # words
_NEAR = 4  # words between a person and what is theirs


def asks_of_others(text: str) -> bool:
    """Whether it is asked what is on record of another person than the writer."""
    words, book = plain_words(text), _book()
    if not words or len(words) > _MOST or book.any_of(words, "not_so", "gives"):
        return False
    if book.any_of(words, "he_did"):
        return True
    found = (at for at in range(1, len(words)) if book.begins(words, at, "person"))
    if not book.any_of(words, "asks"):
        return False
    return any(
        (book.is_one(words[at - 1 : at], "mine") or book.is_one(words[at : at + 2], "person"))
        and book.any_of(words[max(0, at - _NEAR - 1) : at + _NEAR], "record", "did")
        for at in found
    )


@cache
def _book() -> Phrasebook:
    return phrasebook("others_records_words")
