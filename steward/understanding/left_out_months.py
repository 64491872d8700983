"""Recognises that nothing is wanted in one month: its delivery is skipped. Pure, rules alone.

The words are in `skip_words.yaml`, by meaning.
"""

from __future__ import annotations

import re
from functools import cache

from steward.understanding.ends_in_time import months_of_the_year
from steward.understanding.months import months_meant, months_named
from steward.understanding.word_lists import Phrasebook, phrasebook, plain_words

_PIECE = re.compile(r"[.!?;:\n]+")
_CLAUSE = re.compile(r"[.,!?;:\n]+|\b(?:but|maar|aber|mais|pero)\b", re.IGNORECASE)
_NEAR = 4  # words from "no" to the goods
_BESIDE = 2  # words between "this" and "month"


def leaves_out_a_month(text: str) -> bool:
    """Whether somebody wants no goods in a month that they name; that none came is no wish."""
    return any(_leaves_out(plain_words(piece)) for piece in _PIECE.split(text[:2_000]))


def months_left_out(text: str) -> frozenset[int]:
    """The months that are named, by their numbers, but those in which something is wanted again,
    and those that were a slip: "skip January, I mean December".
    """
    pieces = _CLAUSE.split(text[:2_000])
    named = frozenset(
        month
        for piece in pieces
        if _book().at(plain_words(piece), "again") is None
        for month in months_named(piece)
    )
    return named & months_meant(text[:2_000]) or named


def _leaves_out(words: list[str]) -> bool:
    book = _book()
    if not any(_is_month(words, at) for at in range(len(words))) or _tells(words):
        return False
    if book.at(words, "leaves") is not None:
        return True
    if book.at(words, "wants") is None:
        return False
    if book.at(words, "nothing") is not None:
        return True
    denied = (at for at in range(len(words)) if book.begins(words, at, "none"))
    return any(book.at(words[at + 1 : at + 1 + _NEAR], "goods") is not None for at in denied)


def _tells(words: list[str]) -> bool:
    """Whether the words tell what came, or ask why nothing did."""
    return _book().at(words, "came") is not None


def _is_month(words: list[str], at: int) -> bool:
    """Whether a month begins here: by its name, or "this month", "le mois prochain"."""
    if words[at] in months_of_the_year():
        return True
    near = words[max(at - _BESIDE, 0) : at + 1 + _BESIDE]
    return _book().begins(words, at, "month") and _book().at(near, "one") is not None


@cache
def _book() -> Phrasebook:
    return phrasebook("skip_words")
