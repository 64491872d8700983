"""What dear tests take, measured: `dear_seconds.yaml` has each function whose tests take half a
second or more on a quiet machine, and what one of them takes there.

They go in turn like guards and kills (`selection.py`): a run takes the share whose turn it is, and
those whose own file, or a module that it imports, changed. What a mark says of its seconds holds
for what the file does not name.

`python -m tests.dear RUN.xml` writes the file anew from a run's junit file (`make test` with
`PYTEST_ADDOPTS=--junitxml=RUN.xml`, nothing beside it). What that run did not take is kept.
"""

from __future__ import annotations

import ast
import re
import sys
import xml.etree.ElementTree as ElementTree
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from steward.settings import PROJECT
from steward.yaml_text import loaded

FILE = Path(__file__).with_name("dear_seconds.yaml")
DEAR = 0.5  # seconds of one test, from which on it goes in turn
PARTS = 4
OF_ALL = (
    "tests/test_selection.py",
    "tests/test_requirements.py",
    "tests/docs/",
)  # say what there is
_CASE = re.compile(r"\[.*", re.DOTALL)


@cache
def seconds() -> Mapping[str, float]:
    """What one test of a function takes, by `FILE::FUNCTION`."""
    return {str(name): float(took) for name, took in loaded(FILE.read_text("utf-8")).items()}


def function_of(nodeid: str) -> str:
    """The function of a test: its name without what it is given and where it runs."""
    file, _, rest = nodeid.partition("::")
    return f"{file}::{_CASE.sub('', rest).partition('@')[0]}"


def mark_dear(item: pytest.Item) -> None:
    """A dear test that says nothing of turns goes in turn; tests of one group stay together, for
    what they share is the first one's to pay.
    """
    if item.get_closest_marker("in_turn") or item.get_closest_marker("xdist_group"):
        return
    took = seconds().get(function_of(item.nodeid))
    file = Path(item.location[0]).as_posix()
    if took is not None and took >= DEAR and not file.startswith(OF_ALL):
        item.add_marker(pytest.mark.in_turn(parts=PARTS, files=imported_by(file), seconds=took))


@cache
def imported_by(file: str) -> tuple[str, ...]:
    """The project's files that a test file imports from."""
    tree = ast.parse((PROJECT / file).read_text("utf-8"))
    named = [one.module for one in ast.walk(tree) if isinstance(one, ast.ImportFrom) and one.module]
    named += [
        f"{one.module}.{name.name}"
        for one in ast.walk(tree)
        if isinstance(one, ast.ImportFrom) and one.module
        for name in one.names
    ]
    paths = (f"{name.replace('.', '/')}.py" for name in named)
    return tuple(sorted({path for path in paths if (PROJECT / path).is_file()} - {file}))


def measured(run: Path) -> dict[str, float]:
    """What one test of each function took in a run, in seconds."""
    took: dict[str, list[float]] = defaultdict(list)
    for case in ElementTree.parse(run).iter("testcase"):
        module, _, rest = (case.get("classname") or "").partition(".Test")
        inside = f"Test{rest}::" if rest else ""
        name = f"{module.replace('.', '/')}.py::{inside}{case.get('name')}"
        took[function_of(name)].append(float(case.get("time") or 0))
    return {name: round(sum(each) / len(each), 1) for name, each in took.items()}


def written(known: Mapping[str, float]) -> str:
    """The file's text."""
    lines = (f"{name}: {took}" for name, took in sorted(known.items()) if took >= DEAR)
    return "# Written by `python -m tests.dear RUN.xml`.\n" + "\n".join(lines) + "\n"


if __name__ == "__main__":
    FILE.write_text(written({**seconds(), **measured(Path(sys.argv[1]))}), "utf-8")
