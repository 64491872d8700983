"""Small networks over many sparse features: one hidden layer, trained by Adam's rule.

The lines of a step show a fifth of all features. Weights of the others are left alone and catch up
when they are met again: what momentum and decay did to them in between adds up by itself. So a
step costs what its lines show; scikit-learn's changes every weight at every step.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import numpy as np

    type Array = np.ndarray[Any, Any]

_KEPT, _KEPT_SQUARES = 0.9, 0.999  # of the mean of gradients and of their squares, a step
_TINY = 1e-8
_DECAY = 1e-4  # of weights, shared out over a step's lines


@dataclass(frozen=True)
class Schedule:
    """How many hidden units learn in how many rounds, how many lines a step has, and which share of
    what a line shows is left out, by chance and anew each round.
    """

    hidden: int
    rounds: int
    batch: int
    rate: float
    left_out: float = 0.0


class Network(NamedTuple):
    """Features to hidden units, and what of these is positive to kinds."""

    inner: Array
    inner_bias: Array
    outer: Array
    outer_bias: Array


def train(matrix: Any, kinds: Array, counted: Array, schedule: Schedule, seed: int) -> Network:
    """Fit on rows of features that have one kind each and count so much.

    The same rows and seed give the same network.
    """
    import numpy as np

    chance, lines = np.random.RandomState(seed), matrix.shape[0]
    counted = counted.astype(np.float32)
    wanted = np.eye(int(kinds.max()) + 1, dtype=np.float32)[kinds] * counted[:, None]
    first, bias = _drawn(chance, matrix.shape[1], schedule.hidden)
    second, outer_bias = _drawn(chance, schedule.hidden, wanted.shape[1])
    decay = _DECAY / (schedule.batch * float(counted.mean()))
    steps = schedule.rounds * -(-lines // schedule.batch)
    inner = _Met(first, _Clock(steps, schedule.rate), decay)
    rest = _Always(bias), _Always(second), _Always(outer_bias)
    order = np.arange(lines)
    for _ in range(schedule.rounds):
        order = order[chance.permutation(lines)]
        for at in range(0, lines, schedule.batch):
            rows = order[at : at + schedule.batch]
            shown = _some_of(matrix[rows], schedule.left_out, chance)
            _step(shown, wanted[rows], counted[rows], inner, rest)
    return Network(inner.all(), *(one.value for one in rest))


def _drawn(chance: Any, many: int, few: int) -> tuple[Array, Array]:
    """Weights and their bias before anything is learned: small, by chance."""
    import numpy as np

    bound = (6 / (many + few)) ** 0.5
    weights = chance.uniform(-bound, bound, (many, few)).astype(np.float32)
    return weights, chance.uniform(-bound, bound, few).astype(np.float32)


def _some_of(matrix: Any, left_out: float, chance: Any) -> Any:
    """These rows without a share of what they show; what is left counts so much more."""
    import numpy as np

    if not left_out:
        return matrix
    kept = chance.random_sample(len(matrix.data)) >= left_out
    matrix.data = matrix.data * kept * np.float32(1 / (1 - left_out))
    matrix.eliminate_zeros()
    return matrix


def _step(
    matrix: Any, wanted: Array, counted: Array, inner: _Met, rest: tuple[_Always, _Always, _Always]
) -> None:
    import numpy as np

    bias, outer, outer_bias = rest
    shown = inner.meet(matrix)
    hidden = np.maximum(shown @ inner.weights + bias.value, 0)
    scores = hidden @ outer.value + outer_bias.value
    chances = np.exp(scores - scores.max(axis=1, keepdims=True))
    chances *= counted[:, None] / chances.sum(axis=1, keepdims=True)
    wrong = (chances - wanted) / counted.sum()
    back = (wrong @ outer.value.T) * (hidden > 0)
    rate = inner.clock.tick()
    inner.learn(shown.T @ back, rate)
    decayed = np.float32(inner.decay) * outer.value
    bias.learn(back.sum(axis=0), rate)
    outer.learn(hidden.T @ wrong + decayed, rate)
    outer_bias.learn(wrong.sum(axis=0), rate)


class _Clock:
    """The steps so far, and what they add up to for whoever missed some of them."""

    def __init__(self, steps: int, rate: float) -> None:
        import numpy as np

        self.now = 0
        self._rate = rate
        at = np.arange(steps + 1)
        self._faded = (_KEPT / _KEPT_SQUARES**0.5) ** at
        self._carried, self._rates = np.zeros(steps + 1), np.zeros(steps + 1)
        self.kept = (_KEPT**at).astype(np.float32)
        self.kept_squares = (_KEPT_SQUARES**at).astype(np.float32)
        self.rooted = (_KEPT_SQUARES ** (at / 4)).astype(np.float32)  # halfway, of the root

    def tick(self) -> np.float32:
        """Begin the next step: how far it goes."""
        import numpy as np

        self.now += 1
        now = self.now
        rate = self._rate * (1 - _KEPT_SQUARES**now) ** 0.5 / (1 - _KEPT**now)
        self._rates[now] = self._rates[now - 1] + rate
        self._carried[:now] += rate * self._faded[now:0:-1]
        return np.float32(rate)

    def carried(self, last: Array) -> Array:
        """How far momentum has gone since these steps, in units of mean by root of squares."""
        return self._column(self._carried.take(last))

    def decayed(self, last: Array) -> Array:
        """The rates of the steps since, with each last one."""
        import numpy as np

        return self._column(self._rates[self.now] - self._rates.take(np.maximum(last - 1, 0)))

    def _column(self, values: Array) -> Array:
        import numpy as np

        return values.astype(np.float32)[:, None]


class _Met:
    """Weights of features, of which a step changes those that its lines show."""

    def __init__(self, weights: Array, clock: _Clock, decay: float) -> None:
        import numpy as np

        self.clock, self.decay = clock, decay
        self._kept = np.zeros((len(weights), 3, weights.shape[1]), np.float32)
        self._kept[:, 0] = weights
        self._last = np.zeros(len(weights), np.int32)
        self._place = np.zeros(len(weights), np.int32)
        self._met: Array = self._last
        self._block = self._kept

    @property
    def weights(self) -> Array:
        """Those that were met."""
        weights: Array = self._block[:, 0]
        return weights

    def meet(self, matrix: Any) -> Any:
        """Bring what these rows show up to date; gives the rows with these columns alone."""
        import numpy as np
        from scipy.sparse import csr_matrix

        seen = np.zeros(len(self._last), bool)
        seen[matrix.indices] = True
        self._met = np.flatnonzero(seen)
        self._place[self._met] = np.arange(len(self._met), dtype=np.int32)
        self._block, last = self._kept.take(self._met, axis=0), self._last.take(self._met)
        self._catch_up(self._block, last)
        columns = self._place.take(matrix.indices)
        shape = (matrix.shape[0], len(self._met))
        return csr_matrix((matrix.data, columns, matrix.indptr), shape)

    def learn(self, gradient: Array, rate: np.float32) -> None:
        """One step of what was met."""
        age = self.clock.now - self._last.take(self._met)
        weights, mean, squares = self._block[:, 0], self._block[:, 1], self._block[:, 2]
        mean *= self.clock.kept.take(age)[:, None]
        squares *= self.clock.kept_squares.take(age)[:, None]
        _move(weights, mean, squares, gradient, rate)
        self._kept[self._met] = self._block
        self._last[self._met] = self.clock.now

    def all(self) -> Array:
        """Every weight as it is by now."""
        self._catch_up(self._kept, self._last)
        self._last[:] = self.clock.now
        return self._kept[:, 0].copy()

    def _catch_up(self, block: Array, last: Array) -> None:
        import numpy as np

        weights, mean, squares = block[:, 0], block[:, 1], block[:, 2]
        root = np.sqrt(squares)
        weights -= mean / (root + np.float32(_TINY)) * self.clock.carried(last)
        root *= self.clock.rooted.take(self.clock.now - last)[:, None]
        root += np.float32(_TINY)
        weights *= np.exp(np.float32(-self.decay) * self.clock.decayed(last) / root)


class _Always:
    """Weights that every step changes."""

    def __init__(self, value: Array) -> None:
        import numpy as np

        self.value, self._mean, self._squares = value, np.zeros_like(value), np.zeros_like(value)

    def learn(self, gradient: Array, rate: np.float32) -> None:
        """One step."""
        import numpy as np

        self._mean *= np.float32(_KEPT)
        self._squares *= np.float32(_KEPT_SQUARES)
        _move(self.value, self._mean, self._squares, gradient, rate)


def _move(weights: Array, mean: Array, squares: Array, gradient: Array, rate: np.float32) -> None:
    """Adam's step, in place, of a mean and squares that have faded already."""
    import numpy as np

    spare = gradient * np.float32(1 - _KEPT)
    mean += spare
    np.multiply(gradient, gradient, out=spare)
    spare *= np.float32(1 - _KEPT_SQUARES)
    squares += spare
    np.sqrt(squares, out=spare)
    spare += np.float32(_TINY)
    np.divide(mean, spare, out=spare)
    spare *= rate
    weights -= spare
