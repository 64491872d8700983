"""Figures in plain words: periods, amounts and shares, in digits and words of six languages.

Pure.
"""

from __future__ import annotations

import re
from decimal import Decimal

from text_to_num import alpha2digit

from steward.frozen_model import Frozen
from steward.policy.figures import Unit

LANGUAGES = ("en", "nl", "de", "fr", "es", "it")
_NUMBER = r"\d+(?:[.,]\d+)*"
_BETWEEN = r"\s*(?:-|–|—|/|to|or|and|tot|of|en|bis|oder|und|à|ou|et|a|o|y|e)\s*"
_NUMBERS = rf"(?P<numbers>{_NUMBER}(?:{_BETWEEN}{_NUMBER})*)"
_WORKING = (
    r"(?:business|working|week|werk|arbeits?|ouvrables?|ouvrés|h[aá]biles|laborables|lavorativi)"
)
_CALENDAR = r"(?:calendar|full|kalender|consecutive|hele|volle)"
_UNITS: tuple[tuple[Unit, int, str], ...] = (
    (
        "business_day",
        1,
        rf"(?:{_WORKING}\s*(?:days?|dag(?:en)?|tagen?|tage)|(?:jours?|d[ií]as?|giorni)\s+{_WORKING})",
    ),
    ("day", 1, rf"(?:{_CALENDAR}\s*)?(?:days?|dag(?:en)?|tage?n?|jours?|d[ií]as?|giorn[oi])"),
    ("day", 7, r"(?:weeks?|weken|week|wochen?|semaines?|semanas?|settiman[ae])"),
    ("day", 14, r"fortnights?"),
    ("month", 1, r"(?:months?|maand(?:en)?|monat(?:en?)?|mois|mes(?:es)?|mes[ei])"),
    ("year", 1, r"(?:years?|jaar|jaren|jahre?n?|ans?|années?|años?|ann[oi])"),
    ("hour", 1, r"(?:hours?|hrs?|uur|uren|stunden?|heures?|horas?|or[ae])"),
    ("percent", 1, r"(?:%|percent|per cent|procent|prozent|pour cent|por ciento|per cento)"),
)
_CURRENCY = {
    "€": "EUR",
    "$": "USD",
    "£": "GBP",
    "¥": "JPY",
    "eur": "EUR",
    "euro": "EUR",
    "euros": "EUR",
    "usd": "USD",
    "dollar": "USD",
    "dollars": "USD",
    "gbp": "GBP",
    "pound": "GBP",
    "pounds": "GBP",
    "pond": "GBP",
    "pfund": "GBP",
    "jpy": "JPY",
    "yen": "JPY",
    "livres": "GBP",
    "dólares": "USD",
    "dollari": "USD",
}
_WORDS = "|".join(sorted((re.escape(word) for word in _CURRENCY), key=len, reverse=True))
_BEFORE = re.compile(rf"(?P<currency>{_WORDS})\s*{_NUMBERS}", re.I)
_AFTER = re.compile(rf"{_NUMBERS}\s*(?P<currency>{_WORDS})(?![^\W\d_])", re.I)
_PERIODS = tuple(
    (unit, times, re.compile(rf"{_NUMBERS}\s*{word}(?![^\W\d_])", re.I))
    for unit, times, word in _UNITS
)
_ONE = re.compile(r"(?<!\d )(?<!\d)\b(?:a|an|one full)\s+(?=(?:fortnight|week|month|year)\b)", re.I)
_HYPHEN = re.compile(r"(?<=[^\W_])-(?=[^\W\d_])|(?<=[^\W\d_])-(?=\d)")
_CENTS = re.compile(r"(?<![\d.,])\d[\d.,]*[.,]\d\d(?![\d.,%]*\d)")
_BARE = re.compile(r"(?<![\w.,:/€$£¥-])\d{1,3}(?![\w:/%]|[.,]\d)")


class Figure(Frozen):
    """A figure as it was said. `currency` of an amount, empty where none was said."""

    unit: Unit
    value: Decimal
    currency: str = ""


def figures_in(text: str) -> frozenset[Figure]:
    """Every figure that a text says, in any language.

    Weeks are days, a range is both of its ends.
    """
    plain = _ONE.sub("1 ", _HYPHEN.sub(" ", text))
    found, rest = _taken_out(plain)
    for said in {alpha2digit(plain, language, 0.0) for language in LANGUAGES} - {plain}:
        found |= _taken_out(said)[0]
    found |= {Figure(unit="money", value=_value(number)) for number in _CENTS.findall(rest)}
    return frozenset(
        found | {Figure(unit="bare", value=Decimal(number)) for number in _BARE.findall(rest)}
    )


def _taken_out(text: str) -> tuple[set[Figure], str]:
    """The figures with a unit, and the text without them."""
    found: set[Figure] = set()
    for unit, times, pattern in _PERIODS:
        for match in pattern.finditer(text):
            found |= {
                Figure(unit=unit, value=_value(n) * times)
                for n in re.findall(_NUMBER, match["numbers"])
            }
        text = pattern.sub(" ", text)
    for pattern in (_BEFORE, _AFTER):
        for match in pattern.finditer(text):
            currency = _CURRENCY[match["currency"].lower()]
            numbers = re.findall(_NUMBER, match["numbers"])
            found |= {Figure(unit="money", value=_value(n), currency=currency) for n in numbers}
        text = pattern.sub(" ", text)
    return found, text


def _value(number: str) -> Decimal:
    """`1,290.00`, `30,00`, `1.290` as numbers: one or two digits after the last mark are cents."""
    if cents := re.fullmatch(r"(.*)[.,](\d{1,2})", number):
        return Decimal(f"{re.sub(r'[.,]', '', cents[1]) or '0'}.{cents[2]}")
    return Decimal(re.sub(r"[.,]", "", number))
