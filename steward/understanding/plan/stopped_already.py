"""Recognises that a plan is told to have stopped already. Rules alone."""

from __future__ import annotations

import re


def rests_already(text: str) -> bool:
    """Whether the words say that something is stopped, and ask for no stop: "it is paused"."""
    return _IS_STOPPED.search(text) is not None


_IS_STOPPED = re.compile(
    r"\b(?:is|are|was|been|have|had|i|we|\w+'s)\b[^.?!,]{0,15}\b(?:paused|on hold|on pause|stopped)"
    r"|\b(?:staat|stond|is|zit|heb|hebben)\b[^.?!,]{0,30}\b(?:pauze|gepauzeerd|stilgezet)"
    r"|\b(?:habe?n?|ist|war|steht|stand)\b[^.?!,]{0,30}\b(?:pausiert|pause)"
    r"|\b(?:est|était|ai|avons|avais)\b[^.?!,]{0,20}\bpause"
    r"|\b(?:está|estaba|he|hemos|tengo|puse)\b[^.?!,]{0,25}\bpausa"
    r"|\b(?:the|my|de|die|meine|la|ma|mi|mijn) pau[sz][ea] (?:was|is|war|ist|était|est|era|es)\b",
    re.IGNORECASE,
)
