"""Takes codes out of a text, however their digits are written or spoken."""

from __future__ import annotations

import re
from collections.abc import Sequence

REMOVED = "[code removed]"
# Whoever speaks says digits as words, in either of the desk's languages.
_SAID = (
    "zero|oh|nul",
    "one|een|één",
    "two|twee",
    "three|drie",
    "four|vier",
    "five|vijf",
    "six|zes",
    "seven|zeven",
    "eight|acht",
    "nine|negen",
)


def without_codes(text: str, codes: Sequence[str]) -> str:
    """The text with these codes taken out, however their digits are spaced or spoken. Pure."""
    for code in codes:
        digits = [c for c in code if c.isascii() and c.isdigit()]
        if digits:
            spoken = r"[\s.,\-]*".join(
                rf"(?:{digit}|\b(?:{_SAID[int(digit)]})\b)" for digit in digits
            )
            text = re.sub(rf"(?<!\d){spoken}(?!\d)", REMOVED, text, flags=re.IGNORECASE)
    return text
