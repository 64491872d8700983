"""What has to stand in the words of a declared request, which the trained reader hears in too much
or not at all: data, paying in parts. Rules alone.
"""

from __future__ import annotations

import re
from functools import cache

from steward.understanding.received_goods import told_by_contrast
from steward.understanding.trade_words import meanings
from steward.understanding.word_lists import Phrasebook, phrasebook, plain_words

_LONGEST = 2_000  # letters
_OF_PAYING = frozenset(
    {"INSTALMENT", "PAY", "AMOUNT", "MONEY", "INVOICE", "DUE", "CHARGE", "HOW_MUCH", "TWICE"}
)
_SHARES = re.compile(
    r"\b(?:half|third|quarter|rest|remainder|deposit|month\w*|helft|derde|maand\w*|hälfte|drittel"
    r"|monat\w*|rate\w*|moitié|tiers|reste|mois|mitad|tercio|resto|demás|mes(?:es)?)\b",
    re.IGNORECASE,
)


def names_data(text: str) -> bool:
    """Whether the words name data, or what is known or kept about whoever writes: without them,
    nothing that somebody wants to read or see asks for their data.
    """
    words = plain_words(text[:_LONGEST])
    return _book().any_of(words, "data", "law", "held")


def names_instalments(text: str) -> bool:
    """Whether words that sound like a wish to pay in parts name paying, or shares of a whole, and
    no goods that came in parts.
    """
    if told_by_contrast(text):
        return False
    return bool(meanings(text) & _OF_PAYING or _SHARES.search(text))


@cache
def _book() -> Phrasebook:
    return phrasebook("data_words")
