"""The local classifier: calibrated probabilities of every intent.

It reads a trained model and never trains.

The model is plain arrays and a vocabulary (no pickles), so that loading needs neither scikit-learn
nor trust in code.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from steward.domain.understanding import Intent
from steward.understanding.concepts import concept_features
from steward.understanding.features import character_features, fold, word_features

if TYPE_CHECKING:
    import numpy as np

ANALYSERS = (
    ("word", word_features),
    ("character", character_features),
    ("concept", concept_features),
)


@dataclass(frozen=True)
class Classifier:
    """Weights per feature and intent, and a sigmoid per intent that turns a
    score into a probability.
    """

    labels: tuple[Intent, ...]
    vocabularies: tuple[dict[str, int], ...]
    idf: tuple[np.ndarray[Any, Any], ...]
    weights: np.ndarray[Any, Any]
    bias: np.ndarray[Any, Any]
    slope: np.ndarray[Any, Any]
    offset: np.ndarray[Any, Any]
    known_words: frozenset[str]

    def probabilities(self, text: str) -> dict[Intent, float]:
        """The calibrated probability of each intent.

        They do not sum to one, a text may want several things.
        """
        return self.score(text)[0]

    def score(self, text: str) -> tuple[dict[Intent, float], float]:
        """The probability of each intent, and the probability that the text wants
        nothing that can be told.
        """
        import numpy as np

        scores = self.bias.copy()
        first = 0
        for (_, analyse), vocabulary, idf in zip(
            ANALYSERS, self.vocabularies, self.idf, strict=True
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
        probabilities = 1 / (1 + np.exp(-np.clip(self.slope * scores + self.offset, -30, 30)))
        return {
            label: float(p) for label, p in zip(self.labels, probabilities[:-1], strict=True)
        }, float(probabilities[-1])

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


def save(classifier: Classifier, path: Path) -> None:
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
            idf0=classifier.idf[0],
            idf1=classifier.idf[1],
            idf2=classifier.idf[2],
            weights=classifier.weights.astype(np.float32),
            bias=classifier.bias,
            slope=classifier.slope,
            offset=classifier.offset,
        )


def load(path: Path) -> Classifier:
    """Read a model written by `save`.

    Raises OSError, ValueError or KeyError for a file that is not one.
    """
    import numpy as np

    with np.load(path, allow_pickle=False) as arrays:
        meta = json.loads(arrays["meta"].tobytes())
        return Classifier(
            labels=tuple(Intent(name) for name in meta["labels"]),
            vocabularies=tuple(meta["vocabularies"]),
            idf=(arrays["idf0"], arrays["idf1"], arrays["idf2"]),
            weights=arrays["weights"],
            bias=arrays["bias"],
            slope=arrays["slope"],
            offset=arrays["offset"],
            known_words=frozenset(meta["known"]),
        )
