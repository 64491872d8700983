"""Which page a question is about, learned from what customers ask. Pure.

A linear reader of words, their letters and their meanings: a class a page, and one for what no page
answers. Nothing is learned of a page that was written anew: it may hold something else.
"""

from __future__ import annotations

import hashlib
import itertools
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from systems.knowledge.synonyms import meanings
from systems.knowledge.words import words_of

NONE = "none"
_RUNS = (2, 3, 4, 5)  # letters within a word, with its edges
_LONGEST = 500  # letters
_SPREAD, _ROUNDS = 10.0, 70  # inverse of the regularisation; at most so many rounds of fitting
_RARE = 3  # texts: what fewer have tells nothing

type Weights = NDArray[np.float32]


class Guess(NamedTuple):
    """How likely each page is meant by a question, from 0 to 1, and how likely none is."""

    pages: Mapping[str, float]
    none: float


class Fitted(NamedTuple):
    """Everything that a finder is made of: a row of `weights` a feature, a column a class."""

    classes: Sequence[str]
    features: Sequence[str]
    idf: Weights
    weights: Weights
    bias: Weights
    written: Mapping[str, Sequence[str]]  # marks of each page's texts


class Finder:
    """Says what a question is about."""

    def __init__(self, fitted: Fitted) -> None:
        self._fitted = fitted
        self._place = {feature: place for place, feature in enumerate(fitted.features)}
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
        row /= np.linalg.norm(row)
        scores = row @ self._fitted.weights[places] + self._fitted.bias
        odds = np.exp(scores - scores.max())
        shares = dict(zip(self._fitted.classes, (odds / odds.sum()).tolist(), strict=True))
        return Guess({page: p for page, p in shares.items() if page != NONE}, shares[NONE])


def features_of(text: str) -> list[str]:
    """Words, pairs of words, the runs of letters of each word, what the words mean, and pairs of
    meanings; a question mark is a word.
    """
    words = words_of(text[:_LONGEST].replace("?", " qmark "))
    found = [f"={word}" for word in words]
    found += [f"={first} {second}" for first, second in itertools.pairwise(words)]
    for word in words:
        edged = f"^{word}$"
        for size in _RUNS:
            found += [edged[at : at + size] for at in range(max(1, len(edged) - size + 1))]
    meant = sorted({f"+{one}" for word in words for one in meanings(word)})
    return [*found, *meant, *map("".join, itertools.combinations(meant, 2))]


def mark_of(title: str, text: str) -> str:
    """What tells a page as it is written from another."""
    return hashlib.sha256(f"{title}\n{text}".encode()).hexdigest()[:16]


def fit(asked: Sequence[tuple[str, str, int]], written: Mapping[str, Sequence[str]]) -> Fitted:
    """Learn from questions, each with the page that is meant, or NONE, and how often it counts."""
    import warnings

    from sklearn.exceptions import ConvergenceWarning
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression

    counted = TfidfVectorizer(analyzer=features_of, sublinear_tf=True, min_df=_RARE)
    matrix: Any = counted.fit_transform([text for text, _, _ in asked])
    model = LogisticRegression(C=_SPREAD, max_iter=_ROUNDS)
    counts = [often for _, _, often in asked]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # enough rounds for what is told apart
        model.fit(matrix.astype(np.float32), [page for _, page, _ in asked], sample_weight=counts)
    return Fitted(
        [str(one) for one in model.classes_],
        sorted(counted.vocabulary_, key=lambda one: int(counted.vocabulary_[one])),
        counted.idf_.astype(np.float32),
        model.coef_.T.astype(np.float32),
        model.intercept_.astype(np.float32),
        written,
    )
