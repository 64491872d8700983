"""What a message tells before the question that it ends in: "rather two weeks, and will you charge
me meanwhile?". Pure.
"""

from __future__ import annotations

import re

from steward.understanding.pages.supposed import begins_supposing
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.questions import only_asks
from steward.understanding.yes_and_no.conditions import conditional

_ASKED = re.compile(
    r"(?:[.!;]\s+|,\s*|\s+(?=(?:and|en|und|et|y|e|but|maar|aber|mais|pero)\b))[^.!;,?]*\?\s*$"
)


def told_first(text: str) -> str:
    """The words before the question at the end; empty: it ends in none, or they ask or suppose."""
    found = _ASKED.search(text)
    told = text[: found.start()].strip() if found else ""
    if not told or has_question_mark(told) or only_asks(told):
        return ""
    return "" if conditional(told) or begins_supposing(told) else told
