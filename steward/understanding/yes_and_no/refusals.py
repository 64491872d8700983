"""A refusal with a question behind it: "no need, thanks. And how do I keep it?". Pure.

The refusal answers what the desk had asked; the question is read as if it stood alone.
"""

from __future__ import annotations

import re

from steward.understanding.pages.public_questions import asks
from steward.understanding.text.trade_words import meanings
from steward.understanding.yes_and_no.consent import refuses
from steward.understanding.yes_and_no.plain_noes import leaves_as_it_is

_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+|,\s+(?=¿)|\s+(?=¿)")
_FEW, _BRIEF = 7, 4  # words of a refusal that says nothing else, with thanks and without
_LEFT = 12  # with what is to stay as it is: "no, not like that, leave my plan as it is"
_THANKS = "THANK"


def asked_after_refusal(text: str) -> str:
    """What is asked behind a refusal of few words; empty where nothing is."""
    first, *others = [one.strip() for one in _SENTENCE.split(text[:2_000]) if one.strip()] or [""]
    while others and _only_lets_go(others[0]):
        others.pop(0)  # "no. Not needed. Thanks."
    rest = " ".join(others)
    return rest if refuses(first) and _only_lets_go(first) and asks(rest) else ""


def _only_lets_go(sentence: str) -> bool:
    """Whether a sentence thanks or refuses, and says nothing that is to be gone into."""
    named, words = meanings(sentence), len(sentence.split())
    few = words <= (_FEW if _THANKS in named else _BRIEF)
    few = few or (words <= _LEFT and leaves_as_it_is(sentence))
    said = refuses(sentence) or _THANKS in named
    return said and few and not asks(sentence) and named.isdisjoint(_OF_A_MATTER)


_OF_A_MATTER = frozenset({"WRONG", "CORRECT", "MONEY", "REFUND", "ORDERED", "CHARGE", "PARCEL"})
