"""Whole phrases that are a yes by themselves, and pleas beside one, in five languages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from steward.understanding.word_lists import entries


def as_a_yes(spoken: str) -> str:
    """Words in lower case, one space apart: what is a yes in several words as "yes", and without
    pleas ("se lo ruego"), which by themselves agree to nothing.
    """
    spoken = _SAID_OFTEN.sub(r"\1", " ".join(_plainly(word) for word in spoken.split()))
    return without("plea", _phrases("yes").sub("yes", spoken))


def without(heading: str, spoken: str) -> str:
    """Such words without the phrases of a heading."""
    return " ".join(_phrases(heading).sub(" ", spoken).split())


def is_a_bare_yes(words: Sequence[str]) -> bool:
    """Whether these words say yes or take note, and nothing of what is to be done."""
    return {*words} <= _listed()["noted"] | _listed()["bare"]


# "jaja" and "ja ja" are rather a sigh than a yes in Dutch and German
_DRAWN_OUT = ("yes", "yep", "ok", "okay", "oke", "oui", "si", "sí", "vale", "dale", "claro", "yas")
_SAID_OFTEN = re.compile(r"\b(yes|yep|ok|okay|oui|si|sí|vale|dale|claro)(?: \1)+\b")


def _plainly(word: str) -> str:
    """A yes that is drawn out, or said several times in one word, as it is said once."""
    letters = re.sub(r"(\w)\1+", r"\1", word)
    if letters in _DRAWN_OUT:
        return letters
    once = (one for one in _DRAWN_OUT if word != one and not word.replace(one, ""))
    return next(once, word)


def only_takes_note(words: Sequence[str]) -> bool:
    """Whether these words do nothing but take note of what was said, with thanks or without."""
    return {*words} <= _listed()["noted"] | _listed()["thanks"]


def gives_thanks(words: Sequence[str]) -> bool:
    """Whether one of these words thanks."""
    return not {*words}.isdisjoint(_listed()["thanks"])


def no_names() -> frozenset[str]:
    """Words that deny, wait or limit, and are nobody's name under what they agree to."""
    return _listed()["no_names"]


@cache
def _listed() -> dict[str, frozenset[str]]:
    return {heading: frozenset(words) for heading, words in entries("yes_words").items()}


@cache
def _phrases(heading: str) -> re.Pattern[str]:
    longest_first = "|".join(map(re.escape, sorted(_listed()[heading], key=len, reverse=True)))
    return re.compile(rf"(?:^|(?<= ))(?:{longest_first})(?= |$)")
