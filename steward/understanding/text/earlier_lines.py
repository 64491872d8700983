"""What a customer wrote before a message, as it is looked up with it. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from steward.understanding.pages.public_questions import without_contacts

AFTER = " || "  # in what is looked up: what was written before stands in front of it
_LINES, _LETTERS, _LONGEST = 3, 240, 500


def behind(text: str, before: Sequence[str]) -> str:
    """A message behind what the same customer wrote before it; by itself where that is nothing.

    `before`: the lines, the newest first; whose they are is left out of them.
    """
    text = text.replace("|", " ")
    said = map(without_contacts, before[:_LINES])
    lines = [one for one in said if any(map(str.isalpha, one))]
    earlier = " ".join(reversed(lines))[-_LETTERS:].replace("|", " ").strip()
    if not earlier:
        return text[:_LONGEST]
    return f"{earlier}{AFTER}{text[: _LONGEST - len(earlier) - len(AFTER)]}"
