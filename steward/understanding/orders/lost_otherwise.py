"""Tells what somebody lost themselves, or looks for, from a parcel that is lost: "ik ben mijn baan
kwijtgeraakt", "I have lost my patience", "ik zoek een cadeau". Rules alone; the words are in
`lost_words.yaml`, by meaning.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from steward.understanding.orders.goods import goods_in
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_FAR = 8  # words between who it is and what they did
_SENT = frozenset({"PARCEL", "DELIVER", "TRACK", "ORDER", "SHIP", "COURIER"})
_MARKS = str.maketrans(dict.fromkeys(".!?;:,\n", "\n"))


def without_own_losses(text: str) -> str:
    """The text without its clauses in which the writer lost something that nobody sends."""
    clauses = text[:2_000].translate(_MARKS).split("\n")
    kept = text
    for clause in clauses:
        if _is_own_loss(clause):
            kept = kept.replace(clause, " ", 1)
    return kept


def _is_own_loss(clause: str) -> bool:
    words = plain_words(clause)
    at = _book().at(words, "lost")
    if at is None or not _by_self(words[max(0, at - _FAR) : at]):
        return False
    return not (goods_in(clause) or meanings(clause) & _SENT)


def _by_self(before: Sequence[str]) -> bool:
    """Whether the last of these words that names anybody names the writer."""
    book = _book()
    for at in range(len(before) - 1, -1, -1):
        if book.begins(before, at, "other"):
            return False
        if book.begins(before, at, "self"):
            return True
    return False


@cache
def _book() -> Phrasebook:
    return phrasebook("lost_words")
