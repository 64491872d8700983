"""The words of a text about plans: a plan that is called by a word of the customer's language goes
by its name ("le forfait bureau" is Office).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from steward.domain.spelling import folded
from steward.understanding.text.word_lists import phrasebook

PLAN_NAMES = ("office", "regular", "taster")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|[.!?;]+(?=\s)")


def plan_words(text: str) -> list[str]:
    """The words in lower case, with the signs that end a sentence, and each plan by its name."""
    words = [word.lower().replace("’", "'") for word in _WORD.findall(text)]
    return list(_named(words))


def _named(words: Sequence[str]) -> Iterator[str]:
    plain, book, at = [folded(word) for word in words], phrasebook("plan_called_words"), 0
    while at < len(words):
        sizes = ((plan, book.length(plain, at, plan)) for plan in PLAN_NAMES)
        plan, size = next((one for one in sizes if one[1]), (words[at], 1))
        yield plan
        at += size
