"""Recognises that somebody asks whether all stays as it is: "so nothing changes?".

Rules alone, and closed: every word of the message stands in `all_stays_words.yaml`. "Does the
price stay?" and "does it stay so until May?" are something else.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_MOST = 14  # words of such a question
_MEANINGS = ("stays", "all", "same", "nothing", "changes", "own", "rest", "tags")
_WHAT = frozenset({"all", "own", "same"})


def asks_if_all_stays(text: str) -> bool:
    """Whether the words ask just that."""
    words, book = plain_words(text), _book()
    if not words or len(words) > _MOST:
        return False
    tag = book.ends(words, len(words), "tags")
    if not (has_question_mark(text) or tag):
        return False
    met = book.made_of(words[: len(words) - tag] or words, *_MEANINGS)
    if "nothing" in met:
        return "changes" in met and "stays" not in met
    return "stays" in met and "changes" not in met and not _WHAT.isdisjoint(met)


def names_the_plan(text: str) -> bool:
    """Whether such a question is about a plan."""
    return _book().at(plain_words(text), "own") is not None


@cache
def _book() -> Phrasebook:
    return phrasebook("all_stays_words")
