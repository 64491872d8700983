"""Complaints about the service, that somebody is to see to. Pure."""

from __future__ import annotations

import re

from steward.understanding.public_questions import names_own
from steward.understanding.questions import apart_from_questions
from steward.understanding.trade_words import meanings

_EXPLICIT_COMPLAINT = re.compile(
    r"\b(?:complain\w*|klacht|ticket|case|escalat\w+|call(?:ed)? "
    r"(?:me )?back|callback|rude|hung up|no ?(?:body|one) (?:\w+ ){0,2}(?:answer|repl|respond|call"
    r"|help|get)\w*|(?:third|fourth|fifth|sixth|\d+(?:rd|th)|many) time|(?:three|four|five"
    r"|several) times"
    r"|service (?:is|was)|customer service|reageert|apolog\w+)\b|\ue000-\ue1ff",
    re.IGNORECASE,
)


def asks_for_follow_up(text: str) -> bool:
    """Whether a complaint wants somebody to see to it, and is not only anger at an answer."""
    return bool(_EXPLICIT_COMPLAINT.search(text))


_CONTACT = frozenset({"TICKET", "CALL", "WRITTEN"})
_OF_RECORDS = frozenset({"PARCEL", "ORDER", "ARRIVE", "REFUND", "MONEY", "DELIVER", "INVOICE"})
_FEW = 8  # words, of which a question may have forgotten its mark


def asks_of_ticket(text: str, *, named: bool = False) -> bool:
    """Whether the words ask how an earlier contact or ticket of theirs stands: that opens nothing.

    `named`: they say its number.
    """
    said = meanings(text)
    if "COMPLAIN" in said or not (said & _CONTACT or named):
        return False
    if any(_asks_of_it(part, named=named) for part in apart_from_questions(text).asked):
        return True
    stated = not said.isdisjoint({"NOT", "NO_REPLY"}) or len(text.split()) > _FEW
    return "STATUS" in said and not stated and (named or names_own(text))


def _asks_of_it(part: str, *, named: bool) -> bool:
    said = meanings(part)
    if said & _OF_RECORDS:
        return False
    return named or "STATUS" in said or ("TICKET" in said and names_own(part))
