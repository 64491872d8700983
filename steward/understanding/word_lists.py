"""Lists of words beside the readers: a YAML file with what each heading means, apart by commas."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path

from steward.domain.spelling import folded
from steward.understanding.examples import load_yaml

WORD = re.compile(r"[a-z0-9]+")


@cache
def entries(name: str) -> Mapping[str, tuple[str, ...]]:
    """The headings of `NAME.yaml`, each with its words and phrases as they are written there; a
    line may end within a phrase.
    """
    listed = load_yaml(Path(__file__).with_name(f"{name}.yaml"))
    return {
        str(heading): tuple(" ".join(one.split()) for one in str(words).split(","))
        for heading, words in listed.items()
    }


class Phrasebook:
    """What words mean, by a list beside the readers; a word there that ends in - stands for every
    word that begins so.
    """

    def __init__(self, name: str) -> None:
        self._whole: dict[str, frozenset[tuple[str, ...]]] = {}
        # The first words of those: most words of a text begin none, and are asked for often.
        self._firsts: dict[str, frozenset[str]] = {}
        self._stems: dict[str, tuple[str, ...]] = {}
        self._longest: dict[str, int] = {}  # in words
        for meaning, listed in entries(name).items():
            whole = [one for one in listed if not one.endswith("-")]
            self._whole[meaning] = frozenset(tuple(WORD.findall(one)) for one in whole)
            self._longest[meaning] = max(map(len, self._whole[meaning]), default=1)
            self._firsts[meaning] = frozenset(one[0] for one in self._whole[meaning] if one)
            self._stems[meaning] = tuple(one.rstrip("-") for one in listed if one.endswith("-"))

    def begins(self, words: Sequence[str], at: int, meaning: str) -> bool:
        """Whether a phrase of this meaning begins at this word; behind the last one none does."""
        if at >= len(words):
            return False
        word = words[at]
        return word.startswith(self._stems[meaning]) or (
            word in self._firsts[meaning] and self._is_whole(words, at, meaning)
        )

    def length(self, words: Sequence[str], at: int, meaning: str) -> int:
        """How many words the longest phrase of this meaning has that begins here; 0: none does."""
        sizes = range(min(self._longest[meaning], len(words) - at), 0, -1)
        return next((n for n in sizes if self.is_one(words[at : at + n], meaning)), 0)

    def ends(self, words: Sequence[str], end: int, meaning: str) -> int:
        """How many words the longest phrase of this meaning has that ends before `end`; 0: none."""
        sizes = range(min(self._longest[meaning], end), 0, -1)
        return next((n for n in sizes if self.is_one(words[end - n : end], meaning)), 0)

    def made_of(self, words: Sequence[str], *meanings: str) -> frozenset[str]:
        """The meanings of the phrases that all of these words are made of, the longest first; none
        where a word is of none of them.
        """
        met, at = set[str](), 0
        while at < len(words):
            longest = max(meanings, key=lambda meaning: self.length(words, at, meaning))
            if not (size := self.length(words, at, longest)):
                return frozenset()
            met.add(longest)
            at += size
        return frozenset(met)

    def is_one(self, words: Sequence[str], meaning: str) -> bool:
        """Whether these words, all of them, are a phrase of this meaning."""
        alone = len(words) == 1 and words[0].startswith(self._stems[meaning])
        return alone or tuple(words) in self._whole[meaning]

    def at(self, words: Sequence[str], meaning: str) -> int | None:
        """Where the first phrase of this meaning begins."""
        firsts, stems = self._firsts[meaning], self._stems[meaning]
        for at, word in enumerate(words):
            if word.startswith(stems) or (word in firsts and self._is_whole(words, at, meaning)):
                return at
        return None

    def any_of(self, words: Sequence[str], *meanings: str) -> bool:
        """Whether a phrase of one of these meanings is among the words."""
        return any(self.at(words, meaning) is not None for meaning in meanings)

    def _is_whole(self, words: Sequence[str], at: int, meaning: str) -> bool:
        whole, longest = self._whole[meaning], self._longest[meaning]
        return any(tuple(words[at : at + size]) in whole for size in range(1, longest + 1))


@cache
def phrasebook(name: str) -> Phrasebook:
    """The list `NAME.yaml`, ready to be looked up."""
    return Phrasebook(name)


def read_all() -> None:
    """Read every list of words, so that no message has to wait for one."""
    for file in sorted(Path(__file__).parent.glob("*_words.yaml")):
        phrasebook(file.stem)


def plain_words(text: str) -> list[str]:
    """The words of a text, in lower case and without accents, with ss for ß."""
    return list(_plain_words(text))


@lru_cache(maxsize=512)  # dozens of readers ask of the same few texts in one turn
def _plain_words(text: str) -> tuple[str, ...]:
    return tuple(WORD.findall(folded(text)))
