"""The local classifiers: calibrated probabilities of every label, such as an intent.

They read a trained model and never train.

The model is plain arrays and a vocabulary (no pickles), so that loading needs neither scikit-learn
nor trust in code.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from steward.understanding.reader.features import character_features, fold, word_features
from steward.understanding.text.latest import Latest
from steward.understanding.text.trade_words import trade_features

if TYPE_CHECKING:
    import numpy as np

type Analyse = Callable[[str], list[str]]
ANALYSERS: tuple[Analyse, ...] = (word_features, character_features, trade_features)


@dataclass(frozen=True)
class Classifier[Label: str]:
    """Weights per feature and label, and a sigmoid per label that turns a
    score into a probability.
    """

    labels: tuple[Label, ...]
    vocabularies: tuple[dict[str, int], ...]
    idf: tuple[np.ndarray[Any, Any], ...]
    weights: np.ndarray[Any, Any]
    bias: np.ndarray[Any, Any]
    slope: np.ndarray[Any, Any]
    offset: np.ndarray[Any, Any]
    known_words: frozenset[str]
    analysers: tuple[Analyse, ...] = ANALYSERS
    _latest: Latest[str, np.ndarray[Any, Any]] = field(
        default_factory=Latest, init=False, repr=False, compare=False
    )

    def probabilities(self, text: str) -> dict[Label, float]:
        """The calibrated probability of each label.

        They do not sum to one, a text may want several things.
        """
        return self.score(text)[0]

    def score(self, text: str) -> tuple[dict[Label, float], float]:
        """The probability of each label, and the probability that the text wants
        nothing that can be told.
        """
        import numpy as np

        scores = self.slope * self._scores(text) + self.offset
        probabilities = 1 / (1 + np.exp(-np.clip(scores, -30, 30)))
        return {
            label: float(p) for label, p in zip(self.labels, probabilities[:-1], strict=True)
        }, float(probabilities[-1])

    def shares(self, text: str) -> tuple[dict[Label, float], float]:
        """The same where exactly one label holds, or none: all of it adds up to one."""
        import numpy as np

        scores = self._scores(text)
        parts = np.exp(scores - scores.max())
        parts /= parts.sum()
        return {label: float(p) for label, p in zip(self.labels, parts[:-1], strict=True)}, float(
            parts[-1]
        )

    def _scores(self, text: str) -> np.ndarray[Any, Any]:
        return self._latest.of(text, lambda: self._weighed(text))

    def _weighed(self, text: str) -> np.ndarray[Any, Any]:
        import numpy as np

        scores = self.bias.copy()
        first = 0
        for analyse, vocabulary, idf in zip(
            self.analysers, self.vocabularies, self.idf, strict=True
        ):
            counts = Counter(
                vocabulary[feature] for feature in analyse(text) if feature in vocabulary
            )
            if counts:
                columns = np.fromiter(counts.keys(), dtype=np.int64, count=len(counts))
                values = (
                    1 + np.log(np.fromiter(counts.values(), dtype=np.float64, count=len(counts)))
                ) * idf[columns]
                scores += (values / math.sqrt(float(values @ values))) @ self.weights[
                    first + columns
                ]
            first += len(idf)
        return scores

    def unknown_words(self, text: str) -> tuple[int, int]:
        """How many longer words of a text the team examples never use,
        and how many longer words there are.
        """
        words = [
            word
            for word in fold(text).replace("-", " ").split()
            if len(word.strip(".,!?;:'\"()")) > 3
        ]
        words = [word.strip(".,!?;:'\"()") for word in words]
        return sum(word not in self.known_words for word in words), len(words)


def save[Label: str](classifier: Classifier[Label], path: Path) -> None:
    """Write a model as arrays; the caller makes it atomic."""
    import numpy as np

    meta = {
        "labels": list(classifier.labels),
        "vocabularies": classifier.vocabularies,
        "known": sorted(classifier.known_words),
    }
    with path.open("wb") as file:
        np.savez(
            file,
            meta=np.frombuffer(json.dumps(meta).encode(), dtype=np.uint8),
            **{f"idf{place}": one for place, one in enumerate(classifier.idf)},  # type: ignore[arg-type]
            weights=classifier.weights.astype(np.float32),
            bias=classifier.bias,
            slope=classifier.slope,
            offset=classifier.offset,
        )


def load[Label: str](
    path: Path, label: Callable[[str], Label], analysers: tuple[Analyse, ...] = ANALYSERS
) -> Classifier[Label]:
    """Read a model written by `save`.

    Raises OSError, ValueError or KeyError for a file that is not one.
    """
    import numpy as np

    with np.load(path, allow_pickle=False) as arrays:
        meta = json.loads(arrays["meta"].tobytes())
        return Classifier(
            labels=tuple(label(name) for name in meta["labels"]),
            vocabularies=tuple(meta["vocabularies"]),
            idf=tuple(arrays[f"idf{place}"] for place in range(len(analysers))),
            weights=arrays["weights"],
            bias=arrays["bias"],
            slope=arrays["slope"],
            offset=arrays["offset"],
            known_words=frozenset(meta["known"]),
            analysers=analysers,
        )
