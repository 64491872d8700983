"""Questions that ask whether an offer comes without something: "no contract?", "ohne Frist?".

Rules alone. What such a question denies is no wish, and its "no" refuses nothing.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from steward.understanding.exact.entities import clean
from steward.understanding.text.questions import SENTENCE as _SENTENCE
from steward.understanding.text.word_lists import Phrasebook, phrasebook

_NONE = (
    r"no|without(?: an?y?)?|not? any|zonder|geen|ohne|kein\w*|sans|(?:pas|aucun) d(?:e |')|aucune?"
    r"|sin|ningun[ao]?|ningún"
)
_TERMS = (
    r"(?:[\w-]+ )?(?:contracts?|commitments?|obligations?|notice(?: periods?)?|minimum(?: terms?)?"
    r"|strings|catch|tie-?ins?|lock-?ins?|(?:hidden |extra )?(?:fees?|costs?|charges?)|penalt\w+"
    r"|contract(?:en)?|verplichting(?:en)?|opzegtermijn|looptijd|kosten|addertje\w*|boete"
    r"|vertr[aä]g\w*|bindung|(?:kündigungs)?frist|(?:mindest)?laufzeit|verpflichtung\w*|haken"
    r"|(?:zusatz)?kosten|gebühr\w*"
    r"|engagements?|contrats?|préavis|durée(?: minimale)?|frais|pièges?|pénalités?"
    r"|permanencia|contratos?|compromisos?|preaviso|obligaci\w+|gastos|costes?|penalizaci\w+"
    r"|letra pequeña)"
)
_DENIED = re.compile(rf"\b(?:{_NONE}) ?(?:{_TERMS})\b", re.IGNORECASE)
# A sentence, or what stands after a comma before its question mark.
_TAG = re.compile(
    r"(?:\?|\b(?:right|correct|toch|of niet|oder|richtig|hein|n'est-ce pas|non|verdad|no)\W*)$",
    re.IGNORECASE,
)


class TermsAsked(NamedTuple):
    """The questions for the terms of an offer, and what else is said."""

    asked: str
    rest: str


def terms_asked(text: str) -> TermsAsked:
    """The questions apart that only ask whether there is none of something."""
    asked, rest = list[str](), list[str]()
    for sentence in _SENTENCE.findall(clean(text)[:600]):
        (asked if _only_asks(sentence) else rest).append(sentence.strip())
    return TermsAsked(" ".join(asked), " ".join(rest).strip())


def _only_asks(sentence: str) -> bool:
    named = _DENIED.search(sentence)
    if named is None or not _TAG.search(sentence.strip()):
        return False
    return not _book().says(_DENIED.sub(" ", sentence), "does")


@cache
def _book() -> Phrasebook:
    return phrasebook("terms_asked_words")
