"""What a message is to what was said before: a question about it, a doubt, a detail, a remark, or
something new.

A classifier that is trained on our own examples in five languages; no words are looked for.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from steward.domain.understanding import FACETS, INSTEAD, FollowUp, Move
from steward.understanding import (
    asking_words,
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

NEW = "new"
# What a label of the examples does with what was said; a facet asks about it, and a remedy is
# chosen in the place of another.
_DOES: dict[str, Move] = {
    "look": "looks_again",
    "say": "says_again",
    "dispute": "disputes",
    "detail": "adds",
    "remark": "remarks",
    "rest": "asks_rest",
    **dict.fromkeys(FACETS, "asks"),
    **dict.fromkeys(INSTEAD, "chooses"),
}
LABELS: tuple[str, ...] = (*_DOES, NEW)
_SOME = 0.1  # of what a message may ask: less is not kept
_LONGEST = 60  # words: a longer message stands for itself
ANALYSERS = (*classifier.ANALYSERS, asking_words.asking_features)
_CODE = (asking_words, classifier, examples, features, fitting, line_files, trade_words)


def follow_up_files() -> list[Path]:
    """The example files, one a label."""
    return sorted((examples.examples_dir() / "follow_ups").glob("*.yaml"))


def model_path() -> Path:
    """Where the model of these examples and this code is kept."""
    files = (
        Path(__file__),
        asking_words.lexicon_file(),
        trade_words.trade_words_file(),
        *follow_up_files(),
    )
    return path_of("follow-ups", _CODE, (*files, *examples.training_files()))


def train() -> Classifier[str]:
    """Fit on the examples; what opens a conversation is something new, a mere statement nothing."""
    every = labelled()
    return fitting.fit_one_of(
        LABELS,
        [model_text(text) for _, text in every],
        [label or None for label, _ in every],
        ANALYSERS,
    )


def labelled() -> list[tuple[str, str]]:
    """All examples with their labels; an empty one means that nothing can be concluded."""
    opening = [
        (NEW if example.intents else "", example.text)
        for example in examples.load_examples(examples.training_files())
        if len(example.intents) <= 1
    ]
    return [*(line for file in follow_up_files() for line in load_lines(file, LABELS)), *opening]


@cache
def reader() -> Classifier[str]:
    """The reader of this process; trained once where nobody has yet."""
    return kept(
        model_path(), lambda path: classifier.load(path, str, ANALYSERS), train, classifier.save
    )


def read_follow_up(text: str) -> FollowUp | None:
    """What the message is to what was said before; None where it rather stands for itself."""
    if not text.strip() or len(text.split()) > _LONGEST:
        return None
    shares, nothing = reader().shares(model_text(text))
    new = shares[NEW] + nothing
    label = max(_DOES, key=shares.__getitem__)
    return FollowUp(
        does=_DOES[label],
        what=next((facet for facet in FACETS if facet == label), None),
        sure=shares[label] / max(1 - new, 1e-9),
        follows=1 - new,
        instead=next((remedy for remedy in INSTEAD if remedy == label), None),
        asks={
            facet: round(share, 3)
            for facet in FACETS
            if (share := shares[facet] / max(1 - new, 1e-9)) >= _SOME
        },
    )
