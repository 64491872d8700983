"""Reading the training examples: one file an intent, one example a line, all of them our own."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from steward import yaml_text
from steward.domain.understanding import Intent
from steward.errors import BadInput
from steward.settings import shipped

LABELS: tuple[Intent, ...] = tuple(Intent)
MIXED = "en"  # English, with some Dutch: the files that name no language


_BY_LANGUAGE = "languages"


@dataclass(frozen=True)
class Example:
    """A text and everything it asks for; no intents means that nothing can be concluded from it."""

    text: str
    intents: tuple[Intent, ...]
    language: str = MIXED


def examples_dir() -> Path:
    """`STEWARD_EXAMPLES`, or the repository's own `evals/understanding`."""
    configured = os.environ.get("STEWARD_EXAMPLES")
    return Path(configured) if configured else shipped("evals/understanding")


def training_files() -> list[Path]:
    """The example files in a fixed order. Raises BadInput when there is none."""
    files = sorted((examples_dir() / "training").glob("*.yaml"))
    if not files:
        raise BadInput(
            f"no training examples in {examples_dir()}/training",
            next_step="set STEWARD_EXAMPLES to the folder that has them",
        )
    return files


def wish_files() -> list[Path]:
    """Those of wishes, with the ones in Dutch, German, French and Spanish."""
    return [*training_files(), *sorted((examples_dir() / _BY_LANGUAGE).glob("*.yaml"))]


def load_examples(files: list[Path]) -> list[Example]:
    """Every example of these files; BadInput names the file and what is wrong with it."""
    examples: list[Example] = []
    for file in files:
        content = load_yaml(file)
        if not isinstance(content, dict) or set(content) != {"intent", "examples"}:
            raise BadInput(f"{file.name}: expected the keys 'intent' and 'examples'")
        lines = [
            line.strip().replace("\\n", "\n") for line in str(content["examples"]).splitlines()
        ]
        language = file.stem[-2:] if file.parent.name == _BY_LANGUAGE else MIXED
        examples += [
            _example(file.name, str(content["intent"]), line, language) for line in lines if line
        ]
    return examples


def load_yaml(file: Path) -> Any:
    """The content of a YAML file, plain types only."""
    return yaml_text.loaded(file.read_text("utf-8"))


def _example(file: str, intent: str, line: str, language: str) -> Example:
    names, text = intent, line
    if intent == "several":
        names, separator, text = line.partition("::")
        if not separator:
            raise BadInput(f"{file}: {line!r} needs 'intent, intent :: text'")
    if names == "none":
        return Example(text, (), language)
    try:
        intents = tuple(Intent(name.strip()) for name in names.split(","))
    except ValueError as error:
        raise BadInput(f"{file}: {error}") from error
    return Example(text.strip(), intents, language)
