"""Questions about the desk itself: whether it is a person, and what it can do. Pure."""

from __future__ import annotations

import re

ARE_YOU = re.compile(
    (
        r"\b(?:are you|am i (?:talking|speaking|chatting)|is this|ben je|is "
        r"dit)\b[^.?!]{0,30}\b(?:human|person|bot|robot|machine|ai|mens)\b"
    ),
    re.IGNORECASE,
)
_WHAT_YOU_ARE = re.compile(
    rf"{ARE_YOU.pattern}|\b(?:who|what)(?: exactly)? (?:are|r) (?:you|u)\b|\bwho "
    r"(?:made|built|runs) you\b|\bwhat is this (?:desk|chat|thing)\b|\b(?:chat ?gpt|language "
    rf"model|an ai)\b.{{0,12}}\?"
    r"|\bis this (?:chat ?gpt|an ai)\b|\bwhat can (?:you|u) (?:do|help)\b|\bwie ben je\b|\bwat "
    r"ben je\b",
    re.IGNORECASE,
)


def asks_what_you_are(text: str) -> bool:
    """Whether somebody asks who or what they talk to, or what it can do."""
    return bool(_WHAT_YOU_ARE.search(text))
