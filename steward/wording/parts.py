"""What phrases are made of: amounts, days and cards as people write them in each language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from steward.money import Money

type Data = dict[str, Any]

ENGLISH = "en"
# Each has its catalogue.
LOCALES = {"en": "en_GB", "nl": "nl_NL", "de": "de_DE", "fr": "fr_FR", "es": "es_ES"}
# A space between thousands would be read as the end of a figure, so there French has none.
_UNGROUPED = frozenset({"fr"})
_FIRST = re.compile(r"\b1 (?=\D)")  # of a month, which French counts
_YEAR = re.compile(r"(?:\s*'de')?\s+y$")
_PLAIN_WITHIN = 335  # days: about eleven months, in which a day and a month name one day alone
_SPOKEN_ON: ContextVar[date | None] = ContextVar("spoken_on", default=None)


@contextmanager
def spoken_on(moment: str | None) -> Iterator[None]:
    """The day on which what is worded within is said; unknown where it cannot be read."""
    try:
        today = datetime.fromisoformat(moment).date() if moment else None
    except ValueError:
        today = None
    before = _SPOKEN_ON.set(today)
    try:
        yield
    finally:
        _SPOKEN_ON.reset(before)


@cache
def locale(language: str) -> Locale:
    """How days, figures and lists are written."""
    return Locale.parse(LOCALES[language])


def amount(value: Data) -> str:
    """`45.00 USD`."""
    return str(Money.model_validate(value))


def money(value: Money, language: str) -> str:
    """`1,290.00 EUR`, `1.290,00 EUR`: the marks are the language's, the currency is its code."""
    if language == ENGLISH:
        return str(value)
    whole, point, rest = value.plain.partition(".")
    pattern = f"{'0' if language in _UNGROUPED else '#,##0'}{'.' if point else ''}{'0' * len(rest)}"
    figure = format_decimal(Decimal(f"{whole}{point}{rest}"), pattern, locale(language))
    return f"{figure} {value.currency}"


def any_of(words: list[str], language: str) -> str:
    """`a, b or c`."""
    return format_list(words, "or", locale(language))


def all_of(words: list[str], language: str) -> str:
    """`a, b and c`."""
    return format_list(words, "standard", locale(language)).replace(", and ", " and ")


def country_name(english: str, language: str) -> str:
    """A country in a sentence, by its English name."""
    if language == ENGLISH:
        ends = english.endswith(("lands", "ines", "Islands"))
        return f"the {english}" if english.startswith("United ") or ends else english
    return str(locale(language).territories.get(_codes().get(english, ""), english))


@cache
def _codes() -> dict[str, str]:
    return {str(name): code for code, name in locale(ENGLISH).territories.items()}


def day(value: str | None, language: str = ENGLISH) -> str:
    """`16 November`, with its year where it is far off; empty when it is not known."""
    if not value:
        return ""
    return (
        full_day(value, language) if _far(value) else _date(value, _patterns(language)[0], language)
    )


def _far(value: str) -> bool:
    """Whether the day without its year could be taken for another one."""
    today = _SPOKEN_ON.get()
    return today is not None and abs((datetime.fromisoformat(value).date() - today).days) > (
        _PLAIN_WITHIN
    )


def full_day(value: str, language: str) -> str:
    """`16 November 2026`: a period may be a year long."""
    return _date(value, "long", language)


def month(value: str, language: str) -> str:
    """`November 2026`, as it stands behind a preposition."""
    of = "MMMM 'de' y" if language == "es" else "MMMM y"
    return _date(value, of, language)


def named_day(value: str, language: str) -> str:
    """`Monday 16 November`; far off, with its year and without its name."""
    return (
        full_day(value, language) if _far(value) else _date(value, _patterns(language)[1], language)
    )


def weekday(value: str, language: str) -> str:
    """`Monday`, as it stands within a sentence."""
    return _date(value, "EEEE", language)


def _date(value: str, pattern: str, language: str) -> str:
    text = format_date(datetime.fromisoformat(value), pattern, locale(language))
    return _FIRST.sub("1er ", text) if language == "fr" else text


@cache
def _patterns(language: str) -> tuple[str, str]:
    """Of a day, and of a day with its name, without their year."""
    formats = locale(language).date_formats
    long, full = (_YEAR.sub("", str(formats[one].pattern)) for one in ("long", "full"))
    return long, full.replace(",", "") if language == ENGLISH else full


def city(zone: str) -> str:
    """The place that a time zone is named after."""
    return zone.rpartition("/")[2].replace("_", " ")


def named_plan(plan: str | None) -> tuple[str, bool]:
    """A plan's own name, and whether it is paid by the year."""
    plain = (plan or "").lower().replace(" ", "_")
    return plain.removesuffix("_annual").replace("_", " ").title(), plain.endswith("_annual")


def tender(data: Data) -> str:
    """Where money came from and goes back to."""
    if data.get("tender") == "gift_card":
        return "the gift card it was paid with"
    return (
        f"the card ending in {data['last4']}" if data.get("last4") else "the card it was paid with"
    )
