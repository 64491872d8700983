"""Reads a lasting need in a customer's own words: "I am deaf, never call me". It is quoted as it
was written, and kept where they ask for that, or say yes. Rules alone; `need_words.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

LONGEST_NEED = 160  # letters
_MOST_WORDS = 24
_AND = re.compile(r"\s(?:and|en|und|et|y)\s", re.IGNORECASE)


class Need(NamedTuple):
    """The words of a need, whether they ask for it to be remembered, and what else is said."""

    quote: str
    outright: bool
    rest: str


def need_in(text: str) -> Need | None:
    """The need that a message tells of; None where it tells of none."""
    clauses = [_at_its_end(one.text) for one in split_clauses(text)]
    own = [one for one in clauses if _is_need(one)]
    quote = _span(text, own).rstrip(" .!;,")
    if not quote or len(quote) > LONGEST_NEED:
        return None
    asked = [one for one in clauses if one not in own and _only_remembers(one)]
    rest = text.replace(quote, " ", 1)
    for one in asked:
        rest = rest.replace(one, " ", 1)
    words, book = plain_words(quote), _book()
    lasting = book.at(words, "never") is not None and book.at(words, "condition") is None
    return Need(quote, bool(asked) or lasting or book.at(words, "remember") is not None, rest)


def _at_its_end(clause: str) -> str:
    """The need that a clause ends with, behind an "and": "write in Dutch and never call"; else the
    whole of it.
    """
    for joined in reversed([*_AND.finditer(clause)]):
        head, end = clause[: joined.start()], clause[joined.end() :]
        if _is_need(end) and not _is_need(head):
            return end
    return clause


def _span(text: str, parts: Sequence[str]) -> str:
    """The parts as they stand in the text, with what joins them; the first, where more does."""
    if not parts or any(one not in text for one in parts):
        return ""
    begin = text.index(parts[0])
    end = text.index(parts[-1], begin) + len(parts[-1])
    within = text[begin:end]
    for one in parts:
        within = within.replace(one, " ", 1)
    return text[begin:end].strip() if len(plain_words(within)) <= 1 else parts[0]


def _is_need(clause: str) -> bool:
    words, book = _without_courtesies(clause), _book()
    if not words or len(words) > _MOST_WORDS or "?" in clause:
        return False
    return any(
        _stands(words, at, book.length(words, at, meaning))
        for meaning in ("no_calls", "condition")
        for at in range(len(words))
    )


def _stands(words: Sequence[str], at: int, size: int) -> bool:
    """Whether it is said for itself: not of what others do, nor with what makes it another thing,
    such as a name or a day.
    """
    if not size:
        return False
    book, after = _book(), at + size
    told = book.ends(words, at, "they") > 0 or book.at(words[:at], "forget") is not None
    return not told and (after == len(words) or book.begins(words, after, "goes_on"))


def _only_remembers(clause: str) -> bool:
    words = _without_courtesies(clause)
    return "remember" in _book().made_of(words, "remember", "about")


def _without_courtesies(clause: str) -> list[str]:
    words, kept, at, book = plain_words(clause), list[str](), 0, _book()
    while at < len(words):
        size = book.length(words, at, "polite")
        kept += [] if size else [words[at]]
        at += size or 1
    return kept


@cache
def _book() -> Phrasebook:
    return phrasebook("need_words")
