"""The clauses of a message, parted by its signs and by what joins them in six languages."""

from __future__ import annotations

import re

from steward.understanding.emergency.concepts import load_concepts

# No "ma" and no "e": French for "my", and a letter.
_JOINED = re.compile(
    r"(?<=\?)|[,;:.!()\n–—]+|\s-\s|\b(?:and|but|because|maar|want|omdat|und|aber|weil|denn|et|mais"
    r"|car|que|y|pero|porque|perché)\b",
    re.IGNORECASE,
)
_JOINED_IN_DUTCH = re.compile(r"\ben\b", re.IGNORECASE)  # "in" and "of it" in other languages


def clauses(text: str) -> list[str]:
    """Its clauses in their order; one that asks keeps its question mark."""
    parts = _JOINED.split(text)
    if "nl" in load_concepts().spoken(text):
        parts = [one for part in parts for one in _JOINED_IN_DUTCH.split(part)]
    return [one.strip() for one in parts if any(map(str.isalnum, one))]
