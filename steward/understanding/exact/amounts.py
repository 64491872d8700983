"""Amounts of money by rules.

A number counts only with a currency, and what is not exact is not an amount.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from steward.money import EXPONENTS, Money
from steward.understanding.exact.entities import Entity, Marked
from steward.understanding.text.marks import has_digit
from steward.understanding.text.spoken import NUMBER_WORD, number_in_words

_WORDS = {
    "$": "USD",
    "us$": "USD",
    "usd$": "USD",
    "dollar": "USD",
    "dollars": "USD",
    "dolars": "USD",
    "dollers": "USD",
    "buck": "USD",
    "bucks": "USD",
    "c$": "CAD",
    "ca$": "CAD",
    "a$": "AUD",
    "au$": "AUD",
    "€": "EUR",
    "euro": "EUR",
    "euros": "EUR",
    "euro's": "EUR",
    "eur": "EUR",
    "£": "GBP",
    "pound": "GBP",
    "pounds": "GBP",
    "quid": "GBP",
    "sterling": "GBP",
    "¥": "JPY",
    "￥": "JPY",
    "yen": "JPY",
    "円": "JPY",
}
_CODES = "|".join(EXPONENTS)
_SIGN = r"(?:us\$|usd\$|ca\$|au\$|[ca]\$|[$€£¥￥])"
_NAME = r"(?:dollars?|dolars|dollers|bucks?|euro'?s?|pounds?(?:\s+sterling)?|quid|yen)"
_NUMBER = (
    r"(?P<number>\d{1,3}(?:[ '.,]\d{3})+(?:[.,]\d{1,3})?|\d{1,12}(?:[.,]\d{1,3})?)(?P<dash>,-+)?"
)
_END = r"(?![\w]|[.,]\d|-\d)"
_BEFORE = re.compile(
    (
        rf"(?<![\w$€£¥])(?P<minus>-\s?)?(?P<currency>{_SIGN}|(?<!\d "
        rf")(?<!\d)(?:{_CODES}|euro)\b)\s?(?P<minus2>-\s?)?{_NUMBER}{_END}"
    ),
    re.IGNORECASE,
)
_AFTER = re.compile(
    (
        rf"(?<![\w$€£¥.,])(?P<minus>-\s?)?{_NUMBER}[ \-]?(?P<currency>[$€£¥円]|(?:{_CODES}"
        rf"|{_NAME})(?!\w))(?:\s?(?:and\s)?(?P<cents>\d{{2}})(?:\s?(?:cents?|p|pence))?(?!\w|[.,"
        r":/\-]\d))?"
    ),
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    (
        rf"(?<!\w)(?P<words>(?:{NUMBER_WORD})(?:[ \-]+(?:and[ ]+)?(?:{NUMBER_WORD}))*)[ "
        rf"\-]+(?P<currency>{_NAME})(?:(?: and)? (?P<cents>(?:{NUMBER_WORD})(?:[ "
        rf"\-](?:{NUMBER_WORD}))?)(?: cents| pence|(?!\w)))?(?!\w)"
    ),
    re.IGNORECASE,
)
_NAMED = re.compile(_NAME, re.IGNORECASE)  # few messages have one
_WEIGHT = re.compile(
    (
        r"^\s+(?:of\s+(?!(?:my|the)\s+(?:refund|money))\w|bags?\b|coffee\b|beans?\b|boxe?s?\b"
        r"|sacks?\b|parcel\b|package\b|each of\b)"
    ),
    re.IGNORECASE,
)
_HUGE = 10**12


def mark_amounts(marked: Marked) -> None:
    """Mark every amount of a text whose references, dates and phones are marked already."""
    if has_digit(marked.text):
        for pattern in (_BEFORE, _AFTER):
            marked.mark(pattern, _read_amount)
    if _NAMED.search(marked.text):
        marked.mark(_SPOKEN, _read_spoken)


def _currency(said: str) -> str | None:
    said = " ".join(said.lower().split()).removesuffix(" sterling")
    return said.upper() if said.upper() in EXPONENTS else _WORDS.get(said)


def _read_amount(match: re.Match[str]) -> Entity | None:
    groups = match.groupdict()
    currency = _currency(groups["currency"])
    if currency is None or (
        groups["currency"].lower().startswith("pound")
        and _WEIGHT.match(match.string[match.end() :])
    ):
        return None
    if groups["minus"] or groups.get("minus2"):
        return Entity("number", "", match.group())
    value = read_number(groups["number"])
    if value is not None and groups.get("cents") and value == value.to_integral_value():
        value += Decimal(groups["cents"]) / 100
    return _entity(value, currency, match.group())


def _read_spoken(match: re.Match[str]) -> Entity | None:
    currency = _currency(match["currency"])
    whole = number_in_words(match["words"])
    if (
        currency is None
        or whole is None
        or (
            match["currency"].lower().startswith("pound")
            and _WEIGHT.match(match.string[match.end() :])
        )
    ):
        return None
    cents = number_in_words(match["cents"]) if match["cents"] else 0
    if cents is None or cents > 99:
        return None
    return _entity(Decimal(whole) + Decimal(cents) / 100, currency, match.group())


def _entity(value: Decimal | None, currency: str, raw: str) -> Entity | None:
    if value is None or value <= 0:
        return Entity("number", "", raw)
    minor = value.scaleb(EXPONENTS[currency])
    if minor != minor.to_integral_value() or minor > _HUGE:
        return Entity("number", "", raw)
    return Entity("amount", str(minor), raw, Money(minor=int(minor), currency=currency))


def read_number(said: str) -> Decimal | None:
    """A number in any format: `1.290,00`, `1,290.00`, `12,5`, `1 290`.

    The last separator with one or two digits after it is the decimal one.
    """
    said = said.replace(" ", "").replace("'", "")
    separators = re.findall(r"[.,]", said)
    if separators and (len(set(separators)) == 2 or len(separators) == 1):
        decimal_at = max(said.rfind("."), said.rfind(","))
        digits_after = len(said) - decimal_at - 1
        if digits_after != 3 or len(set(separators)) == 2:
            whole, fraction = said[:decimal_at], said[decimal_at + 1 :]
            said = f"{re.sub(r'[.,]', '', whole)}.{fraction}"
    try:
        return Decimal(
            said
            if said.count(".") == 1 and "," not in said and len(said.split(".")[1]) != 3
            else re.sub(r"[.,]", "", said)
        )
    except InvalidOperation:
        return None
