"""Lists of words beside the readers: a YAML file with what each heading means, apart by commas."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from pathlib import Path

from steward.understanding.examples import load_yaml


def entries(name: str) -> Mapping[str, tuple[str, ...]]:
    """The headings of `NAME.yaml`, each with its words and phrases as they are written there."""
    listed = load_yaml(Path(__file__).with_name(f"{name}.yaml"))
    return {
        str(heading): tuple(one.strip() for one in str(words).split(","))
        for heading, words in listed.items()
    }


def folded(text: str) -> str:
    """Lower case without accents."""
    bare = unicodedata.normalize("NFKD", text.lower())
    return "".join(letter for letter in bare if not unicodedata.combining(letter))
