"""Which declared request a message makes: `teams/TEAM/requests/NAME.yaml` has the examples.

What is no example of a request is an example of none, whatever intent it has; so is what a
declaration says that it is `unlike`. One that `ends` with a person, or does so `otherwise`, is
read in every language: a person can be called in any.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from steward.errors import BadInput
from steward.understanding.exact.identifiers import model_text
from steward.understanding.reader import augment, classifier, examples, fitting
from steward.understanding.reader.classifier import Classifier
from steward.understanding.reader.examples import Example, load_yaml
from steward.understanding.reader.kept_models import kept, path_of
from steward.understanding.reader.training import CODE
from steward.understanding.text import trade_words
from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.language import SUPPORTED, likely_languages
from steward.understanding.yes_and_no.consent import consents

_COPIES = 3
_SURE, _PERHAPS = 0.9, 0.4
_COST, _WEIGHT = 0.3, 3.0  # few examples of a request stand beside ten thousand lines of none
_FOR_PEOPLE = 0.75  # nothing is promised or opened by it, and a missed one is worse
_TOGETHER = 3  # clauses


class Requested(NamedTuple):
    """A request, the clause that makes it, and all clauses that may be about it; `people`: it goes
    to a person at once; `sure`: how likely it is.
    """

    name: str
    quote: str
    clauses: tuple[str, ...]
    people: bool
    sure: float = 1.0


def request_files() -> list[Path]:
    """Every declaration, in a fixed order."""
    return sorted((Path(__file__).resolve().parents[3] / "teams").glob("*/requests/*.yaml"))


def model_path() -> Path:
    """Where the model of these examples and this code is kept."""
    files = (Path(__file__), trade_words.trade_words_file(), *request_files())
    return path_of("requests", CODE, (*files, *examples.wish_files()))


@cache
def reader() -> Classifier[str]:
    """The reader of this process; trained once where nobody has yet."""
    return kept(model_path(), lambda path: classifier.load(path, str), train, classifier.save)


def train() -> Classifier[str]:
    """Fit on every example of a request, and on those of wishes as examples of none."""
    asked: list[tuple[tuple[str, ...], str]]
    asked = [((file.stem,), line) for file in request_files() for line in examples_of(file)]
    asked += [((), line) for file in request_files() for line in examples_of(file, "unlike")]
    known = {line for _, line in asked}
    lines = [(Example(line, (), _spoken(line)), names, _COPIES) for names, line in asked]
    lines += [
        (example, (), 0)
        for example in examples.load_examples(examples.wish_files())
        if example.text not in known
    ]
    lines.sort(key=lambda one: augment.mark_of(one[0]))
    groups = [_group(line, copies) for line, _, copies in lines]
    return fitting.fit(
        tuple(file.stem for file in request_files()),
        groups,
        [[names] * len(group) for group, (_, names, _) in zip(groups, lines, strict=True)],
        [augment.mark_of(line)[0] % fitting.FOLDS for line, _, _ in lines],
        cost=_COST,
        weight=_WEIGHT,
    )


def requested(text: str) -> Requested | None:
    """The request of the clause that makes one most surely; None where there is none, and of words
    that say nothing beside a yes: "yes please, thanks" sounds like one to a classifier.
    """
    if consents(f"yes, {text}"):
        return None
    return _best([clause.text for clause in split_clauses(text)], reader())


def _best(clauses: Sequence[str], model: Classifier[str]) -> Requested | None:
    heard = {clause: model.probabilities(model_text(clause)) for clause in clauses}
    whole = ", ".join(clauses)
    together = model.probabilities(model_text(whole)) if len(clauses) > 1 else {}
    if 1 < len(clauses) <= _TOGETHER:  # half sentences say together what neither says alone
        heard[whole] = together
    sure, name, quote = max(
        ((p, name, clause) for clause, own in heard.items() for name, p in own.items()),
        default=(0.0, "", ""),
    )
    people = name in for_people()
    # "it has been five weeks, I think it is gone": a clause alone tells less than the message
    if sure < (_FOR_PEOPLE if people else _SURE) or together.get(name, sure) < _PERHAPS:
        return None
    about = tuple(clause for clause in clauses if heard[clause][name] >= _PERHAPS)
    return Requested(name, quote, about or tuple(clauses), people, sure)


@cache
def for_people() -> frozenset[str]:
    """The requests with which somebody goes to a person at once, or does where no ticket can be
    opened for them.
    """
    return frozenset(
        file.stem
        for file in request_files()
        if "person" in (load_yaml(file).get(name) for name in ("ends", "otherwise"))
    )


def _group(line: Example, copies: int) -> list[str]:
    chance = random.Random(augment.mark_of(line))
    varied = augment.variations(line, copies, chance) if copies else []
    return [
        model_text(text) for text in (augment.expand(line.text, chance), *(v.text for v in varied))
    ]


def _spoken(line: str) -> str:
    return likely_languages(line, SUPPORTED)[0]


def examples_of(file: Path, of: str = "examples") -> list[str]:
    """The examples of a declaration; `of`: under which heading."""
    content = load_yaml(file)
    if not isinstance(content, dict) or "examples" not in content:
        raise BadInput(f"{file.name}: a request has examples")
    return [line.strip() for line in str(content.get(of, "")).splitlines() if line.strip()]
