"""Recognises that the card somebody pays with was stolen, lost, or is used by others. Pure.

The words are in `stolen_card_words.yaml`, by meaning; rules alone.
"""

from __future__ import annotations

import re
from functools import cache

from steward.understanding.text.counts import count_of
from steward.understanding.text.shapes import PIECE_END as _PIECE
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_NEAR = 5  # words between the card and what happened to it
_RIGHT_BEFORE, _BRIEF = 3, 10  # words between a denial and what it denies, and of all
_FAR = 1_000


def tells_of_a_stolen_card(text: str) -> bool:
    """Whether a card is said to be stolen or in other hands, and not a gift card or another thing
    that was: "my grinder was stolen from the porch".
    """
    return any(_is_stolen(plain_words(piece)) for piece in _PIECE.split(text[:2_000]))


_OTHERS = re.compile(
    r"\b(?:fraud\w*|scam\w*|hack\w*|gehackt\w*|unauthori[sz]ed|stranger|thief|thieves|criminals?"
    r"|(?:someone|somebody|anyone) (?:else|used|paid|took|bought|spent|made|has|got)"
    r"|fraude\w*|oplicht\w*|onbevoegd\w*|dief|dieven|vreemde|iemand (?:anders|heeft|gebruikt\w*)"
    r"|betrug\w*|betrüg\w*|unbefugt\w*|unberechtigt\w*|fremde[rn]?|dieb\w*|jemand (?:ander\w*|hat)"
    r"|arnaque\w*|pirat[ée]\w*|voleur\w*|inconnus?|quelqu'un (?:d'autre|a)|non autoris\w+"
    r"|estafa\w*|ladr[óo]n\w*|descono\w+|no autorizad\w+|alguien|otra persona)\b",
    re.IGNORECASE,
)


def tells_others_paid(text: str) -> bool:
    """Whether a payment is said to be of other people's making: "a stranger paid that", "fraud"."""
    return bool(_OTHERS.search(text[:2_000].replace("’", "'")))


def denies_a_purchase(text: str) -> bool:
    """Whether few words say that something was never bought; how many there were is no matter of
    it: "I never ordered two".
    """
    if len(plain_words(text)) > _BRIEF or count_of(text, alone=True) is not None:
        return False
    return any(
        _is_denied_purchase(plain_words(piece)) for piece in _PIECE.split(text.replace(",", "."))
    )


def _is_denied_purchase(words: list[str]) -> bool:
    book = _book()
    return any(
        book.at(words[max(0, at - _RIGHT_BEFORE) : at], "never") is not None
        for at in _places(words, "bought")
    )


def _is_stolen(words: list[str]) -> bool:
    book = _book()
    if book.at(words, "gift") is not None or book.at(words, "found") is not None:
        return False
    cards, goods = _places(words, "card"), _places(words, "goods")
    return any(
        _distance(at, cards) <= min(_NEAR, _distance(at, goods)) and not _is_denied(words, at)
        for at in _places(words, "stolen")
    )


def _places(words: list[str], meaning: str) -> list[int]:
    return [at for at in range(len(words)) if _book().begins(words, at, meaning)]


def _distance(at: int, others: list[int]) -> int:
    return min((abs(other - at) for other in others), default=_FAR)


def _is_denied(words: list[str], at: int) -> bool:
    close, before = words[max(0, at - 2) : at], words[max(0, at - _NEAR) : at]
    book = _book()
    return book.at(close, "denies") is not None or book.at(before, "nobody") is not None


@cache
def _book() -> Phrasebook:
    return phrasebook("stolen_card_words")
