"""Recognises which of two things is to be kept and which is to go: "I want to keep the filters, it
is the beans that must go". Rules alone; the words are in `kept_order_words.yaml`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from steward.understanding.marks import has_question_mark
from steward.understanding.word_lists import Phrasebook, phrasebook, plain_words

_PART = re.compile(
    r"[.!?;:,\n]+|\b(?:but|and|maar|en|aber|sondern|und|mais|et|pero|sino|y)\b", re.IGNORECASE
)


class KeptAndGiven(NamedTuple):
    """The parts of a message that keep something, those that want or need something which they may
    only name, and those that say of something that it goes.
    """

    kept: tuple[str, ...] = ()
    wanted: tuple[str, ...] = ()
    given: tuple[str, ...] = ()


def kept_and_given(text: str) -> KeptAndGiven:
    """What a message says is to be kept, and what is to go; a question says neither."""
    if has_question_mark(text):
        return KeptAndGiven()
    kept, wanted, given = list[str](), list[str](), list[str]()
    for part in _PART.split(text[:1_000]):
        words = plain_words(part)
        if _book().any_of(words, "denies", "another", "money"):
            continue
        if _book().any_of(words, "goes"):
            given.append(part.strip())
        elif _book().any_of(words, "keeps"):
            kept.append(part.strip())
        elif _book().any_of(words, "wants"):
            wanted.append(part.strip())
    return KeptAndGiven(tuple(kept), tuple(wanted), tuple(given))


@cache
def _book() -> Phrasebook:
    return phrasebook("kept_order_words")
