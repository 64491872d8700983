"""Features of the classifier: words 1-2 and characters 2-5 of a marked text."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+")
_CONTRACTED = re.compile(r"(?<=\w)'(?=\w)")
LONGEST = 1_200


def fold(text: str) -> str:
    """Lower case without apostrophes inside words, so that "don't" and "dont" are one."""
    folded = _CONTRACTED.sub("", text[:LONGEST].lower())
    return re.sub(r"(.)\1{2,}", r"\1\1", folded)


def word_features(text: str) -> list[str]:
    """Words and pairs of words; a question mark counts as a word."""
    words = _WORD.findall(fold(text).replace("?", " qmark "))
    return words + [f"{first} {second}" for first, second in itertools.pairwise(words)]


def character_features(text: str) -> list[str]:
    """Runs of 2 to 5 characters inside each word, with its edges."""
    return [gram for word in _WORD.findall(fold(text)) for gram in _grams(word)]


@lru_cache(maxsize=20_000)  # a language's words come again and again
def _grams(word: str) -> tuple[str, ...]:
    padded = f"^{word}$"
    return tuple(
        padded[start : start + size]
        for size in range(2, 6)
        for start in range(max(1, len(padded) - size + 1))
    )
