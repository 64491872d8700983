"""Recognises goods that are broken by the noise that they make, or that stop by themselves: "it
squeals and stops", "macht furchtbaren Lärm". Pure, rules alone.

The words are in `noise_words.yaml`, by meaning.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.orders.faults import damage_book
from steward.understanding.orders.goods import goods_in
from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.questions import only_asks
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_LONGEST = 2_000  # letters


def makes_a_noise(text: str) -> bool:
    """Whether goods that are named make a noise that they should not, or stop by themselves: told,
    and not only asked ("does the grinder make much noise?"), nor denied.
    """
    text = text[:_LONGEST]
    if not goods_in(text):
        return False
    return any(
        _book().says(clause.text, "noise", "stops")
        and not only_asks(clause.text)
        and damage_book().at(plain_words(clause.text), "spared") is None
        for clause in split_clauses(text)
    )


@cache
def _book() -> Phrasebook:
    return phrasebook("noise_words")
