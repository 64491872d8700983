"""Features of the classifier: words 1-2 and characters 2-5 of a marked text."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from dataclasses import dataclass
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


@dataclass(frozen=True)
class EachWord:
    """Features of a text that are those of its words, each for itself: what one word has is read
    once, however many texts it stands in.
    """

    words: Callable[[str], list[str]]
    parts: Callable[[str], tuple[str, ...]]

    def __call__(self, text: str) -> list[str]:
        """The parts of all words."""
        return [part for word in self.words(text) for part in self.parts(word)]


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


@lru_cache(maxsize=20_000)  # a language's words come again and again
def _grams(word: str) -> tuple[str, ...]:
    padded = f"^{word}$"
    return tuple(
        padded[start : start + size]
        for size in range(2, 6)
        for start in range(max(1, len(padded) - size + 1))
    )


# Runs of 2 to 5 characters inside each word, with its edges.
character_features = EachWord(_words, _grams)
