"""What a customer wrote before a message, as it is looked up with it. Pure."""

from __future__ import annotations

from collections.abc import Sequence

AFTER = " || "  # in what is looked up: what was written before stands in front of it
_LINES, _LETTERS, _LONGEST = 3, 240, 500


def behind(text: str, before: Sequence[str]) -> str:
    """A message behind what the same customer wrote before it; by itself where that is nothing.

    `before`: lines without whose they are, the newest first.
    """
    text = text.replace("|", " ")
    lines = [one for one in before[:_LINES] if any(map(str.isalpha, one))]
    earlier = " ".join(reversed(lines))[-_LETTERS:].replace("|", " ").strip()
    if not earlier:
        return text[:_LONGEST]
    return f"{earlier}{AFTER}{text[: _LONGEST - len(earlier) - len(AFTER)]}"
