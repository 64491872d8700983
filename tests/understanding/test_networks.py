"""Networks over sparse features: what a step leaves alone catches up as if it had been changed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

from steward.understanding.emergency.networks import Network, Schedule, train

_SCHEDULE = Schedule(hidden=8, rounds=12, batch=32, rate=4e-3)


def _lines(seed: int) -> tuple[Any, Any]:
    """800 lines of 300 features, most of them rare; two of three kinds have words of their own."""
    chance = np.random.default_rng(seed)
    kinds = chance.integers(0, 3, 800)
    shown = chance.random((800, 300)) < np.geomspace(0.3, 0.01, 300)
    for kind in (1, 2):
        shown[:, kind * 40 : kind * 40 + 30] &= (kinds == kind)[:, None]
    return csr_matrix(shown.astype(np.float32)), kinds


def _chances(network: Network, matrix: Any) -> Any:
    hidden = np.maximum(matrix @ network.inner + network.inner_bias, 0)
    scores = np.exp(hidden @ network.outer + network.outer_bias)
    return scores / scores.sum(axis=1, keepdims=True)


@pytest.fixture(scope="module")
def network() -> Network:
    matrix, kinds = _lines(0)
    return train(matrix, kinds, np.ones(800), _SCHEDULE, seed=3)


def test_train_networks_alike_each_time(network: Network) -> None:
    matrix, kinds = _lines(0)
    again = train(matrix, kinds, np.ones(800), _SCHEDULE, seed=3)
    assert all(np.array_equal(one, other) for one, other in zip(network, again, strict=True))


@pytest.mark.filterwarnings("ignore::sklearn.exceptions.ConvergenceWarning")
def test_train_network_is_as_sure_as_scikit_learns(network: Network) -> None:
    """The same chance, so the same lines a step and the same weights to begin with."""
    from sklearn.neural_network import MLPClassifier

    matrix, kinds = _lines(0)
    theirs = MLPClassifier(
        (8,), max_iter=12, batch_size=32, learning_rate_init=4e-3, random_state=3
    ).fit(matrix, kinds, sample_weight=np.ones(800))
    fresh, _ = _lines(1)
    mine, wanted = _chances(network, fresh), theirs.predict_proba(fresh)
    assert float(np.abs(mine - wanted).mean()) <= 0.01
    assert float((mine.argmax(axis=1) == wanted.argmax(axis=1)).mean()) >= 0.98


def test_train_networks_that_see_part_of_each_line_are_less_sure_of_it(network: Network) -> None:
    matrix, kinds = _lines(0)
    partly = replace(_SCHEDULE, left_out=0.7)
    sober = train(matrix, kinds, np.ones(800), partly, seed=3)
    again = train(matrix, kinds, np.ones(800), partly, seed=3)
    assert all(np.array_equal(one, other) for one, other in zip(sober, again, strict=True))
    mine, theirs = _chances(sober, matrix), _chances(network, matrix)
    assert float((mine.argmax(axis=1) == kinds).mean()) >= 0.7
    assert float(mine.max(axis=1).mean()) < float(theirs.max(axis=1).mean())


def test_train_line_that_counts_nothing_teaches_nothing() -> None:
    matrix, kinds = _lines(0)
    counted = np.ones(800)
    counted[kinds == 2] = 0
    silent = train(matrix, kinds, counted, _SCHEDULE, seed=3)
    assert float(_chances(silent, matrix)[:, 2].mean()) <= 0.05
