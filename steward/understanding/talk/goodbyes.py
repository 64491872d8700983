"""Recognises who only takes their leave: a goodbye, with thanks or a word that all stays as it is.
Rules alone, in five languages.
"""

from __future__ import annotations

from steward.understanding.text.marks import has_question_mark, word_count
from steward.understanding.text.word_lists import phrasebook, plain_words

_LONGEST = 16  # words


def only_says_goodbye(text: str) -> bool:
    """Whether a message ends with a goodbye and wants nothing: "we'll keep it. Thanks, bye"; or
    thanks though nothing came of it: "merci quand même".
    """
    words, book = plain_words(text), phrasebook("goodbye_words")
    if _thanks_anyway(words) and not has_question_mark(text):
        return True
    bye = book.ends(words, len(words), "bye")
    size = bye or book.ends(words, len(words), "may_greet")
    if not size or word_count(text) > _LONGEST or has_question_mark(text):
        return False
    before = words[: len(words) - size]
    if not before:
        return bool(bye)
    said = book.any_of(before, "thanks", "let", "keep") or takes_full_leave(text)
    return said and not book.any_of(before, "matter")


def _thanks_anyway(words: list[str]) -> bool:
    """Whether all of these words thank, "anyway"."""
    if len(words) > _LONGEST:
        return False
    met = phrasebook("goodbye_words").made_of(words, "thanks", "anyway", "bye", "let", "small")
    return {"thanks", "anyway"} <= met


def takes_full_leave(text: str) -> bool:
    """Whether every word of it takes leave: a goodbye, or that nothing more is wanted, with thanks
    and that all stays as it is, and nothing else: "no new address, it's fine as it is. bye!".
    """
    words = plain_words(text)
    if not 0 < len(words) <= _LONGEST or has_question_mark(text):
        return False
    met = phrasebook("goodbye_words").made_of(words, *_OF_LEAVE)
    return bool(met & {"bye", "enough"})


_OF_LEAVE = ("bye", "thanks", "let", "enough", "stays", "small")
