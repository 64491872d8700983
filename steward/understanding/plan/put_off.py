"""Recognises that the next delivery of a plan is to come later, on a day that is named ("next
delivery not before mid December") or by a stretch ("my next box a week later"). Rules alone, in
five languages.

It is a rest until that day, which billing keeps.
"""

from __future__ import annotations

import re
from datetime import timedelta

from steward.understanding.text.counts import number_of
from steward.understanding.text.months import any_month
from steward.understanding.text.word_lists import phrasebook, plain_words

_NEXT = (
    r"(?:next|upcoming|coming|following|volgende|eerstvolgende|komende|n[aä]chste[nrsm]?"
    r"|kommende[nrsm]?|prochaine?s?|pr[oó]xim[oa]s?|siguientes?)"
)
_DELIVERY = (
    r"(?:deliver(?:y|ies)|shipments?|one|parcel|package|box(?:es)?|bags?|coffees?|levering"
    r"|bezorging|zending|pakket|doos|koffie|lieferung|sendung|paket|kaffee|tüte|livraison|envoi"
    r"|colis|café|entrega|env[ií]o|paquete|caja)"
)
_LATER = (
    r"(?:not (?:before|until|till|earlier than)|no (?:sooner|earlier) than|only (?:in|on|from)"
    r"|erst|nicht vor|ned vor|frühestens|pas(?! (?:en|le|au|la|du|de)\b)|op zijn vroegst"
    r"|niet (?:voor|eerder dan)"
    r"|pas avant|seulement|à partir|(?:ne )?qu'|no antes del?|no hasta|a partir|solo en|recién)"
)
_LEADS = (
    r"(?:(?:ab|am|im|in|zum|den|dem|der|on|the|from|by|of|op|de|het|vanaf|le|la|au|du|en|à|el|del"
    r"|al|a)\s+|(?:de l'|l')|dès |d')*"
)
_WHEN = (
    r"(?:(?:early|mid|middle|late|end|beginning|start|anfang|mitte|ende|begin|half|medio|midden"
    r"|eind|einde|d[eé]but|mi|milieu|fin|principios|mediados|finales|inicio)[\s-]+"
    r"(?:(?:of|de|d'|von|van|des|del)\s*)?)?"
)
_PUT_OFF = re.compile(
    rf"\b{_NEXT} (?:\w+ )?{_DELIVERY}\b[^.?!\n]{{0,30}}?\b{_LATER}\s*{_LEADS}"
    rf"(?P<day>{_WHEN}(?:\d{{1,2}}(?:st|nd|rd|th|er|\.)? ?(?:of |de |d')?)?"
    rf"(?:{any_month()})\b(?: \d{{4}})?)",
    re.IGNORECASE,
)


def put_off_to(text: str) -> str:
    """The day, in their words, before which the next delivery is not to come; empty: none."""
    found = _PUT_OFF.search(text[:500].replace("’", "'"))
    return "" if found is None else found["day"].replace("-", " ")


def put_off_by(text: str) -> timedelta | None:
    """By how much the next delivery is to come later than it is due; None: by no stretch."""
    words, book = plain_words(text[:500]), phrasebook("put_off_words")
    if book.any_of(words, "came") or not all(book.any_of(words, one) for one in _SAID):
        return None
    for at, word in enumerate(words):
        if book.length(words, at, "fortnight"):
            return timedelta(weeks=2)
        many = 1 if word in _ONE else number_of(word)
        if not many or at + 1 == len(words):
            continue
        if book.length(words, at + 1, "weeks"):
            return timedelta(weeks=many)
        if book.length(words, at + 1, "days"):
            return timedelta(days=many)
    return None


_SAID = ("next", "delivery", "later")
_ONE = frozenset({"a", "an", "een", "eine", "einen", "un", "une", "una"})


def is_put_off(text: str) -> bool:
    """Whether the next delivery is to come later: until a day, or by a stretch."""
    return bool(put_off_to(text)) or put_off_by(text) is not None
