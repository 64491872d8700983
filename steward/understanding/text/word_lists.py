"""Lists of words beside the readers: a YAML file with what each heading means, apart by commas.

An entry is a word or a phrase; `x-` is any word that begins so. Entries that are asked for with
`says` may tell order and distance, too: `gaat|gaan .. rekening|credit_card` is one of the first
words, up to six others of the same sentence, and one of the last (`..3`: up to three). `-x` is any
word that ends so, WORD any word, NUMBER one of digits, CARD what stands under the heading `card` of
the same list, and a place that ends in `?` may be left out; `!x|y` says that none of these is next,
`^` that the text begins there, and `$` that it ends. A line may end behind a `|`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path

from steward.domain.spelling import folded
from steward.errors import BadInput
from steward.understanding.reader.examples import load_yaml

WORD = re.compile(r"[a-z0-9]+")
_SENTENCE_END = re.compile(r"[.!?;]+(?=\s|$)|[!?;]|\n\s*\n")
_SAID = re.compile(r"[a-z0-9]+|(?<= )\.(?= )")
_ONE = r"(?:-?[a-z0-9]+-?|[A-Z]+(?:-[A-Z]+)*)"
_PLACE = re.compile(rf"!?{_ONE}(?:[_|]{_ONE})*|{_ONE}(?:[_|]{_ONE})*\?")
_EDGES = {"^": r"\A(?:\. )*", "$": r"(?:\. )*\Z"}  # signs beside the words do not count
_BETWEEN = re.compile(r"\.\.(\d*)")
_ANY = {"WORD": "[a-z0-9]+", "NUMBER": "[0-9]+"}
_USUAL = 6  # words between, where the entry does not say how many
_IN_ORDER = re.compile(r"^-|[|_.?!^$A-Z]")  # in an entry that `says` alone understands


@cache
def _files() -> Mapping[str, Path]:
    return {file.stem: file for file in Path(__file__).parents[1].rglob("*.yaml")}


def file_of(name: str) -> Path:
    """Where the list of this name stands: in the folder of those that use it."""
    return _files()[name]


@cache
def entries(name: str) -> Mapping[str, tuple[str, ...]]:
    """The headings of `NAME.yaml`, each with its words and phrases as they are written there; a
    line may end within a phrase.
    """
    listed = load_yaml(file_of(name))
    return {
        str(heading): tuple(" ".join(one.split()) for one in str(words).split(",") if one.strip())
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
        self._name = name
        self._said: dict[str, re.Pattern[str]] = {}  # as `says` looks for them, once they are asked
        for meaning, every in entries(name).items():
            listed = [one for one in every if not _IN_ORDER.search(one)]
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

    def behind(self, words: Sequence[str], at: int, meaning: str) -> int:
        """The place behind all the phrases of this meaning that follow each other from here on."""
        while size := self.length(words, at, meaning):
            at += size
        return at

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

    def says(self, text: str, *meanings: str) -> bool:
        """Whether an entry of one of these meanings is said in the text, within one sentence."""
        said = _as_said(text)
        return any(self._looked_for(meaning).search(said) for meaning in meanings)

    def says_alone(self, text: str, meaning: str, most: int) -> bool:
        """Whether a text of at most so many words says this, and nothing of its heading `else`."""
        words = plain_words(text)
        return len(words) <= most and not self.any_of(words, "else") and self.says(text, meaning)

    def _looked_for(self, meaning: str) -> re.Pattern[str]:
        if meaning not in self._said:
            listed = entries(self._name)
            every = "|".join(in_order(one, listed) for one in listed[meaning])
            self._said[meaning] = re.compile(rf"(?<![a-z0-9])(?:{every})")
        return self._said[meaning]

    def any_of(self, words: Sequence[str], *meanings: str) -> bool:
        """Whether a phrase of one of these meanings is among the words."""
        return any(self.at(words, meaning) is not None for meaning in meanings)

    def _is_whole(self, words: Sequence[str], at: int, meaning: str) -> bool:
        whole, longest = self._whole[meaning], self._longest[meaning]
        return any(tuple(words[at : at + size]) in whole for size in range(1, longest + 1))


def in_order(entry: str, headings: Mapping[str, Sequence[str]]) -> str:
    """The regular expression of an entry, over words with a blank behind each. Raises BadInput
    where a place of it is none.
    """
    return "".join(_place(one, headings) for one in entry.replace("| ", "|").split())


def _place(place: str, headings: Mapping[str, Sequence[str]]) -> str:
    if gap := _BETWEEN.fullmatch(place):
        return f"(?:[a-z0-9]+ ){{0,{gap[1] or _USUAL}}}"
    if place in _EDGES:
        return _EDGES[place]
    if not _PLACE.fullmatch(place):
        raise BadInput(f"{place!r} is no place of a phrase")
    one = "|".join(_alternative(one, headings) for one in place.strip("!?").split("|"))
    if place.startswith("!"):
        return f"(?!(?:{one}) )"
    return f"(?:(?:{one}) )?" if place.endswith("?") else f"(?:{one}) "


def _alternative(words: str, headings: Mapping[str, Sequence[str]]) -> str:
    """`credit_card-` is two words."""
    return " ".join(_word(one, headings) for one in words.split("_"))


def _word(word: str, headings: Mapping[str, Sequence[str]]) -> str:
    if not word.isupper():
        return word.replace("-", "[a-z0-9]*")
    if word in _ANY:
        return _ANY[word]
    named = word.lower().replace("-", "_")
    if named not in headings:
        raise BadInput(f"{word}: the list has no heading {named}")
    return f"(?:{'|'.join(_alternative(one.replace(' ', '_'), {}) for one in headings[named])})"


@cache
def phrasebook(name: str) -> Phrasebook:
    """The list `NAME.yaml`, ready to be looked up."""
    return Phrasebook(name)


def read_all() -> None:
    """Read every list of words, so that no message has to wait for one."""
    for name in sorted(_files()):
        if name.endswith("_words"):
            phrasebook(name)


@lru_cache(maxsize=512)
def _as_said(text: str) -> str:
    """The plain words, a blank behind each, with a dot by itself where a sentence ends."""
    said = _SAID.findall(f"{_SENTENCE_END.sub(' . ', folded(text))} ")
    return "".join(f"{one} " for one in said)


def plain_words(text: str) -> list[str]:
    """The words of a text, in lower case and without accents, with ss for ß."""
    return list(_plain_words(text))


@lru_cache(maxsize=512)  # dozens of readers ask of the same few texts in one turn
def _plain_words(text: str) -> tuple[str, ...]:
    return tuple(WORD.findall(folded(text)))


def overlap(one: str, other: str) -> bool:
    """Whether the words of one are among those of the other, wherever blanks and marks stand."""
    plain, also = (f" {' '.join(plain_words(quote))}".rstrip() + " " for quote in (one, other))
    return plain in also or also in plain
