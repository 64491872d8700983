"""How an answer to an offer sounds: like a yes, like a no, or like neither.

A classifier that is trained on our own examples in five languages. It is no consent and no refusal:
those are read by rules alone (`consent.py`). What sounds like a yes is asked for in one plain word,
and what does is not taken for a no, a doubt or another wish.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

from steward.understanding import (
    classifier,
    examples,
    features,
    fitting,
    line_files,
    trade_words,
)
from steward.understanding.classifier import Classifier
from steward.understanding.identifiers import model_text
from steward.understanding.kept_models import kept, path_of
from steward.understanding.line_files import load_lines

type Sounds = Literal["yes", "no", "other"]
LABELS: tuple[Sounds, ...] = ("yes", "no", "other")
_SURE = 0.7
_LONGEST = 60  # words: a longer message stands for itself
_CODE = (classifier, examples, features, fitting, line_files, trade_words)


def answer_files() -> list[Path]:
    """The example files, one a label."""
    return sorted((examples.examples_dir() / "answers").glob("*.yaml"))


def model_path() -> Path:
    """Where the model of these examples and this code is kept."""
    own = (Path(__file__), trade_words.trade_words_file())
    return path_of("answers", _CODE, (*own, *answer_files()))


def train() -> Classifier[str]:
    """Fit on the examples."""
    every = [line for file in answer_files() for line in load_lines(file, LABELS)]
    return fitting.fit_one_of(
        LABELS,
        [model_text(text) for _, text in every],
        [label for label, _ in every],
        classifier.ANALYSERS,
    )


@cache
def reader() -> Classifier[str]:
    """The reader of this process; trained once where nobody has yet."""
    return kept(model_path(), lambda path: classifier.load(path, str), train, classifier.save)


def sounds_like_a_yes(text: str) -> bool:
    """Whether an answer surely sounds like a yes to what was offered."""
    return sounds_like(text).get("yes", 0.0) >= _SURE


def sounds_like(text: str) -> dict[str, float]:
    """How likely an answer is each of `LABELS`; empty for what is long or says nothing."""
    if not text.strip() or len(text.split()) > _LONGEST:
        return {}
    shares, _ = reader().shares(model_text(text))
    return shares
