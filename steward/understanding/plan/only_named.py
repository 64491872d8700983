"""Recognises words that name a subscription and say nothing of it: "for everything, my plan too",
"for the monthly coffee". However sure the trained reader is, they end nothing.

The words are in `only_named_words.yaml` and `ending_words.yaml`; rules alone.
"""

from __future__ import annotations

import re
from functools import cache

from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words


def only_names_plan(text: str) -> bool:
    """Whether a subscription is named, and nothing said of it but that it belongs to what was said
    before.
    """
    return {"plan", "also"} <= _book().made_of(plain_words(text), "plan", "also", "beside")


def bare_name(text: str) -> bool:
    """Whether a subscription, or what comes by it, is all that is named: that wants no end."""
    met = _book().made_of(plain_words(text), "plan", "monthly", "also", "beside")
    return not met.isdisjoint({"plan", "monthly"})


def says_no_end(text: str, names: re.Pattern[str]) -> bool:
    """Whether only the trained reader hears an end there, and no word says one. `names`: an end."""
    return only_names_plan(text) or not (names.search(text) or says_an_end(text))


def says_an_end(text: str, *meanings: str) -> bool:
    """Whether a word of the message could mean that something ends, or is not wanted; of these
    meanings alone, where some are given.
    """
    words, book, at = plain_words(text), _ending(), 0
    while at < len(words):
        beside = book.length(words, at, "beside")
        if not beside and any(book.begins(words, at, one) for one in meanings or _ENDS):
            return True
        at += beside or 1
    return False


_ENDS = ("ends", "denies")


@cache
def _book() -> Phrasebook:
    return phrasebook("only_named_words")


@cache
def _ending() -> Phrasebook:
    return phrasebook("ending_words")
