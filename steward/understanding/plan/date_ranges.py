"""Dates as people write them, put as the readers of a rest read them: "Dec 15" as its day and its
month, and two of them with a word or a dash between as from the one until the other. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from steward.domain.spelling import folded
from steward.understanding.text.months import month_called
from steward.understanding.text.shapes import WORDS

_UNTIL = frozenset({"to", "till", "til", "until", "through", "thru", "tot", "tm", "bis", "hasta"})
_ABOUT = frozenset({"around", "about", "roughly", "circa", "ca", "ongeveer", "rond", "etwa", "the"})
_DASHES = frozenset({"-", "–", "—"})
_FROM = frozenset(
    {"from", "van", "vanaf", "vom", "ab", "von", "between", "du", "des", "del", "desde"}
)
_ORDINALS = ("st", "nd", "rd", "th")
_LAST_DAY = 31


class _Word(NamedTuple):
    text: str  # folded
    start: int
    end: int


def with_ranges(text: str) -> str:
    """The text with its dates and what lies between two of them as they are read."""
    return _with_from_until(with_days_first(text))


def _words(text: str) -> list[_Word]:
    return [_Word(folded(one[0]), *one.span()) for one in WORDS.finditer(text)]


def with_days_first(text: str) -> str:
    """The text with each day before its month: "Dec 15th" is "15 December"."""
    words, put, at = _words(text), list[str](), 0
    for n, (month, day) in enumerate(pairwise(words)):
        number = _day(day.text)
        name = month_called(month.text) if _is_month(words, n) else None
        between = text[month.end : day.start].strip(" .,")
        told = between or (_is_led(text, words, n) and words[n - 1].start >= at)
        if name is None or number is None or told or month.start < at:
            continue
        put += [text[at : month.start], f"{number} {name}"]
        at = day.end
    return "".join([*put, text[at:]])


def _is_month(words: Sequence[_Word], n: int) -> bool:
    """Whether a word that may be a verb is led to as a month: "from May 3", not "may 3 of us"."""
    led = n > 0 and words[n - 1].text in {*_FROM, *_UNTIL, *_ABOUT, "on", "by", "in"}
    return led or words[n].text not in _VERBS


_VERBS = frozenset({"may", "march"})


def _is_led(text: str, words: Sequence[_Word], n: int) -> bool:
    """Whether the day of a month stands right before it: "5 Jan 10" is no tenth."""
    if n == 0 or _day(words[n - 1].text) is None:
        return False
    return not text[words[n - 1].end : words[n].start].strip(" .")


def _with_from_until(text: str) -> str:
    """The text with two dates that are joined as from the one until the other."""
    words = _words(text)
    dates = [  # where their days stand, each before its month
        n
        for n, (day, month) in enumerate(pairwise(words))
        if _day(day.text) is not None and month_called(month.text) is not None
    ]
    for first, second in reversed([*pairwise(dates)]):
        ends = words[first + 1].end
        between = [one.text for one in words[first + 2 : second]]
        dash = text[ends : words[second].start].strip() in _DASHES
        joined = [one for one in between if one not in _ABOUT]
        if not dash and not (len(joined) == 1 and joined[0] in _UNTIL):
            continue
        led = first > 0 and words[first - 1].text in {*_FROM, *_ABOUT}
        start, end = words[first].start, words[second].start
        told = text[start:ends]
        text = f"{text[:start]}{'' if led else 'from '}{told} until {text[end:]}"
    return text


def _day(word: str) -> int | None:
    """The number of a day; None where the word is none."""
    digits = word
    for ending in _ORDINALS:
        digits = digits.removesuffix(ending)
    return int(digits) if digits.isdigit() and 1 <= int(digits) <= _LAST_DAY else None
