"""The table of what is sold: the names of each thing in five languages, ready to be looked up.

Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from steward.domain.spelling import folded
from steward.understanding.reader.examples import load_yaml
from steward.understanding.text.shapes import NAMED as _WORD

LANGUAGES = ("en", "nl", "de", "fr", "es")


class Name(NamedTuple):
    """What one thing may be called. `near`: only sometimes; `weak`: it is another word as well,
    of this language.
    """

    thing: str
    near: bool = False
    weak: bool = False
    language: str = ""


class Table(NamedTuple):
    """Names of one word, and of several, by their words without what joins them."""

    words: Mapping[str, tuple[Name, ...]]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], tuple[Name, ...]], ...]]
    others: frozenset[str]  # that are no goods
    stuff: frozenset[str]  # that only describes what it stands before
    brought: frozenset[str]  # by a subscription
    joins: frozenset[str]
    joins_for: frozenset[str]
    plain: frozenset[str]
    articles: Mapping[str, frozenset[str]]  # by language
    heads: frozenset[str]  # that compounds of Dutch and German may end in
    looks: Mapping[str, str]
    named: Mapping[str, frozenset[str]]  # the words of one name, by the thing


@cache
def table() -> Table:
    """The table of `goods_words.yaml`."""
    listed = load_yaml(Path(__file__).with_name("goods_words.yaml"))
    lists = {name: _apart(listed[name]) for name in _LISTS}
    others = frozenset(folded(one) for one in lists["others"])
    named = _named(listed["things"], others, lists["joins"])
    words = {key[0]: found for key, found in named.items() if len(key) == 1}
    phrases: dict[str, list[tuple[tuple[str, ...], tuple[Name, ...]]]] = {}
    for key, found in named.items():
        if len(key) > 1:
            phrases.setdefault(key[0], []).append((key, found))
    strong = {one for one, found in words.items() if any(not each.weak for each in found)}
    no_ends = {folded(one) for one in lists["no_ends"]}
    return Table(
        words=words,
        phrases={first: tuple(those) for first, those in phrases.items()},
        others=others,
        stuff=lists["stuff"],
        brought=lists["brought"],
        joins=lists["joins"],
        joins_for=lists["for"],
        plain=lists["plain"],
        articles={
            language: _apart(those)
            for language, those in zip(LANGUAGES, listed["articles"].split(" / "), strict=True)
        },
        heads=frozenset(one for one in strong - no_ends if _is_head(words[one])),
        looks={folded(word): look for look, _, (word,) in _names(listed["looks"], frozenset())},
        named=_by_thing(words, strong),
    )


_LISTS = ("stuff", "brought", "others", "no_ends", "joins", "for", "plain")


def _apart(row: str) -> frozenset[str]:
    return frozenset(one.strip() for one in row.split(","))


def _named(
    rows: Mapping[str, str], others: frozenset[str], joins: frozenset[str]
) -> dict[tuple[str, ...], tuple[Name, ...]]:
    """Names by their words, and by the one word that those make."""
    named: dict[tuple[str, ...], list[Name]] = {tuple(_WORD.findall(one)): [] for one in others}
    for thing, name, words in _names(rows, joins):
        plain = tuple(folded(word) for word in words)
        accented = len(plain) == 1 and plain[0] in others
        key = words if accented else plain
        for one in {key, ("".join(key),)}:
            named.setdefault(one, []).append(name._replace(thing=thing))
    return {key: tuple(dict.fromkeys(found)) for key, found in named.items()}


def _names(
    rows: Mapping[str, str], joins: frozenset[str]
) -> Iterator[tuple[str, Name, tuple[str, ...]]]:
    for heading, row in rows.items():
        for language, names in zip(LANGUAGES, str(row).split(" / "), strict=True):
            without = joins if language in _JOINED else frozenset[str]()
            for written in names.split(","):
                name = Name(heading, "~" in written, "(" in written, language)
                words = _WORD.findall(written.lower())
                yield heading, name, tuple(word for word in words if word not in without)


_JOINED = ("fr", "es")


def _is_head(names: Iterable[Name]) -> bool:
    return any(one.language in ("nl", "de") and not one.weak for one in names)


def _by_thing(
    words: Mapping[str, tuple[Name, ...]], strong: Iterable[str]
) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for word in strong:
        for one in words[word]:
            if not one.weak:
                found.setdefault(one.thing, set()).add(word)
    return {thing: frozenset(those) for thing, those in found.items()}


def a_letter_wrong(one: str, other: str) -> bool:
    """Whether two words differ by one letter at most, or by two that changed places; the first
    is the same.
    """
    if one[:1] != other[:1] or abs(len(one) - len(other)) > 1:
        return False
    at = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if at is None:
        return True
    a, b = one[at:], other[at:]
    swapped = len(a) > 1 and len(b) > 1 and (a[1], a[0], a[2:]) == (b[0], b[1], b[2:])
    return swapped or a[1:] == b[1:] or a[1:] == b or a == b[1:]


# -- forms of a word ----------------------------------------------------------------------------

# How a word is inflected or made small in five languages: what it ends in, and what stands there
# in its plain form.
_FORMS = tuple(
    (re.compile(rf"{ends}$"), plain)
    for ends, plains in {
        r"(?<=...)s": [""],
        r"(?<=...)x": [""],
        r"(?<=[sxzh])es": [""],
        r"(?<=....)es": ["", "e"],
        r"(?<=..)ies": ["y"],
        r"(?<=..)ves": ["fe", "f"],
        r"(?<=....)en": ["", "e"],
        r"(?<=....)n": ["", "e"],
        r"(?<=....)e": [""],
        r"(?<=...)ern?": [""],
        r"(?<=...)nen": [""],
        # Dutch: potten, glazen, zeven, schalen
        r"(?P<c>[bdfgklmnprst])(?P=c)en": [r"\g<c>"],
        r"(?<=[a-z])(?P<v>[aeou])(?P<c>[bdfgklmnprst])en": [r"\g<v>\g<v>\g<c>"],
        r"(?P<v>[aeou])zen": [r"\g<v>s", r"\g<v>\g<v>s"],
        r"(?P<v>[aeiou]{1,2}[lr]?)ven": [r"\g<v>f"],
        # small, in Dutch: kopje, kannetje, boompje, glaasje, kopke, potteke
        r"(?<=...)(?:je|tje|pje|ke|eke|ske)s?": ["", "e"],
        r"(?P<v>[aeou])(?P=v)(?P<c>[a-z])jes?": [r"\g<v>\g<c>"],
        r"(?P<c>[bdfgklmnprst])(?P=c)(?:etje|eke)s?": [r"\g<c>"],
        r"(?<=..)tjes?": ["t"],
        # in German: Kännchen, Tässle, Kannerl, Mühli
        r"(?<=...)(?:chen|lein|erl|erln|derl)": ["", "e", "en"],
        r"(?<=....)(?:le|li|el|l|i)": ["", "e", "en"],
        # in Spanish: tacita, librito, cafecito, lapices
        r"(?<=..)ces": ["z"],
        r"(?<=....)(?:it|ic|ill)[oa]s?": ["a", "o", "e", ""],
        r"(?<=...)(?:ec)?cit[oa]s?": ["", "e", "n"],
        r"(?<=..)cit[oa]s?": ["za", "zo", "z"],
    }.items()
    for plain in plains
)
_ENDS = frozenset("aeilnorsx")  # what all of these end with
_LONG = 5  # letters of a word whose two letters may stand for an umlaut
_TWO_FOR_ONE = re.compile(r"(?<=[aou])e")


@lru_cache(maxsize=20_000)
def plain_forms(word: str) -> tuple[str, ...]:
    """A folded word as it stands, and what it may be an inflected or small form of."""
    found = dict.fromkeys([word])
    for form in {word: None, _TWO_FOR_ONE.sub("", word) if len(word) > _LONG else word: None}:
        found.setdefault(form)
        if form[-1:] in _ENDS:
            made = (ends.sub(plain, form) for ends, plain in _FORMS)
            found.update(dict.fromkeys(one for one in made if len(one) > 2))
    return tuple(found)
