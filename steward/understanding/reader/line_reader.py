"""A classifier of whole lines, one label each, that is trained on a folder of our own examples, and
on lines beside them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType

from steward.understanding.exact.identifiers import model_text
from steward.understanding.reader import classifier, examples, features, fitting, line_files
from steward.understanding.reader.classifier import ANALYSERS, Analyse, Classifier
from steward.understanding.reader.kept_models import kept, path_of
from steward.understanding.reader.line_files import load_lines
from steward.understanding.text import trade_words

_CODE = (classifier, examples, features, fitting, line_files, trade_words)


@dataclass(frozen=True)
class LineReader:
    """`folder` of the examples has a file for each of the `labels`, and for `none`, which stands
    for none of them; `user` is the module that asks. `beside` gives further lines with their
    labels, made of the files that `reads` names by `code`: whatever of it changes trains it anew.
    """

    folder: str
    labels: tuple[str, ...]
    user: Path
    none: str | None = None
    beside: Callable[[], Iterable[tuple[str, str]]] = tuple
    reads: Callable[[], Iterable[Path]] = tuple
    code: tuple[ModuleType, ...] = ()
    analysers: tuple[Analyse, ...] = ANALYSERS

    def files(self) -> list[Path]:
        """The example files, one a label."""
        return sorted((examples.examples_dir() / self.folder).glob("*.yaml"))

    def model_path(self) -> Path:
        """Where the model of these examples and this code is kept."""
        own = (self.user, Path(__file__), trade_words.trade_words_file(), *self.files())
        name = self.folder.replace("_", "-")
        return path_of(name, (*_CODE, *self.code), (*own, *self.reads()))

    def train(self) -> Classifier[str]:
        """Fit on the examples."""
        known = (*self.labels, *([self.none] if self.none else []))
        every = [line for file in self.files() for line in load_lines(file, known)]
        every += self.beside()
        return fitting.fit_one_of(
            self.labels,
            [model_text(text) for _, text in every],
            [label if label in self.labels else None for label, _ in every],
            self.analysers,
        )

    def loaded(self) -> Classifier[str]:
        """The classifier of this process; trained once where nobody has yet."""
        return _loaded(self)

    def shares(self, text: str) -> dict[str, float]:
        """How likely each label is."""
        return self.judged(text)[0]

    def judged(self, text: str) -> tuple[dict[str, float], float]:
        """How likely each label is, and none of them."""
        return self.loaded().shares(model_text(text))


@cache
def _loaded(reader: LineReader) -> Classifier[str]:
    return kept(
        reader.model_path(),
        lambda path: classifier.load(path, str, reader.analysers),
        reader.train,
        classifier.save,
    )
