"""Recognises a wish that is denied in its own clause: "I don't want anything back", "I never asked
to cancel", "it is not about the refund any more", and that nothing is broken, missing or paid
twice. Pure, rules alone; the words are in `denied_wishes_words.yaml`, by meaning.

A thing is denied by the verb that governs it: the nearest one that wishes or speaks of it, with
what denies that right beside it. "No refund!" by itself denies it as well, unless the message
waits for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from steward.domain.spelling import folded
from steward.domain.understanding import Act, Stances
from steward.understanding.text.shapes import CLAUSE_END, LETTERS
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_LONGEST = 2_000  # letters
_NEAR, _FAR = 3, 6  # words between what denies and what is denied; from the verb to its thing
_BARE = 4  # words of a clause that says no more than "no refund, please"
_WITHIN = 5  # words from "nothing" to what is wrong
_TOPIC = 2  # words that only name a thing, behind which it is denied: "Opzeggen? Nee, …"
_ACTS: dict[str, Act | None] = {
    "money": "money",
    "end": "cancel_subscription",
    "goods_back": None,
}


class Denied(NamedTuple):
    """What is denied, and where in the text that stands."""

    kind: str
    start: int
    end: int


class _Word(NamedTuple):
    text: str
    start: int
    end: int


@lru_cache(maxsize=64)  # a turn asks of the same words several times
def denied_wishes(text: str) -> tuple[Denied, ...]:
    """The wishes that a text denies, each with its place."""
    text = text[:_LONGEST]
    pieces = [piece for piece in _pieces(text) if piece]
    waits = _book().any_of(plain_words(text), "waits")
    found = list[Denied]()
    for at, piece in enumerate(pieces):
        words = [one.text for one in piece]
        for kind in _ACTS:
            bare = not (waits or text[piece[-1].end :].lstrip().startswith("?"))
            spans = list(_of_kind(words, kind, bare=bare))
            spans = spans or list(_by_the_next(pieces, at, kind))
            found += [Denied(kind, *_place(pieces, at, *span)) for span in spans]
    return tuple(found)


def _place(pieces: Sequence[Sequence[_Word]], at: int, first: int, last: int) -> tuple[int, int]:
    """Where these words of a piece stand; those behind its end are those of the next ones."""
    words = [one for piece in pieces[at:] for one in piece]
    return words[first].start, words[last].end


def denies(text: str, act: Act) -> bool:
    """Whether the words deny that they wish for this."""
    return any(_ACTS[one.kind] == act for one in denied_wishes(text))


def without_denied_wishes(text: str) -> str:
    """The text without the wishes that it denies, and without what says that nothing is wrong."""
    return _blanked(text, (*denied_wishes(text), *_denied_troubles(text)))


def without_denied_troubles(text: str) -> str:
    """The text without the clauses that say that nothing is broken or missing."""
    return _blanked(text, _denied_troubles(text))


def _blanked(text: str, denied: Sequence[Denied]) -> str:
    """The text with blanks in the place of these, so that all else stands where it stood."""
    for one in denied:
        text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    return text


def denies_trouble(text: str) -> bool:
    """Whether it is said that nothing is broken or missing."""
    return any(one.kind == "trouble" for one in _denied_troubles(text))


def denies_twice(text: str) -> bool:
    """Whether it is said that nothing was paid twice, or that it is not about that."""
    return any(one.kind == "twice" for one in _denied_troubles(text))


def with_denied(said: Stances, text: str) -> Stances:
    """What is asked for and refused, where a thing that is denied is no wish but its refusal."""
    acts = {act for one in denied_wishes(text) if (act := _ACTS[one.kind]) is not None}
    acts -= {*said.asks} & _named(without_denied_wishes(text))
    if not acts:
        return said
    asks = tuple(one for one in said.asks if one not in acts)
    return Stances(asks=asks, refuses=tuple(dict.fromkeys((*said.refuses, *acts))))


def _named(text: str) -> set[Act]:
    """What the rest of the words names, which may be wished for there."""
    words = plain_words(text)
    return {act for kind, act in _ACTS.items() if act and _book().any_of(words, kind)}


def _pieces(text: str) -> Iterator[list[_Word]]:
    """The words between two marks or contrasts, with their places."""
    ends = [*(found.start() for found in CLAUSE_END.finditer(text)), len(text)]
    piece, at = list[_Word](), 0
    for found in LETTERS.finditer(text):
        while found.start() > ends[at]:
            at += 1
            yield piece
            piece = []
        word = folded(found.group())
        if word in _contrasts() and piece:
            yield piece
            piece = []
            continue
        piece.append(_Word(word, found.start(), found.end()))
    yield piece


def _of_kind(words: Sequence[str], kind: str, *, bare: bool) -> Iterator[tuple[int, int]]:
    """Where a thing of this kind is denied within a piece: the first and the last word."""
    book = _book()
    bare = bare and len(words) <= _BARE and not book.any_of(words, "others", "governs", "asks")
    for at in range(len(words)):
        size = book.length(words, at, kind) or int(book.begins(words, at, kind))
        end = at + size
        if not size or book.begins(words, end, "narrowed") or book.begins(words, end, "done"):
            continue
        if bare and (first := _denied_by_none(words, at)) is not None:
            yield first, len(words) - 1
        elif (first := _denied_before(words, at)) is not None:
            yield first, end - 1
        elif (last := _denied_behind(words, at, end)) is not None:
            yield at, last


def _denied_by_none(words: Sequence[str], at: int) -> int | None:
    """Where "no", "pas de" begin right before a thing, or stand in its own words."""
    size = _book().ends(words, at, "none")
    if size:
        return at - size
    return at if _book().begins(words, at, "none") else None


def _denied_before(words: Sequence[str], at: int) -> int | None:
    """Where the verb that governs a thing begins, or what denies it, where it is denied."""
    book = _book()
    verbs = [n for n in range(max(0, at - _FAR), at) if book.begins(words, n, "governs")]
    if not verbs or not book.begins(words, verbs[-1], "wish"):
        return None
    verb = verbs[-1]
    first = verbs[-2] + 1 if len(verbs) > 1 else 0
    for n in range(first, at + 1):  # "niks terug" is denied in its own words
        if not _denies(words, n) or (n == at and not book.begins(words, n, "nothing")):
            continue
        size = max(1, book.length(words, n, "not"))
        between = words[n + size : verb] if n < verb else words[n + size : at]
        beside = len(between) <= _NEAR and not book.any_of(between, "and")
        filled = n > verb or all(book.is_one([one], "degree") for one in between)
        if beside and filled and not _by_others(words, min(n, verb), verb):
            return min(n, verb)
    return None


def _denied_behind(words: Sequence[str], at: int, end: int) -> int | None:
    """Where a verb behind the thing ends that denies it: "eine Erstattung habe ich nie verlangt",
    "nooit om een terugbetaling gevraagd".
    """
    book = _book()
    verbs = [n for n in range(end, min(len(words), end + _FAR)) if book.begins(words, n, "wish")]
    if not verbs:
        return None
    verb = verbs[-1]
    before = any(_denies(words, n) for n in range(max(0, at - _NEAR), at))
    if before and book.begins(words, verb, "at_the_end"):
        return verb
    behind = next((n for n in range(end, min(len(words), verb + _NEAR)) if _denies(words, n)), None)
    if behind is None or not (_inverted(words, end, verb) or book.begins(words, verb, "spoken")):
        return None
    return max(verb, behind)


def _inverted(words: Sequence[str], end: int, verb: int) -> bool:
    """Whether somebody stands behind their verb: "wil ik", "habe ich", and no clause begins."""
    book = _book()
    own = next((n for n in range(end, verb + 2) if book.begins(words, n, "oneself")), None)
    return own is not None and own > end and book.begins(words, own - 1, "inverts")


def _denies(words: Sequence[str], at: int) -> bool:
    """Whether a denial begins here; a Spanish no where its verb follows, a French plus behind its
    ne, "no" before a thing.
    """
    book, word = _book(), words[at] if at < len(words) else ""
    if word == "no":
        after = words[at + 1 : at + 3]
        verb = book.begins(after, 0, "wish_es") or (
            book.begins(after, 0, "clitic") and book.begins(after, 1, "wish_es")
        )
        return verb or book.begins(words, at, "not") or _any_thing(words, at + 1)
    if word == "plus":
        return any(one in ("ne", "n") for one in words[max(0, at - _NEAR - 1) : at])
    return book.begins(words, at, "not")


def _any_thing(words: Sequence[str], at: int) -> bool:
    return any(_book().begins(words, at, kind) for kind in _ACTS)


def _by_others(words: Sequence[str], first: int, verb: int) -> bool:
    """Whether somebody else denies it: "they don't want to", "wollen Sie keine"."""
    book = _book()
    before = any(book.begins(words, n, "others") for n in range(max(0, first - 2), verb))
    return before or book.begins(words, verb + 1, "others_behind")


def _by_the_next(
    pieces: Sequence[Sequence[_Word]], at: int, kind: str
) -> Iterator[tuple[int, int]]:
    """Where a thing is only named, and what follows denies it: "that is about cancelling, which I
    don't want", "opzeggen? Nee, dat wil ik niet".
    """
    book, words = _book(), [one.text for one in pieces[at]]
    behind = pieces[at + 1 : at + 3]
    said = [[one.text for one in piece] for piece in behind]
    if said and book.is_one(said[0], "plain_no"):
        said, skipped = said[1:], len(said[0])
    else:
        said, skipped = said[:1], 0
    if not said:
        return
    for n in range(len(words)):
        if not book.begins(words, n, kind):
            continue
        told = n > 0 and book.begins(words, n - 1, "of") and book.begins(said[0], 0, "relative")
        topic = len(words) <= _TOPIC and book.begins(said[0], 0, "leans")
        if (told or topic) and _verb_denied(said[0]):
            yield n, len(words) + skipped + len(said[0]) - 1


def _verb_denied(words: Sequence[str]) -> bool:
    """Whether a clause denies its own verb of wishing."""
    book = _book()
    verbs = [n for n in range(len(words)) if book.begins(words, n, "wish")]
    if len(verbs) != 1 or _by_others(words, verbs[0], verbs[0]):
        return False
    return any(_denies(words, n) and abs(n - verbs[0]) <= _NEAR for n in range(len(words)))


def _denied_troubles(text: str) -> tuple[Denied, ...]:
    """The clauses that say that nothing is broken, missing or paid twice."""
    book, found = _book(), list[Denied]()
    for piece in filter(None, _pieces(text[:_LONGEST])):
        words = [one.text for one in piece]
        if book.says(" ".join(words), "not_twice"):
            found.append(Denied("twice", piece[0].start, piece[-1].end))
            continue
        wrong = [n for n in range(len(words)) if book.begins(words, n, "wrong")]
        none = [n for n in range(len(words)) if book.begins(words, n, "nothing")]
        none = [n for n in none if not book.begins(words, n + 1, "except")]
        if wrong and all(any(_one_clause(words, n, m) for m in none) for n in wrong):
            found.append(Denied("trouble", piece[0].start, piece[-1].end))
    return tuple(found)


def _one_clause(words: Sequence[str], one: int, other: int) -> bool:
    first, last = sorted((one, other))
    return last - first <= _WITHIN and not _book().any_of(words[first:last], "and")


@cache
def _contrasts() -> frozenset[str]:
    return frozenset(("but", "maar", "sondern", "aber", "mais", "pero", "sino"))


@cache
def _book() -> Phrasebook:
    return phrasebook("denied_wishes_words")
