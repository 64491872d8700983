"""Questions that anybody may ask, about products and procedures. Pure.

None of them is about something of one's own.
"""

from __future__ import annotations

import re

from steward.understanding.identifiers import read_identifiers

_ASKS = re.compile(
    r"\?|^\W*(?:and |so |but |hi,? |hello,? |en )?(?:how|what|when|where|which|who|do|does|can"
    r"|could|is|are|may|will|hoe|wat|wanneer|waar|welke|kan|mag|zijn|doen|hebben|wie|was|wann|wo"
    r"|welche|kann|gibt)\b",
    re.IGNORECASE,
)
# Something of one's own, something that happened, or something that was spoken of: that has a
# record.
_OWN = re.compile(
    r"\b(?:my|mine|our|i've|i'm|i was|i am|i have|i had|i got|i paid|i ordered|i bought|i "
    r"received|we have|we ordered"
    r"|mijn|onze|ons|ik heb|ik ben|ik kreeg|mein\w*|unser\w*|ich habe"
    r"|it|this|these|those|the "
    r"(?:parcel|package|order|refund|invoice|payment|charge|money|subscription|box|delivery))\b",
    re.IGNORECASE,
)
# What anybody asks about every delivery, what is said here, and what would happen: there may be a
# record, and it is not asked about.
_OF_ALL = re.compile(
    r"\b(?:how (?:often|long|much|fast|soon)\b[^.?!]{0,40}\bthe "
    r"(?:parcel|package|subscription|box|delivery)|what (?:happens |do "
    r"(?:i|we) do )?if\b[^.?!]{0,60}|wat (?:gebeurt er )?als\b[^.?!]{0,60}"
    r"|was (?:passiert|ist),? wenn\b[^.?!]{0,60}|(?:my|our|this|the|mijn|dit|deze|ons|onze|mein\w*"
    r"|unser\w*|dieser?s?) (?:chat|call|conversation|gesprek|gespräch|anruf))\b",
    re.IGNORECASE,
)
_WISHES = re.compile(
    r"\b(?:please|i want|i would like|i'd like|graag|ik wil|bitte|ich m\u00f6chte)\b", re.IGNORECASE
)


def asks_in_general(text: str) -> bool:
    """Whether the words ask how things are here, for everybody, and name no record."""
    own = _OWN.search(_OF_ALL.sub(" ", text))
    if not _ASKS.search(text) or own or _WISHES.search(text):
        return False
    return not any(read_identifiers(text).model_dump(exclude_none=True).values())
