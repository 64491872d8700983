"""The question which languages the desk speaks, or whether it speaks one, in the five of the desk
and in three others. Rules alone.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

type AskedIn = Literal["none", "it", "pl", "pt"]

_PIECE = re.compile(r"[^.?!¿¡;\n]+[?]?")
_LONGEST = 1_000  # letters
_MOST = 14  # words of such a question
_NEAR = 2  # words in which the language is named: "do you speak any German?"
_OTHERS: dict[AskedIn, str] = {"it": "italian", "pl": "polish", "pt": "portuguese"}


def languages_asked_in(text: str) -> AskedIn | None:
    """The other language in which it is asked what the desk speaks, "none" for one of its
    own; None: it is not asked.
    """
    asked = [_of(piece) for piece in _PIECE.findall(text[:_LONGEST])]
    return next((one for one in asked if one is not None), None)


def without_languages_asked(text: str) -> str:
    """The text without the parts that ask it."""
    return _PIECE.sub(lambda one: " " if _of(one.group()) is not None else one.group(), text)


def _of(piece: str) -> AskedIn | None:
    words, book = plain_words(piece), _book()
    if not words or len(words) > _MOST or book.any_of(words, "goods"):
        return None
    for language, heading in _OTHERS.items():
        if book.any_of(words, heading):
            return language
    which = all(book.any_of(words, one) for one in ("languages", "which", "you", "speak"))
    begins = book.at(words, "begins") if "?" in piece else None
    if begins is not None:
        after = begins + book.length(words, begins, "begins")
        which = which or book.any_of(words[after : after + _NEAR], "named")
    return "none" if which else None


@cache
def _book() -> Phrasebook:
    return phrasebook("spoken_words")
