"""Recognises who complains that they wrote before and nobody answers, or of who brings the parcels:
somebody is to see to that. Rules alone; the words are in `unanswered_words.yaml`, by meaning.

A parcel that is not there, or money that is wanted back, is seen to as such.
"""

from __future__ import annotations

from steward.domain.understanding import Intent
from steward.understanding.exact.entities import MARK
from steward.understanding.reader.heard_wishes import WHOLE, Reading
from steward.understanding.text.word_lists import phrasebook, plain_words

# What such words are taken for.
_TAKEN_FOR = frozenset(
    {
        *(Intent.MISSING_PARCEL, Intent.ORDER_STATUS, Intent.VERIFY_IDENTITY),
        *(Intent.CHANGE_PLAN, Intent.PRODUCT_QUESTION, Intent.OUT_OF_SCOPE),
        *(Intent.UPDATE_CONTACT, Intent.COMPLAINT),
    }
)


def complains_of_no_answer(text: str) -> bool:
    """Whether nobody answered what they wrote of more than once, or of those who bring parcels, and
    nothing else is told to be wrong.
    """
    words, book = plain_words(text[:WHOLE]), phrasebook("unanswered_words")
    if not book.any_of(words, "unanswered") or book.any_of(words, "not_here"):
        return False
    return book.any_of(words, "again", "bringers")


def read_unanswered(reading: Reading, remaining: str, plain: str) -> None:
    """Whoever complains that nobody answers wants somebody to see to it, whatever was carried."""
    heard = {intent for intent, _, _ in reading.matters}
    if MARK.search(remaining) or not heard <= _TAKEN_FOR or not complains_of_no_answer(plain):
        return
    reading.put(Intent.COMPLAINT, remaining, 0.9, instead_of=_TAKEN_FOR)
    reading.explicit = True
