"""How somebody wants to be reached, and how not: "I'm deaf so don't call, write me". Rules alone,
by a list in five languages. Whatever is denied there, no wish is taken back by it.
"""

from __future__ import annotations

import re
from functools import cache

from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words
from steward.understanding.yes_and_no.consent import withdraws

# "don't bother ringing": what is spared stands behind it
_SPARES = re.compile(
    r"\b(?:do not|don'?t|dont) bother\b|\bpas (?:la peine|besoin)(?= d)|\bno hace falta(?= \w)",
    re.IGNORECASE,
)
_FEW = 24  # words: more of them tell something else as well


def says_how_to_reach(text: str) -> bool:
    """Whether words only say by which way, or when, their writer is to be reached, or that they
    would like to be called.
    """
    words, book = plain_words(text), _book()
    if wishes_a_call(text) and book.at(words, "matter") is None:
        return True
    if not words or len(words) > _FEW or "?" in text or withdraws(_SPARES.sub(" ", text)):
        return False
    way = book.at(words, "way") is not None and book.at(words, "limits") is not None
    return way and book.at(words, "matter") is None


def wishes_a_call(text: str) -> bool:
    """Whether somebody asks to be called: "can someone call me instead?"."""
    return _book().says(text, "call_me")


@cache
def _book() -> Phrasebook:
    return phrasebook("ways_words")
