"""Goods that words name, whatever language they are named in. Pure.

A name is met as it stands, inflected or small ("Tässchen"), parted or joined ("tea pot"), and as
the end of a compound ("espressomachine").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from steward.domain.spelling import folded
from steward.understanding.orders.goods_table import (
    Name,
    plain_forms,
    table,
)
from steward.understanding.text.shapes import NAMED as _WORD

COFFEE = "bean"
_NEXT = re.compile(r"[ \u00a0'’-]*")  # between the words of one name
_PARTED = re.compile(r"[ -]?")  # within a compound that is written in two
_LONGEST_PARTED = 3
_ARTICLES = frozenset({"le", "la", "el", "the"})  # "un moulin pour le café"


class Word(NamedTuple):
    """A word of a text, in lower case and without accents, and where it stands."""

    raw: str
    plain: str
    start: int
    end: int


class Named(NamedTuple):
    """Goods that a text names: what they may be, and where. `first` and `last`: its words."""

    names: tuple[Name, ...]
    start: int
    end: int
    first: int
    last: int

    @property
    def closely(self) -> frozenset[str]:
        """The things that bear this name; those that are sometimes called so, if none does."""
        close = frozenset(one.thing for one in self.names if not one.near)
        return close or self.perhaps

    @property
    def perhaps(self) -> frozenset[str]:
        """The things that may be called so."""
        return frozenset(one.thing for one in self.names)

    @property
    def surely(self) -> bool:
        """Whether the name is no other word as well."""
        return any(not one.weak for one in self.names)


@lru_cache(maxsize=4_000)
def words_in(text: str) -> tuple[Word, ...]:
    """The words of a text, without figures."""
    return tuple(
        Word(word := found.group().lower(), folded(word), *found.span())
        for found in _WORD.finditer(text)
    )


@lru_cache(maxsize=4_000)
def goods_named(text: str, *, bought: bool = False) -> tuple[Named, ...]:
    """The goods that a text names, in its order. `bought`: it is what a record calls them, where
    every word that may be a name is one.
    """
    words, at, found = words_in(text), 0, list[Named]()
    while at < len(words):
        size, names = _name_at(text, words, at)
        if not bought:
            names = tuple(one for one in names if not one.weak or _behind_article(words, at, one))
        if names:
            last = at + size - 1
            found.append(Named(names, words[at].start, words[last].end, at, last))
        at += size
    return _by_their_noun(text, words, found)


def without_named(text: str, named: Sequence[Named]) -> str:
    """The text with a space in the place of each of the goods, which are in its order."""
    for one in reversed(named):
        text = f"{text[: one.start]} {text[one.end :]}"
    return text


def goods_in(text: str) -> list[str]:
    """The things that words surely name, each by its heading in the table."""
    things = (sorted(one.closely) for one in goods_named(text) if one.surely)
    return list(dict.fromkeys(thing for those in things for thing in those))


def goods_beside(text: str, told: Iterable[str]) -> bool:
    """Whether words name goods that are none of these things, whatever those may be called."""
    own = frozenset(told)
    return any(one.surely and one.perhaps.isdisjoint(own) for one in goods_named(text))


def perhaps_in(text: str) -> set[str]:
    """The things that goods named in a text may be, those that are sometimes called so as well."""
    return {thing for one in goods_named(text) if one.surely for thing in one.perhaps}


def names_article(text: str) -> bool:
    """Whether goods are named that no subscription brings: "the grinder"; coffee may be either."""
    return any(one.surely and one.perhaps.isdisjoint(table().brought) for one in goods_named(text))


def names_own_goods(text: str) -> bool:
    """Whether goods are spoken of that are there: "the scale", "my cup", and not "a scale"."""
    words = words_in(text)
    return any(
        any(_OWN.fullmatch(word.raw) for word in words[max(0, one.first - 2) : one.first])
        for one in goods_named(text)
        if one.surely
    )


_OWN = re.compile(
    r"the|this|that|my|our|de|het|deze|dit|die|mijn|onze|der|das|den|dem|diese[nrms]?|mein\w*"
    r"|unser\w*|le|la|ce|cet|cette|mon|ma|mes|notre|nos|el|este|esta|mi|mis|nuestr[oa]s?|l|m|n"
)


def goods_phrase(words: str) -> str:
    """What is sold as it is called in these words, with what it is for and nothing that only
    describes it: "damn coffee grinder" is a coffee grinder. Empty: nothing that is sold.
    """
    sure = next((one for one in goods_named(words) if one.surely), None)
    return words[sure.start : sure.end] if sure else ""


# -- finding ------------------------------------------------------------------------------------


def _name_at(text: str, words: tuple[Word, ...], at: int) -> tuple[int, tuple[Name, ...]]:
    """How many words the name has that begins at this one, and what it names; one word and
    nothing where none does.
    """
    size, names = _phrase_at(text, words, at)
    for parts in range(_LONGEST_PARTED, 1, -1):
        if parts <= size or at + parts > len(words):
            continue
        run = words[at : at + parts]
        gaps = (text[one.end : other.start] for one, other in pairwise(run))
        if all(_PARTED.fullmatch(gap) for gap in gaps):
            joined = _listed("".join(one.plain for one in run))
            if joined:
                return parts, joined
    if size:
        return size, names
    return 1, _alone(words[at].raw, words[at].plain)


def _phrase_at(text: str, words: tuple[Word, ...], at: int) -> tuple[int, tuple[Name, ...]]:
    best, names = 0, tuple[Name, ...]()
    for form in plain_forms(words[at].plain):
        for key, named in table().phrases.get(form, ()):
            size = _length(text, words, at, key)
            if size > best:
                best, names = size, named
    return best, names


def _length(text: str, words: tuple[Word, ...], at: int, key: tuple[str, ...]) -> int:
    """How many words a name of these words takes up from here; 0: it does not stand here."""
    here, joins = at, table().joins
    for wanted in key[1:]:
        here += 1
        while here < len(words) and words[here].raw in joins and words[here].plain != wanted:
            here += 1
        if here >= len(words) or wanted not in plain_forms(words[here].plain):
            return 0
        if not _NEXT.fullmatch(text[words[here - 1].end : words[here].start]):
            return 0
    return here - at + 1


@lru_cache(maxsize=20_000)
def _listed(plain: str) -> tuple[Name, ...]:
    """What a word of the table names, as it stands there or inflected."""
    known = table()
    if plain in known.others:
        return ()
    for form in plain_forms(plain):
        if names := known.words.get(form, ()):
            return names
    return ()


@lru_cache(maxsize=20_000)
def _alone(raw: str, plain: str) -> tuple[Name, ...]:
    known = table()
    if plain in known.others:
        return known.words.get(raw, ()) if raw != plain else ()
    return _listed(plain) or _compound(plain)


_SHORTEST_HEAD, _SHORTEST_FRONT = 4, 3  # letters


def _compound(plain: str) -> tuple[Name, ...]:
    """What a compound of Dutch or German names: its end, "espressomachine"."""
    known = table()
    for form in plain_forms(plain):
        for at in range(_SHORTEST_FRONT, len(form) - _SHORTEST_HEAD + 1):
            if form[at:] in known.heads:
                return tuple(one for one in known.words[form[at:]] if not one.weak)
    return ()


def _behind_article(words: tuple[Word, ...], at: int, name: Name) -> bool:
    before = at - 1
    while before > 0 and look_of(words[before].plain):
        before -= 1
    return before >= 0 and words[before].raw in table().articles[name.language]


def look_of(plain: str) -> str:
    """The colour, size or kind that a word tells; empty: none."""
    looks = table().looks
    return next((looks[form] for form in plain_forms(plain) if form in looks), "")


def _by_their_noun(text: str, words: tuple[Word, ...], found: list[Named]) -> tuple[Named, ...]:
    """Goods without what only describes them: "coffee grinder", "un moulin pour le café"."""
    kept = list[Named]()
    for one in found:
        before = kept[-1] if kept else None
        if before is not None and _describes(text, before, one):
            kept[-1] = one._replace(start=before.start, first=before.first)
        elif before is not None and _is_what_for(words, before, one):
            kept[-1] = before._replace(end=one.end, last=one.last)
        else:
            kept.append(one)
    return tuple(kept)


def _describes(text: str, one: Named, other: Named) -> bool:
    beside = _PARTED.fullmatch(text[one.end : other.start]) is not None
    return beside and bool(one.perhaps & table().stuff)


def _is_what_for(words: tuple[Word, ...], one: Named, other: Named) -> bool:
    between = [word.raw for word in words[one.last + 1 : other.first]]
    if not between or between[0] not in table().joins_for or not {*between[1:]} <= _ARTICLES:
        return False
    return bool(other.perhaps & table().stuff) and not one.perhaps & table().stuff
