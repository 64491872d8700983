"""Whether a sentence asks about something in case it is ever wanted. Rules alone.

"How would I cancel, just in case?" and "can I cancel any time?" want to know, and nothing is to be
done: it is told, and not offered.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.word_lists import Phrasebook, phrasebook, plain_words

_HEADINGS = ("supposed", "at_any_time")


def is_imagined(sentence: str) -> bool:
    """Whether the words of a question put what they ask about in a case that is not there."""
    words, book = plain_words(sentence), _lexicon()
    return book.any_of(words, *_HEADINGS)


@cache
def _lexicon() -> Phrasebook:
    return phrasebook("imagined_words")
