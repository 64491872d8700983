"""Recognises that something is to stop for whole months that are named: "Abo Stop für Dezember und
Januar". Pure, rules alone.

The words are in `pause_words.yaml`, by meaning.
"""

from __future__ import annotations

from datetime import date
from functools import cache

from steward.understanding.text.clauses import sentences_of
from steward.understanding.text.months import months_of_the_year
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_APART = 7  # words between a stop and its months


def months_of_rest(text: str) -> tuple[int, ...] | None:
    """The months, one after another, in which something is to stop: "stop it for December and
    January"; what was paid for them is another
    matter, and so is one of them in which it is wanted.
    """
    for sentence in sentences_of(text[:2_000]):
        words = plain_words(sentence)
        stop, at = _book().at(words, "stops"), _month_at(words)
        other = _skips().any_of(words, "not_goods", "again")
        if stop is None or at is None or other or _book().any_of(words, "goes_on"):
            continue
        named = _run_of_months(words, at)
        led = [n for n in range(max(at - 2, 0), at) if _book().begins(words, n, "for")]
        if (len(named) > 1 or led) and abs(at - stop) <= _APART and not _leads_near(words, at):
            return named
    return _that_month(plain_words(text[:2_000]))


def _that_month(words: list[str]) -> tuple[int, ...] | None:
    """The one month that is named where "that month" is to rest: "je pars tout janvier, on peut
    arrêter ce mois-là ?".
    """
    months = {months_of_the_year()[word] for word in words if word in months_of_the_year()}
    at = _book().at(words, "that_month")
    stop = None if at is None else _book().at(words[max(at - _APART, 0) : at + _APART], "stops")
    if (
        len(months) != 1
        or stop is None
        or _skips().any_of(words, "not_goods", "again", "came", "none")
    ):
        return None
    return tuple(months)


def _month_at(words: list[str]) -> int | None:
    return next((at for at, word in enumerate(words) if word in months_of_the_year()), None)


def _run_of_months(words: list[str], at: int) -> tuple[int, ...]:
    """The months that follow each other here, with nothing but "and" or "to" between them."""
    named = list[int]()
    for n, word in enumerate(words[at:], at):
        month = months_of_the_year().get(word)
        if month is None and not _book().begins(words, n, "to"):
            break
        if month is not None:
            named.append(month)
    return tuple(named)


def _leads_near(words: list[str], at: int) -> bool:
    """Whether a day is named here, or from or until when it is: that is told apart."""
    near = range(max(at - 2, 0), at)
    day = any(words[n][0].isdigit() for n in near)
    return day or any(_book().begins(words, n, one) for n in near for one in ("until", "from"))


def first_of(month: int, today: date) -> date:
    """The next first day of a month, counted by its number."""
    return date(today.year + (month <= today.month), month, 1)


@cache
def _skips() -> Phrasebook:
    return phrasebook("skip_words")


@cache
def _book() -> Phrasebook:
    return phrasebook("pause_words")
