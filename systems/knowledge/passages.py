"""Splits an article into passages, each a thing of its own. Pure."""

from __future__ import annotations

import re

_ENDS = re.compile(r"(?<=[.!?:])\s+|\s*\n+\s*|\s+[•*]\s+")


def passages_of(text: str) -> list[str]:
    """The sentences of an article in their order; a list's entries are sentences, too."""
    return [sentence.strip() for sentence in _ENDS.split(text) if sentence.strip()]
