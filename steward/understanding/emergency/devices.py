"""What an appliance does that may catch fire: it smells of burning plastic, throws sparks, smokes,
glows, is singed, or its plug is too hot to touch.

Rules over the words of five languages in `device_words.yaml`, beside what the trained reader hears.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_SENTENCE = re.compile(r"[.!;\n]+|(?<=\?)")
_LONGEST = 4_000  # letters
_BEFORE = 3  # words in which what is told is denied
_NEAR = 9  # words between what is told and what it is told of


@lru_cache(maxsize=64)  # two readers ask of the same message
def may_catch_fire(text: str) -> bool:
    """Whether a sentence tells of an appliance that may catch fire, and nothing that it is over, or
    meant to be so.
    """
    if _book().any_of(plain_words(text[:_LONGEST]), "over"):
        return False
    return any(_tells(one) for one in _SENTENCE.split(text[:_LONGEST]) if one.strip())


def _tells(sentence: str) -> bool:
    words, book = plain_words(sentence), _book()
    tasted = book.any_of(words, "tasted")
    if not tasted and _together(words, "smells", "burnt") and book.any_of(words, "stuff"):
        return True
    if not tasted and _together(words, "smells", "stuff") and book.any_of(words, "heats"):
        return True
    if _together(words, "marked", "part"):
        return True
    if any(_of_a_device(words, told) for told in ("sparks", "smoke")) and not tasted:
        return True
    if book.any_of(words, "light") or tasted:
        return False
    if _of_a_device(words, "glows"):
        return True
    if "?" in sentence:
        return False
    return _of_a_device(words, "burns") or _together(words, "hot", "part")


def _of_a_device(words: Sequence[str], told: str) -> bool:
    return _together(words, told, "device") or _together(words, told, "part")


def _together(words: Sequence[str], told: str, of: str) -> bool:
    """Whether one is told, and not denied, near a word for the other."""
    book = _book()
    places = [at for at in range(len(words)) if book.begins(words, at, told)]
    others = [at for at in range(len(words)) if book.begins(words, at, of)]
    return any(
        at != other and abs(at - other) <= _NEAR and not _is_denied(words, at, told)
        for at in places
        for other in others
    )


def _is_denied(words: Sequence[str], at: int, told: str) -> bool:
    """Whether a no stands right before: "no sparks"; what is too hot is told of by one itself."""
    return told != "hot" and _book().any_of(words[max(0, at - _BEFORE) : at], "not")


@cache
def _book() -> Phrasebook:
    return phrasebook("device_words")
