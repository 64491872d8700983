"""Recognises that somebody asks why the desk wants to know who they are: "why do you need my
email?", "waarom moet ik een code geven?". Rules alone, by a list in five languages.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_MOST = 16  # words of the clause that asks it: more of them tell a story


def asks_why_proof(text: str) -> bool:
    """Whether a clause of the words asks why an address, a number or a code is needed."""
    return any(_asks(clause.text) for clause in split_clauses(text))


def asks_why_needed(text: str) -> bool:
    """Whether words beside an address or a number ask why it is needed: "why do you need this?"."""
    return any(_asks(clause.text, ("why", "need")) for clause in split_clauses(text))


def only_asks_why_proof(text: str) -> bool:
    """Whether the words ask that and nothing else."""
    return all(_asks(clause.text) for clause in split_clauses(text))


def _asks(clause: str, parts: Sequence[str] = ("why", "need", "proof")) -> bool:
    words, book = plain_words(clause), _lexicon()
    if not words or len(words) > _MOST or book.at(words, "other") is not None:
        return False
    return all(book.at(words, one) is not None for one in parts)


@cache
def _lexicon() -> Phrasebook:
    return phrasebook("why_proof_words")
