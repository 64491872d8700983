"""Recognises that money is to come back another way than it was paid: "refund me to my new bank
account instead of the card". Rules alone, by a list in five languages.

How somebody pays from now on is another wish, and is none of this.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_LONGEST = 400  # letters: more of them tell a story


def redirects_refund(text: str) -> bool:
    """Whether the words want money back on another card or account than was charged."""
    words, book = plain_words(text), _lexicon()
    if len(text) > _LONGEST or book.at(words, "pays") is not None:
        return False
    sends, elsewhere = (book.at(words, one) is not None for one in ("sends", "elsewhere"))
    if book.at(words, "back") is None:
        return sends and elsewhere  # "my bank sent me a new card" tells of no money
    if elsewhere:
        return True
    named = book.at(words, "way") is not None and book.at(words, "instead") is not None
    return named or book.at(words, "another") is not None


@cache
def _lexicon() -> Phrasebook:
    return phrasebook("refund_way_words")
