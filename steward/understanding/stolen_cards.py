"""Recognises that the card somebody pays with was stolen, lost, or is used by others. Pure.

The words are in `stolen_card_words.yaml`, by meaning; rules alone.
"""

from __future__ import annotations

import re
from functools import cache

from steward.understanding.word_lists import Phrasebook, phrasebook, plain_words

_PIECE = re.compile(r"[.!?;\n]+")
_NEAR = 5  # words between the card and what happened to it


def tells_of_a_stolen_card(text: str) -> bool:
    """Whether a card is said to be stolen or in other hands, and not a gift card or another thing
    that was: "my grinder was stolen from the porch".
    """
    return any(_is_stolen(plain_words(piece)) for piece in _PIECE.split(text[:2_000]))


def _is_stolen(words: list[str]) -> bool:
    book = _book()
    if book.at(words, "gift") is not None or book.at(words, "found") is not None:
        return False
    cards = [at for at in range(len(words)) if book.begins(words, at, "card")]
    stolen = [at for at in range(len(words)) if book.begins(words, at, "stolen")]
    near = any(abs(card - at) <= _NEAR for card in cards for at in stolen)
    return near and not any(
        book.at(words[max(0, at - 2) : at], "denies") is not None for at in stolen
    )


@cache
def _book() -> Phrasebook:
    return phrasebook("stolen_card_words")
