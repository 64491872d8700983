"""Fits a linear classifier on texts."""

from __future__ import annotations

import multiprocessing
from array import array
from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any

from steward.understanding.reader.classifier import ANALYSERS, Analyse, Classifier
from steward.understanding.reader.features import EachWord

if TYPE_CHECKING:
    import numpy as np

FOLDS = 3
COST = 0.1  # what a wrong text costs
# How much each kind of features weighs: words, characters, and what words mean, which is what one
# language teaches of another.
SHARES = (1.0, 1.0, 1.5)
_AT_ONCE = 2
_ROUNDS = 16  # over all rows: what is left to gain is a ten-thousandth of what the fit minimises
_SPREAD = 3.0
_NEVER = -30.0


def fit[Label: str](
    labels: tuple[Label, ...],
    groups: Sequence[Sequence[str]],
    meant: Sequence[Sequence[Collection[Label]]],
    fold_of: Sequence[int],
    known: frozenset[str] = frozenset(),
    cost: float = COST,
    weight: float = 1.0,
    checked: int = FOLDS,
) -> Classifier[Label]:
    """Fit on all texts; calibrate on folds whose groups the fit has not seen.

    A group is an original and its variations; `meant` has the labels of each text, `fold_of` the
    fold of each group, below `FOLDS`. Each of the first `checked` folds costs a fit of its own:
    with tens of thousands of groups one is enough. A text that is missed by its label costs
    `weight` times what one that is wrongly taken for it costs: more than 1 for labels with few
    texts.
    """
    import numpy as np

    targets = np.array(
        [[*(label in own for label in labels), not own] for group in meant for own in group]
    )
    owner = np.array([place for place, group in enumerate(groups) for _ in group])
    folds = np.array(fold_of)[owner]
    matrix, vocabularies, idf = vectorise(
        [text for group in groups for text in group], ANALYSERS, rare=3
    )
    shares = np.repeat(SHARES, [len(one) for one in idf])
    matrix = matrix.multiply(shares).tocsr()
    held = [folds == number for number in range(checked)]
    (weights, bias), *of_folds = _fit_each(
        matrix, targets, [np.ones(len(owner), bool), *(~one for one in held)], cost, weight
    )
    scores = np.zeros(targets.shape)
    for rows, (fold_weights, fold_bias) in zip(held, of_folds, strict=True):
        scores[rows] = np.asarray(matrix[rows] @ fold_weights) + fold_bias
    # Calibration looks at each original and at the same wish inside a longer message.
    first = np.flatnonzero(np.diff(owner, prepend=-1))
    seen = np.concatenate([first, first[np.diff(np.append(first, len(owner))) > 1] + 1])
    seen = seen[folds[seen] < checked]
    slope, offset = _calibrate(scores[seen], targets[seen], weight)
    weights *= shares[:, None]
    return Classifier(labels, vocabularies, idf, weights, bias, slope, offset, known)


def fit_one_of[Label: str](
    labels: tuple[Label, ...],
    texts: Sequence[str],
    meant: Sequence[Label | None],
    analysers: tuple[Analyse, ...],
) -> Classifier[Label]:
    """Fit where exactly one label holds for each text, or none of them (None)."""
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    matrix, vocabularies, idf = vectorise(texts, analysers, rare=2)
    columns = {label: column for column, label in enumerate(labels)} | {None: len(labels)}
    targets = np.array([columns[label] for label in meant])
    # Single precision costs three quarters of the time; weights are kept in no other.
    model = LogisticRegression(C=_SPREAD, max_iter=300).fit(matrix.astype(np.float32), targets)
    coefficients, intercepts = model.coef_, model.intercept_
    if len(model.classes_) == 2:  # of two classes there is one row: how far the second is ahead
        coefficients = np.concatenate([-coefficients, coefficients]) / 2
        intercepts = np.concatenate([-intercepts, intercepts]) / 2
    weights = np.zeros((matrix.shape[1], len(columns)))
    bias = np.full(len(columns), _NEVER)  # a label without examples
    weights[:, model.classes_], bias[model.classes_] = coefficients.T, intercepts
    ones, zeros = np.ones(len(columns)), np.zeros(len(columns))
    return Classifier(labels, vocabularies, idf, weights, bias, ones, zeros, frozenset(), analysers)


def vectorise[Text](
    texts: Sequence[Text], analysers: Sequence[Callable[[Text], list[str]]], rare: int
) -> tuple[Any, tuple[dict[str, int], ...], tuple[np.ndarray[Any, Any], ...]]:
    """One weighed row a text, each analyser's features beside the other's: 1 + log of the count,
    times the inverse document frequency, of length one.

    Features of fewer than `rare` texts are left out. Also gives the columns' names and their
    inverse frequencies, an analyser each. As scikit-learn's TfidfVectorizer has it, which counts
    each text for itself and takes longer.
    """
    from scipy.sparse import hstack
    from sklearn.feature_extraction.text import TfidfTransformer

    parts, vocabularies, idf = [], [], []
    for analyse in analysers:
        counts, vocabulary = _counted(texts, analyse, rare)
        weighed = TfidfTransformer(sublinear_tf=True)
        parts.append(weighed.fit_transform(counts))
        vocabularies.append(vocabulary)
        idf.append(weighed.idf_)
    return hstack(parts).tocsr(), tuple(vocabularies), tuple(idf)


def _counted[Text](
    texts: Sequence[Text], analyse: Callable[[Text], list[str]], rare: int
) -> tuple[Any, dict[str, int]]:
    """How often each feature stands in each text, columns by name."""
    import numpy as np

    if isinstance(analyse, EachWord):
        plain: Sequence[Any] = texts
        of_words, words = _tallied(plain, analyse.words)
        of_parts, numbers = _tallied(list(words), analyse.parts)
        counts = of_words @ of_parts
    else:
        counts, numbers = _tallied(texts, analyse)
    often = np.bincount(counts.indices, minlength=counts.shape[1]) >= rare
    names = sorted(name for name, number in numbers.items() if often[number])
    kept = counts[:, [numbers[name] for name in names]]
    kept.sort_indices()
    return kept, {name: column for column, name in enumerate(names)}


def _tallied[Text](
    texts: Sequence[Text], analyse: Callable[[Text], Sequence[str]]
) -> tuple[Any, dict[str, int]]:
    """How often each feature stands in each text, and the features' columns."""
    import numpy as np
    from scipy.sparse import csr_matrix

    numbers: defaultdict[str, int] = defaultdict(count().__next__)
    columns, ends = array("i"), [0]
    for text in texts:
        columns.extend(map(numbers.__getitem__, analyse(text)))
        ends.append(len(columns))
    shape = (len(texts), len(numbers))
    counts = csr_matrix((np.ones(len(columns)), np.frombuffer(columns, np.int32), ends), shape)
    counts.sum_duplicates()
    return counts, numbers


type _Separators = tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]


def _merged(
    matrix: Any, targets: np.ndarray[Any, Any]
) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """A row of each sort, and which sort each row is of: rows of a sort are equal, and mean the
    same.

    A quarter of all variations change nothing that a feature sees, such as a letter's case.
    """
    import numpy as np

    sorts: defaultdict[bytes, int] = defaultdict(count().__next__)
    ends, columns, values = matrix.indptr, matrix.indices, matrix.data
    of_row = np.array(
        [
            sorts[columns[at:end].tobytes() + values[at:end].tobytes() + meant.tobytes()]
            for at, end, meant in zip(ends[:-1], ends[1:], targets, strict=True)
        ]
    )
    return np.unique(of_row, return_index=True)[1], of_row


def _fit_each(
    matrix: Any,
    targets: np.ndarray[Any, Any],
    parts: Sequence[np.ndarray[Any, Any]],
    cost: float,
    weight: float,
) -> list[_Separators]:
    """A fit on each part of the rows, side by side on the cores there are.

    In processes: the solver's random numbers belong to the process, so that two threads at once
    would make every training another one. They end here: whoever trains in a process of a pool
    could not end itself while workers wait for more.
    """
    import numpy as np

    one_each, of_row = _merged(matrix, targets)
    matrix, targets = matrix[one_each], targets[one_each]
    counted = [np.bincount(of_row[rows], minlength=len(one_each)) for rows in parts]
    spawned = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(_AT_ONCE, mp_context=spawned) as pool:
        return list(pool.map(partial(_fit, matrix, targets, cost, weight), counted))


def _fit(
    matrix: Any,
    targets: np.ndarray[Any, Any],
    cost: float,
    weight: float,
    counted: np.ndarray[Any, Any],
) -> _Separators:
    """One linear separator an intent, of rows that count so often."""
    import numpy as np

    rows = counted > 0
    matrix, targets, counted = matrix[rows], targets[rows], counted[rows].astype(float)
    fitted = [
        _fit_one(matrix, targets[:, column], counted, cost, weight)
        for column in range(targets.shape[1])
    ]
    return np.stack([weights for weights, _ in fitted], axis=1), np.array(
        [bias for _, bias in fitted]
    )


def _fit_one(
    matrix: Any,
    target: np.ndarray[Any, Any],
    counted: np.ndarray[Any, Any],
    cost: float,
    weight: float,
) -> tuple[np.ndarray[Any, Any], float]:
    import warnings

    from sklearn.exceptions import ConvergenceWarning
    from sklearn.svm import LinearSVC

    model = LinearSVC(
        C=cost, class_weight={True: weight, False: 1.0}, random_state=0, tol=1e-2, max_iter=_ROUNDS
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        model.fit(matrix, target, sample_weight=counted)
    return model.coef_[0], float(model.intercept_[0])


def _calibrate(
    scores: np.ndarray[Any, Any], targets: np.ndarray[Any, Any], weight: float
) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Platt's sigmoid per intent on scores of texts that the fit had not seen."""
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    slopes, offsets = [], []
    for column in range(targets.shape[1]):
        model = LogisticRegression(C=10.0, class_weight={True: weight, False: 1.0}).fit(
            scores[:, [column]], targets[:, column]
        )
        slopes.append(float(model.coef_[0, 0]))
        offsets.append(float(model.intercept_[0]))
    return np.array(slopes), np.array(offsets)
