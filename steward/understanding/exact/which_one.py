"""Which of a few records that were shown an answer means: by its place, sum, day, what it is for,
or as the one that is left. Pure, rules alone.

The words are in `which_one_words.yaml`, by meaning. All of them are meant where that is said, and
never because none is named.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from steward.understanding.exact.dates_named import dated, names_a_day
from steward.understanding.orders.goods_bought import among
from steward.understanding.plan.plans import plans_named
from steward.understanding.talk.more import numbers_named
from steward.understanding.text.choices import chosen_by_number
from steward.understanding.text.spoken_sums import names_a_sum, sum_in_words
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_JOINED = re.compile(r"[&+]|\b(?:and|en|und|et|y|e)\b", re.IGNORECASE)
_PIECE = re.compile(
    r"(?<!\d)[.,]|[.,](?!\d)|[;!?\n&+]+|\b(?:but|and|maar|aber|sondern|und|mais|et|pero|sino|y)\b",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d{2,}")
_LONGEST, _MOST_WORDS = 400, 30
_FREE = 3  # digits of a number's end that need no word for it
_PLACES = ("p1", "p2", "p3", "p4")
_ORDINAL_DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)\b", re.IGNORECASE)

type _Places = frozenset[int]
_NONE: _Places = frozenset()


class Shown(NamedTuple):
    """One of a few records, as it was shown: its number, day and sum, and what it is for."""

    number: str
    on: date
    total: Decimal
    holds: str = ""
    plan: str = ""  # of a subscription, and which; empty: of an order


def which_of(text: str, shown: Sequence[Shown], today: date) -> tuple[int, ...]:
    """The places of those that the words mean; none where they tell none, or contradict."""
    said = text[:_LONGEST]
    words = plain_words(said)
    if not shown or not words or len(words) > _MOST_WORDS:
        return ()
    every = frozenset(range(len(shown)))
    if means_every(said):
        return tuple(sorted(every))
    place = chosen_by_number(said, [one.number for one in shown])
    if place is not None and not _book().any_of(words, "not", "not_sure"):
        return (place,)
    told, left_out = list[_Places](), _NONE
    for piece in _PIECE.split(said):
        meant = _meant(piece, shown, today)
        if not meant or meant == every or _book().any_of(plain_words(piece), "not_sure"):
            continue
        if _book().any_of(plain_words(piece), "not"):
            left_out |= meant
        else:
            told.append(meant)
    if told:
        return tuple(sorted(_together(told, lists=bool(_JOINED.search(said))) - left_out))
    left = every - left_out
    return tuple(left) if left_out and len(left) == 1 else ()


def order_of(text: str, orders: Sequence[Shown], placed: Sequence[str], today: date) -> str:
    """The number of the one order, of those that were shown, that few words mean by when it was
    placed, by its place or its number: "the newest", "die vom Montag"; empty: none, or several.

    `placed`: the moment of each, which tells two of one day apart.
    """
    words = _without(plain_words(text[:_LONGEST]), "no_place")
    newest, oldest = (_book().any_of(words, one) for one in ("newest", "oldest"))
    denied = _book().any_of(words, "not", "not_sure")
    if newest != oldest and denied and len(orders) != len(("newest", "oldest")):
        return ""
    if newest != oldest:  # "not the newest" of two is the other one
        by_moment = sorted(range(len(orders)), key=lambda at: placed[at])
        return orders[by_moment[-1 if newest != denied else 0]].number
    meant = which_of(text, orders, today)
    return orders[meant[0]].number if len(meant) == 1 else ""


def means_every(text: str) -> bool:
    """Whether each of them is meant, and nothing else is said."""
    book, words = _book(), plain_words(text)
    return not book.any_of(words, "no_all") and "all" in book.made_of(words, "all", "beside")


def says_only_all(text: str) -> bool:
    """Whether words are only one for all of some few, which names none and wishes for nothing by
    itself: "both, please".
    """
    words = [word for word in plain_words(text) if word not in _COURTEOUS]
    return bool(words) and _book().made_of(words, "all") == {"all"}


_COURTEOUS = frozenset(
    {
        *("please", "pls", "thanks", "yes", "ok", "then", "graag", "ja", "dan", "bitte", "gern"),
        *("gerne", "danke", "dann", "oui", "svp", "merci", "alors", "si", "gracias", "favor"),
        *("por", "s", "il", "vous", "te", "plait", "alstublieft", "alsjeblieft", "bedankt"),
    }
)


def only_points(text: str) -> bool:
    """Whether words only point at what one is for: "the subscription one" wants nothing of it."""
    kinds = ("of_a_plan", "of_an_order")
    met = _book().made_of(plain_words(text), *kinds, "points", "beside")
    return not met.isdisjoint(kinds)


def only_chooses(text: str) -> bool:
    """Whether words only take one of a few by its place or size: "die dritte bitte"."""
    kinds = (*_PLACES, "middle", "last", "most", "least")
    met = _book().made_of(plain_words(text), *kinds, "points", "beside")
    return not met.isdisjoint(kinds)


def only_takes_another(text: str) -> bool:
    """Whether words only take one of a few that is not the first: "the second one"."""
    met = _book().made_of(plain_words(text), *_PLACES, "last", "points", "beside")
    return "p1" not in met and not met.isdisjoint((*_PLACES, "last"))


def only_corrects_sum(text: str) -> bool:
    """Whether words only say one sum in the place of another: "nein, 42 Euro, nicht 29"."""
    words = [word for word in plain_words(text) if not word.isdigit()]
    met = _book().made_of(words, "corrects", "not", "points", "beside")
    return len(set(numbers_named(text))) > 1 and "corrects" in met and "?" not in text


def _together(told: Sequence[_Places], *, lists: bool) -> _Places:
    """The one that all parts of an answer mean, or those that it lists: "the first and the third".
    None where they mean others.
    """
    both = frozenset.intersection(*told)
    if len(both) == 1:
        return both
    apart = all(len(one) == 1 for one in told)
    return frozenset[int]().union(*told) if lists and apart else _NONE


def _meant(piece: str, shown: Sequence[Shown], today: date) -> _Places:
    """Those that a part of an answer may mean, by all that it tells; none where it contradicts."""
    ways = (_by_number, _by_sum, _by_day, _by_place, _by_size, _by_what_for)
    told = [found for way in ways if (found := way(piece, shown, today))]
    return frozenset.intersection(*told) if told else _NONE


def _by_number(piece: str, shown: Sequence[Shown], _today: date) -> _Places:
    ends = _book().any_of(plain_words(piece), "ends")
    digits = [one for one in _DIGITS.findall(piece) if ends or len(one) >= _FREE]
    return _those(shown, lambda one: any(one.number.endswith(said) for said in digits))


def _by_sum(piece: str, shown: Sequence[Shown], _today: date) -> _Places:
    if names_a_day(piece) and not names_a_sum(piece):
        return _NONE
    spelt = sum_in_words(piece)
    named = [*numbers_named(piece), *([Decimal(spelt.plain)] if spelt else ())]
    exactly = _those(shown, lambda one: one.total in named)
    return exactly or _those(shown, lambda one: Decimal(int(one.total)) in named)


def _by_day(piece: str, shown: Sequence[Shown], today: date) -> _Places:
    found = dated(piece, today, {one.number: one.on for one in shown})
    return _those(shown, lambda one: one.number in found)


def _by_place(piece: str, shown: Sequence[Shown], today: date) -> _Places:
    if _ORDINAL_DAY.search(piece) and _by_day(piece, shown, today):
        return _NONE  # "the 11th"
    words = _without(plain_words(piece), "no_place")
    places = {at for at, name in enumerate(_PLACES) if _book().any_of(words, name)}
    if _book().any_of(words, "last"):
        places.add(len(shown) - 1)
    if _book().any_of(words, "middle") and len(shown) % 2:
        places.add(len(shown) // 2)
    return frozenset(places & {*range(len(shown))}) if len(places) == 1 else _NONE


def _by_size(piece: str, shown: Sequence[Shown], _today: date) -> _Places:
    words = plain_words(piece)
    most, least = (_book().any_of(words, one) for one in ("most", "least"))
    if most == least:
        return _NONE
    end = (max if most else min)(one.total for one in shown)
    found = _those(shown, lambda one: one.total == end)
    return found if len(found) == 1 else _NONE


def _by_what_for(piece: str, shown: Sequence[Shown], _today: date) -> _Places:
    named = among(piece, {one.number: one.holds for one in shown if one.holds})
    if named:
        return _those(shown, lambda one: one.number in named)
    if plans := plans_named(piece):
        return _those(shown, lambda one: one.plan.lower() in plans)
    words = plain_words(piece)
    of_plan, of_order = (_book().any_of(words, one) for one in ("of_a_plan", "of_an_order"))
    return _those(shown, lambda one: bool(one.plan) == of_plan) if of_plan != of_order else _NONE


def _those(shown: Sequence[Shown], fits: Callable[[Shown], bool]) -> _Places:
    return frozenset(place for place, one in enumerate(shown) if fits(one))


def _without(words: Sequence[str], meaning: str) -> list[str]:
    """The words without the phrases of this meaning."""
    left, at = list[str](), 0
    while at < len(words):
        size = _book().length(words, at, meaning)
        left += [] if size else [words[at]]
        at += size or 1
    return left


@cache
def _book() -> Phrasebook:
    return phrasebook("which_one_words")
