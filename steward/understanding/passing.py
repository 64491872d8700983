"""Whether a relative, or a death, is only named beside what somebody wants: that is no business of
the dead. Pure.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.clauses import split_clauses
from steward.understanding.trade_words import meanings
from steward.understanding.word_lists import Phrasebook, phrasebook, plain_words


def is_in_passing(text: str) -> bool:
    """Whether a relative is named and no death ("I'm the owner's brother"), or a death beside what
    the dead liked or gave, and nothing of theirs is to be settled ("my late husband loved it").
    """
    if not _dead(text):
        return "FAMILY" in meanings(text) and _says(text, "is")
    if _says(text, "theirs") or _says(text, "settle"):
        return False
    return all(_says(clause, "liked") for clause in _deaths(text))


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
