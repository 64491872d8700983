"""Recognises that a customer does not have or does not know what the desk asked for.

Rules alone. Such words contain no wish: what was open before stays open.
"""

from __future__ import annotations

import re

from steward.understanding.orders.photos import has_no_photo

_BRIEF = 8  # words: more of them tell something as well
_ASKED = (
    r"(?:numbers?|references?|invoices?|receipts?|photos?|pictures?|pics?|images?|screenshots?|box|packaging|ideas?|clue|nummers?|factuur"
    r"|bonnetje|foto(?:'?s)?|doos|verpakking|idee|nummern?|rechnung|beleg|bild(?:er)?|karton|verpackung|ahnung|numéro|facture|photos?|image|emballage|carton|idée"
    r"|número|factura|fotos?|imagen|caja|embalaje|idea)"
)
_DENIES = re.compile(
    rf"\b(?:no|any|geen|keine?n?|aucune?|pas (?:de|le|la)|ning[uú]na?|ni) (?:\w+ )?{_ASKED}\b"
    r"|\b(?:do not|don'?t|dont) (?:know|remember|recall)\b|\bno idea\b"
    r"|\bweet (?:ik |het |dat )*niet\b|\bwei(?:ß|ss) (?:ich |es |das )*nicht\b"
    r"|\bne? ?sais pas\b|\bno (?:lo )?(?:sé|recuerdo)\b",
    re.IGNORECASE,
)


def has_none(text: str) -> bool:
    """Whether a few words only say that what was asked is not at hand, or not known."""
    brief = len(text.split()) <= _BRIEF and "?" not in text
    return brief and (bool(_DENIES.search(text)) or has_no_photo(text))
