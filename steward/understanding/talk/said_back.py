"""A fact that was told, said back as a question: "so monday then?", "29 euros, right?".

Rules alone, and closed: every word of the message is a value or stands in `said_back_words.yaml`,
so that "can it be monday?", "not monday?" and "monday is too late" are something else. What was
told is read from the desk's own last words, and only where they name one value of that sort.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Literal, NamedTuple

from babel.dates import get_day_names

from steward.domain.spelling import folded
from steward.money import EXPONENTS, Money
from steward.understanding.exact.entities import MARK, Entity, amounts_of
from steward.understanding.exact.identifiers import extract
from steward.understanding.text.language import SUPPORTED
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.months import months_of_the_year
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_MOST = 14  # words of such a question
_MONTHS_IN_A_YEAR = 12
_A_DAY, _WEEK = timedelta(days=1), timedelta(days=7)
_SHORT_DAYS: Mapping[str, int] = {
    **{"tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3},
    **{"fri": 4},
}
_RELATIVE = (
    *("today", "tomorrow", "this_week", "next_week", "this_month", "next_month"),
    *("weekend", "after_weekend", "before_weekend"),
)
_EXACT = frozenset({"amount", "order"})
_MARK = "xvaluex"  # stands for an amount or an order
_OF_A_CARD, _TWO_DECIMALS = 4, 2
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|ste|de|er|e)")
_SLASHED = re.compile(r"(?<![\w.,/])(\d{1,2})[./](\d{1,2})\b(?![./,]\d)")
_DECIMAL = re.compile(r"(?<![\w.,/])(\d{1,5})[.,](\d\d)\b(?![./,]\d)")
_CENTS = re.compile(r"x(\d+)c(\d\d)x")
# Without its comma a no denies: "el lunes no?"
_IS_IT_NOT = re.compile(r"\bn.?est[- ]ce pas\b|,\s*non?(?=\s*\?)", re.IGNORECASE)
_BETWEEN = r"-|to|and|or|bis|und|oder|en|tot|of|et|au|ou|y|o|al"
_RANGE = re.compile(rf"\d(?:st|nd|rd|th|er|\.)?\s*(?:{_BETWEEN})\s*(?:the |el |le )?$")

type Sort = Literal["day", "amount", "order", "card", "plan"]


class Facts(NamedTuple):
    """What the desk's last words told, each sort apart."""

    days: frozenset[date] = frozenset()
    amounts: frozenset[Money] = frozenset()
    orders: frozenset[str] = frozenset()
    cards: frozenset[str] = frozenset()
    plans: frozenset[str] = frozenset()
    arrives: bool = False  # of a parcel: its day is when that comes


class SaidBack(NamedTuple):
    """Whether what is said back is what was told, and that."""

    right: bool
    day: date | None = None
    amount: Money | None = None
    order: str = ""
    card: str = ""
    plan: str = ""


class _Piece(NamedTuple):
    """One value as it was said."""

    sort: Sort | Literal["number"]
    text: str = ""
    amount: Money | None = None
    weekday: int | None = None
    relative: str = ""
    number: int | None = None
    month: int | None = None


class _Question(NamedTuple):
    pieces: tuple[_Piece, ...]
    led: bool  # "so", "right": it says back, and does not only name


def may_say_back(text: str) -> bool:
    """Whether a message may be such a question, whatever was told: cheap, and asked first."""
    few = len(text.split()) <= _MOST
    return few and (has_question_mark(text) or _book().any_of(plain_words(text), "asks"))


def said_back(text: str, facts: Facts, today: date, *, offered: bool) -> SaidBack | None:
    """What of the facts the words say back as a question, and nothing else.

    `offered`: an offer waits for a yes. Another value than was told may be wished for then, and
    what has no question mark may be that yes.
    """
    ends = text.rstrip(" )!").endswith("?")
    if not may_say_back(text) or (not ends and (offered or has_question_mark(text))):
        return None
    asked = _asked(text, facts)
    if asked is None or not asked.pieces:
        return None
    found = _compared(asked.pieces, facts, today)
    if found is None or (not found.right and (offered or not asked.led)):
        return None
    named_only = found.order or found.plan
    return None if named_only and not asked.led else found


def days_told(text: str, today: date) -> frozenset[date]:
    """The days that the desk's own words name; none where they name a span."""
    plain, found = folded(text), set[date]()
    for one in _dates().finditer(plain):
        if _RANGE.search(plain[: one.start()]):
            return frozenset()
        month = months_of_the_year()[one["month"]]
        if (on := _nearest(int(one["day"]), month, today, one["year"])) is not None:
            found.add(on)
    return frozenset(found)


def amounts_told(text: str) -> frozenset[Money]:
    """The amounts that the desk's own words name."""
    return frozenset(amounts_of(extract(text).entities))


def orders_told(text: str) -> frozenset[str]:
    """The orders that the desk's own words name."""
    return frozenset(one.value for one in extract(text).entities if one.kind == "order")


def _nearest(day: int, month: int, today: date, year: str | None = None) -> date | None:
    years = [int(year)] if year else [today.year - 1, today.year, today.year + 1]
    days = [on for one in years if (on := _date(one, month, day)) is not None]
    return min(days, key=lambda on: abs(on - today), default=None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _asked(text: str, facts: Facts) -> _Question | None:
    """The values that are said, where the words are nothing else; None where they are more."""
    marked, asks = extract(_IS_IT_NOT.sub(" hein ", text)), has_question_mark(text)
    values = [one for one in marked.among(marked.text) if one.kind in _EXACT]

    def shown(found: re.Match[str]) -> str:
        one = marked.entity(found.group())
        return f" {_MARK} " if one.kind in _EXACT else f" {one.raw} "

    plain = _DECIMAL.sub(r" x\1c\2x ", _SLASHED.sub(_as_a_date, MARK.sub(shown, marked.text)))
    words, exact = plain_words(plain), iter(values)
    pieces, led, at = list[_Piece](), False, 0
    while at < len(words):
        size, piece = _value_at(words, at, exact, facts)
        if piece is not None:
            pieces.append(piece)
        else:
            size, leads = _passed_over(words, at, facts, asks=asks, behind=bool(pieces))
            led = led or leads
        if not size:
            return None
        at += size
    return _Question(tuple(pieces), led)


def _as_a_date(found: re.Match[str]) -> str:
    """A day in figures, "23/11", in words; what is none stays."""
    day, month = int(found[1]), int(found[2])
    if month > _MONTHS_IN_A_YEAR:
        day, month = month, day
    names = {number: name for name, number in months_of_the_year().items()}
    return f" {day} {names[month]} " if day and month in names else found.group()


def _passed_over(
    words: list[str], at: int, facts: Facts, *, asks: bool, behind: bool
) -> tuple[int, bool]:
    """How many words that are no value are let pass here, and whether they say something back.

    `behind`: a value was said before.
    """
    book = _book()
    told = book.length(words, at, "tags" if behind else "leads")
    if behind and asks and not told:
        yes = book.length(words, at, "agrees")
        told = yes if at + yes >= len(words) else 0  # anywhere else a yes may be one
    of = {"card": facts.cards, "order": facts.orders, "plan": facts.plans}
    also = [*(one for one in of if of[one]), *(["arrival"] if facts.arrives else [])]
    also += ["rest_of_weekend"] if behind else []
    pointed = max(book.length(words, at, one) for one in ("points", *also))
    return max(told, pointed), told >= pointed and told > 0


def _value_at(
    words: list[str], at: int, exact: Iterator[Entity], facts: Facts
) -> tuple[int, _Piece | None]:
    """How many words the value has that is said here, and that."""
    word, book = words[at], _book()
    if word == _MARK and (one := next(exact, None)) is not None:
        return 1, _Piece("order" if one.kind == "order" else "amount", one.value, one.money)
    for name in facts.plans:
        own = plain_words(name)
        if own and words[at : at + len(own)] == own:
            return len(own), _Piece("plan", name)
    longest = max(_RELATIVE, key=lambda one: book.length(words, at, one))
    if size := book.length(words, at, longest):
        return size, _Piece("day", relative=longest)
    if word in _weekdays():
        return 1, _Piece("day", weekday=_weekdays()[word])
    if cents := _CENTS.fullmatch(word):
        return 1, _Piece("amount", number=int(cents[1]) * 100 + int(cents[2]))
    months = months_of_the_year()
    if word in months:
        return 1, _Piece("day", month=months[word])
    if word.isdigit() and len(word) == _OF_A_CARD and facts.cards:
        return 1, _Piece("card", word)
    if numbered := _ORDINAL.fullmatch(word):
        return 1, _Piece("day", number=int(numbered[1]))
    return (1, _Piece("number", number=int(word))) if word.isdigit() else (0, None)


def _compared(pieces: tuple[_Piece, ...], facts: Facts, today: date) -> SaidBack | None:
    """What was told beside what is said back; None where they cannot be compared."""
    sorts = {one.sort for one in pieces}
    if sorts == {"number"}:
        return _of_a_number(pieces, facts)
    if sorts <= {"day", "number"} and len(facts.days) == 1:
        return _of_a_day(pieces, next(iter(facts.days)), today)
    if len(pieces) > 1:
        return None
    said = pieces[0]
    if said.sort == "amount" and len(facts.amounts) == 1:
        (amount,) = facts.amounts
        cents = said.number == amount.minor and EXPONENTS.get(amount.currency) == _TWO_DECIMALS
        if said.amount is None and not cents:
            return None
        return SaidBack(cents or said.amount == amount, amount=amount)
    if said.sort == "card" and len(facts.cards) == 1:
        (card,) = facts.cards
        return SaidBack(said.text == card, card=card)
    if said.sort == "order" and facts.orders == {said.text}:
        return SaidBack(True, order=said.text)
    if said.sort == "plan" and facts.plans == {said.text}:
        return SaidBack(True, plan=said.text)
    return None


def _of_a_number(pieces: tuple[_Piece, ...], facts: Facts) -> SaidBack | None:
    """A number by itself, which is said back of a day or of an amount, and not of both."""
    if len(pieces) > 1:
        return None
    number = pieces[0].number
    days = [one for one in facts.days if one.day == number]
    amounts = [
        one for one in facts.amounts if one.minor == number * 10 ** EXPONENTS.get(one.currency, 2)
    ]
    only = len(facts.days) <= 1 and len(facts.amounts) <= 1 and len(days) + len(amounts) == 1
    if not only:
        return None
    return SaidBack(True, day=days[0]) if days else SaidBack(True, amount=amounts[0])


def _of_a_day(pieces: tuple[_Piece, ...], told: date, today: date) -> SaidBack | None:
    """The day that was told, beside the parts of one that are said.

    A weekday, or another day, is of a time to come: of a day that is over it is no word back.
    """
    for part in ("weekday", "relative", "number", "month"):
        if sum(getattr(one, part) not in (None, "") for one in pieces) > 1:
            return None
    right = all(_fits(one, told, today) for one in pieces)
    whole = all(one.weekday is None and not one.relative for one in pieces)
    numbered = any(one.number is not None for one in pieces)
    if any(one.month is not None for one in pieces) and not numbered:
        return None  # "may it come monday?"
    if told < today and not (right and whole):
        return None
    return SaidBack(right, day=told)


def _fits(said: _Piece, told: date, today: date) -> bool:
    sunday = today + timedelta(days=6 - today.weekday())
    match said.relative:
        case "today":
            return told == today
        case "tomorrow":
            return told == today + _A_DAY
        case "this_week":
            return today <= told <= sunday
        case "next_week":
            return sunday < told <= sunday + _WEEK
        case "this_month" | "next_month":
            ahead = _MONTHS_IN_A_YEAR * (told.year - today.year) + told.month - today.month
            return told >= today and ahead == (said.relative == "next_month")
        case "weekend":
            return sunday - _A_DAY <= told <= sunday
        case "after_weekend":
            return told > sunday
        case "before_weekend":
            return today <= told < sunday - _A_DAY
        case _:
            own = (
                (said.weekday, told.weekday()),
                (said.number, told.day),
                (said.month, told.month),
            )
            return all(part is None or part == of for part, of in own)


@cache
def _book() -> Phrasebook:
    return phrasebook("said_back_words")


@cache
def _weekdays() -> Mapping[str, int]:
    """The number of each weekday, Monday being 0, by its names without accents."""
    named = {
        folded(str(name)): number
        for language in SUPPORTED
        for number, name in get_day_names("wide", locale=language).items()
    }
    return {**named, **_SHORT_DAYS}


@cache
def _dates() -> re.Pattern[str]:
    """A day of a month, as the desk writes it in each language."""
    months = "|".join(sorted(months_of_the_year(), key=len, reverse=True))
    year = r"(?:,?\s+(?:de\s+)?(?P<year>20\d\d))?"
    return re.compile(
        rf"\b(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|\.)?\s+(?:of\s+|de\s+)?(?P<month>{months})\b{year}"
    )
