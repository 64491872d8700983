"""Trains the classifier on our own examples, once.

The file's name is made of everything that it depends on.
"""

from __future__ import annotations

import hashlib
import os
import random
import sys
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

from steward.domain.understanding import INTENT_TEAM, Intent
from steward.understanding import (
    augment,
    classifier,
    concepts,
    examples,
    features,
    fitting,
    identifiers,
)
from steward.understanding.augment import variations
from steward.understanding.classifier import Classifier
from steward.understanding.examples import LABELS, Example
from steward.understanding.features import fold
from steward.understanding.fitting import FOLDS, fit, kept

COPIES = 2
PAIRED = 0.3
_TOLD = {*INTENT_TEAM, Intent.HUMAN, Intent.OUT_OF_SCOPE}
_CODE = (augment, classifier, concepts, examples, features, fitting, identifiers)


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


def load_or_train(say: Callable[[str], None] | None = None) -> Classifier[Intent]:
    """The kept model, or a new one; a damaged file is trained anew and replaced in one step."""
    return kept(
        model_path().resolve(),
        _read,
        lambda: train(examples.load_examples(examples.training_files())),
        say,
    )


@lru_cache(maxsize=1)
def _read(path: Path) -> Classifier[Intent]:
    """Its name says what is in it, so a process reads it once."""
    return classifier.load(path, Intent)


def train(originals: Sequence[Example]) -> Classifier[Intent]:
    """Fit on all examples and their variations.

    Calibrate on folds whose originals the fit has not seen.
    """
    groups = _grow(originals, random.Random(20))
    texts = [[identifiers.model_text(example.text) for example in group] for group in groups]
    meant = [[example.intents for example in group] for group in groups]
    return fit(LABELS, texts, meant, _known_words(groups))


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
