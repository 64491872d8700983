"""A word with a slip of the fingers in it."""

from __future__ import annotations

import re

_DOUBLED = re.compile(r"(.)\1+")


def slipped(word: str, name: str) -> bool:
    """Whether a word is a name with a letter typed twice or once only ("tasterr", "ofice"), or with
    two that changed places ("regualr").
    """
    if word[:1] != name[:1] or word == name:
        return False
    swapped = any(
        word == f"{name[:at]}{name[at + 1]}{name[at]}{name[at + 2 :]}"
        for at in range(len(name) - 1)
    )
    return swapped or _DOUBLED.sub(r"\1", word) == _DOUBLED.sub(r"\1", name)
