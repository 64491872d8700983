"""What is to stay of several things that are offered to be done: "just the money, leave the
subscription running". Rules alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from actions.registry import KINDS
from steward.understanding.text.shapes import LETTERS

# What is done to it, as it is called.
_CALLED = {
    "money": re.compile(
        r"\b(?:money|refund|geld|terugbetaling|erstattung|rückzahlung|argent|remboursement|dinero"
        r"|reembolso|devolución)\b",
        re.IGNORECASE,
    ),
    "plan": re.compile(
        r"\b(?:subscription|sub|plan|abo|abonnement|abonnements?|suscripci[oó]n)\b", re.IGNORECASE
    ),
}
_ENDS = frozenset(kind.name for kind in KINDS.values() if kind.ends or kind.touches == "plan")
_LEAVES = re.compile(
    r"\b(?:leave|keep|don't touch|do not touch|laat|hou(?:d|den)?|lass(?:t|en)?|behalt\w*"
    r"|laiss(?:e|ez)|gard(?:e|ez)|je garde|on garde|dej(?:a|e|en|o|amos)|qued(?:a|o|arme))\b"
    r"|\b(?:can|may|should|mag|kan|moet|soll|kann|darf|peut|doit|puede) (?:just |gewoon |ruhig )?"
    r"(?:stay|stand|run on|blijven|doorlopen|bleiben|weiterlaufen|rester|continuer|seguir)\b"
    r"|\b(?:stays|blijft|bleibt|reste|sigue)\b",
    re.IGNORECASE,
)
_PIECE = re.compile(
    r"[,.;!\n]+|\b(?:but|maar|aber|sondern|mais|pero|sino)\b|\s[-–]\s", re.IGNORECASE
)


def pieces(text: str) -> list[str]:
    """The parts of a text between signs and contrasts."""
    return [piece.strip() for piece in _PIECE.split(text) if piece.strip()]


def names_what_it_touches(text: str, kind: str) -> bool:
    """Whether the words name what an action of this kind is done to: the money, the plan."""
    found = _CALLED.get(KINDS[kind].touches) if kind in KINDS else None
    return found is not None and found.search(text) is not None


def leaves_alone(text: str, kinds: Collection[str]) -> bool:
    """Whether the words say that what would be ended is to stay: nothing of it is done then."""
    return bool(kinds) and _ENDS.issuperset(kinds) and _LEAVES.search(text) is not None


def called(text: str, kinds: Collection[str]) -> set[str]:
    """The kinds of action that words call by a name of their own: "no to the return"."""
    words = {*LETTERS.findall(text.lower())}
    return {kind for kind in kinds if not words.isdisjoint(KINDS[kind].nouns)}
