"""Lists of words beside the readers: a YAML file with what each heading means, apart by commas."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from steward.understanding.examples import load_yaml

_WORD = re.compile(r"[a-z0-9]+")
_LONGEST = 3  # words of a phrase


def entries(name: str) -> Mapping[str, tuple[str, ...]]:
    """The headings of `NAME.yaml`, each with its words and phrases as they are written there."""
    listed = load_yaml(Path(__file__).with_name(f"{name}.yaml"))
    return {
        str(heading): tuple(one.strip() for one in str(words).split(","))
        for heading, words in listed.items()
    }


def folded(text: str) -> str:
    """Lower case without accents."""
    bare = unicodedata.normalize("NFKD", text.lower())
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


class Phrasebook:
    """What words mean, by a list beside the readers; a word there that ends in - stands for every
    word that begins so.
    """

    def __init__(self, name: str) -> None:
        self._whole: dict[str, frozenset[tuple[str, ...]]] = {}
        self._stems: dict[str, tuple[str, ...]] = {}
        for meaning, listed in entries(name).items():
            whole = [one for one in listed if not one.endswith("-")]
            self._whole[meaning] = frozenset(tuple(_WORD.findall(one)) for one in whole)
            self._stems[meaning] = tuple(one.rstrip("-") for one in listed if one.endswith("-"))

    def begins(self, words: Sequence[str], at: int, meaning: str) -> bool:
        """Whether a phrase of this meaning begins at this word."""
        phrases = (tuple(words[at : at + size]) for size in range(1, _LONGEST + 1))
        whole = self._whole[meaning]
        return any(one in whole for one in phrases) or words[at].startswith(self._stems[meaning])

    def at(self, words: Sequence[str], meaning: str) -> int | None:
        """Where the first phrase of this meaning begins."""
        return next((at for at in range(len(words)) if self.begins(words, at, meaning)), None)


@cache
def phrasebook(name: str) -> Phrasebook:
    """The list `NAME.yaml`, ready to be looked up."""
    return Phrasebook(name)


def plain_words(text: str) -> list[str]:
    """The words of a text, in lower case and without accents."""
    return _WORD.findall(folded(text))
