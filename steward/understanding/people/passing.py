"""Whether a relative, or a death, is only named beside what somebody wants: that is no business of
the dead. Pure.
"""

from __future__ import annotations

import re
from functools import cache

from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words


def is_in_passing(text: str) -> bool:
    """Whether a relative is named and no death ("I'm the owner's brother", "for my dad's 70th"), or
    a death beside what the dead liked or gave, and nothing of theirs is to be settled ("my late
    husband loved it").
    """
    if not _dead(text):
        return "FAMILY" in meanings(text) and (_says(text, "is") or _says(text, "given"))
    if _says(text, "theirs") or _says(text, "settle"):
        return False
    if "CANCEL" in meanings(text) and not _says(text, "liked"):
        return False
    return all(_says(clause, "liked") or _names_a_thing(clause) for clause in _deaths(text))


def _names_a_thing(clause: str) -> bool:
    """Whether somebody dead is named as the owner of a thing, and of nothing on our books."""
    owned = [" ".join(one for one in found.groups() if one) for found in _OWNED.finditer(clause)]
    return bool(owned) and not any(_says(one, "records") for one in owned)


_OWNED = re.compile(
    r"\b(?:late|deceased)\s+(?:[\w-]+\s+){0,2}?[\w-]+['’]s\s+(\w+(?:\s+\w+){0,2})"
    r"|\b(\w+(?:\s+\w+)?)\s+(?:of|from)\s+(?:my|our)\s+(?:late|deceased)\b"
    r"|\b(\w+)\s+van\s+(?:(?:mijn|m['’]n|onze)\s+(?:overleden|gestorven)|wijlen)\b"
    r"|\b((?-i:[A-ZÄÖÜ])\w+)\s+(?:(?:meines|unseres|meiner|unserer)|von\s+(?:mein|unser)e[mr])\s+"
    r"(?:verstorben|gestorben|tot)\w*"
    r"|\b(\w+)\s+de\s+(?:(?:mon|ma|notre)\s+(?:défunte?\b|\w+\s+(?:décédée?|défunte?|disparue?)\b)"
    r"|feue?\s)"
    r"|\b(\w+)\s+de\s+(?:mi|nuestr[oa])\s+(?:difunt[oa]|fallecid[oa]"
    r"|\w+\s+(?:fallecid|difunt)[oa])\b",
    re.IGNORECASE,
)


def beside_deaths(text: str) -> str:
    """The text without deaths that are only told in passing."""
    if not _dead(text) or not is_in_passing(text):
        return text
    told = _deaths(text)
    return " ".join(one.text for one in split_clauses(text) if one.text not in told)


def _deaths(text: str) -> list[str]:
    told = [one.text for one in split_clauses(text) if _dead(one.text)]
    return told or [text]


def _dead(text: str) -> bool:
    return "DIED" in meanings(text) or _says(text, "died")


def _says(text: str, meaning: str) -> bool:
    return _book().at(plain_words(text), meaning) is not None


@cache
def _book() -> Phrasebook:
    return phrasebook("passing_words")
