"""Which of several records words mean that name it by its day: "the one from last week", "the
September one", "der vom 7.". Pure, rules alone.

The words are in `date_words.yaml`, by meaning.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import NamedTuple

from steward.domain.spelling import folded
from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.counts import count_of
from steward.understanding.text.months import (
    months_meant,
    months_of_the_year,
    without_denied_months,
)
from steward.understanding.text.word_lists import entries, phrasebook, plain_words

_LONGEST = 600
_THANKS = 4  # words of a clause that only thanks or praises
_FEW = 9  # words of who names a record by its day and says nothing else
_WEEK = timedelta(days=7)
_A_DAY = timedelta(days=1)
_HALF_A_YEAR = timedelta(days=183)
_MONTHS_IN_A_YEAR = 12
_YEAR = re.compile(r"\b20\d\d\b")


class Days(NamedTuple):
    """The days that words name, the first and the last of them."""

    first: date
    last: date


def day_of(moment: object) -> date:
    """The day of a system's ISO 8601 moment, where its own offset has it."""
    return datetime.fromisoformat(str(moment)).date()


def day_in(text: str) -> date | None:
    """The day that a text of a system is (`2026-11-28`); None: it is none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def months_among(values: Iterable[object]) -> frozenset[int]:
    """The months of the days among the values of a record, January being 1."""
    days = (day_in(str(value)[:10]) for value in values)
    return frozenset(day.month for day in days if day is not None)


def moment_of(day: date) -> datetime:
    """The moment in which a day begins, UTC, as a system is told of it."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def dated(
    text: str, today: date, records: Mapping[str, date], months: Mapping[str, int] | None = None
) -> frozenset[str]:
    """The records of the days, or else of the months, that the words name; none where they name
    neither, or nothing is of then.

    `months`: for which month a record is, where that is not the one of its day.
    """
    named, by_month = [*_days_named(text[:_LONGEST], today)], months_meant(text[:_LONGEST])
    for wider in (timedelta(0), _A_DAY):
        if wider and by_month:  # "the October invoice, my expenses close today": the month
            named = [one for one in named if one != Days(today, today)]
        found = frozenset(
            key
            for key, on in records.items()
            if any(one.first - wider <= on <= one.last + wider for one in named)
        )
        if found:
            return found
    numbers = {int(one["day"]) for one in _alone().finditer(folded(text[:_LONGEST]))}
    days = {key: on.day for key, on in records.items()}
    if found := _of_the_last(numbers, days, records, _A_DAY):
        return found
    meant = by_month if not (named or numbers) else frozenset[int]()
    of = {key: on.month for key, on in records.items()} | dict(months or {})
    if years := {int(one) for one in _YEAR.findall(text[:_LONGEST])}:
        of = {key: month for key, month in of.items() if records[key].year in years}
    return _of_the_last(meant, of, records, _HALF_A_YEAR)


def _of_the_last(
    meant: Iterable[int], of: Mapping[str, int], records: Mapping[str, date], within: timedelta
) -> frozenset[str]:
    """The records of each day or month, by its number; of several months or years the last one."""
    found: set[str] = set()
    for number in meant:
        own = {key: records[key] for key, one in of.items() if one == number}
        last = max(own.values(), default=date.max)
        found |= {key for key, on in own.items() if last - on <= within}
    return frozenset(found)


def names_a_day(text: str) -> bool:
    """Whether words name a day, a week or a month that is over or runs."""
    plain = folded(text[:_LONGEST])
    told = any(one.search(plain) for one in _ways())
    return told or bool(months_meant(text[:_LONGEST]))


def only_names_a_day(text: str) -> bool:
    """Whether words point at something by its day and say nothing else: "¿y la de septiembre?"."""
    left = without_denied_months(text[:_LONGEST])
    if not names_a_day(left):
        return False
    plain = folded(left)
    for one in _ways():
        plain = one.sub(" ", plain)
    words = [one for one in plain_words(plain) if one not in _month_names()]
    points = not words or bool(phrasebook("date_words").made_of(words, "points"))
    return len(words) <= _FEW and points


def names_the_one_before(text: str) -> bool:
    """Whether words, behind a word of thanks, ask for the record before the one that was told and
    say nothing else: "lovely. And the one before that?".
    """
    *first, last = [plain_words(one.text) for one in split_clauses(text[:_LONGEST])] or [[]]
    if len(last) > _FEW or any(len(one) > _THANKS for one in first):
        return False
    return "before" in phrasebook("date_words").made_of(last, "before", "asks", "points")


def days_told(text: str, today: date) -> tuple[Days, ...]:
    """The days, weeks and months that words name by more than the name of a month, without today
    and yesterday, on which something may only have been seen.
    """
    named = (one for one in _days_named(text[:_LONGEST], today) if one.last < today - _A_DAY)
    return tuple(named)


def called_by_its_day(text: str) -> bool:
    """Whether a record is called by its day: "my order of 3 November", "last week's order"."""
    return bool(_called().search(folded(text[:_LONGEST])))


def means_the_latest(text: str) -> bool:
    """Whether the newest of several is meant: "my last order", "la dernière livraison"."""
    return bool(_latest().search(folded(text[:_LONGEST])))


def _days_named(text: str, today: date) -> Iterator[Days]:
    plain = folded(text)
    for found in _relative().finditer(plain):
        yield _of_a_phrase(found.lastgroup or "", today)
    for found in _ago().finditer(plain):
        if (days := _so_long_ago(found, today)) is not None:
            yield days
    for found in _dates().finditer(plain):
        if (on := _on(found, today)) is not None:
            yield Days(on, on)


def _of_a_phrase(named: str, today: date) -> Days:
    week, month = today - timedelta(days=today.weekday()), today.replace(day=1)
    match named:
        case "today":
            return Days(today, today)
        case "yesterday":
            return Days(today - _A_DAY, today - _A_DAY)
        case "this_week":
            return Days(week, today)
        case "last_week":
            return Days(week - _WEEK, week - _A_DAY)
        case "this_month":
            return Days(month, today)
        case _:
            before = month - _A_DAY
            return Days(before.replace(day=1), before)


def _so_long_ago(found: re.Match[str], today: date) -> Days | None:
    """About so many days, weeks or months before today; the longer ago, the less exactly."""
    said = next(one for name, one in found.groupdict().items() if name.startswith("n_") and one)
    count = int(said) if said.isdigit() else (1 if said in _ONE else count_of(said, alone=True))
    if not isinstance(count, int) or not 0 < count <= _MOST_AGO:
        return None
    units = {"day": 1, "week": 7, "month": 30}
    unit = next(one for one in units if any(found.groupdict().get(f"{one}_{n}") for n in "ab"))
    on = today - timedelta(days=units[unit] * count)
    spare = timedelta(days={"day": 1, "week": 4, "month": 15}[unit])
    return Days(on - spare, on + spare)


_MOST_AGO = 60
_ONE = frozenset({"a", "an", "one", "een", "einem", "einer", "une", "un", "una"})


def _on(found: re.Match[str], today: date) -> date | None:
    """The last such day until today, or in the year that is named."""
    told = {name[:-1].rstrip("_"): one for name, one in found.groupdict().items() if one}
    day, month = int(told["day"]), told["month"]
    number = int(month) if month.isdigit() else _months()[month]
    if number > _MONTHS_IN_A_YEAR:
        day, number = number, day
    year = int(told["year"]) % 2000 + 2000 if "year" in told else today.year
    try:
        on = date(year, number, day)
        return on if on <= today or "year" in told else on.replace(year=year - 1)
    except ValueError:
        return None


@cache
def _months() -> Mapping[str, int]:
    """Each month by its names, and by what is left of them where they are cut short."""
    whole = months_of_the_year()
    short = {name[:3]: number for name, number in whole.items() if name[:3] != "ago"}
    return short | dict(whole)  # "two weeks ago" is no August


@cache
def _month_names() -> frozenset[str]:
    return frozenset(_months())


@cache
def _any_month() -> str:
    return "|".join(sorted(_month_names(), key=len, reverse=True))


def _listed(meaning: str) -> str:
    longest_first = sorted(entries("date_words")[meaning], key=len, reverse=True)
    return "|".join(one.replace("*", r"\w*").replace(" ", r"\W+") for one in longest_first)


@cache
def _relative() -> re.Pattern[str]:
    named = ("today", "yesterday", "this_week", "last_week", "this_month", "last_month")
    return re.compile("|".join(rf"(?P<{one}>\b(?:{_listed(one)})\b)" for one in named))


@cache
def _ago() -> re.Pattern[str]:
    number = rf"\d{{1,2}}|{'|'.join(sorted(_ONE))}|{_listed('counted')}"
    units = ("day", "week", "month")
    each = {n: "|".join(rf"(?P<{one}_{n}>{_listed(one)})" for one in units) for n in "ab"}
    before = rf"\b(?:{_listed('ago_before')})\s+(?P<n_a>{number})\s+(?:{each['a']})\b"
    return re.compile(rf"{before}|\b(?P<n_b>{number})\s+(?:{each['b']})\s+(?:{_listed('ago')})\b")


@cache
def _dates() -> re.Pattern[str]:
    months = _any_month()
    year = r"(?:,?\s+(?:de\s+)?(?P<year_{n}>20\d\d))?"
    day = r"(?P<day_{n}>[0-3]?\d)(?:st|nd|rd|th|er|de|e|\.|o|º)?"
    first = day.format(n="a") + r"\s+(?:of\s+|de\s+|di\s+)?(?P<month_a>" + months + r")\b"
    then = rf"\b(?P<month_b>{months})\s+(?:the\s+)?{day.format(n='b')}\b(?!\s*[€$£%])(?![.,]\d)"
    figures = (
        r"\b(?P<day_c>[0-3]?\d)[./-](?P<month_c>[01]?\d)(?:[./-](?P<year_c>(?:20)?\d\d)\b|\.(?!\d))"
        r"|\b(?P<day_d>[0-3]?\d)/(?P<month_d>[01]?\d)\b(?![/\d])"
    )
    return re.compile(
        rf"\b{first}{year.format(n='a')}|{then}{year.format(n='b')}|(?<![\w.,/-])(?:{figures})"
    )


@cache
def _alone() -> re.Pattern[str]:
    """The day of a month by itself: "the 7th", "vom 7.", "del 7", "van de 7e"."""
    months = _any_month()
    follows = rf"(?!\s*(?:of|de|di)?\s*(?:{months})\b)(?!\s*[€$£%])(?![.,/:-]?\d)(?!\s+[a-z])"
    return re.compile(
        r"(?:\bthe\s+(?:one\s+(?:of|from)\s+the\s+)?|\b(?:vom|am|del|du|van de|de la del)\s+)"
        rf"(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|de|e|\.)?{follows}"
    )


def _ways() -> tuple[re.Pattern[str], ...]:
    """In which words a day, a week or a month is named, other than a month by itself."""
    return _relative(), _ago(), _dates(), _alone()


@cache
def _latest() -> re.Pattern[str]:
    records, behind = _listed("records"), r"(?:plus recente|dernie\w*|ultim[oa]|mas reciente)"
    return re.compile(
        rf"\b(?:{_listed('latest')})\s+(?:\w+\s+)?(?:{records})\b"
        rf"|\b(?:{records})\s+(?:la\s+|le\s+|el\s+)?{behind}\b"
    )


@cache
def _called() -> re.Pattern[str]:
    when = "|".join(
        _listed(one) for one in ("today", "yesterday", "this_week", "last_week", "this_month")
    )
    months = _any_month()
    numbered = rf"(?:the\s+)?[0-3]?\d\S*\s+(?:of\s+|de\s+)?(?:{months})"
    day = rf"(?:{when}|{_listed('last_month')}|{numbered}|{months})"
    return re.compile(
        rf"\b(?:{_listed('leads')})\s+(?:the\s+)?{day}\b"
        rf"|\b(?:{_listed('ordered')})\s+(?:on\s+|in\s+|op\s+|am\s+|im\s+|le\s+|en\s+|el\s+)?{day}\b"
        rf"|\b{day}(?:'s|s)?\s+(?:{_listed('records')})\b"
    )
