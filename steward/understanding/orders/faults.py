"""Recognises goods that are broken, that do not do what they are for, or that came open, in words
that people use among themselves. The words are in `damage_words.yaml`, by meaning; rules alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from steward.understanding.orders.goods import goods_in
from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_LONGEST = 2_000  # letters
_NEAR, _APART = 3, 4  # words that a denial reaches over; between a verb and its particle
_IT = frozenset({"it", "er", "sie", "es", "hij", "ze", "het", "il", "elle", "ca"})
# What worked once and does no more did not come broken: people look at that.
_WORKED = frozenset({"mehr", "meer", "plus", "anymore", "more", "longer", "ya"})
# Of a subscription, a payment or a page the same is said.
_NO_GOODS = frozenset(
    {"SUBSCRIPTION", "PLAN", "CHARGE", "PAY", "CANCEL", "PAUSE", "DELIVER", "CODE", "INVOICE"}
)


@cache
def damage_book() -> Phrasebook:
    """The list of words."""
    return phrasebook("damage_words")


def sounds_broken(text: str) -> bool:
    """Whether something is said to be broken: "hat nen Sprung"."""
    words, book = plain_words(text[:_LONGEST]), damage_book()
    for at in range(len(words)):
        if book.begins(words, at, "broken"):
            before = words[max(0, at - _NEAR) : at]
            if book.at(before, "spared") is None:
                return True
    return False


def fails(text: str) -> bool:
    """Whether goods do not do what they are for, or came open: "it won't switch off"."""
    named = bool(goods_in(text[:_LONGEST]))
    for clause in split_clauses(text[:_LONGEST]):
        words = plain_words(clause.text)
        if _came_open(words):
            return True
        of_it = named or not _IT.isdisjoint(words)
        if of_it and not meanings(clause.text) & _NO_GOODS and _does_not_work(words):
            return True
    return False


def _came_open(words: Sequence[str]) -> bool:
    book = damage_book()
    at = book.at(words, "opened")
    return (
        at is not None
        and book.at(words, "came") is not None
        and book.at(words, "pieces") is not None
        and book.at(words, "spared") is None
    )


def _does_not_work(words: Sequence[str]) -> bool:
    book = damage_book()
    if not _WORKED.isdisjoint(words):
        return False
    for at in range(len(words)):
        around = [*words[max(0, at - _NEAR) : at], *words[at + 1 : at + 1 + _NEAR]]
        if book.at(around, "spared") is None and book.at(around, "denied") is None:
            continue
        after = words[at + 1 : at + 1 + _APART]
        parted = book.begins(words, at, "parted") and book.at(after, "particles") is not None
        if parted or book.begins(words, at, "fails"):
            return True
    return False
