"""How an answer to an offer sounds: like a yes, like a no, or like neither.

A classifier that is trained on our own examples in five languages. It is no consent and no refusal:
those are read by rules alone (`consent.py`). What sounds like a yes is asked for in one plain word,
and what does is not taken for a no, a doubt or another wish.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from steward.understanding.reader.line_reader import LineReader

type Sounds = Literal["yes", "no", "other"]
LABELS: tuple[Sounds, ...] = ("yes", "no", "other")
READER = LineReader("answers", LABELS, Path(__file__))
_SURE = 0.7
_LONGEST = 60  # words: a longer message stands for itself


def sounds_like_a_yes(text: str) -> bool:
    """Whether an answer surely sounds like a yes to what was offered."""
    return sounds_like(text).get("yes", 0.0) >= _SURE


def sounds_like(text: str) -> dict[str, float]:
    """How likely an answer is each of `LABELS`; empty for what is long or says nothing."""
    if not text.strip() or len(text.split()) > _LONGEST:
        return {}
    return READER.shares(text)
