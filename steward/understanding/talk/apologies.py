"""Words of who apologises at length before they ask: "sorry to bother you, I know you are busy".

They say nothing of what is wished, and nothing of danger. Known positively, as whole clauses of a
closed grammar (`apologies.yaml`); rules alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from steward.understanding.text.clause_grammar import Grammar, clauses_of
from steward.understanding.text.word_lists import plain_words

_LONGEST = 2_000
_PIECE = re.compile(
    r"([.!;,:\n–—]+\s*|\?+\s*|\s+(?:but|maar|aber|mais|pero)\s+|\s+(?:and|en|und|et|y)\s+)", re.I
)


def without_apologies(text: str) -> str:
    """The text without such clauses; as it was where there is none, or nothing else."""
    parts = [*_PIECE.split(text[:_LONGEST]), ""]
    said = list(zip(parts[::2], parts[1::2], strict=True))
    kept, at = list[str](), 0
    while at < len(said):
        if size := next((n for n in (2, 1) if _apologises(said[at : at + n])), 0):
            if kept and _JOINS.fullmatch(kept[-1]):
                kept[-1] = ", "
            at += size
            continue
        kept += said[at]
        at += 1
    if len(kept) == 2 * len(said) or len(text) > _LONGEST:
        return text
    rest = _JOINS.sub("", "".join(kept).strip(" ,;:.!\n–—"), count=1)
    return rest if len(plain_words(rest)) >= _REST else text


_JOINS = re.compile(r"^\s*(?:but|maar|aber|mais|pero|and|en|und|et|y)\s+", re.IGNORECASE)
_REST = 3  # words: fewer beside an apology wish for nothing by themselves


def _apologises(pieces: Sequence[tuple[str, str]]) -> bool:
    """Whether pieces of a sentence, with their signs, are such a clause, or several in a row."""
    words = [word for piece, _ in pieces for word in plain_words(piece)]
    ends = {0}
    for at in range(len(words)):
        if at in ends:
            ends.update(_grammar().ends(words, at, "apologies"))
    return bool(words) and len(words) in ends and all("?" not in sign for _, sign in pieces)


@cache
def _grammar() -> Grammar:
    return Grammar.of(clauses_of("apologies"), ["apologies"])
