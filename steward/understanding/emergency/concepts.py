"""What danger is told with, as concepts over folded text: which a sentence shows,
and which kinds of danger they tell of.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import filterfalse
from pathlib import Path

from steward.domain.understanding import EMERGENCIES, Emergency
from steward.understanding.reader.examples import examples_dir, load_yaml
from steward.understanding.text.language import likely_languages

LANGUAGES = ("en", "nl", "de", "fr", "es", "it")
LONGEST = 4_000
_CONTRACTED = re.compile(r"n['’`´]t\b")
_SENTENCE = re.compile(r"(?<=[.!?…\n])\s+|\n+")
_MOST = 40  # sentences of one text
_FEW = 4  # words: too short to tell a language by


def folded(text: str) -> str:
    """Words of a text in lower case without accents or signs, "can't" as one word."""
    plain = unicodedata.normalize("NFKD", _CONTRACTED.sub("nt", text[:LONGEST].casefold()))
    bare = plain if plain.isascii() else "".join(filterfalse(unicodedata.combining, plain))
    return " ".join(re.findall(r"[a-z0-9]+", re.sub(r"(.)\1{2,}", r"\1\1", bare)))


def sentences(text: str) -> list[str]:
    """The sentences of a text, as many as are read."""
    return [part for part in _SENTENCE.split(text[:LONGEST]) if part.strip()][:_MOST]


@dataclass(frozen=True)
class Concepts:
    """Patterns by language and name, figures of speech, and what tells of each kind."""

    patterns: Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]]
    figures: Mapping[str, re.Pattern[str]]
    alarms: Mapping[Emergency, tuple[tuple[str, ...], ...]]

    def meant(self, text: str, languages: Iterable[str]) -> str:
        """A text folded, without its figures of speech: nobody dies for a coffee."""
        plain = folded(text)
        for language in languages:
            plain = self.figures[language].sub(" ", plain)
        return " ".join(plain.split())

    def shown(self, plain: str, languages: Iterable[str]) -> frozenset[str]:
        """The concepts of one folded text in any of the languages."""
        return frozenset(
            name
            for language in languages
            for name, pattern in self.patterns.get(language, ())
            if pattern.search(plain)
        )

    def spoken(self, text: str) -> tuple[str, ...]:
        """The languages that a text is searched in: those it may be in,
        and all of them for a few words.
        """
        return LANGUAGES if len(text.split()) <= _FEW else likely_languages(text, LANGUAGES)

    def told(self, shown: frozenset[str]) -> tuple[Emergency, ...]:
        """The kinds of danger that these concepts tell of, whatever stands beside them."""
        return tuple(
            kind
            for kind in EMERGENCIES
            if any(shown.issuperset(needed) for needed in self.alarms.get(kind, ()))
        )


def concepts_file() -> Path:
    """The words of danger, kept beside the examples."""
    return examples_dir() / "emergency" / "concepts.yaml"


@cache
def load_concepts() -> Concepts:
    """The concepts of the file, compiled once."""
    content = load_yaml(concepts_file())
    names: dict[str, dict[str, str]] = content["concepts"]
    patterns = {
        language: tuple(
            (name, re.compile(rf"\b(?:{words[language]})\b"))
            for name, words in names.items()
            if language in words
        )
        for language in LANGUAGES
    }
    alarms = {
        kind: tuple(tuple(rule.split("+")) for rule in content["alarms"][kind])
        for kind in EMERGENCIES
    }
    figures = {
        language: re.compile(rf"\b(?:{words.replace(' |', '|')})\b")
        for language, words in content["figures"].items()
    }
    return Concepts(patterns, figures, alarms)
