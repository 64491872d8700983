"""Trains the classifier on our own examples, once.

The file's name is made of everything that it depends on.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from steward.domain.understanding import INTENT_TEAM, Intent
from steward.understanding.exact import amounts, identifiers
from steward.understanding.reader import augment, classifier, examples, features, fitting
from steward.understanding.reader.augment import Pool, variations
from steward.understanding.reader.classifier import Classifier
from steward.understanding.reader.examples import LABELS, MIXED, Example
from steward.understanding.reader.features import fold
from steward.understanding.reader.fitting import FOLDS, fit
from steward.understanding.reader.kept_models import kept, path_of
from steward.understanding.text import trade_words

COPIES = {True: 4, False: 3}  # of a line in English (with some Dutch), of one in another language
STRANGERS_COPIES = 1  # their lines differ among themselves
PAIRED = 0.3
_TOLD = {*INTENT_TEAM, Intent.HUMAN, Intent.OUT_OF_SCOPE}
# What readers of wishes, and of declared requests, are made of.
CODE = (augment, classifier, examples, features, fitting, identifiers, trade_words)


def model_path() -> Path:
    """Where the model of these examples and this code is kept."""
    own = (Path(__file__), Path(str(amounts.__file__)), trade_words.trade_words_file())
    files = (*own, *examples.wish_files(), *stranger_files())
    return path_of("understanding", CODE, files)


def stranger_files() -> list[Path]:
    """Wishes in the words of people who had never met the desk: read by this reader alone."""
    folder = examples.examples_dir() / "strangers"
    return [*sorted(folder.glob("training/*.yaml")), *sorted(folder.glob("languages/*.yaml"))]


def load_or_train() -> Classifier[Intent]:
    """The kept model, or a new one."""
    return kept(
        model_path().resolve(),
        _read,
        lambda: train(
            examples.load_examples(examples.wish_files()),
            examples.load_examples(stranger_files()),
        ),
        classifier.save,
    )


@lru_cache(maxsize=1)
def _read(path: Path) -> Classifier[Intent]:
    """Its name says what is in it, so a process reads it once."""
    return classifier.load(path, Intent)


def train(originals: Sequence[Example], strangers: Sequence[Example] = ()) -> Classifier[Intent]:
    """Fit on all examples and their variations, of which `strangers` get fewer.

    Calibrate on folds whose originals the fit has not seen.
    """
    lines = sorted((*originals, *strangers), key=augment.mark_of)
    groups = _grow(lines, frozenset(strangers))
    texts = [[identifiers.model_text(example.text) for example in group] for group in groups]
    meant = [[example.intents for example in group] for group in groups]
    folds = [_fold(line) for line in lines]
    return fit(LABELS, texts, meant, folds, _known_words(groups, texts), checked=1)


def _fold(example: Example) -> int:
    return augment.mark_of(example)[0] % FOLDS


def _grow(lines: Sequence[Example], seldom: frozenset[Example]) -> list[list[Example]]:
    """A group for each example: itself, itself in a longer message, variations,
    and now and then with a second wish.

    A second wish comes from the same fold, so that calibration still looks at texts that the fit
    has not seen.
    """
    around: dict[str, list[Example]] = {}
    wishes: dict[tuple[str, int], list[Example]] = {}
    for line in lines:
        if not line.intents:
            around.setdefault(line.language, []).append(line)
        elif _wants_one(line):
            wishes.setdefault((line.language, _fold(line)), []).append(line)
    statements = {language: augment.Pool(own) for language, own in around.items()}
    partners = {place: augment.Pool(own) for place, own in wishes.items()}
    return [
        _group(
            line,
            statements.get(line.language),
            partners.get((line.language, _fold(line))),
            STRANGERS_COPIES if line in seldom else COPIES[line.language == MIXED],
        )
        for line in lines
    ]


def _group(
    line: Example, statements: Pool | None, partners: Pool | None, copies: int
) -> list[Example]:
    """One line and what is made of it, by chances of its own."""
    chance = random.Random(augment.mark_of(line))
    group = [replace(line, text=augment.expand(line.text, chance))]
    if statements and (set(line.intents) & _TOLD or not line.intents):
        times = augment.PER_TEMPLATE if "{" in line.text else 1
        group += [augment.surround(line, statements, chance) for _ in range(times)]
    group += variations(line, copies, chance)
    if partners and _wants_one(line) and chance.random() < PAIRED:
        group.append(augment.join(line, partners.draw(chance), chance))
    return group


def _wants_one(line: Example) -> bool:
    return len(line.intents) == 1 and line.intents[0] in INTENT_TEAM


def _known_words(
    groups: Sequence[Sequence[Example]], texts: Sequence[Sequence[str]]
) -> frozenset[str]:
    """Longer words that examples of the teams (and plain statements) use,
    with their variations' typos.
    """
    wanted = {*INTENT_TEAM, Intent.HUMAN, Intent.CORRECTION, Intent.WITHDRAW, Intent.YES, Intent.NO}
    words = (
        word.strip(".,!?;:'\"()")
        for group, read in zip(groups, texts, strict=True)
        for example, text in zip(group, read, strict=True)
        if not example.intents or wanted & set(example.intents)
        for word in fold(text).replace("-", " ").split()
    )
    return frozenset(word for word in words if len(word) > 3)
