"""Recognises the name of a month that is somebody's own: "Mei Lin ici", "April is my first name".
Rules alone; the words are in `called_months_words.yaml`, by meaning.
"""

from __future__ import annotations

import re
from functools import cache

from steward.understanding.text.word_lists import Phrasebook, phrasebook

_STANDS = " thismonth "  # in place of it, in the list
_AROUND = 160  # letters on either side that may say so


def is_a_name(text: str, month: re.Match[str], group: str) -> bool:
    """Whether a month that was found in the text is what somebody is called there."""
    start, end = month.span(group)
    before = text[:start] if start <= _AROUND else f". {text[start - _AROUND : start]}"
    return _book().says(f"{before}{_STANDS}{text[end : end + _AROUND]}", "called")


@cache
def _book() -> Phrasebook:
    return phrasebook("called_months_words")
