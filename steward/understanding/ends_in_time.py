"""Recognises that something is to stop for a time: a stop with an end is a pause.

The words are in `pause_words.yaml`, by meaning; rules alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from babel.dates import get_month_names

from steward.understanding.language import SUPPORTED
from steward.understanding.word_lists import Phrasebook, folded, phrasebook, plain_words

_PIECE = re.compile(r"[.!?;:,\n]+")
_LEADS = 4  # words between "until" and the time that it names
_APART = 7  # words between a stop and its end


def names_end(text: str) -> bool:
    """Whether the words name a time until which, or for which, something is to be."""
    return any(_end_at(words) is not None and not _goes_on(words) for words in _pieces(text))


def end_named(text: str, today: date) -> date | None:
    """The day that the words name as the end: "until 5 January", "until May", "for two months".

    None: no day, as with a feast, or none to come within a year and a half.
    """
    for words in _pieces(text.replace(".", " ")):
        at = _end_at(words)
        day = None if at is None or _goes_on(words) else _day(words[at:], today)
        if day is not None and today < day <= today + timedelta(days=_FURTHEST):
            return day
    return None


_FURTHEST = 550  # days
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|ste|de|e)?")


def _day(words: list[str], today: date) -> date | None:
    """The day that these words name, which begin with the one that leads to it."""
    named = [
        (at, months_of_the_year()[word])
        for at, word in enumerate(words[:6])
        if word in months_of_the_year()
    ]
    if named and _book().begins(words, 0, "until"):
        at, month = named[0]
        near = (_ORDINAL.fullmatch(word) for word in words[max(at - 2, 1) : at + 2])
        days = [int(found[1]) for found in near if found is not None]
        return _next_such(next((n for n in days if n <= 31), 1), month, today)
    count = next((n for word in words[:3] if (n := _count(word)) is not None), None)
    if count is None or _book().begins(words, 0, "until"):
        return None
    if any(_book().begins(words, at, "weeks") for at in range(len(words[:4]))):
        return today + timedelta(weeks=count)
    if any(_book().begins(words, at, "months") for at in range(len(words[:4]))):
        years, month = divmod(today.month - 1 + count, 12)
        return date(today.year + years, month + 1, min(today.day, 28))
    return None


def _count(word: str) -> int | None:
    if word.isdigit():
        return int(word)
    return next((n for n, said in enumerate(_COUNTS, 1) if word in said), None)


_COUNTS = (
    ("a", "one", "een", "ein", "eine", "einen", "un", "une", "una"),
    ("two", "twee", "zwei", "deux", "dos"),
    ("three", "drie", "drei", "trois", "tres"),
    ("four", "vier", "quatre", "cuatro"),
    ("five", "vijf", "funf", "cinq", "cinco"),
    ("six", "zes", "sechs", "seis"),
)


def _next_such(day: int, month: int, today: date) -> date | None:
    """The next day of that month and number; None where there is none."""
    for year in (today.year, today.year + 1):
        try:
            found = date(year, month, day)
        except ValueError:
            return None
        if found > today:
            return found
    return None


def stops_for_a_time(text: str) -> bool:
    """Whether something is to stop until a time, or for a time: the end stands in the same piece
    as the stop, or is all that the next one begins with.
    """
    pieces = list(_pieces(text))
    joined = [[*one, *other] for one, other in pairwise(pieces) if _end_at(other) == 0]
    return any(_stops_and_ends(words) for words in (*pieces, *joined))


def _pieces(text: str) -> list[list[str]]:
    found = (plain_words(piece) for piece in _PIECE.split(text[:2_000]))
    return [words for words in found if words]


def _stops_and_ends(words: list[str]) -> bool:
    stop, end = _book().at(words, "stops"), _end_at(words)
    if stop is None or end is None or _goes_on(words):
        return False
    return abs(end - stop) <= _APART


def _goes_on(words: list[str]) -> bool:
    """Whether the words tell how long something went on, or goes on before it ends."""
    return _book().at(words, "goes_on") is not None


def _end_at(words: list[str]) -> int | None:
    """Where an end is named: the place of the word that begins it."""
    return next((at for at in range(len(words)) if _is_end(words, at)), None)


def _is_end(words: list[str], at: int) -> bool:
    after = words[at + 1 : at + 1 + _LEADS]
    if _book().begins(words, at, "until"):
        return any(_is_time(after, i) for i in range(len(after)))
    near = after[:2]
    stretch = any(_book().begins(near, i, "stretch") for i in range(len(near)))
    if _book().begins(words, at, "across"):
        return stretch and not any(_is_number(near, i) for i in range(len(near)))
    otherwise = at > 0 and _book().begins(words, at - 1, "otherwise")
    counts = _book().begins(words, at, "for") or (_is_number(words, at) and not otherwise)
    return (counts and stretch) or _book().begins(words, at, "a_while")


def _is_number(words: list[str], at: int) -> bool:
    return words[at].isdigit() or _book().begins(words, at, "numbers")


def _is_time(words: list[str], at: int) -> bool:
    named = any(_book().begins(words, at, meaning) for meaning in ("stretch", "feast", "back"))
    return named or words[at][0].isdigit() or words[at] in months_of_the_year()


@cache
def _book() -> Phrasebook:
    return phrasebook("pause_words")


@cache
def months_of_the_year() -> Mapping[str, int]:
    """The number of each month, by its names in the languages that are read, without accents."""
    return {
        folded(str(name)): number
        for language in SUPPORTED
        for number, name in get_month_names("wide", locale=language).items()
    }
