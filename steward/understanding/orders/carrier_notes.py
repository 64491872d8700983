"""Recognises what the carrier is wanted to do with a parcel that is to come: "leave it at the door
step", "can my neighbour take it?", "ring twice". Pure, rules alone.

The words are in `carrier_note_words.yaml`, by meaning.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.exact.addresses import address_told, reads_as_street
from steward.understanding.orders.waited_for import tells_it_is_not_here
from steward.understanding.text.marks import word_count
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_FEW = 24  # words: more of them tell of something else


def puts_it_somewhere(text: str) -> bool:
    """Whether something is to be left or handed in somewhere, and nothing of it went wrong."""
    words, book = plain_words(text), _book()
    told = tells_it_is_not_here(text) or book.any_of(words, "otherwise")
    return book.any_of(words, "puts") and not told


def asks_of_the_carrier(text: str) -> bool:
    """Whether somebody is to take a parcel in or to ring, or it is to be left somewhere that is no
    address.
    """
    words, book = plain_words(text), _book()
    told = tells_it_is_not_here(text) or book.any_of(words, "otherwise")
    if told or word_count(text) > _FEW:
        return False
    if book.any_of(words, "takes") and book.any_of(words, "who"):
        return True
    if book.says(text, "rings"):
        return True
    street = address_told(text)
    elsewhere = street is not None and reads_as_street(street)
    return puts_it_somewhere(text) and book.any_of(words, "where") and not elsewhere


@cache
def _book() -> Phrasebook:
    return phrasebook("carrier_note_words")
