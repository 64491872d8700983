"""Which of the things that were bought words mean, by what those are called in any language.

Pure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from steward.understanding.orders.goods import COFFEE, Named, Word, goods_named, look_of, words_in
from steward.understanding.orders.goods_table import a_letter_wrong, table

# How much it tells that a thing bears the name or may be called so, that another word of the
# item's name is said, its colour, and that the name is the same word.
_CLOSELY, _PERHAPS, _MISSPELT, _WORD_OF_IT, _LOOK, _SAME_WORD = 6, 4, 4, 5, 1, 1
_SHORTEST, _SHORTEST_WRONG = 3, 5  # letters
_BY_WEIGHT = re.compile(r"\b\d+(?:[.,]\d+)?\s?(?:g|gr|gram|kg|kilo|oz|lbs?)\b", re.IGNORECASE)


class Bought(NamedTuple):
    """What an item's name tells: the things it may be, the words of its own, and its looks."""

    closely: frozenset[str]
    perhaps: frozenset[str]
    words: frozenset[str]
    called: frozenset[str]
    looks: frozenset[str]


@lru_cache(maxsize=2_000)
def bought(item: str) -> Bought:
    """What an item's name tells; what is sold by weight is coffee, whatever it is called."""
    named = goods_named(item, bought=True)
    weighs = bool(_BY_WEIGHT.search(item)) and not named
    coffee = frozenset({COFFEE} if weighs else ())
    within = {at for one in named for at in range(one.first, one.last + 1)}
    words = words_in(item)
    own = {
        word.plain
        for at, word in enumerate(words)
        if at not in within and len(word.plain) >= _SHORTEST and word.plain not in table().plain
    }
    looks = {word: look for word in own if (look := look_of(word))}
    return Bought(
        closely=coffee.union(*(one.closely for one in named)),
        perhaps=coffee.union(*(one.perhaps for one in named)),
        words=frozenset(own - looks.keys()),
        called=frozenset(words[at].plain for at in within),
        looks=frozenset(look for word in words if (look := look_of(word.plain))),
    )


def told_of(text: str, item: str) -> int:
    """How much words tell of an item; 0: nothing."""
    its, words = bought(item), words_in(text)
    named = [one for one in goods_named(text) if not _is_its_own_word(one, words, its)]
    within = {at for one in named for at in range(one.first, one.last + 1)}
    found = sum(_of_a_name(one, words, its) for one in named)
    found += _MISSPELT * any(
        at not in within and _is_misspelt(word.plain, thing)
        for at, word in enumerate(words)
        for thing in its.perhaps
    )
    found += sum(
        _WORD_OF_IT
        for at, word in enumerate(words)
        if at not in within and _is_word_of(word, its) and not _of_another(at, named, its)
    )
    looks = {look for word in words if (look := look_of(word.plain))} & its.looks
    return found + _LOOK * len(looks) if found or not any(one.surely for one in named) else 0


def is_of(one: Named, item: str) -> bool:
    """Whether goods that are named may be this item."""
    return not one.perhaps.isdisjoint(bought(item).perhaps)


def _of_a_name(one: Named, words: tuple[Word, ...], its: Bought) -> int:
    same = any(word.plain in its.called for word in words[one.first : one.last + 1])
    if not one.closely.isdisjoint(its.closely):
        return _CLOSELY + (_SAME_WORD if same else 0)
    return _PERHAPS if not one.perhaps.isdisjoint(its.perhaps) else 0


def _is_its_own_word(one: Named, words: tuple[Word, ...], its: Bought) -> bool:
    """Whether a word that sounds like goods is another word of the item's name: "House"."""
    own = one.first == one.last and words[one.first].plain in its.words
    return own and one.perhaps.isdisjoint(its.perhaps)


@lru_cache(maxsize=20_000)
def _is_misspelt(plain: str, thing: str) -> bool:
    """Whether a word is a name of a thing with a letter wrong."""
    forms = {plain, plain.removesuffix("s"), plain.removesuffix("n")} - table().others
    return any(
        len(form) >= _SHORTEST_WRONG <= len(name) and a_letter_wrong(form, name)
        for form in forms
        for name in table().named.get(thing, ())
    )


def _is_word_of(word: Word, its: Bought) -> bool:
    return word.plain in its.words or (
        len(word.plain) >= _SHORTEST_WRONG
        and any(
            len(own) >= _SHORTEST_WRONG and a_letter_wrong(word.plain, own) for own in its.words
        )
    )


def _of_another(at: int, named: list[Named], its: Bought) -> bool:
    """Whether a word stands before goods that the item is not: "the Oxo kettle" is no scale."""
    return bool(its.closely) and any(
        one.first == at + 1 and one.surely and one.perhaps.isdisjoint(its.perhaps) for one in named
    )


def among(text: str, items: Mapping[str, str]) -> set[str]:
    """Of items by their keys those that the words tell most of; none, where they tell nothing."""
    told = {key: told_of(text, item) for key, item in items.items()}
    most = max(told.values(), default=0)
    return {key for key, much in told.items() if most and much == most}


def names_in(text: str, item: str) -> list[str]:
    """What words call an item, as they are written there: "the blue mug", "my Wilfa"."""
    its, words = bought(item), words_in(text)
    found = list[str]()
    for one in goods_named(text):
        if not _calls_it(one, words, its):
            continue
        first = one.first
        while first > 0 and _describes_it(words[first - 1], its):
            first -= 1
        last = one.last
        while last + 1 < len(words) and _describes_it(words[last + 1], its):
            last += 1
        found.append(text[words[first].start : max(one.end, words[last].end)])
    capitals = {word.plain for word in words_in(item) if item[word.start].isupper()}
    found += [
        text[word.start : word.end]
        for word in words[1:]
        if word.plain in its.words & capitals and text[word.start].isupper()
    ]
    return list(dict.fromkeys(found))


def _calls_it(one: Named, words: tuple[Word, ...], its: Bought) -> bool:
    """Whether goods that are named are this item: "the cups" may be a mug, but are called so where
    nothing is nearer, and "the jug" is what a milk jug is called itself.
    """
    own = {word.plain for word in words[one.first : one.last + 1]} <= its.called
    return own or not one.closely.isdisjoint(its.closely)


def _describes_it(word: Word, its: Bought) -> bool:
    return word.plain in its.words or look_of(word.plain) in its.looks


def unknown(item: str) -> bool:
    """Whether no list tells what an item is."""
    return not bought(item).closely
