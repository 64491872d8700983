"""Whole phrases that are a yes by themselves, and pleas beside one, in five languages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from steward.understanding.text.word_lists import entries
from steward.understanding.yes_and_no.impatience import without_impatience


def as_a_yes(spoken: str) -> str:
    """Words in lower case, one space apart: what is a yes in several words as "yes", and without
    pleas ("se lo ruego"), which by themselves agree to nothing.
    """
    spoken = without_impatience(_SAID_OFTEN.sub(r"\1", spoken))
    return without("plea", _without_calls(_phrases("yes").sub("yes", spoken)))


def _without_calls(spoken: str) -> str:
    """Such words without whom they are said to: "yes mate", and not "to my mate"."""
    called, of_somebody, words = _listed()["called"], _listed()["of_somebody"], spoken.split()
    before = ("", *words)
    return " ".join(
        word
        for word, last in zip(words, before, strict=False)
        if word not in called or last in of_somebody
    )


def without(heading: str, spoken: str) -> str:
    """Such words without the phrases of a heading."""
    return " ".join(_phrases(heading).sub(" ", spoken).split())


def is_a_bare_yes(words: Sequence[str]) -> bool:
    """Whether these words say yes or take note, and nothing of what is to be done."""
    return {*words} <= _listed()["noted"] | _listed()["bare"]


# How a yes is spelt as it is spoken, drawn out or clipped, by what it stands for. "ya" is none,
# which is "already" in Spanish, nor is "jaja": rather a sigh, or a laugh.
_SPELT = {
    "yes": r"y(?:e+(?:a+[hs]*|h+|s+h?|p+)?|a+(?:h+|s+)|u+(?:h|p+|s+)|is+|h)",
    "ja": r"ja+h*|jawo+(?:h*l+|i)|jo+p?|joa+h?|jep+|jup+|jap|jau+",
    "oui": r"ou+i+|oua+is*|oua+ip|oue+p|ou[ée]+|ui+|w(?:i+|é+|a+is?|ais)",
    "sí": r"si{2,}p?|s[íì]+p?|si+p",
    "ok": r"o+k+(?:[ae]*y+|[eé]+|i+e?|s)?",
}
_SPELLINGS = {said: re.compile(spelt) for said, spelt in _SPELT.items()}
_DRAWN_OUT = re.compile(r"(\w)\1{2,}")  # three of a letter are in no word of any language here
_SAID_OFTEN = re.compile(r"\b(yes|ok|oui|s[ií]|vale|dale|claro)(?: ?\1)+\b")


def spelt_plainly(words: Sequence[str]) -> list[str]:
    """Words in lower case, each as it is mostly written: a yes that is misspelt, drawn out or said
    several times at once as a plain one.
    """
    return [_plainly(word) for word in words]


def _plainly(word: str) -> str:
    once = _SAID_OFTEN.sub(r"\1", word)
    known = (said for said, spelt in _SPELLINGS.items() if spelt.fullmatch(once))
    return next(known, _DRAWN_OUT.sub(r"\1", once))


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
