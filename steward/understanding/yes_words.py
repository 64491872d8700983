"""Whole phrases that are a yes by themselves, and pleas beside one, in five languages."""

from __future__ import annotations

import re
from functools import cache

from steward.understanding.word_lists import entries


def as_a_yes(spoken: str) -> str:
    """Words in lower case, one space apart: what is a yes in several words as "yes", and without
    pleas ("se lo ruego"), which by themselves agree to nothing.
    """
    phrases = _phrases()
    return " ".join(phrases["plea"].sub(" ", phrases["yes"].sub("yes", spoken)).split())


@cache
def _phrases() -> dict[str, re.Pattern[str]]:
    return {kind: _one_of(listed) for kind, listed in entries("yes_words").items()}


def _one_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = "|".join(map(re.escape, sorted(phrases, key=len, reverse=True)))
    return re.compile(rf"(?:^|(?<= ))(?:{longest_first})(?= |$)")
