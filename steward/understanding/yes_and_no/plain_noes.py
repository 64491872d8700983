"""Recognises a plain no, as "no leave it": who stops to think, or puts something right, says none.

Rules alone; the words are in `plain_no_words.yaml`, by meaning.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.text.marks import has_digit
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words
from steward.understanding.yes_and_no.consent import corrects, refuses, withdraws


def says_plainly_no(text: str) -> bool:
    """Whether words begin with a no, or take something back, and name no figure."""
    words, book = plain_words(text), _book()
    if not words or book.any_of(words, "stops"):
        return False
    if not (book.is_one(words[:1], "no") or withdraws(text)):
        return False
    return refuses(text) and not corrects(text) and not has_digit(text)


def leaves_as_it_is(text: str) -> bool:
    """Whether words want all to stay as it is: "no, not like that, leave my plan as it is"."""
    return _book().says(text, "as_it_is")


@cache
def _book() -> Phrasebook:
    return phrasebook("plain_no_words")
