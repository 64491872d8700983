"""Recognises an answer that tells several things apart by their place: "yes to the first, not the
second", "ja zum ersten, nein zum zweiten", "solo la primera". Rules alone, by a list in five
languages; every word has to be known, so that nothing beside it is lost.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_MOST = 20  # words
_PLACES = ("p1", "p2", "p3")
_SAYS = (*_PLACES, "yes", "no", "only", "contrast")
_KNOWN = (*_SAYS, "beside", "parts")


class ByPlace(NamedTuple):
    """The places that are agreed to, that are refused, and that are all that is wanted."""

    agreed: frozenset[int]
    refused: frozenset[int]
    only: frozenset[int]

    @property
    def meant(self) -> frozenset[int]:
        """The places that something is wanted of."""
        return self.agreed | self.only


def answered_by_place(text: str) -> ByPlace | None:
    """What is said of each place; None: the words say anything else, or contradict."""
    if not 0 < len(plain_words(text)) <= _MOST or has_question_mark(text):
        return None
    told: dict[str, set[int]] = {"yes": set(), "no": set(), "only": set()}
    leads = ""
    for piece in text.translate(_ENDS).splitlines():
        met = _met(plain_words(piece))
        if met is None:
            return None
        if "no" in met and "only" in met[met.index("no") :]:
            return None  # "not only the first"
        for said, places in (one for part in _apart(met) for one in _parts(part)):
            if not places:
                leads = leads or said
            elif not said and leads != "yes":
                return None  # "no, the second one" corrects
            else:
                told["yes" if leads == "yes" and said == "only" else said or "yes"] |= places
    if leads == "no":
        return None
    return _agreeing(told)


_ENDS = str.maketrans(dict.fromkeys(",.;!:", "\n"))


def _met(words: Sequence[str]) -> list[str] | None:
    """What the words say, one after the other; None where one of them is not known."""
    book, met, at = _book(), list[str](), 0
    while at < len(words):
        meaning = max(_KNOWN, key=lambda one: book.length(words, at, one))
        if not (size := book.length(words, at, meaning)):
            return None
        met += [meaning] if meaning in _SAYS else []
        at += size
    return met


def _apart(met: Sequence[str]) -> Iterator[Sequence[str]]:
    """The parts between words of contrast."""
    at = [-1, *(at for at, one in enumerate(met) if one == "contrast"), len(met)]
    yield from (met[start + 1 : end] for start, end in pairwise(at))


def _parts(met: Sequence[str]) -> Iterator[tuple[str, set[int]]]:
    """A word for it with the places that it is said of, before them or behind."""
    said, places = "", set[int]()
    ahead = bool(met) and met[0] not in _PLACES  # "yes to the first", not "the first yes"
    for one in met:
        if one in _PLACES:
            if said and places and not ahead:
                yield said, places
                said, places = "", set()
            places.add(_PLACES.index(one))
        elif (places and ahead) or (said and not ahead):
            yield said, places
            said, places = one, set()
        else:
            said = one if said != "no" else said
    if said or places:
        yield said, places


def _agreeing(told: dict[str, set[int]]) -> ByPlace | None:
    found = ByPlace(*(frozenset(told[one]) for one in ("yes", "no", "only")))
    if not (found.meant or found.refused) or found.meant & found.refused:
        return None
    return found


@cache
def _book() -> Phrasebook:
    return phrasebook("by_place_words")
