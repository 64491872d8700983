"""YAML of plain values, parsed once for each text: files that are opened anew mostly say the same.

What comes back is shared by all who ask: it is read, and never changed.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError


@lru_cache(maxsize=64)
def plain(text: str) -> Any:
    """The values of a text. Raises YAMLError."""
    return loaded(text)


def loaded(text: str) -> Any:
    """The values of a text, nobody else's. Raises YAMLError.

    libyaml's parser is five times as quick; what it does not know of YAML 1.2, and what is wrong
    in a text, ruamel's own says.
    """
    try:
        return YAML(typ="safe").load(text)
    except YAMLError:
        return YAML(typ="safe", pure=True).load(text)


@lru_cache(maxsize=16)
def with_lines(text: str) -> Any:
    """The values of a text, which know their lines. Raises YAMLError."""
    return YAML(typ="rt").load(text)
