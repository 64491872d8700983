"""Which of several wishes of one message is to come first, where the words say so.

"Refund it first, then cancel": rules alone, by the words in `wish_order_words.yaml`. They say in
what order things are asked about, and agree to nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from steward.understanding.text.shapes import LETTERS
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_NEAR = 4  # words between a word of order and the wish that it stands before


class WishOrder(NamedTuple):
    """Places of wishes among those that were given: `later` waits for what came of `first`."""

    first: tuple[int, ...]
    later: tuple[int, ...]


def said_order(text: str, quotes: Sequence[str]) -> WishOrder | None:
    """The order that the words put these wishes in, each with its own words; None: none at all.

    Wishes of the same words cannot be told apart.
    """
    words = plain_words(text[:4_000])
    spans = [_span(words, plain_words(quote)) for quote in quotes]
    if len(spans) < 2 or len(set(spans)) < len(spans):
        return None
    known = [span for span in spans if span is not None]
    if len(known) < len(spans):
        return None
    book = _lexicon()
    for at in range(len(words)):
        if (later := _later(book, words, at, known)) is not None:
            first = tuple(n for n in range(len(known)) if n not in later)
            if first and later:
                return WishOrder(first, later)
    return None


def parted_by_then(text: str) -> tuple[str, str] | None:
    """What is said before the first word that puts something later, and what after it."""
    book, words = _lexicon(), [*LETTERS.finditer(text)]
    plain = [" ".join(plain_words(word.group())) for word in words]
    for at in range(1, len(plain)):
        if plain[at] and book.begins(plain, at, "then") and not book.begins(plain, at - 1, "until"):
            return text[: words[at].start()], text[words[at].end() :]
    return None


type _Span = tuple[int, int]


def _span(words: Sequence[str], quote: Sequence[str]) -> _Span | None:
    """Where the words of a wish stand, from its first one to behind its last."""
    size = len(quote)
    places = (at for at in range(len(words) - size + 1) if list(words[at : at + size]) == quote)
    at = next(places, None) if size else None
    return None if at is None else (at, at + size)


def _later(
    book: Phrasebook, words: Sequence[str], at: int, spans: Sequence[_Span]
) -> tuple[int, ...] | None:
    """The wishes that a word of order at this place puts behind the others; None: it is none."""
    before, after = words[at - 1 : at], words[at + 1 : at + 2]

    def follows(meaning: str) -> bool:
        return bool(before) and book.begins(before, 0, meaning)

    owner = _owner(spans, at)
    if owner is None:
        return None
    everything = range(len(spans))
    if book.begins(words, at, "then") and not follows("until"):
        return tuple(n for n in everything if spans[n][0] >= spans[owner][0])
    lately = bool(after) and book.begins(after, 0, "lately")
    comes_first = book.begins(words, at, "first") and not (follows("whose") or lately)
    if comes_first or book.begins(words, at, "after"):
        return tuple(n for n in everything if n != owner)
    by_a_day = book.begins(after, 0, "day") or any(
        one[:1].isdigit() for one in words[at + 1 : at + 3]
    )
    return (owner,) if book.begins(words, at, "before") and not by_a_day else None


def _owner(spans: Sequence[_Span], at: int) -> int | None:
    """The wish that a word belongs to: the one whose words it is among, else the next one."""
    within = [n for n, (start, end) in enumerate(spans) if start <= at < end]
    next_ones = [n for n, (start, _) in enumerate(spans) if at < start <= at + _NEAR]
    found = within or sorted(next_ones, key=lambda n: spans[n][0])
    return found[0] if found else None


@cache
def _lexicon() -> Phrasebook:
    return phrasebook("wish_order_words")
