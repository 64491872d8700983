"""How surely a page answers a question: how much it speaks of what the question names, and, of
pages whose questions were learned, how likely it is meant. Pure.

The weights by words began as logistic regressions on the open questions of `evals/knowledge`, each
held to what was fitted without it, and were rounded on them, with pages in every language and with
English pages alone; those of what is meant are one on the lines of writers that were left out.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple

from systems.knowledge.synonyms import same_thing
from systems.knowledge.words import nearest

ENOUGH = 0.53  # below this the search abstains
ASIDE = 0.7  # the same for a page whose title names nothing that is asked, and that lacks a word
_MEANS_THE_SAME = 0.62  # likeness of two words' vectors from which one is taken for the other
_TRANSLATES = 0.45  # the same, where question and page are of two languages
_CALLED_OTHERWISE = 0.9  # how surely a page speaks of what it calls by another word
MEANT_ENOUGH = 0.42  # below this no page is taken to be meant
_FIT = (9.1, 3.2)  # likeness, share of the words
_BIAS = -6.5
_WEIGHTS = (1.5, 5.0, -1.5, 4.0)
# Odds, as logarithms: that the page is meant, and that none is.
_MEANT, _NONE, _MEANT_BIAS = 0.57, -0.15, -0.4
_LEAST = 1e-4  # as if at least so likely

type Likeness = Callable[[str, Sequence[str]], float]


class Cover(NamedTuple):
    """How surely a text speaks of each word of a question, and what each word counts for."""

    of: tuple[float, ...]
    counts: tuple[float, ...] = ()
    rarest: float = 1.0  # what a word counts for that no page speaks of

    @property
    def share(self) -> float:
        counts = self.counts or (1.0,) * len(self.of)
        whole = sum(counts)
        found = zip(self.of, counts, strict=True)
        return sum(one * count for one, count in found) / whole if whole else 0.0

    @property
    def agreement(self) -> float:
        """How many rare words of the question the page speaks of.

        One word of two is chance; three of five are the subject, whatever the others tell of.
        """
        counts = self.counts or (1.0,) * len(self.of)
        return sum(one * count for one, count in zip(self.of, counts, strict=True)) / self.rarest


def cover(
    asked: Sequence[str], spoken: Sequence[str], likeness: Likeness, *, abroad: bool = False
) -> Cover:
    """How surely a text of these words speaks of each word that is asked about.

    `likeness`: of a word to the nearest of others by meaning. `abroad`: they are of two languages.
    """
    found, enough = [], _TRANSLATES if abroad else _MEANS_THE_SAME
    for word in asked:
        written = nearest(word, spoken)
        if written < 1.0:
            meant = likeness(word, spoken)
            written = max(written, meant if meant >= enough else 0.0)
        if written < _CALLED_OTHERWISE and any(same_thing(word, one) for one in spoken):
            written = _CALLED_OTHERWISE
        found.append(written)
    return Cover(tuple(found))


def weighed(covers: Sequence[Cover]) -> list[Cover]:
    """The covers of one question by several pages: what many pages speak of counts least."""
    if not covers:
        return []
    pages = len(covers)
    counts = tuple(
        1 + math.log((1 + pages) / (1 + sum(1 for one in of_word if one)))
        for of_word in zip(*(one.of for one in covers), strict=True)
    )
    rarest = 1 + math.log(1 + pages)
    return [one._replace(counts=counts, rarest=rarest) for one in covers]


def features(near: float, covered: Cover, unheard: int) -> tuple[float, float, float, float]:
    """`near`: likeness of the question to the page's nearest passage.

    `unheard`: words of the question that no page speaks of; a word of the trade counts three times.
    """
    return (near, covered.share, float(unheard), covered.agreement)


def fit(near: float, covered: Cover) -> float:
    """How well a page fits beside others: the greatest is the one to judge."""
    return _FIT[0] * near + _FIT[1] * covered.share


def confidence(near: float, covered: Cover, unheard: int) -> float:
    """From 0 to 1: how surely the page answers. What names nothing is answered by nothing."""
    if not covered.of:
        return 0.0
    given = zip(_WEIGHTS, features(near, covered, unheard), strict=True)
    return 1 / (1 + math.exp(-(_BIAS + sum(weight * value for weight, value in given))))


def meant(likely: float, none: float) -> float:
    """From 0 to 1: how surely a page answers that is meant so likely.

    `none`: how likely no page is meant.
    """
    odds = _MEANT_BIAS + _MEANT * _odds(likely) + _NONE * _odds(none)
    return 1 / (1 + math.exp(-odds))


def _odds(share: float) -> float:
    held = min(max(share, _LEAST), 1 - _LEAST)
    return math.log(held / (1 - held))
