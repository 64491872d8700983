"""From when and until when somebody says they are away: "we leave on 14 December and are back at
the end of January", "I'm away in January". A pause that is wished for beside it is for that time.

Rules alone; the words are in `pause_words.yaml`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from steward.understanding.text.months import months_of_the_year
from steward.understanding.text.word_lists import Phrasebook, phrasebook

_NEAR = 5  # words between a date and what it is a date of


def as_from_until(words: Sequence[str]) -> list[str]:
    """The time that somebody is away as plain words with the date of its begin behind "from", and
    of its end behind "until", as far as they are told; nothing where neither is.
    """
    leaves, back = _dated_by(words, "leaves"), _dated_by(words, "is_back")
    if leaves is None and back is None:
        return _away_in(words)
    begin = ["from", *leaves] if leaves else []
    return begin + (["until", *back] if back else [])


def _dated_by(words: Sequence[str], meaning: str) -> list[str] | None:
    """The words of the date by a word of this meaning: behind it, or before it in its clause."""
    at = _book().at(words, meaning)
    if at is None:
        return None
    behind = _month_in(words[at : at + _NEAR + 1])
    if behind is not None:
        return _date_to(words, at + behind)
    first = max(0, at - _NEAR)
    before = _month_in(words[first:at], last=True)
    return None if before is None else _date_to(words, first + before)


def _date_to(words: Sequence[str], month: int) -> list[str]:
    """A month with what says which day of it is meant, which stands before or behind it."""
    first = month
    while first > 0 and month - first < 3 and _is_of_a_date(words[first - 1]):
        first -= 1
    behind = words[month + 1 : month + 2]  # "January 20"
    return [*words[first : month + 1], *(one for one in behind if _is_number(one))]


def _away_in(words: Sequence[str]) -> list[str]:
    """ "I'm away in January": from its first day on."""
    for at, word in enumerate(words):
        if word in months_of_the_year() and at and _book().begins(words, at - 1, "in_a_month"):
            near = words[max(0, at - _NEAR) : at + _NEAR]
            if _book().at(near, "away") is not None:
                return ["from", word]
    return []


def _month_in(words: Sequence[str], *, last: bool = False) -> int | None:
    found = [at for at, word in enumerate(words) if word in months_of_the_year()]
    pick: Callable[[list[int]], int] = max if last else min
    return pick(found) if found else None


def _is_number(word: str) -> bool:
    return word.rstrip("stndrhe").isdigit()


def _is_of_a_date(word: str) -> bool:
    return _is_number(word) or any(_book().begins([word], 0, one) for one in _OF_A_DATE)


_OF_A_DATE = ("early", "middle", "late", "in_a_date")


@cache
def _book() -> Phrasebook:
    return phrasebook("pause_words")
