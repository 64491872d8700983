"""Which of the things that an offer may be about words name, let go of, or speak of: "the pause
rather not, just the money", "I mean the pause, not the refund". Pure, rules alone.

The words are in `named_matter_words.yaml`, by matter. They agree to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

MATTERS = (
    *("money", "pause", "skip", "end", "change", "plan", "return", "replacement", "parcel"),
    *("delivery", "invoice", "address", "credit"),
)
_MOST = 20  # words: more of them tell something else besides
_NOTHING = frozenset[str]()
_PIECE = re.compile(r"[,.;:!?\n]+|\s[-–]+\s")


class Named(NamedTuple):
    """The matters that words speak of, and those that they let go of."""

    kept: frozenset[str]
    dropped: frozenset[str]


def matters_named(text: str) -> frozenset[str]:
    """All matters that the words name, whatever they say of them."""
    words = plain_words(text)
    return frozenset(name for at in range(len(words)) for name in _matters_at(words, at))


def begins_to_ask(text: str) -> bool:
    """Whether the words begin as a question does, with a mark or without one."""
    words, book = plain_words(text), _book()
    at = book.behind(words, 0, "leads")
    return at < len(words) and book.begins(words, at, "asks")


def matters_meant(text: str) -> Named | None:
    """What brief words say that they speak of, and what not; None: they say nothing of the kind."""
    words = plain_words(text)
    if len(words) > _MOST or not _book().any_of(words, "meant"):
        return None
    return _of_pieces(text)


def one_and_not_the_other(text: str) -> Named | None:
    """The matter that is meant and the one that is not, where brief words say so of both and say
    nothing else, or begin no question: "not the subscription, the order".
    """
    words, book = plain_words(text), _book()
    only = book.made_of(words, *MATTERS, "meant", "denies", "denies_after", "turns", "fill")
    if len(words) > _MOST or not (only or book.any_of(words, "meant")) or has_question_mark(text):
        return None
    said = _of_pieces(text)
    return said if said.kept and said.dropped else None


def _of_pieces(text: str) -> Named:
    """What the pieces of a text speak of, and let go of."""
    kept, dropped = set[str](), set[str]()
    for piece in pieces(text):
        said = _of_piece(_without_a_no(plain_words(piece)))
        kept |= said.kept
        dropped |= said.dropped
    return Named(frozenset(kept), frozenset(dropped - kept))


def only_says_which(text: str) -> bool:
    """Whether words begin with saying what they are about, and ask nothing: "it's about all of my
    data".
    """
    return not has_question_mark(text) and _book().begins(plain_words(text), 0, "meant")


def pieces(text: str) -> list[str]:
    """The parts of a text between marks."""
    return [piece.strip() for piece in _PIECE.split(text) if piece.strip()]


def piece_lets_go(piece: str) -> frozenset[str]:
    """The matters that a piece of a text lets go of, where it says nothing else."""
    words = plain_words(piece)
    said = _of_piece(words)
    if said.kept or not said.dropped or not _only_says_so(words):
        return _NOTHING
    return said.dropped


def piece_waits(piece: str) -> frozenset[str]:
    """The matters of which a piece of a text says that they are not yet wanted, and no more."""
    words = plain_words(piece)
    if "not_yet" not in _book().made_of(words, *MATTERS, "not_yet", "fill"):
        return _NOTHING
    return matters_named(piece)


def denies_in(text: str) -> bool:
    """Whether a denial is among the words."""
    return _book().any_of(plain_words(text), "denies", "denies_after", "never")


def _of_piece(words: Sequence[str]) -> Named:
    """What one piece speaks of and lets go of: a denial reaches what follows it, or where nothing
    does, what stands before it.
    """
    at = {place: found for place in range(len(words)) if (found := _matters_at(words, place))}
    kept, dropped = set[str](), set[str]()
    for place, found in at.items():
        before = [one for one in at if one < place]
        after = [one for one in at if one > place]
        start = max(before, default=-1) + 1
        end = min(after, default=len(words))
        ahead, behind = words[start:place], words[place + 1 : end]
        denied = _denies(ahead, "denies") or _denies(ahead, "lets_go")
        denied = denied or (not after and _denies(behind, "denies_after"))
        (dropped if denied else kept).update(found)
    return Named(frozenset(kept), frozenset(dropped))


def _denies(words: Sequence[str], meaning: str) -> bool:
    """Whether the last word of this meaning is followed by no word that turns it."""
    book = _book()
    found = [at for at in range(len(words)) if book.begins(words, at, meaning)]
    return bool(found) and not book.any_of(words[found[-1] + 1 :], "turns")


def _without_a_no(words: Sequence[str]) -> Sequence[str]:
    """The words without a no that only leads to what is meant: "no I mean the pause"."""
    return words[1:] if words[:1] == ["no"] and words[1:2] == ["i"] else words


def _matters_at(words: Sequence[str], at: int) -> frozenset[str]:
    book = _book()
    return frozenset(name for name in MATTERS if book.begins(words, at, name))


def _only_says_so(words: Sequence[str]) -> bool:
    return bool(_book().made_of(words, *MATTERS, "denies", "denies_after", "lets_go", "fill"))


@cache
def _book() -> Phrasebook:
    return phrasebook("named_matter_words")
