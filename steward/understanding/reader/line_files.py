"""Example files of one label each: `what` names it, `examples` has a line for each example."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from steward.errors import BadInput
from steward.understanding.reader.examples import load_yaml


def load_lines(file: Path, labels: Collection[str]) -> list[tuple[str, str]]:
    """The lines of a file with their label. Raises BadInput for a file that is not of this form."""
    content = load_yaml(file)
    if not isinstance(content, dict) or set(content) != {"what", "examples"}:
        raise BadInput(f"{file.name}: expected the keys 'what' and 'examples'")
    label = str(content["what"])
    if label not in labels:
        raise BadInput(f"{file.name}: {label!r} is none of {', '.join(labels)}")
    rows = (line.strip() for line in str(content["examples"]).splitlines())
    return [(label, line) for line in rows if line]
