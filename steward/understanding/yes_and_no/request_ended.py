"""Whether a whole message takes back the request that waits, and names nothing else: "can you
withdraw that again?". What "that" is, only what waits can tell. Pure.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.text.clause_grammar import Grammar, clauses_of, words_and_marks
from steward.understanding.text.marks import word_count

_MOST = 16  # words of such a message


def ends_the_request(text: str) -> bool:
    """Whether every word of it does that."""
    if word_count(text) > _MOST:
        return False
    return _grammar().is_all(words_and_marks(text), "ended")


@cache
def _grammar() -> Grammar:
    return Grammar.of(clauses_of("request_ended_words"), ["ended"])
