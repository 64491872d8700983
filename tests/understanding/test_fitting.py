"""What readers are fitted on, and in processes that end with the fit."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from steward.understanding.reader.features import character_features, word_features
from steward.understanding.reader.fitting import FOLDS, _fit_each, fit, vectorise

_TEXTS = {"parcel": "where is my parcel", "invoice": "send me the invoice", "": "good morning"}


def _children() -> set[int]:
    """Process ids of what this process began and nobody has ended; trackers of resources stay."""
    found = set()
    for task in Path("/proc/self/task").iterdir():
        for child in (task / "children").read_text().split():
            command = Path(f"/proc/{child}/cmdline").read_bytes()
            if b"resource_tracker" not in command:
                found.add(int(child))
    return found


def test_fit_leaves_no_process_behind() -> None:
    """Where readers are trained in processes of their own, one that waited would hold the start."""
    before = _children()
    groups = [[f"{text} please"] * 2 for text in _TEXTS.values() for _ in range(2 * FOLDS)]
    meant = [[(label,) if label else ()] * 2 for label in _TEXTS for _ in range(2 * FOLDS)]
    fold_of = [number % FOLDS for number in range(len(groups))]
    labels = tuple(filter(None, _TEXTS))
    classifier = fit(labels, groups, meant, fold_of)
    assert classifier.labels == labels
    assert _children() <= before


def test_vectorise_of_texts_is_what_scikit_learn_makes_of_them() -> None:
    """The same columns and frequencies, and weights that differ by the order of a sum at most."""
    import numpy as np
    from sklearn.feature_extraction.text import TfidfVectorizer

    texts = ["my order is late", "late again, late again", "refund my order", "", "order?"]
    analysers = (word_features, character_features)
    matrix, vocabularies, idf = vectorise(texts, analysers, rare=2)
    at = 0
    for analyse, vocabulary, weights in zip(analysers, vocabularies, idf, strict=True):
        theirs = TfidfVectorizer(analyzer=analyse, min_df=2, sublinear_tf=True)
        wanted = theirs.fit_transform(texts).toarray()
        assert vocabulary == theirs.vocabulary_
        assert np.array_equal(weights, theirs.idf_)
        mine = matrix[:, at : at + len(weights)].toarray()
        assert np.allclose(mine, wanted, rtol=0, atol=1e-15)
        at += len(weights)
    assert at == matrix.shape[1]


def test_vectorise_parts_of_words_are_counted_over_all_words_of_a_text() -> None:
    import numpy as np

    texts = ["late late slate", "late"]
    matrix, (vocabulary,), (idf,) = vectorise(texts, (character_features,), rare=1)
    counted = Counter(vocabulary[part] for part in character_features(texts[0]))
    assert max(counted.values()) == 3
    wanted = np.zeros(len(idf))
    for column, times in counted.items():
        wanted[column] = (1 + np.log(times)) * idf[column]
    assert np.allclose(matrix[0].toarray()[0], wanted / np.linalg.norm(wanted))


def test_fit_each_rows_that_are_equal_count_as_often_as_they_stand() -> None:
    """Of a part that has some of them twice and others three times: as of every row for itself."""
    import numpy as np
    from scipy.sparse import csr_matrix  # type: ignore[import-untyped]
    from sklearn.svm import LinearSVC

    chance = np.random.default_rng(0)
    rows = np.repeat(chance.random((40, 12)) * (chance.random((40, 12)) < 0.4), 3, axis=0)
    targets = rows[:, :2] > 0.3
    part = np.arange(len(rows)) % 5 > 0
    [(weights, bias)] = _fit_each(csr_matrix(rows), targets, [part], 0.5, 2.0)
    theirs = LinearSVC(C=0.5, class_weight={True: 2.0, False: 1.0}, random_state=0, max_iter=9_999)
    for column in range(2):
        theirs.fit(rows[part], targets[part, column])
        assert np.allclose(weights[:, column], theirs.coef_[0], atol=0.06)
        assert abs(bias[column] - theirs.intercept_[0]) <= 0.06
