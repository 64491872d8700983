"""The trained half of the emergency reader: logistic weights over words, characters and concepts, as plain arrays."""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import math
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from steward.domain.understanding import EMERGENCIES, Emergency
from steward.understanding import examples, features, language
from steward.understanding.emergency import concepts
from steward.understanding.emergency.concepts import LANGUAGES, load_concepts
from steward.understanding.training import models_dir

if TYPE_CHECKING:
    import numpy as np

ANY = "any"
TARGETS: tuple[str, ...] = (ANY, *EMERGENCIES)
HARMLESS = "harmless"
_COST, _WEIGHT = 12.0, 2.0  # a danger that is missed weighs twice a false alarm


@dataclass(frozen=True)
class Line:
    """One example: its words, and the danger that they tell of."""

    text: str
    kind: Emergency | None
    language: str


@dataclass(frozen=True)
class Model:
    """A column of weights for any danger and for each kind."""

    vocabularies: tuple[dict[str, int], ...]
    idf: tuple[np.ndarray[Any, Any], ...]
    weights: np.ndarray[Any, Any]
    bias: np.ndarray[Any, Any]

    def probabilities(self, text: str) -> dict[str, float]:
        """The probability of any danger, and of each kind."""
        import numpy as np

        scores, first = self.bias.copy(), 0
        for analysed, vocabulary, idf in zip(
            analyse(text), self.vocabularies, self.idf, strict=True
        ):
            counts = Counter(vocabulary[one] for one in analysed if one in vocabulary)
            if counts:
                columns = np.fromiter(counts.keys(), dtype=np.int64, count=len(counts))
                counted = np.fromiter(counts.values(), dtype=np.float64, count=len(counts))
                values = (1 + np.log(counted)) * idf[columns]
                scores += (values / math.sqrt(float(values @ values))) @ self.weights[
                    first + columns
                ]
            first += len(idf)
        chances = 1 / (1 + np.exp(-np.clip(scores, -30, 30)))
        return {name: float(p) for name, p in zip(TARGETS, chances, strict=True)}


def analyse(text: str) -> tuple[list[str], list[str], list[str]]:
    """Words, characters and concepts of what one text means."""
    found = load_concepts()
    languages = found.spoken(text)
    plain = found.meant(text, languages)
    shown = found.features(found.shown(plain, languages))
    return features.word_features(plain), features.character_features(plain), shown


def emergency_files() -> list[Path]:
    """The example files of danger, one a language."""
    return [examples.examples_dir() / "emergency" / f"{one}.yaml" for one in LANGUAGES]


def load_lines() -> list[Line]:
    """All of our own lines of danger and of none, one a row."""
    lines: list[Line] = []
    for file in emergency_files():
        content = examples.load_yaml(file)
        spoken = str(content.pop("language"))
        for kind, block in content.items():
            danger = None if kind == HARMLESS else kind
            lines += [
                Line(one.strip(), danger, spoken) for one in block.splitlines() if one.strip()
            ]
    return lines


def everyday_lines() -> list[Line]:
    """What customers ask of a desk: the examples of the other classifier, none of which is in danger."""
    read = examples.load_examples(examples.training_files())
    return [Line(one.text, None, "en") for one in read if "{" not in one.text]


def model_path() -> Path:
    """Where the model of these examples and this code is kept."""
    digest = hashlib.sha256(
        f"{importlib.metadata.version('scikit-learn')} {sys.version_info[:2]}".encode()
    )
    modules = [Path(str(one.__file__)) for one in (concepts, features, language, examples)]
    files = [*modules, Path(__file__), concepts.concepts_file(), *emergency_files()]
    for file in [*files, *examples.training_files()]:
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return models_dir() / f"emergency-{digest.hexdigest()[:20]}.npz"


def load_or_train() -> Model:
    """The kept model, or a new one; a damaged file is trained anew and replaced in one step."""
    path = model_path()
    if path.exists():
        try:
            return _load(path)
        except (OSError, ValueError, KeyError, EOFError):
            pass
    trained = train([*load_lines(), *everyday_lines()])
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".emergency-")
    os.close(handle)
    try:
        _save(trained, Path(name))
        os.replace(name, path)
    finally:
        Path(name).unlink(missing_ok=True)
    return trained


def train(lines: Sequence[Line]) -> Model:
    """Fit each target on all lines."""
    import numpy as np
    from scipy.sparse import hstack  # type: ignore[import-untyped]
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression

    analysed = [analyse(line.text) for line in lines]
    parts, vocabularies, idf = [], [], []
    for column in range(3):
        vectoriser = TfidfVectorizer(analyzer=_same, min_df=2, sublinear_tf=True)
        parts.append(vectoriser.fit_transform([one[column] for one in analysed]))
        vocabularies.append({str(k): int(v) for k, v in vectoriser.vocabulary_.items()})
        idf.append(vectoriser.idf_)
    matrix = hstack(parts).tocsr()
    weights, bias = [], []
    for target in TARGETS:
        wanted = [
            (line.kind is not None) if target == ANY else line.kind == target for line in lines
        ]
        fitted = LogisticRegression(
            C=_COST, class_weight={True: _WEIGHT, False: 1.0}, solver="liblinear", random_state=0
        ).fit(matrix, np.array(wanted))
        weights.append(fitted.coef_[0])
        bias.append(float(fitted.intercept_[0]))
    return Model(tuple(vocabularies), tuple(idf), np.stack(weights, axis=1), np.array(bias))


def _same(features_of_one: list[str]) -> list[str]:
    return features_of_one


def _save(model: Model, path: Path) -> None:
    import numpy as np

    meta = np.frombuffer(json.dumps(model.vocabularies).encode(), dtype=np.uint8)
    words, characters, told = model.idf
    weights = model.weights.astype(np.float32)
    with path.open("wb") as file:
        np.savez(
            file,
            meta=meta,
            weights=weights,
            bias=model.bias,
            idf0=words,
            idf1=characters,
            idf2=told,
        )


def _load(path: Path) -> Model:
    import numpy as np

    with np.load(path, allow_pickle=False) as arrays:
        vocabularies = tuple(json.loads(arrays["meta"].tobytes()))
        idf = tuple(arrays[f"idf{place}"] for place in range(len(vocabularies)))
        return Model(vocabularies, idf, arrays["weights"], arrays["bias"])
