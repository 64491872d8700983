"""What words mean, in one word for six languages, so that what is learned in one
language helps in the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from steward.understanding.emergency.concepts import LANGUAGES, folded
from steward.understanding.reader.examples import examples_dir, load_yaml

_LONGEST = 3  # words of one entry
_SHORTEST = 2  # letters that an entry with an open end may match
_TOGETHER, _ADJACENT = 6, 2  # words apart

Entries = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Meanings:
    """By language: entries that match a word or words as they are,
    and entries that match how a word begins.
    """

    exact: Mapping[str, Entries]
    beginnings: Mapping[str, Entries]

    def of(self, plain: str, languages: Sequence[str]) -> list[tuple[int, str]]:
        """The meanings of one folded text with the place of the word.

        A word may have several, or none.
        """
        words, place, found = plain.split(), 0, list[tuple[int, str]]()
        while place < len(words):
            length, meant = self._at(words, place, languages)
            found += [(place, one) for one in meant]
            place += length
        return found

    def _at(
        self, words: Sequence[str], place: int, languages: Sequence[str]
    ) -> tuple[int, tuple[str, ...]]:
        for length in range(min(_LONGEST, len(words) - place), 1, -1):
            joined = " ".join(words[place : place + length])
            if meant := self.exact[languages[0]].get(joined):
                return length, meant
        for language in languages[:2]:
            if meant := self._word(words[place], language):
                return 1, meant
        return 1, ()

    def _word(self, word: str, language: str) -> tuple[str, ...]:
        if meant := self.exact[language].get(word):
            return meant
        known = self.beginnings[language]
        for length in range(len(word), _SHORTEST - 1, -1):
            if meant := known.get(word[:length]):
                return meant
        return ()


def pairs(meant: Sequence[tuple[int, str]]) -> list[str]:
    """Meanings, those that stand near each other in any order,
    and those beside each other in theirs.
    """
    near = [name for _, name in meant]
    for first, second in _near(meant):
        near.append("~".join(sorted((first[1], second[1]))))
        if second[0] - first[0] <= _ADJACENT:
            near.append(f"{first[1]}>{second[1]}")
    return near


def _near(
    meant: Sequence[tuple[int, str]],
) -> Iterator[tuple[tuple[int, str], tuple[int, str]]]:
    for index, first in enumerate(meant):
        for second in meant[index + 1 :]:
            if second[0] - first[0] > _TOGETHER:
                break
            if second[0] > first[0]:
                yield first, second


def meanings_file() -> Path:
    """The words by meaning, kept beside the examples."""
    return examples_dir() / "emergency" / "meanings.yaml"


@cache
def load_meanings() -> Meanings:
    """The file, read once. Raises ValueError for a row without a column for each language."""
    exact: dict[str, dict[str, tuple[str, ...]]] = {one: {} for one in LANGUAGES}
    beginnings: dict[str, dict[str, tuple[str, ...]]] = {one: {} for one in LANGUAGES}
    for name, row in load_yaml(meanings_file()).items():
        columns = row.split("|")
        if len(columns) != len(LANGUAGES):
            raise ValueError(f"{meanings_file().name}: {name} needs {len(LANGUAGES)} columns")
        for language, column in zip(LANGUAGES, columns, strict=True):
            for entry in column.split():
                kept = beginnings if entry.endswith("*") else exact
                key = folded(entry.rstrip("*").replace("_", " "))
                kept[language][key] = (*kept[language].get(key, ()), name)
    return Meanings(exact, beginnings)
