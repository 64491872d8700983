"""Questions about the desk itself: whether it is a person, and what it can do. Pure."""

from __future__ import annotations

import re
from functools import cache

from steward.understanding.word_lists import entries, folded

ARE_YOU = re.compile(
    (
        r"\b(?:are you|am i (?:talking|speaking|chatting)|is this|ben je|is "
        r"dit)\b[^.?!]{0,30}\b(?:human|person|bot|robot|machine|ai|mens)\b"
    ),
    re.IGNORECASE,
)
_WHAT_YOU_ARE = re.compile(
    rf"{ARE_YOU.pattern}|\b(?:who|what)(?: exactly)? (?:are|r) (?:you|u)\b"
    r"(?!(?:\s+\w+){0,2}\s+\w+ing\b|\s+gonna\b)|\bwho "
    r"(?:made|built|runs) you\b|\bwhat is this (?:desk|chat|thing)\b|\b(?:chat ?gpt|language "
    rf"model|an ai)\b.{{0,12}}\?"
    r"|\bis this (?:chat ?gpt|an ai)\b|\bwie ben je\b|\bwat ben je\b",
    re.IGNORECASE,
)


_WHAT_YOU_CAN = re.compile(r"\bwhat can (?:you|u) (?:do|help)\b", re.IGNORECASE)


def asks_what_you_are(text: str, *, beside_offer: bool = False) -> bool:
    """Whether somebody asks who or what they talk to, or what it can do: beside an offer that is
    asked of the matter itself.
    """
    can = not beside_offer and _WHAT_YOU_CAN.search(text)
    return bool(can or _WHAT_YOU_ARE.search(text))


def asks_what_you_do(text: str) -> bool:
    """Whether the whole message asks what the desk can do, and names nothing else."""
    words = _WORD.findall(folded(text))
    if not words or len(words) > _MOST_WORDS:
        return False
    meant = [{kind for kind, listed in _lexicon().items() if word in listed} for word in words]
    told = set[str]().union(*meant)
    return all(meant) and {"asks", "able", "helps", "desk"} <= told


_ELSE = re.compile(
    r"\b(?:else|instead|otherwise|anders|nog meer|sonst|stattdessen|d['’]autre|autre chose"
    r"|otra cosa|más)\b",
    re.IGNORECASE,
)


def asks_what_else(text: str) -> bool:
    """Whether it is asked what else there is."""
    return bool(_ELSE.search(text))


def does_what(text: str, *, beside_offer: bool) -> bool:
    """Whether it is asked what the desk can do in general: what else is asked of an offer."""
    return asks_what_you_do(text) and not (beside_offer and asks_what_else(text))


_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 16


@cache
def _lexicon() -> dict[str, frozenset[str]]:
    """Each kind of word with all that are of it."""
    return {
        kind: frozenset(_WORD.findall(folded(" ".join(listed))))
        for kind, listed in entries("desk_words").items()
    }
