"""Recognises which of two things is to be kept and which is to go: "I want to keep the filters, it
is the beans that must go". Rules alone; the words are in `kept_order_words.yaml`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from steward.understanding.orders.return_questions import calls_return_off
from steward.understanding.text.clauses import sentences_of
from steward.understanding.text.marks import has_question_mark, word_count
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

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
    for part in parts_of(text):
        words = plain_words(part)
        if _tells_neither(part, words):
            continue
        if _book().any_of(words, "goes"):
            given.append(part.strip())
        elif _book().any_of(words, "keeps"):
            kept.append(part.strip())
        elif _book().any_of(words, "wants"):
            wanted.append(part.strip())
    return KeptAndGiven(tuple(kept), tuple(wanted), tuple(given))


def parts_of(text: str) -> list[str]:
    """The parts of a text between signs, contrasts and "and"."""
    return _PART.split(text[:1_000])


def is_kept(part: str) -> bool:
    """Whether a part says that something stays: "O-2 behalte ich", "don't cancel O-2"."""
    words = plain_words(part)
    if _book().says(part, "calls_none_off"):
        return True
    goes = _book().any_of(words, "goes")
    return _book().any_of(words, "keeps") and not (goes or _tells_neither(part, words))


def _tells_neither(part: str, words: list[str]) -> bool:
    """Whether a part denies something, or is about something else: it keeps nothing."""
    denies = _book().any_of(words, "denies", "another", "money")
    return denies or _book().says(part, "goes_on")


@lru_cache(maxsize=64)  # a turn asks of the same words several times
def keeps_goods(text: str) -> bool:
    """Whether what is said beside any question keeps goods, and has none of them go: "I'm keeping
    it after all, send nothing back. Which setting?"; a return that is let go of goes nowhere. Who
    tells more keeps something else: "wij houden een toernooi".
    """
    said = stated(text)
    told = kept_and_given(said)
    return bool(told.kept) and word_count(said) <= _BRIEF and all(map(_lets_go, told.given))


_BRIEF = 16  # words


def stated(text: str) -> str:
    """The sentences of a message that are no questions."""
    return " ".join(one for one in sentences_of(text) if not has_question_mark(one))


def asked_beside(text: str) -> str:
    """The questions of a message that says something before them; empty: none is asked."""
    return " ".join(one for one in sentences_of(text) if has_question_mark(one))


def without_keeping(text: str) -> str:
    """The questions alone of a message that keeps goods, and of any other all of it."""
    return (asked_beside(text) if keeps_goods(text) else "") or text


def _lets_go(part: str) -> bool:
    return _book().any_of(plain_words(part), "lets_go") or calls_return_off(part)


@cache
def _book() -> Phrasebook:
    return phrasebook("kept_order_words")
