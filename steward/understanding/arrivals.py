"""Whether words say that goods came. Pure."""

from __future__ import annotations

from steward.understanding.trade_words import meanings

_CAME = frozenset({"ARRIVE", "RECEIVE"})
_DID_NOT = frozenset(
    {"NOT", "LOST", "WHERE", "NO_LONGER", "LATE", "STILL", "DELIVERED_SAYS", "MISSING_PART"}
)


def says_it_came(text: str) -> bool:
    """Whether something is said to have come, and nothing that speaks against it."""
    named = meanings(text)
    return bool(named & _CAME) and not named & _DID_NOT
