"""The project's own code as text and as trees, read no further than a test asks: to take every
file of it apart costs seconds.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from steward.settings import PROJECT


def texts(*folders: str, holding: str = "") -> Iterator[tuple[Path, str]]:
    """The files of these folders in whose text this pattern is found, by their path in the project.

    A node is in no file whose text lacks the words that it is written with.
    """
    for folder in folders:
        for file in sorted((PROJECT / folder).rglob("*.py")):
            text = file.read_text("utf-8")
            if re.search(holding, text):
                yield file.relative_to(PROJECT), text


def trees(*folders: str, holding: str = "") -> Iterator[tuple[Path, ast.Module]]:
    """The same files, taken apart."""
    for file, text in texts(*folders, holding=holding):
        yield file, ast.parse(text)


def statements(node: ast.AST) -> Iterator[ast.AST]:
    """All statements within this one, however deep: no function and no class stands elsewhere."""
    for part in ("body", "orelse", "handlers", "finalbody", "cases"):
        below = getattr(node, part, ())
        for each in below if isinstance(below, list) else ():  # an expression may have a body
            yield each
            yield from statements(each)
