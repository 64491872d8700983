"""What exactly is wanted of a subscription or of an order, where no rule knows the words: "leave me
out for December", "can that go back on the shelf?".

A classifier that is trained on our own examples in five languages. It is asked only once the reader
of wishes has heard that it is about a change of the plan, or about an order; what it hears is
looked into and offered, and nothing is done without a yes.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from steward.domain.slots import Toward
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
from steward.understanding.plans import Step

OF_A_PLAN = ("bigger", "smaller", "skip", "pause", "resume", "keep", "often", "which")
OF_AN_ORDER = ("call_off", "redirect", "change", "where")
LABELS = (*OF_A_PLAN, *OF_AN_ORDER)
_NONE = "none"
_SURE = 0.55  # of what the labels that may hold come to together
_LONGEST = 80  # words: a longer message stands for itself
_STEPS: dict[str, Step] = {"skip": "skip", "pause": "pause", "resume": "resume", "keep": "keep"}
_SIZES: dict[str, Toward] = {"bigger": "more", "smaller": "less"}
_CODE = (classifier, examples, features, fitting, line_files, trade_words)


def example_files() -> list[Path]:
    """The example files, one a label, and what is none of them."""
    return sorted((examples.examples_dir() / "exact_wishes").glob("*.yaml"))


def model_path() -> Path:
    """Where the model of these examples and this code is kept."""
    own = (Path(__file__), trade_words.trade_words_file(), *example_files())
    return path_of("exact-wishes", _CODE, own)


def train() -> Classifier[str]:
    """Fit on the examples."""
    every = [line for file in example_files() for line in load_lines(file, (*LABELS, _NONE))]
    return fitting.fit_one_of(
        LABELS,
        [model_text(text) for _, text in every],
        [None if label == _NONE else label for label, _ in every],
        classifier.ANALYSERS,
    )


@cache
def reader() -> Classifier[str]:
    """The reader of this process; trained once where nobody has yet."""
    return kept(model_path(), lambda path: classifier.load(path, str), train, classifier.save)


def step_meant(text: str) -> Step | None:
    """What is rather surely wanted of the deliveries to come, of words about a change of plan."""
    return _STEPS.get(_surest(text, OF_A_PLAN))


def size_meant(text: str) -> Toward | None:
    """Whether it is rather surely a bigger or a smaller plan, of words about a change of plan."""
    return _SIZES.get(_surest(text, OF_A_PLAN))


def order_not_wanted(text: str) -> bool:
    """Whether an order is rather surely not wanted any more, of words about an order."""
    return _surest(text, OF_AN_ORDER) == "call_off"


@lru_cache(maxsize=64)
def _surest(text: str, labels: tuple[str, ...]) -> str:
    """The one of these labels, which are all that the words may mean, that holds with `_SURE`."""
    if not text.strip() or len(text.split()) > _LONGEST:
        return ""
    shares, _ = reader().shares(model_text(text))
    label = max(labels, key=shares.__getitem__)
    return label if shares[label] >= _SURE * sum(shares[one] for one in labels) else ""
