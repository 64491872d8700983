"""A classifier of whole lines, one label each, that is trained on a folder of our own examples."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

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

_CODE = (classifier, examples, features, fitting, line_files, trade_words)


@dataclass(frozen=True)
class LineReader:
    """`folder` of the examples has a file for each of the `labels`, and for `none`, which stands
    for none of them; `user` is the module that asks, whose changes train it anew.
    """

    folder: str
    labels: tuple[str, ...]
    user: Path
    none: str | None = None

    def files(self) -> list[Path]:
        """The example files, one a label."""
        return sorted((examples.examples_dir() / self.folder).glob("*.yaml"))

    def model_path(self) -> Path:
        """Where the model of these examples and this code is kept."""
        own = (self.user, Path(__file__), trade_words.trade_words_file(), *self.files())
        return path_of(self.folder.replace("_", "-"), _CODE, own)

    def train(self) -> Classifier[str]:
        """Fit on the examples."""
        known = (*self.labels, *([self.none] if self.none else []))
        every = [line for file in self.files() for line in load_lines(file, known)]
        return fitting.fit_one_of(
            self.labels,
            [model_text(text) for _, text in every],
            [None if label == self.none else label for label, _ in every],
            classifier.ANALYSERS,
        )

    def loaded(self) -> Classifier[str]:
        """The classifier of this process; trained once where nobody has yet."""
        return _loaded(self)

    def shares(self, text: str) -> dict[str, float]:
        """How likely each label is."""
        return self.loaded().shares(model_text(text))[0]


@cache
def _loaded(reader: LineReader) -> Classifier[str]:
    return kept(
        reader.model_path(),
        lambda path: classifier.load(path, str),
        reader.train,
        classifier.save,
    )
