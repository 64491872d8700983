"""What a message tells before the question that it ends in: "rather two weeks, and will you charge
me meanwhile?". Pure.
"""

from __future__ import annotations

from steward.understanding.pages.supposed import begins_supposing
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.questions import only_asks
from steward.understanding.yes_and_no.conditions import conditional

_JOINS = frozenset(["and", "en", "und", "et", "y", "e", "but", "maar", "aber", "mais", "pero"])
_ENDS = tuple(".,;!")


def told_first(text: str) -> str:
    """The words before the question at the end; empty: it ends in none, or they ask or suppose."""
    said, mark, behind = text.rpartition("?")
    words = said.split() if mark and not behind.strip() else []
    begins = [
        at
        for at in range(1, len(words))
        if words[at].lower() in _JOINS or words[at - 1].endswith(_ENDS)
    ]
    told = " ".join(words[: begins[-1]]).rstrip(".,;! ") if begins else ""
    if not told or has_question_mark(told) or only_asks(told):
        return ""
    return "" if conditional(told) or begins_supposing(told) else told
