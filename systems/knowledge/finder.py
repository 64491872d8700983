"""Which page a question is about, learned from what customers ask. Pure.

Two small nets read words, their letters and their meanings: a class a page, and one for what no
page answers. Their scores are averaged, which makes one net of both. A hidden layer learns what a
linear reader cannot: a page's subject together with a fact that the page does not hold. What was
written before stands in front of a question, before `AFTER`: by that "how long does it take" is
about a return, or a parcel. Each of the four kinds of features has the same say, however many a
question has of it. Nothing is learned of a page that was written anew: it may hold something else.
"""

from __future__ import annotations

import hashlib
import itertools
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from systems.knowledge.synonyms import meanings
from systems.knowledge.words import words_of

NONE = "none"
AFTER = " || "
_RUNS = (2, 3, 4, 5)  # letters within a word, with its edges
_LONGEST = 500  # letters
_RARE = (8, 15, 8, 8)  # texts, by kind: what fewer have tells nothing
_EARLIER = "<"  # begins a feature of what was written before
_HIDDEN = 64  # units
_NETS = 2  # whose scores are averaged: one by itself is a few points better or worse by chance
_ROUNDS, _BATCH, _RATE = 4, 1024, 5e-3  # of fitting
_DROPPED = 0.3  # share of the features that each round does without, so that none is leant on alone

type Weights = NDArray[np.float32]


class Guess(NamedTuple):
    """How likely each page is meant by a question, from 0 to 1, and how likely none is."""

    pages: Mapping[str, float]
    none: float


class Fitted(NamedTuple):
    """Everything that a finder is made of: a row of `inner` a feature, of `outer` a hidden unit, a
    column of it a class.
    """

    classes: Sequence[str]
    features: Sequence[str]
    idf: Weights
    inner: Weights
    inner_bias: Weights
    outer: Weights
    outer_bias: Weights
    written: Mapping[str, Sequence[str]]  # marks of each page's texts


class Finder:
    """Says what a question is about."""

    def __init__(self, fitted: Fitted) -> None:
        self._fitted = fitted
        self._place = {feature: place for place, feature in enumerate(fitted.features)}
        self._kind = np.array([kind_of(feature) for feature in fitted.features], np.int64)
        self._written = {page: frozenset(marks) for page, marks in fitted.written.items()}

    def knows(self, page: str, title: str, text: str) -> bool:
        """Whether it has learned what is asked of a page, which is still the same."""
        return mark_of(title, text) in self._written.get(page, ())

    def guess(self, question: str) -> Guess:
        """What a question is about; what has no feature that is known is about none."""
        counted = Counter(self._place[one] for one in features_of(question) if one in self._place)
        if not counted:
            return Guess({}, 1.0)
        places = np.fromiter(counted, np.int64)
        often = np.array([1 + math.log(count) for count in counted.values()], np.float32)
        row = often * self._fitted.idf[places]
        kinds = self._kind[places]
        row /= np.sqrt(np.bincount(kinds, row * row, len(_RARE)))[kinds]
        hidden = np.maximum(row @ self._fitted.inner[places] + self._fitted.inner_bias, 0)
        scores = hidden @ self._fitted.outer + self._fitted.outer_bias
        odds = np.exp(scores - scores.max())
        shares = dict(zip(self._fitted.classes, (odds / odds.sum()).tolist(), strict=True))
        return Guess({page: p for page, p in shares.items() if page != NONE}, shares[NONE])


def features_of(text: str) -> list[str]:
    """Words, pairs of words, the runs of letters of each word, what the words mean, and pairs of
    meanings; a question mark is a word. Of what was written before, words and meanings, and each
    meaning beside each of the question's.
    """
    earlier, _, question = text.rpartition(AFTER)
    words = _words(question)
    found = [f"={word}" for word in words]
    found += [f"={first} {second}" for first, second in itertools.pairwise(words)]
    for word in words:
        edged = f"^{word}$"
        for size in _RUNS:
            found += [edged[at : at + size] for at in range(max(1, len(edged) - size + 1))]
    meant = _meanings(words)
    found += [*meant, *map("".join, itertools.combinations(meant, 2))]
    before = _words(earlier)
    spoken_of = _meanings(before)
    found += [f"{_EARLIER}{one}" for one in (*before, *spoken_of)]
    return found + [f"{_EARLIER}{one}{other}" for one in spoken_of for other in meant]


def _words(text: str) -> list[str]:
    return words_of(text[:_LONGEST].replace("?", " qmark "))


def _meanings(words: Sequence[str]) -> list[str]:
    return sorted({f"+{one}" for word in words for one in meanings(word)})


def kind_of(feature: str) -> int:
    """Which of the kinds a feature is: a word or two, letters, a meaning or two, or of what was
    written before.
    """
    return {"=": 0, "+": 2, _EARLIER: 3}.get(feature[0], 1)


def _by_kind(features: Iterable[str]) -> list[list[str]]:
    apart: list[list[str]] = [[] for _ in _RARE]
    for one in features:
        apart[kind_of(one)].append(one)
    return apart


def _is_in(texts: Iterable[Sequence[str]], often: int) -> bool:
    """Whether so many of the texts have one feature in common."""
    counted = Counter[str]()
    for text in texts:
        counted.update(set(text))
        if any(counted[one] >= often for one in text):
            return True
    return False


def mark_of(title: str, text: str) -> str:
    """What tells a page as it is written from another."""
    return hashlib.sha256(f"{title}\n{text}".encode()).hexdigest()[:16]


def fit(asked: Sequence[tuple[str, str]], written: Mapping[str, Sequence[str]]) -> Fitted:
    """Learn from questions, each with the page that is meant, or NONE."""
    from scipy.sparse import hstack
    from sklearn.feature_extraction.text import TfidfVectorizer

    texts, pages = zip(*asked, strict=True)
    of_kinds = zip(*(_by_kind(features_of(text)) for text in texts), strict=True)
    kept = [(own, rare) for own, rare in zip(of_kinds, _RARE, strict=True) if _is_in(own, rare)]
    kinds = [TfidfVectorizer(analyzer=list, sublinear_tf=True, min_df=rare) for _, rare in kept]
    matrix: Any = hstack(
        [kind.fit_transform(own) for kind, (own, _) in zip(kinds, kept, strict=True)]
    ).tocsr()
    matrix = matrix.astype(np.float32)
    nets = [_net(matrix, pages, number) for number in range(_NETS)]
    inner, outer = zip(*(net.coefs_ for net in nets), strict=True)
    inner_bias, outer_bias = zip(*(net.intercepts_ for net in nets), strict=True)
    return Fitted(
        [str(one) for one in nets[0].classes_],
        [str(feature) for kind in kinds for feature in kind.get_feature_names_out()],
        np.concatenate([kind.idf_ for kind in kinds]).astype(np.float32),
        np.concatenate(inner, 1).astype(np.float32),
        np.concatenate(inner_bias).astype(np.float32),
        (np.concatenate(outer) / _NETS).astype(np.float32),
        np.mean(outer_bias, 0).astype(np.float32),
        written,
    )


def _net(matrix: Any, pages: Sequence[str], number: int) -> Any:
    """One net that has learned the pages of these rows; each number begins elsewhere."""
    import warnings

    from sklearn.exceptions import ConvergenceWarning
    from sklearn.neural_network import MLPClassifier

    net = MLPClassifier(
        (_HIDDEN,),
        batch_size=min(_BATCH, len(pages)),
        learning_rate_init=_RATE,
        max_iter=1,
        warm_start=True,
        random_state=number,
    )
    chance = np.random.default_rng(number)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # each call is one round
        for _ in range(_ROUNDS):
            part = matrix.copy()
            part.data *= (chance.random(part.nnz) >= _DROPPED) / np.float32(1 - _DROPPED)
            part.eliminate_zeros()
            net.fit(part, pages)
    return net
