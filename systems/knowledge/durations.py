"""Whether a question wants to know how long, and whether a page tells any time at all: a page of
the right words without one answers another question. Pure; the words are in `durations.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from ruamel.yaml import YAML

from systems.knowledge.words import whole_and_begun, words_of

_LONGEST = 4  # words of an entry
_RULE = re.compile(r"\{\{[^}]*\}\}")  # a figure that a rule holds: "within {{return_days}} days"


def asks_how_long(question: str) -> bool:
    """Whether it asks how long something takes, lasts or holds."""
    words = words_of(question)
    return any(_is_one(words, at, "asks") for at in range(len(words)))


def tells_a_time(text: str) -> bool:
    """Whether a number of days, hours or the like is in the text, or "at once", "until" or such."""
    words = words_of(_RULE.sub(" 1 ", text))
    return any(
        _is_one(words, at, "tells") or (_is_number(words, at) and _has_unit(words[at + 1 : at + 3]))
        for at in range(len(words))
    )


def _is_number(words: Sequence[str], at: int) -> bool:
    return words[at].isdigit() or _is_one(words, at, "numbers")


def _has_unit(words: Sequence[str]) -> bool:
    return any(_is_one(words, at, "units") for at in range(len(words)))


def _is_one(words: Sequence[str], at: int, meaning: str) -> bool:
    """Whether an entry of this meaning begins at this word."""
    whole, begun = _entries(meaning)
    said = [" ".join(words[at : at + size]) for size in range(1, _LONGEST + 1)]
    return not whole.isdisjoint(said) or any(one.startswith(begun) for one in said)


@cache
def _entries(meaning: str) -> tuple[frozenset[str], tuple[str, ...]]:
    listed = YAML(typ="safe").load(Path(__file__).with_name("durations.yaml"))
    return whole_and_begun(listed[meaning])
