"""Joins verbs that German and Dutch part: "setzen Sie mein Abo bis Januar aus" has "aussetzen".

The particle ends its clause, else it is a preposition: "setzt das aus Kassel".
"""

from __future__ import annotations

import re
from functools import lru_cache

# The forms that stand alone, the particle that ends the clause, and the verb in one word. Only
# verbs of something that rests or stops: others mean nothing that a rule looks for.
_PARTED = (
    (r"setz(?:e|t|en)?", "aus", "aussetzen"),
    (r"(?:leg(?:e|t|en)?|stell(?:e|t|en)?)", "still", "stilllegen"),
    (r"(?:halt(?:e|et|en)?|hält)", "an", "anhalten"),
    (r"(?:stell(?:e|t|en)?)", "ein", "einstellen"),
    (r"(?:zet(?:ten)?|leg(?:t|gen)?)", "stil", "stilleggen"),
    (r"schort(?:en)?", "op", "opschorten"),
)
# what may follow: a mark, a word that goes on, or the time until which it rests
_CLAUSE_ENDS = (
    r"(?=\s*(?:[.,;:!?\n)–-]|$)|\s+(?:und|oder|dann|danach|bitte|denn|weil|da|aber|sonst"
    r"|bis|ab|tot|voor|vanaf|tijdens|en|of|daarna|dan|want|omdat|maar|graag|aub|alsjeblieft"
    r"|alstublieft)\b)"
)
_WITHIN = r"(?:[^.?!,;:\n]|(?<=\d)\.(?=\s)){1,90}?"  # a clause, with the mark of "am 10. Januar"
_JOINED = tuple(
    (re.compile(rf"\b{forms}\b({_WITHIN})\b{particle}\b{_CLAUSE_ENDS}", re.IGNORECASE), verb)
    for forms, particle, verb in _PARTED
)


@lru_cache(maxsize=128)  # a turn asks of the same words several times
def with_joined_verbs(text: str) -> str:
    """The text with each parted verb in one word, where its particle stood."""
    for parted, verb in _JOINED:
        text = parted.sub(rf"\g<1>{verb}", text)
    return text


def parts_a_verb(text: str) -> bool:
    """Whether a verb of these is parted in the text."""
    return with_joined_verbs(text) != text
