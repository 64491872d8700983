"""The words of a text that tell what it is about, and whether two words are one. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import snowballstemmer
from babel import Locale
from ruamel.yaml import YAML

LANGUAGES = {
    "en": "english",
    "nl": "dutch",
    "de": "german",
    "fr": "french",
    "es": "spanish",
    "it": "italian",
}
_WORD = re.compile(r"[^\W_]+")
_ALIKE = 0.65  # of the longer of two words that begin alike
_NORTH_OF_IRELAND = {
    "northern ireland",
    "noord ierland",
    "nordirland",
    "irlande du nord",
    "irlanda del norte",
    "irlanda del nord",
}
_PART = 5  # letters of a word that another one is made of: "Filterkaffee" and "Kaffee"


def fold(text: str) -> str:
    """Lower case, without accents."""
    parts = unicodedata.normalize("NFKD", text.lower().replace("ß", "ss"))
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def words_of(text: str) -> list[str]:
    """All words of a text, folded."""
    return _WORD.findall(fold(text))


def telling_words(text: str) -> list[str]:
    """The words that say what a text is about, each once.

    Countries are left out: which places a page holds is another question.
    """
    plain = _places().sub(" ", " ".join(words_of(text)))
    foreign = _everyday_elsewhere(text)
    return list(
        dict.fromkeys(word for word in plain.split() if word in foreign or not _says_nothing(word))
    )


def _everyday_elsewhere(text: str) -> set[str]:
    """Words that only without their accents are everyday words, and of another language: French
    "thé" is no English "the".
    """
    accented = {fold(word) for word in _WORD.findall(text.lower()) if fold(word) != word}
    own = language_of(text) if any(_says_nothing(word) for word in accented) else None
    if own is None:
        return set()
    every, home = _by_language(), _by_language()[own]
    return {
        word
        for word in accented - home
        if len(word) > 1 and any(word in forms for name, forms in every.items() if name != own)
    }


def language_of(text: str) -> str | None:
    """The language that most of a text's everyday words are of; None where that is open."""
    words = words_of(text)
    counts = {name: sum(word in own for word in words) for name, own in _by_language().items()}
    best = sorted(counts.values())[-2:]
    return max(counts, key=lambda name: counts[name]) if best[0] < best[1] else None


def alike(word: str, other: str) -> float:
    """How surely two words are one: by stem, a common beginning, or as part of a compound."""
    if word == other:
        return 1.0
    if _stems(word) & _stems(other):
        return 1.0
    shared = _shared(word, other)
    if shared >= 4 and shared >= _ALIKE * max(len(word), len(other)):
        return 0.9
    short, long = sorted((word, other), key=len)
    if len(short) >= _PART and len(long) >= len(short) + 3 and long.endswith(short):
        return 0.8 if short == other else 0.9
    return 0.0


def nearest(word: str, others: Iterable[str]) -> float:
    """How surely a word is one of these."""
    found = 0.0
    for other in others:
        found = max(found, alike(word, other))
        if found == 1.0:
            break
    return found


@cache
def _stems(word: str) -> frozenset[str]:
    return frozenset(stemmer.stemWord(word) for stemmer in _stemmers())


def _shared(word: str, other: str) -> int:
    count = 0
    for one, two in zip(word, other, strict=False):
        if one != two:
            break
        count += 1
    return count


def whole_and_begun(forms: Iterable[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    """The folded words and phrases of a list, and, of those that end in *, how they begin."""
    listed = list(forms)
    whole = frozenset(fold(form) for form in listed if not form.endswith("*"))
    return whole, tuple(fold(form[:-1]) for form in listed if form.endswith("*"))


@cache
def _says_nothing(word: str) -> bool:
    exact, beginnings = _everyday()
    return len(word) < 2 or word.isdecimal() or word in exact or word.startswith(beginnings)


@cache
def _everyday() -> tuple[frozenset[str], tuple[str, ...]]:
    forms = [form for of_language in _listed().values() for form in of_language]
    exact, beginnings = whole_and_begun(forms)
    return frozenset(word for form in exact for word in words_of(form)), beginnings


@cache
def _by_language() -> dict[str, frozenset[str]]:
    return {
        name: frozenset(word for form in forms for word in words_of(form))
        for name, forms in _listed().items()
        if name in LANGUAGES
    }


@cache
def _listed() -> dict[str, list[str]]:
    listed = YAML(typ="safe").load(Path(__file__).with_name("everyday.yaml"))
    return {name: [str(form) for form in forms] for name, forms in listed.items()}


@cache
def _stemmers() -> tuple[snowballstemmer.stemmer, ...]:
    return tuple(snowballstemmer.stemmer(name) for name in LANGUAGES.values())


@cache
def _places() -> re.Pattern[str]:
    names = (
        {
            " ".join(words_of(name))
            for language in LANGUAGES
            for code, name in Locale(language).territories.items()
            if len(code) == 2 and code.isalpha()
        }
        | {"usa", "uk", "holland", "england", "europe", "europa"}
        | _NORTH_OF_IRELAND
    )
    longest = sorted((name for name in names if len(name) > 2), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")
