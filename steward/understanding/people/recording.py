"""What a caller says about being recorded: agreed to by a yes in so many words, refused by anything
that sounds like a no. No word at all is no yes.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from steward.understanding.text.word_lists import Phrasebook, phrasebook

_SENTENCE = re.compile(r"[^.!?\n;]+[.!?\n;]*")
_CLAUSE = re.compile(r",\s*|\s+(?=and\b|but\b|then\b)")
_RECORD = (
    r"(?:record(?:ed|ing|ings|s)?|tap(?:e|ed|ing)|opnemen|opgenomen|opname|opnames"
    r"|aufnehmen|aufgenommen|aufnahmen?|aufzeichnen|aufgezeichnet|aufzeichnung(?:en)?"
    r"|enregistr(?:er|é|ez|ements?)|grab(?:ar|e|en|ando|ación|aciones))"
)
_CALL = (
    r"(?:(?:this|the|our) (?:call|conversation)|dit gesprek|het|(?:dieses|das) Gespräch"
    r"|(?:cet|l['’]) ?appel|(?:esta|la) llamada)"
)
_ABOUT = re.compile(rf"\b{_RECORD}\b", re.IGNORECASE)
_YES = re.compile(
    rf"(?:(?:yes|yeah|ok|okay|sure|fine|please|ja|oui|sí|si|and)\W+)*"
    r"(?:(?:you|u|je|jullie|sie|vous|usted|ustedes) (?:may|can|mag|kunt|mogen|dürfen|können"
    r"|pouvez|pueden?)|pueden?|i (?:agree|consent) (?:to(?: the| a)?|that you(?: "
    r"may| can)?|with(?: the| a)?)|feel free to|go ahead and|it'?s (?:ok|okay|fine) to)"
    rf"\s+(?:being\s+)?(?:{_CALL}\s+)?{_RECORD}"
    rf"(?:\s+(?:this|me|it|us|(?:of )?{_CALL}))?"
    rf"(?:\W+(?:please|no problem|thanks?|thank you|if you (?:like|want|wish)))?\W*",
    re.IGNORECASE,
)


def said_about_recording(text: str) -> Literal["", "given", "refused"]:
    """What the words say about being recorded; a no anywhere counts, whatever else is said."""
    found: list[Literal["given", "refused"]] = []
    for sentence in _SENTENCE.findall(text):
        if _ABOUT.search(sentence) and _book().says(sentence, "denies"):
            found.append("refused")
        elif any(
            _YES.fullmatch(clause)
            for clause in (sentence.strip(), *_CLAUSE.split(sentence.strip()))
        ):
            found.append("given")
    return "refused" if "refused" in found else "given" if found else ""


def apart(text: str) -> str:
    """The words without those about recording: a no to being recorded is no to nothing else,
    and neither is a yes.
    """
    if not said_about_recording(text):
        return text
    kept = [sentence for sentence in _SENTENCE.findall(text) if not said_about_recording(sentence)]
    return "".join(kept).strip()


@cache
def _book() -> Phrasebook:
    return phrasebook("recording_words")
