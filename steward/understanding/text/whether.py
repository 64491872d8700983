"""Recognises who asks to be told whether something is so: "tell me first if I pay anything". That
is a question, and nothing depends on it. Rules alone, by a list in five languages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_BETWEEN = 4  # words
_BEHIND = 5  # words in which it would say that something is offered


def asks_whether(text: str) -> bool:
    """Whether the words ask to be told whether something is so."""
    return bool(whether_at(plain_words(text)))


def begins_with_whether(text: str) -> bool:
    """Whether they begin so."""
    words = plain_words(text)
    return any(_tells_before(words, at) == 0 for at in whether_at(words))


def whether_at(words: Sequence[str]) -> frozenset[int]:
    """Where these words say "whether" behind "tell me"."""
    return frozenset(_found(words))


def _found(words: Sequence[str]) -> Iterator[int]:
    book = _book()
    for at in range(1, len(words)):
        if not book.begins(words, at, "whether") or _tells_before(words, at) is None:
            continue
        if not book.any_of(words[at + 1 : at + 1 + _BEHIND], "needs"):
            yield at


def _tells_before(words: Sequence[str], at: int) -> int | None:
    """Where the words begin that ask to be told what stands behind this one."""
    book = _book()
    for between in range(min(_BETWEEN, at - 1) + 1):
        end = at - between
        if between and not book.made_of(words[end:at], "first"):
            continue
        if size := book.ends(words, end, "tells"):
            return end - size
    return None


@cache
def _book() -> Phrasebook:
    return phrasebook("whether_words")
