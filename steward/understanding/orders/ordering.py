"""Recognises that somebody wants to order something themself, which the desk cannot do for them.

The words are in `ordering_words.yaml`, by meaning; rules alone. "Another one" that is to be ordered
is no replacement of one that they have.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from steward.understanding.orders.goods import goods_in
from steward.understanding.orders.received_goods import troubles_of
from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_MOST = 24  # words
_BARE = 6  # so few words that their verb is the wish
_SEVERAL = 2  # clauses
_NEAR = 6  # words that a denial reaches over


def wants_to_order(text: str) -> bool:
    """Whether the words want something ordered anew, and tell of nothing that is wrong."""
    return without_new_orders(text) != text


def without_new_orders(text: str) -> str:
    """The text without the clauses that want something ordered."""
    words = plain_words(text)
    if len(text.split()) > _MOST or not _book().any_of(words, "orders", "places", "order"):
        return text
    if len(clauses := split_clauses(text)) < _SEVERAL:
        return "" if _orders(text) else text
    rest = text
    for clause in clauses:
        if _orders(clause.text):
            rest = rest.replace(clause.text, " ", 1)
    return text if troubles_of(rest) else rest


def _orders(clause: str) -> bool:
    words, book = plain_words(clause), _book()
    if not words or book.any_of(words, "apart"):
        return False
    bare = len(words) <= _BARE and book.at(words, "orders") is not None
    wished = book.any_of(words, "wishes") or bare
    at = _verb(words, book) if wished else None
    if at is None or book.any_of(words[max(0, at - _NEAR) : at], "not"):
        return False
    placed = book.any_of(words, "places")
    return placed or book.any_of(words, "more") or bool(goods_in(clause))


def _verb(words: Sequence[str], book: Phrasebook) -> int | None:
    """Where the words order; "my order" is a thing."""
    found = (book.at(words, "orders"), book.at(words, "places"))
    plain = next((one for one in found if one is not None), None)
    if plain is not None:
        return plain
    for at in range(1, len(words)):
        if book.begins(words, at, "order") and book.begins(words, at - 1, "leads"):
            return at
    return 0 if words and book.begins(words, 0, "order") else None


@cache
def _book() -> Phrasebook:
    return phrasebook("ordering_words")
