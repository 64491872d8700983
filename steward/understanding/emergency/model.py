"""The trained half of the emergency reader: a linear reader and small networks over what a
text shows, as plain arrays.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from steward.domain.understanding import EMERGENCIES, Emergency
from steward.understanding.emergency import concepts, evidence, meanings, networks, subjects
from steward.understanding.emergency.evidence import BLOCKS, Evidence
from steward.understanding.reader import examples, features, fitting
from steward.understanding.reader.fitting import vectorise
from steward.understanding.reader.kept_models import kept, path_of
from steward.understanding.text import language

if TYPE_CHECKING:
    import numpy as np

HARMLESS = "harmless"
KINDS: tuple[str, ...] = (HARMLESS, *EMERGENCIES)
_COST, _WEIGHT = 0.5, 2.0  # the linear reader: a danger that is missed weighs twice a false alarm
# What customers ask of a desk counts, all of it together, as so much of what is told in danger or
# nearly: many harmless lines more are no reason to overhear a hint.
_EVERYDAY = 0.4
# The networks beside it. Those that see all of a line are bold: a few words make them sure. Those
# that learn each line by less than a third of what it shows need more of them, and are sober.
_BOLD = networks.Schedule(hidden=24, rounds=5, batch=256, rate=4e-3)
_SOBER = networks.Schedule(hidden=16, rounds=8, batch=256, rate=4e-3, left_out=0.7)
_BOLD_SEEDS, _SOBER_SEEDS = range(4), range(6)
_LINEAR = 0.2  # the linear reader's share beside the sober ones
_RARE = 5  # lines that something has to stand in to be learned from
_CODE = (concepts, evidence, meanings, networks, subjects, features, fitting, language, examples)
_ARRAYS = ("weights", "bias", "outer", "outer_bias", "sober", "sober_bias")
_CERTAIN = 20.0  # log odds; no network is surer than that
_STEEP = 3.0  # a linear distance in the networks' unit


@dataclass(frozen=True)
class Line:
    """One example: its words, the danger that they tell of, and whose it is."""

    text: str
    kind: Emergency | None
    language: str
    writer: str = ""


@dataclass(frozen=True)
class Reading:
    """How much speaks for danger (log odds): as the sober networks have it, and as the bold ones;
    and how likely each kind is if there is some.
    """

    danger: float
    bold: float
    kinds: dict[Emergency, float]


@dataclass(frozen=True)
class Model:
    """A linear reader and small networks over the same features: first column the linear one,
    then the hidden units of the bold ones, then of the sober ones.
    """

    vocabularies: tuple[dict[str, int], ...]
    idf: tuple[np.ndarray[Any, Any], ...]
    weights: np.ndarray[Any, Any]
    bias: np.ndarray[Any, Any]
    outer: np.ndarray[Any, Any]  # by bold network: hidden units to kinds
    outer_bias: np.ndarray[Any, Any]
    sober: np.ndarray[Any, Any]  # the same of the sober ones
    sober_bias: np.ndarray[Any, Any]

    def read(self, shown: Evidence) -> Reading:
        """What all of them together make of one text."""
        import numpy as np

        inner = self._inner(shown)
        linear, hidden = _STEEP * float(inner[0]), np.maximum(inner[1:], 0)
        units = self.outer.shape[0] * self.outer.shape[1]
        bold, chances = _odds(hidden[:units], self.outer, self.outer_bias)
        sober, also = _odds(hidden[units:], self.sober, self.sober_bias)
        return Reading(
            danger=_LINEAR * linear + (1 - _LINEAR) * float(sober.mean()),
            bold=(linear + float(bold.sum())) / (1 + len(bold)),
            kinds=dict(zip(EMERGENCIES, map(float, (chances + also)[1:]), strict=True)),
        )

    def _inner(self, shown: Evidence) -> np.ndarray[Any, Any]:
        import numpy as np

        sums, first = self.bias.copy(), 0
        for block, vocabulary, idf in zip(shown.blocks, self.vocabularies, self.idf, strict=True):
            counts = Counter(vocabulary[one] for one in block if one in vocabulary)
            if counts:
                columns = np.fromiter(counts.keys(), dtype=np.int64, count=len(counts))
                counted = np.fromiter(counts.values(), dtype=np.float64, count=len(counts))
                values = (1 + np.log(counted)) * idf[columns]
                sums += (values / math.sqrt(float(values @ values))) @ self.weights[first + columns]
            first += len(idf)
        return sums


def _odds(
    hidden: np.ndarray[Any, Any], outer: np.ndarray[Any, Any], bias: np.ndarray[Any, Any]
) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """What speaks for danger by each of these networks, and all their chances of each kind."""
    import numpy as np

    scores = (hidden.reshape(len(outer), 1, -1) @ outer)[:, 0, :] + bias
    # as logarithms: a chance beside one is one in these small numbers, and has no odds
    odds = np.logaddexp.reduce(scores[:, 1:], axis=1) - scores[:, 0]
    chances = np.exp(scores - scores.max(axis=1, keepdims=True))
    chances = chances / chances.sum(axis=1, keepdims=True)
    return np.clip(odds, -_CERTAIN, _CERTAIN), chances.sum(axis=0)


def emergency_files() -> list[Path]:
    """The example files of danger, one a language: our own,
    and a folder for each writer who did not see the reader.
    """
    return sorted(concepts.concepts_file().parent.rglob("??.yaml"))


def load_lines(files: Sequence[Path] | None = None) -> list[Line]:
    """All lines of danger and of none, one a row; of other files than those that are learned."""
    lines: list[Line] = []
    for file in emergency_files() if files is None else files:
        content = examples.load_yaml(file)
        spoken, writer = str(content.pop("language")), file.parent.name
        for kind, block in content.items():
            danger = None if kind == HARMLESS else kind
            rows = (one.strip() for one in block.splitlines())
            lines += [Line(one, danger, spoken, writer) for one in rows if one]
    return lines


def everyday_files() -> list[Path]:
    """What customers ask of a desk, in its languages: the examples of wishes, and what is asked
    about what was said.
    """
    folder = examples.examples_dir()
    others = [*(folder / "languages").glob("*.yaml"), *(folder / "follow_ups").glob("*.yaml")]
    return [*examples.training_files(), *sorted(others)]


def everyday_lines() -> list[Line]:
    """What customers ask of a desk: the examples of the other readers,
    none of which is in danger.
    """
    texts: dict[str, None] = {}
    for file in everyday_files():
        block = str(examples.load_yaml(file)["examples"])
        rows = (row.rpartition("::")[2].strip() for row in block.splitlines())
        texts |= {row.replace("\\n", "\n"): None for row in rows if row and "{" not in row}
    return [Line(text, None, "") for text in texts]


def model_path() -> Path:
    """Where the model of these examples and this code is kept."""
    files = (Path(__file__), concepts.concepts_file(), meanings.meanings_file())
    return path_of("emergency", _CODE, (*files, *emergency_files(), *everyday_files()))


def load_or_train() -> Model:
    """The kept model, or a new one."""
    return kept(model_path(), _load, lambda: train([*load_lines(), *everyday_lines()]), _save)


def train(lines: Sequence[Line]) -> Model:
    """Fit all readers on all lines. The same lines give the same model."""
    import numpy as np
    from sklearn.svm import LinearSVC

    shown = [evidence.evidence(line.text).blocks for line in lines]
    matrix, vocabularies, idf = vectorise(shown, [itemgetter(n) for n in range(BLOCKS)], _RARE)
    matrix = matrix.astype(np.float32)
    kinds = np.array([KINDS.index(line.kind or HARMLESS) for line in lines])
    linear = LinearSVC(C=_COST, class_weight={True: _WEIGHT, False: 1.0}, random_state=0)
    counted = _counted(lines)
    linear.fit(matrix, kinds > 0, sample_weight=counted)
    # stopped early on purpose: more rounds learn the lines by heart
    bold = [networks.train(matrix, kinds, counted, _BOLD, seed) for seed in _BOLD_SEEDS]
    sober = [networks.train(matrix, kinds, counted, _SOBER, seed) for seed in _SOBER_SEEDS]
    both = [*bold, *sober]
    return Model(
        vocabularies=vocabularies,
        idf=idf,
        weights=np.hstack([linear.coef_.T, *(one.inner for one in both)]),
        bias=np.concatenate([linear.intercept_, *(one.inner_bias for one in both)]),
        outer=np.stack([one.outer for one in bold]),
        outer_bias=np.stack([one.outer_bias for one in bold]),
        sober=np.stack([one.outer for one in sober]),
        sober_bias=np.stack([one.outer_bias for one in sober]),
    )


def _counted(lines: Sequence[Line]) -> np.ndarray[Any, Any]:
    """How much each line counts: everyday ones less, the more of them there are."""
    import numpy as np

    everyday = np.array([line.kind is None and not line.language for line in lines])
    rest = len(lines) - int(everyday.sum())
    share = _EVERYDAY * rest / max(1, int(everyday.sum()))
    return np.where(everyday, min(1.0, share), 1.0)


def _save(model: Model, path: Path) -> None:
    import numpy as np

    meta = np.frombuffer(json.dumps(model.vocabularies).encode(), dtype=np.uint8)
    arrays = {f"idf{place}": one.astype(np.float32) for place, one in enumerate(model.idf)}
    arrays |= {name: getattr(model, name).astype(np.float16) for name in _ARRAYS}
    with path.open("wb") as file:
        np.savez(file, meta=meta, **arrays)  # type: ignore[arg-type]


def _load(path: Path) -> Model:
    import numpy as np

    with np.load(path, allow_pickle=False) as arrays:
        vocabularies = tuple(json.loads(arrays["meta"].tobytes()))
        idf = tuple(arrays[f"idf{place}"] for place in range(len(vocabularies)))
        return Model(vocabularies, idf, *(arrays[name].astype(np.float32) for name in _ARRAYS))
