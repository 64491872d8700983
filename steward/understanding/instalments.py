"""Whether words that sound like a wish to pay in parts speak of paying at all. Pure."""

from __future__ import annotations

import re

from steward.understanding.received_goods import told_by_contrast
from steward.understanding.trade_words import meanings

_OF_PAYING = frozenset(
    {"INSTALMENT", "PAY", "AMOUNT", "MONEY", "INVOICE", "DUE", "CHARGE", "HOW_MUCH", "TWICE"}
)
_SHARES = re.compile(
    r"\b(?:half|third|quarter|rest|remainder|deposit|month\w*|helft|derde|maand\w*|hälfte|drittel"
    r"|monat\w*|rate\w*|moitié|tiers|reste|mois|mitad|tercio|resto|demás|mes(?:es)?)\b",
    re.IGNORECASE,
)


def names_instalments(text: str) -> bool:
    """Whether they name paying, or shares of a whole, and no goods that came in parts."""
    if told_by_contrast(text):
        return False
    return bool(meanings(text) & _OF_PAYING or _SHARES.search(text))
