"""Trains the classifier on our own examples, once.

The file's name is made of everything that it depends on.
"""

from __future__ import annotations

import hashlib
import os
import random
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from steward.domain.understanding import INTENT_TEAM, Intent
from steward.understanding import augment, classifier, concepts, examples, features, identifiers
from steward.understanding.augment import variations
from steward.understanding.classifier import ANALYSERS, Classifier
from steward.understanding.examples import LABELS, Example
from steward.understanding.features import fold

if TYPE_CHECKING:
    import numpy as np

COPIES = 2
PAIRED = 0.3
FOLDS = 3
COST = 0.5
_TOLD = {*INTENT_TEAM, Intent.HUMAN, Intent.OUT_OF_SCOPE}
_CODE = (augment, classifier, concepts, examples, features, identifiers)


def models_dir() -> Path:
    """`STEWARD_HOME/models`; by default `.steward/models` in the working directory."""
    return Path(os.environ.get("STEWARD_HOME") or ".steward") / "models"


def model_path() -> Path:
    """Where the model of these examples, this code and this scikit-learn is kept."""
    import importlib.metadata

    digest = hashlib.sha256(
        f"{importlib.metadata.version('scikit-learn')} {sys.version_info[:2]}".encode()
    )
    modules = [Path(str(module.__file__)) for module in _CODE] + [
        Path(__file__),
        Path(__file__).with_name("amounts.py"),
    ]
    for file in [*modules, *examples.training_files()]:
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return models_dir() / f"understanding-{digest.hexdigest()[:20]}.npz"


def load_or_train(say: Callable[[str], None] | None = None) -> Classifier:
    """The kept model, or a new one; a damaged file is trained anew and replaced in one step."""
    path = model_path()
    if path.exists():
        try:
            return _kept(path.resolve())
        except (OSError, ValueError, KeyError, EOFError):
            pass
    if say:
        say(
            "Training the offline classifier on the project's own examples; "
            "this happens once and takes some seconds."
        )
    trained = train(examples.load_examples(examples.training_files()))
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".understanding-")
    os.close(handle)
    try:
        classifier.save(trained, Path(name))
        os.replace(name, path)
    finally:
        Path(name).unlink(missing_ok=True)
    return trained


@lru_cache(maxsize=1)
def _kept(path: Path) -> Classifier:
    """Its name says what is in it, so a process reads it once."""
    return classifier.load(path)


def train(originals: Sequence[Example]) -> Classifier:
    """Fit on all examples and their variations.

    Calibrate on folds whose originals the fit has not seen.
    """
    import numpy as np

    chance = random.Random(20)
    groups = _grow(originals, chance)
    texts = [[identifiers.model_text(example.text) for example in group] for group in groups]
    targets = np.array(
        [
            [*(label in example.intents for label in LABELS), not example.intents]
            for group in groups
            for example in group
        ]
    )
    owner = np.array([place for place, group in enumerate(texts) for _ in group])
    folds = owner % FOLDS
    matrix, vocabularies, idf = _vectorise([text for group in texts for text in group])
    scores = np.zeros(targets.shape)
    for fold_number in range(FOLDS):
        weights, bias = _fit(matrix[folds != fold_number], targets[folds != fold_number])
        held = folds == fold_number
        scores[held] = np.asarray(matrix[held] @ weights) + bias
    # Calibration looks at each original and at the same wish inside a longer message.
    first = np.flatnonzero(np.diff(owner, prepend=-1))
    seen = np.concatenate([first, first[np.diff(np.append(first, len(owner))) > 1] + 1])
    slope, offset = _calibrate(scores[seen], targets[seen])
    weights, bias = _fit(matrix, targets)
    return Classifier(LABELS, vocabularies, idf, weights, bias, slope, offset, _known_words(groups))


def _grow(originals: Sequence[Example], chance: random.Random) -> list[list[Example]]:
    """A group for each example: itself, itself in a longer message, variations,
    and now and then with a second wish.

    A second wish comes from the same fold, so that calibration still looks at texts that the fit
    has not seen.
    """
    shuffled = list(originals)
    chance.shuffle(shuffled)
    statements = [example.text for example in originals if not example.intents]
    wishes = [
        [
            example
            for example in shuffled[fold::FOLDS]
            if len(example.intents) == 1 and example.intents[0] in INTENT_TEAM
        ]
        for fold in range(FOLDS)
    ]
    groups: list[list[Example]] = []
    for place, example in enumerate(shuffled):
        group = [Example(augment.expand(example.text, chance), example.intents)]
        if set(example.intents) & _TOLD or not example.intents:
            group.append(augment.surround(example, statements, chance))
            if "{" in example.text:
                group.append(augment.surround(example, statements, chance))
        group += variations(example, COPIES, chance)
        partners = wishes[place % FOLDS]
        if (
            partners
            and len(example.intents) == 1
            and example.intents[0] in INTENT_TEAM
            and chance.random() < PAIRED
        ):
            group.append(augment.join(example, chance.choice(partners), chance))
        groups.append(group)
    return groups


def _vectorise(
    texts: Sequence[str],
) -> tuple[Any, tuple[dict[str, int], ...], tuple[np.ndarray[Any, Any], ...]]:
    from scipy.sparse import hstack  # type: ignore[import-untyped]
    from sklearn.feature_extraction.text import TfidfVectorizer

    parts, vocabularies, idf = [], [], []
    for _, analyse in ANALYSERS:
        vectoriser = TfidfVectorizer(analyzer=analyse, min_df=3, sublinear_tf=True)
        parts.append(vectoriser.fit_transform(texts))
        vocabularies.append(
            {str(feature): int(column) for feature, column in vectoriser.vocabulary_.items()}
        )
        idf.append(vectoriser.idf_)
    return hstack(parts).tocsr(), tuple(vocabularies), tuple(idf)


def _fit(
    matrix: Any, targets: np.ndarray[Any, Any]
) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """One linear separator an intent, side by side on the cores there are."""
    import numpy as np
    from joblib import Parallel, delayed

    fitted = Parallel(n_jobs=2, prefer="threads")(
        delayed(_fit_one)(matrix, targets[:, column]) for column in range(targets.shape[1])
    )
    return np.stack([weights for weights, _ in fitted], axis=1), np.array(
        [bias for _, bias in fitted]
    )


def _fit_one(matrix: Any, target: np.ndarray[Any, Any]) -> tuple[np.ndarray[Any, Any], float]:
    from sklearn.svm import LinearSVC

    model = LinearSVC(
        C=COST, class_weight={True: 3.0, False: 1.0}, random_state=0, tol=1e-2, max_iter=300
    )
    model.fit(matrix, target)
    return model.coef_[0], float(model.intercept_[0])


def _calibrate(
    scores: np.ndarray[Any, Any], targets: np.ndarray[Any, Any]
) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Platt's sigmoid per intent on scores of texts that the fit had not seen."""
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    slopes, offsets = [], []
    for column in range(targets.shape[1]):
        model = LogisticRegression(C=10.0).fit(scores[:, [column]], targets[:, column])
        slopes.append(float(model.coef_[0, 0]))
        offsets.append(float(model.intercept_[0]))
    return np.array(slopes), np.array(offsets)


def _known_words(groups: Sequence[Sequence[Example]]) -> frozenset[str]:
    """Longer words that examples of the teams (and plain statements) use,
    with their variations' typos.
    """
    wanted = {*INTENT_TEAM, Intent.HUMAN, Intent.CORRECTION, Intent.WITHDRAW, Intent.YES, Intent.NO}
    words = (
        word.strip(".,!?;:'\"()")
        for group in groups
        for example in group
        if not example.intents or wanted & set(example.intents)
        for word in fold(identifiers.model_text(example.text)).replace("-", " ").split()
    )
    return frozenset(word for word in words if len(word) > 3)
