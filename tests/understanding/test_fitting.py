"""What readers are fitted on, and in processes that end with the fit."""

from __future__ import annotations

from pathlib import Path

from steward.understanding.features import character_features, word_features
from steward.understanding.fitting import FOLDS, fit, vectorise

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
    """The same columns, frequencies and weights, to the last bit."""
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
        assert np.array_equal(matrix[:, at : at + len(weights)].toarray(), wanted)
        at += len(weights)
    assert at == matrix.shape[1]
