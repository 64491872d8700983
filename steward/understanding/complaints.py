"""Complaints about the service, that somebody is to see to. Pure."""

from __future__ import annotations

import re

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
