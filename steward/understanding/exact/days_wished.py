"""The day to come on which, or from which, words want something done: "as of 1 February", "zum
Monatsende", "le 15 janvier". Pure, rules alone.

The words are in `day_words.yaml`, by meaning.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Literal

from steward.domain.spelling import any_spelling
from steward.understanding.exact.dates_put_right import with_dates_put_right
from steward.understanding.plan.ends_in_time import dates_in_words
from steward.understanding.text.clauses import sentences_of, split_clauses
from steward.understanding.text.months import months_of_the_year, without_denied_months
from steward.understanding.text.shapes import PART_END as _PIECES
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_LONGEST = 600
_SOON = 183  # days: a day that no word surely leads to is not later than this
_FURTHEST = 400
_JUST_OVER = 92  # days since a day that words surely lead to: "as of 1 October", in November
_BESIDE_A_DAY = 2  # words between the number of a day and its month, or from a part of it
_LEADS, _TO_A_DAY = 6, 2  # words between a day and what bounds it; and the number of the day
type Bound = Literal["earliest", "begins", "latest"]
BOUNDS: tuple[Bound, ...] = ("earliest", "begins", "latest")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def day_wished(text: str, today: date) -> date | None:
    """The last day that the words name so; None: no day, or one that is long over or far off."""
    found = [day for words in _sentences(text) for _, day in _days(words, today)]
    return found[-1] if found else None


def bound_wished(text: str, today: date) -> Bound | None:
    """What the last day that the words name is for them: "not before 15 December" is the earliest
    that will do, "from 15 December on" from when it may begin, "by 15 December" the latest.
    """
    found = [(words, at) for words in _sentences(text) for at, _ in _days(words, today)]
    return _bound(*found[-1]) if found else None


def wishes_some_time(text: str, today: date) -> bool:
    """Whether words put what they wish for at a time that names no day: "next year", "some day"."""
    vague = ("some_time_next_year", "some_time")
    return _book().any_of(plain_words(text[:_LONGEST]), *vague) and day_wished(text, today) is None


def _sentences(text: str) -> Iterator[list[str]]:
    text = without_denied_months(with_dates_put_right(text[:_LONGEST]))
    return map(plain_words, sentences_of(dates_in_words(text)))


def _bound(words: list[str], at: int) -> Bound | None:
    """Of the day that is named at this word; the words for it stand close before or behind it."""
    book, near = _book(), range(max(at - _TO_A_DAY, 0), at + 1)
    before, behind = words[max(at - _LEADS, 0) : at + 1], words[at + 1 : at + 1 + _LEADS]
    for bound in BOUNDS:
        if book.any_of(before, f"{bound}_around") or book.any_of(behind, f"{bound}_behind"):
            return bound
        if any(book.ends(words, one, bound) for one in near):
            denied = bound == "latest" and book.any_of(words[:at], "denied")
            return "earliest" if denied else bound
    return None


def without_departure(text: str) -> str:
    """The words without those that tell when somebody leaves, flies, is away or moves home: that is
    no day for goods to come. "We leave tomorrow! Can it go to my home?", "moving on Saturday"
    """
    text = _DEPARTS.sub(" ", text[:_LONGEST])
    moves = [part for part in split_clauses(text) if _book().says(part.text, "moves_home")]
    for part in moves:
        text = text.replace(part.text, " ", 1)
    return text


def without_moves(text: str) -> str:
    """The words without those that tell when somebody moves home, which is no day of a payment, nor
    of an end: "it was renewed, and in January I move to Portugal".
    """
    text = text[:_LONGEST]
    if _book().any_of(plain_words(text), "that_day"):
        return text  # "I move in January, cancel it then"
    for sentence in sentences_of(text):
        apart = sentence
        for joint in _JOINTS:
            apart = apart.replace(joint, ", ")
        parts = apart.split(", ")
        if len(parts) > 1 or _book().says(sentence, "moves_home"):
            kept = (one for one in parts if not _book().says(one, "moves_home"))
            text = text.replace(sentence, ", ".join(kept), 1)
    return text


_JOINTS = (" and ", " und ", " et ", " y ")
_DEPARTS = any_spelling(
    r"\b(?:i|we|(?:i|we)(?:'m|'re|'ll| am| are| will))(?: \w+){0,2} (?:leav(?:e|ing)|fly(?:ing)?"
    r"|depart(?:ing)?|travel(?:l?ing)?|check(?:ing)? out|go(?:ing)? (?:home|away|back|abroad)"
    r"|head(?:ing)? (?:home|off|back|out)|set(?:ting)? off|(?:only )?(?:be )?(?:here|staying"
    r"|away|gone|abroad))\b[^.?!;,\n]*?(?=[.?!;,\n]|\bso\b|\band\b|\bbut\b|$)"
    r"|\b(?:ik|wij|we)(?: \w+){0,2} (?:vertrek\w*|vlieg\w*|reis|reizen|weg|(?:naar )huis)\b"
    r"[^.?!;,\n]*?(?=[.?!;,\n]|\bdus\b|\ben\b|\bmaar\b|$)"
    r"|\b(?:vertrek|vertrekken|vlieg|vliegen|reis|reizen) (?:ik|wij|we)\b"
    r"[^.?!;,\n]*?(?=[.?!;,\n]|\bdus\b|\ben\b|\bmaar\b|$)"
    r"|\b(?:ich|wir)(?: \w+){0,2} (?:reis\w*|flieg\w*|fahr\w*|abreis\w*|weg|verreis\w*|checken"
    r"|heim)\b[^.?!;,\n]*?(?=[.?!;,\n]|\balso\b|\bund\b|\baber\b|$)"
    r"|\b(?:je|j'|on|nous)(?: ?\w+){0,2}? ?(?:par(?:s|t|tons|tirai|tirons)|quitt\w+|rentr\w+"
    r"|décoll\w+|repar\w+|m'en vais|s'en va|nous en allons)\b"
    r"[^.?!;,\n]*?(?=[.?!;,\n]|\bdonc\b|\bet\b|\bmais\b|$)"
    r"|\b(?:me voy|nos vamos|me marcho|nos marchamos|vuelo|volamos|salgo|salimos|viajo|viajamos"
    r"|vuelvo|volvemos|dejamos el|dejo el)\b"
    r"[^.?!;,\n]*?(?=[.?!;,\n]|\basí que\b|\by\b|\bpero\b|$)"
)


def names_day_wished(text: str) -> bool:
    """Whether words name such a day, whichever it is."""
    return any(day_wished(text, date(2000, month, 1)) for month in (1, 5, 9))


def wishes_today(text: str) -> bool:
    """Whether words want something ended on this very day: "ja, sofort kündigen", "per vandaag"."""
    pieces = [words for one in _PIECES.split(text[:_LONGEST]) if (words := plain_words(one))]
    brief = sum(map(len, pieces)) <= _BRIEF
    return any(_is_of_today(words, brief=brief) for words in pieces)


def _is_of_today(words: list[str], *, brief: bool) -> bool:
    """Whether a piece ends something today, or is a short answer that names today."""
    book = _book()
    ends = book.any_of(words, "ending")
    named = (book.at(words, one) for one in (("today", "at_once") if ends else ("today",)))
    found = next((at for at in named if at is not None), None)
    denied = found is not None and book.any_of(words[:found], "not_now")
    return found is not None and not denied and (ends or brief)


_BRIEF = 5  # words of a short answer


def _days(words: list[str], today: date) -> Iterator[tuple[int, date]]:
    """Each day with the place of the word that names it."""
    for at in range(len(words)):
        if (month := _month(words, at)) is not None:
            day = _of_a_month(words, at, month, today)
        else:
            day = _in_figures(words[at : at + 3]) or _alone(words, at, today)
            day = day or _called(words, at, today)
        if day is not None:
            yield at, day


def _month(words: list[str], at: int) -> int | None:
    """The month that is named here; cut short, where the number of a day stands beside it."""
    months, named = months_of_the_year(), words[at]
    beside = [*words[max(at - 1, 0) : at], *words[at + 1 : at + 2]]
    if named in months or not any(map(_number, beside)):
        return months.get(named)
    cut = ((name[:3], name[:4], n) for name, n in months.items())
    return next((n for *short, n in cut if named in short), None)


def _of_a_month(words: list[str], at: int, month: int, today: date) -> date | None:
    """The day of the month that is named here: its number, a part of it, or its first."""
    before = words[max(at - _BESIDE_A_DAY, 0) : at]
    number = next(
        ((n, day) for n, word in enumerate(reversed(before), 1) if (day := _number(word))), None
    )
    first, day = (at - number[0], number[1]) if number else (at, None)
    after = words[at + 1 : at + 2]
    if day is None and after and (day := _number(after[0])) is not None:
        first = at  # "February 1st"
    part = None if day else _part(words, at)
    if part is not None:
        first, day = at - part[0], part[1]
    sure = _led(words, first, "surely")
    if _led(words, first, "since"):
        return None
    if not (sure or _led(words, first, "leads") or day):
        return None  # a month by itself names no day
    year = next((int(one) for one in words[at + 1 : at + 3] if _is_year(one, today)), None)
    return _near(today, year, month, day or 1, sure=sure)


def _part(words: list[str], at: int) -> tuple[int, int] | None:
    """How many words name a part of the month that follows, and the day that stands for it."""
    of = at - 1 if at and words[at - 1] in _OF else at
    for named, day in (("early", 1), ("middle", 15), ("late", 31)):
        if size := _book().ends(words, of, named):
            return at - of + size, day
    return None


_OF = frozenset({"of", "van", "de", "d", "des", "du"})


def _near(today: date, year: int | None, month: int, day: int, *, sure: bool) -> date | None:
    """The next such day, in the year that is named; shortly over, where words surely lead to it."""
    for one in (year,) if year else (today.year, today.year + 1):
        named = date(one, month, min(day, monthrange(one, month)[1]))
        over = (today - named).days
        if year or over < 0:
            near = year or -over <= (_FURTHEST if sure else _SOON)
            return named if near and abs(over) <= _FURTHEST and (sure or over < 0) else None
        if sure and 0 < over <= _JUST_OVER:
            return named
    return None


def _in_figures(words: list[str]) -> date | None:
    """The day of three numbers with its year: "01.02.2027", "2027-02-01"."""
    if len(words) < len(("day", "month", "year")) or not all(map(str.isdecimal, words)):
        return None
    day, month, year = map(int, words if len(words[0]) <= 2 else reversed(words))
    try:
        return date(year, month, day) if 2000 < year < 2100 else None
    except ValueError:
        return None


def _alone(words: list[str], at: int, today: date) -> date | None:
    """The next such day that is named by its number alone: "on the 1st", "vanaf de 15e"."""
    day, led = _number(words[at]), _led(words, at, "surely") or _led(words, at, "leads")
    last = at == len(words) - 1 or not words[at].isdecimal()
    if day is None or not led or not last or _month(words, min(at + 1, len(words) - 1)):
        return None
    if _book().is_one(words[max(at - _DENIED_AT, 0) : at - 1], "not_it"):
        return None  # "it's 41, not the 14": no day, or none that is wished for
    if words[at].isdecimal() and _book().ends(words, at, "priced_at"):
        return None  # "the monthly Taster for 14"
    begin = today.replace(day=1) if day > today.day else _month_end(today) + timedelta(days=1)
    return begin + timedelta(days=day - 1) if day <= _month_end(begin).day else None


_DENIED_AT = 2  # words before a number, of which the nearer one leads to it


def _called(words: list[str], at: int, today: date) -> date | None:
    """The day that words name without a month: "tomorrow", "on Monday", "the end of the year"."""
    book = _book()
    if book.begins(words, at, "christmas"):
        return date(today.year, 12, 25)
    if (feast := _of_a_feast(words, at, today)) is not None:
        return feast
    if book.begins(words, at, "year_end"):
        return date(today.year, 12, 31)
    if book.begins(words, at, "quarter_end"):
        return _month_end(today.replace(month=(today.month + 2) // 3 * 3, day=1))
    if book.begins(words, at, "month_end"):
        return _month_end(today)
    some = book.begins(words, at, "some_time_next_year") and _led(words, at, "surely")
    if some or book.begins(words, at, "next_year"):
        return date(today.year + 1, 1, 1)
    if book.begins(words, at, "next_month"):
        return _month_end(today) + timedelta(days=1)
    if book.begins(words, at, "next_week"):
        return today + timedelta(days=7 - today.weekday())
    if book.begins(words, at, "tomorrow") and words[max(at - 1, 0)] not in _MORNING:
        return today + timedelta(days=1)
    led = _led(words, at, "surely") or _led(words, at, "leads")
    over = book.begins(words, at + 1, "over_behind") or bool(book.ends(words, at, "over_before"))
    over = over or book.any_of(words[max(at - _BESIDE_JOINING, 0) : at + _BESIDE_JOINING], "joined")
    for number, named in enumerate(_WEEKDAYS):
        if led and not over and book.begins(words, at, named):
            return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
    return None


_BESIDE_JOINING = 5  # words between a weekday and that somebody signed up then


def _of_a_feast(words: list[str], at: int, today: date) -> date | None:
    """The day on which the feasts at the turn of the year are over, or that of the last of them,
    in the weeks before: "after the holidays", "después de Reyes".
    """
    if today.month < _BEFORE_THE_FEASTS or not (
        _led(words, at, "surely") or _led(words, at, "leads")
    ):
        return None
    if _book().begins(words, at, "epiphany"):
        return date(today.year + 1, 1, 6)
    return date(today.year + 1, 1, 1) if _book().begins(words, at, "feasts") else None


_BEFORE_THE_FEASTS = 11  # the month
_MORNING = frozenset({"guten", "schonen", "goede", "good", "la"})  # "guten Morgen", "la mañana"


def _month_end(today: date) -> date:
    return today.replace(day=monthrange(today.year, today.month)[1])


def _led(words: Sequence[str], at: int, meaning: str) -> bool:
    """Whether words of this meaning stand right before this place, or before an article there."""
    ends = (at, at - 1) if at and words[at - 1] in _ARTICLES else (at,)
    return any(bool(_book().ends(words, end, meaning)) for end in ends)


_ARTICLES = frozenset({"the", "de", "den", "dem", "der", "le", "el", "la", "next", "this"})


def _number(word: str) -> int | None:
    figures = word.rstrip("adehnrst")
    if word.removeprefix(figures) not in _ORDINALS or not figures.isdecimal():
        return None
    return int(figures) if 0 < int(figures) <= _MOST_DAYS else None


_ORDINALS = frozenset({"", "st", "nd", "rd", "th", "er", "ste", "de", "e"})
_MOST_DAYS = 31


def _is_year(word: str, today: date) -> bool:
    return word in (str(today.year), str(today.year + 1))


@cache
def _book() -> Phrasebook:
    return phrasebook("day_words")
