"""Cleans a customer's text before it is stored: secrets, control characters, invisible text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from steward.understanding.text.masking import mask_secrets

LONGEST = 8_000
_LONGEST_READ = 64_000
_LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")
_INVISIBLE = re.compile(r"[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]")
_JOINER_IN_NUMBER = re.compile(r"(?<=\d)[\u200c\u200d]+(?=\d)")


@dataclass(frozen=True)
class Cleaned:
    """Text that may be stored, the kinds of secrets that were in it,
    and whether its end is missing.
    """

    text: str
    masked: tuple[str, ...]
    cut: bool


def clean(text: str) -> Cleaned:
    """Strip, mask, then cut: in that order, so that no half of a card
    number survives at the edge.
    """
    read = _printable(_LONE_SURROGATE.sub("\ufffd", text[:_LONGEST_READ]))
    masked = mask_secrets(read)
    return Cleaned(
        masked.text[:LONGEST], masked.found, len(text) > _LONGEST_READ or len(masked.text) > LONGEST
    )


def _printable(text: str) -> str:
    """Newlines stay, tabs become spaces.

    Other control characters and what hides between digits goes.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    text = "".join(c for c in text if c == "\n" or unicodedata.category(c) != "Cc")
    return _JOINER_IN_NUMBER.sub("", _INVISIBLE.sub("", text))
