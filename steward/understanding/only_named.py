"""Recognises words that name a subscription and say nothing of it: "for everything, my plan too".

The words are in `only_named_words.yaml`; rules alone.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.word_lists import Phrasebook, phrasebook, plain_words


def only_names_plan(text: str) -> bool:
    """Whether a subscription is named, and nothing said of it but that it belongs to what was said
    before.
    """
    return {"plan", "also"} <= _book().made_of(plain_words(text), "plan", "also", "beside")


@cache
def _book() -> Phrasebook:
    return phrasebook("only_named_words")
