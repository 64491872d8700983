"""Puts months that are typed short, mistyped, or called as in one region into their whole name in
the language of the text: "20. Jänner", "3 ene", "septmber". Rules alone, by `month_words.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache

from babel.dates import get_month_names

from steward.domain.spelling import folded
from steward.understanding.text.language import SUPPORTED, spoken_language
from steward.understanding.text.months import months_of_the_year
from steward.understanding.text.shapes import LETTERS
from steward.understanding.text.word_lists import entries

_ALIKE = 0.85
_SHORTEST = 6  # letters of a name that is read with a slip
_LAST = re.compile(r"([^\W\d_]+|\d{1,2}(?:\.|st|nd|rd|th|er|e|ste|de|º)?)\W{0,2}$", re.IGNORECASE)


def with_whole_months(text: str) -> str:
    """The text with each such month by its whole name; as it is where it has none."""
    put = _regional().sub(lambda found: _name(found[0], "regional", text), text)
    put = _short().sub(lambda found: _with_name(found, text), put)
    return LETTERS.sub(lambda found: _corrected(found, put), put)


def _name(spelt: str, heading: str, text: str) -> str:
    return _in_language(_listed(heading)[spelt.lower()], text)


def _with_name(found: re.Match[str], text: str) -> str:
    """A day and its month, or a month before its day: "Dec 18"."""
    return (found[1] or "") + _name(found[2] or found[3], "short", text)


def _in_language(month: int, text: str) -> str:
    spoken = spoken_language(text)
    locale = spoken if spoken in SUPPORTED else "en"
    return str(get_month_names("wide", locale=locale)[month])


def _corrected(found: re.Match[str], text: str) -> str:
    """A word that is a month's name with a slip of the fingers, where something leads to it."""
    word = folded(found[0])
    if len(word) < _SHORTEST or word in months_of_the_year() or word in _people():
        return found[0]
    before = _LAST.search(text[: found.start()])
    if before is None or not (before[1][0].isdigit() or before[1].lower() in _leads()):
        return found[0]
    near = get_close_matches(word, _long_names(), n=1, cutoff=_ALIKE)
    if not near or near[0][0] != word[0]:
        return found[0]
    return _in_language(months_of_the_year()[near[0]], text)


@cache
def _long_names() -> tuple[str, ...]:
    return tuple(name for name in months_of_the_year() if len(name) >= _SHORTEST)


@cache
def _leads() -> frozenset[str]:
    return frozenset(entries("month_words")["leads"])


@cache
def _people() -> frozenset[str]:
    return frozenset(entries("month_words")["people"])


@cache
def _listed(heading: str) -> Mapping[str, int]:
    pairs = (one.split("=") for one in entries("month_words")[heading])
    return {spelt: int(number) for spelt, number in pairs}


def _either(heading: str) -> str:
    return "|".join(sorted(map(re.escape, _listed(heading)), key=len, reverse=True))


@cache
def _regional() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w@.-])(?:{_either('regional')})(?![\w@-])", re.IGNORECASE)


@cache
def _short() -> re.Pattern[str]:
    day = r"(?<![\w.,:/-])(?:[1-9]|[12]\d|3[01])(?:\.|st|nd|rd|th|er|e|ste|º)?"
    return re.compile(
        rf"({day}\s*(?:of |de |d')?)({_either('short')})"
        r"(?![\w@'’-])(?:\.(?!\w)|(?!\s+(?-i:[A-ZÀ-Þ])))"  # "12 Mar Lane" is a street
        rf"|(?<![\w.@’'-])({_either('short')})\.?(?=\s(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
        rf"(?:\s*$|[,;:!?)]|\.(?!\d)|\s*(?:[-–]|(?:{'|'.join(entries('month_words')['behind'])})\b)))",
        re.IGNORECASE,
    )
