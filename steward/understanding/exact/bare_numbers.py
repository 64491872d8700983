"""Bare numbers while an offer is open: "it is 1102, not 1101" names invoices where INV-1101 is
what was offered. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from steward.understanding.exact.entities import Entity, Kind, Marked
from steward.understanding.exact.own_corrections import begins_by_taking_back
from steward.understanding.talk.corrections import begins_as_correction
from steward.understanding.yes_and_no.consent import corrects

_NUMBER = re.compile(r"(?<![\w#.,/+\-])#?(\d{3,9})(?![\w/%\-]|[.,]\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_RECORD = re.compile(r"([A-Z]{1,3})-(\d{3,9})")
_KINDS: dict[str, Kind] = {"INV": "invoice", "O": "order", "CH": "charge", "A": "account"}
_FEW = 9  # words


def mark_bare(marked: Marked, about: Sequence[str]) -> None:
    """Mark numbers that name a record of the kind that the open offer names.

    One that is the offer's own number is that record; beside it, or in a few words that correct,
    a number of as many digits is another record of that kind.
    """
    known: dict[str, str] = {}
    for one in about:
        if (found := _RECORD.fullmatch(one)) is not None and found[1] in _KINDS:
            known.setdefault(found[2], found[1])
    if not known:
        return
    own = [one[1] for one in _NUMBER.finditer(marked.text) if one[1] in known]
    kinds: dict[int, str] = {}
    for digits in own or (known if _few_words_that_correct(marked.text) else ()):
        kinds.setdefault(len(digits), known[digits])

    def read(match: re.Match[str]) -> Entity | None:
        prefix = known.get(match[1]) or kinds.get(len(match[1]))
        if prefix is None or (not own and _YEAR.fullmatch(match[1])):
            return None
        return Entity(_KINDS[prefix], f"{prefix}-{match[1]}", match.group())

    marked.mark(_NUMBER, read)


def _few_words_that_correct(text: str) -> bool:
    corrected = corrects(text) or begins_as_correction(text) or begins_by_taking_back(text)
    return len(text.split()) <= _FEW and corrected
