"""Holds a model's reply to its draft.

The draft stands word for word, in its order, with listed courtesies around it.

Figures, denials and conditions mean what they mean by where they stand: a bag of the same words
proves nothing.
"""

from __future__ import annotations

import re

_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})
# Whole sentences that are kind and say nothing: none agrees, denies, promises or names, wherever it
# stands.
COURTESIES = frozenset(
    {
        "hello",
        "hi",
        "good morning",
        "good afternoon",
        "good evening",
        "thank you for asking",
        "thanks for asking",
        "thank you for writing",
        "thank you for your question",
        "thank you for your message",
        "thank you for your patience",
        "happy to help",
        "i hope this helps",
        "i hope that helps",
        "let me know if there is anything else",
        "is there anything else i can help you with",
        "have a good day",
        "kind regards",
    }
)


def strays(text: str, draft: str) -> str:
    """Why a reply may not be said in place of its draft; empty when it may."""
    said, own = _even(text), _even(draft)
    before, found, after = said.partition(own)
    if not own or not found:
        return "order"
    return "words" if not (_kind(before) and _kind(after)) else ""


def _even(text: str) -> str:
    return " ".join(text.translate(_PLAIN).split())


def _kind(text: str) -> bool:
    """Whether a text is courtesies only."""
    sentences = (part.strip(" ,-").lower() for part in re.split(r"[.!?:]|,\s*$", text))
    return all(sentence in COURTESIES for sentence in sentences if sentence)
