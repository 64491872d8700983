"""Recognises that somebody says that nobody is in danger, after the desk raised an alarm.

The words are in `no_danger_words.yaml`, by meaning: danger that is denied ("no fire"), people who
are well ("estoy bien"), or words that were not meant so ("ich meinte den Tarif"). Rules alone.
What else a message tells of is read for danger by itself.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import Literal

from steward.understanding.emergency.reader import Heard, emergency_reader
from steward.understanding.people.while_waiting import wishes_clearly
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_PIECE = re.compile(r"([.!?;,:\n–—]+|\s(?:but|maar|aber|sondern|mais|pero|sino|ma)\s)", re.I)
_BUT = re.compile(r"[a-z]", re.I)
_READ = 2_000
_NEAR = 4  # words from who denies to what is denied
_FEW = 8  # words of who only says that all is well
_TOLD = 12  # words of a piece that says it was only said so; more of them tell a story
_REST = 3  # words: fewer beside a denial tell of nothing

type _Way = Literal["denied", "well", "meant", "unreal"]


def danger_told(text: str) -> Heard:
    """The danger that the words tell of; none where they say that nobody is in any."""
    heard = emergency_reader().hear(text)
    told = heard.kind is not None or heard.doubt
    return Heard(None, doubt=False) if told and denies_danger(text) else heard


def denies_danger(text: str) -> bool:
    """Whether the words say that nobody is in danger, and nothing beside them tells of any.

    Half a sentence that takes some of it back ("… but my son is") makes it no denial.
    """
    if not any(way for _, _, way in _pieces(text)):
        return _is_puzzled(text)
    if _is_earnest(text):
        return False
    heard = emergency_reader().hear(without_denial(text))
    return heard.kind is None and not heard.doubt and not _takes_some_back(text)


def _is_earnest(text: str) -> bool:
    """Whether a piece of it says that it is meant."""
    pieces = [plain_words(piece) for piece in _PIECE.split(text[:_READ])]
    book = _book()
    return any(
        book.at(one, "earnest") is not None and not book.any_of(one, "denies", "denied")
        for one in pieces
    )


def _is_puzzled(text: str) -> bool:
    """Whether somebody asks what the emergency number is for and clearly wishes for something, in
    words that tell of no danger.
    """
    book, parts = _book(), [*_PIECE.split(text[:_READ]), ""]
    for piece, sign in zip(parts[::2], parts[1::2], strict=True):
        words = plain_words(piece)
        why, denies = book.at(words, "why"), book.at(words, "denies")
        if "?" in sign and why is not None and denies is None and book.at(words, "number"):
            rest = text.replace(piece + sign, " ", 1)
            heard = emergency_reader().hear(rest)
            return heard.kind is None and not heard.doubt and wishes_clearly(rest)
    return False


def without_denial(text: str) -> str:
    """The text without what denies danger: what was meant is left."""
    pieces = _pieces(text[:_READ])
    if not any(way for _, _, way in pieces):
        return text
    kept = [_meant(piece) if way == "meant" else piece for piece, _, way in pieces]
    left = [
        f"{piece}{'. ' if _BUT.search(sign) else sign}"
        for piece, (_, sign, way) in zip(kept, pieces, strict=True)
        if way in (None, "meant") and not _only_denies(piece)
    ]
    return (" ".join(one.strip() for one in left) + text[_READ:]).strip(" .,;:!\n")


def _pieces(text: str) -> list[tuple[str, str, _Way | None]]:
    """The pieces of a text, each with the sign or word behind it and how it denies danger."""
    parts = [*_PIECE.split(text[:_READ]), ""]
    pairs = zip(parts[::2], parts[1::2], strict=True)
    return [(one, sign, None if "?" in sign else _way(one)) for one, sign in pairs if one.strip()]


def _way(piece: str) -> _Way | None:
    words, book = plain_words(piece), _book()
    if not words:
        return None
    if _denies(words, book):
        return "denied"
    denied = book.at(words, "denies") is not None
    meant, unreal = book.at(words, "meant"), book.at(words, "unreal")
    if unreal is not None:
        return (
            None
            if denied or len(words) > _TOLD or book.at(words, "earnest") is not None
            else "unreal"
        )
    if meant is not None and not denied and book.at(words, "earnest") is None:
        return None if _is_about_to(words, book) else "meant"
    return None if denied or len(words) > _FEW else _well(piece, words, book)


def _denies(words: list[str], book: Phrasebook) -> bool:
    """Whether a danger is named behind the word that denies it, itself and not only that."""
    if book.at(words, "denied") is not None:
        return True
    for at in range(1, len(words)):
        before = words[max(0, at - _NEAR) : at]
        if book.begins(words, at, "danger") and book.at(before, "denies") is not None:
            between = before[(book.at(before, "denies") or 0) + 1 :]
            if book.at(between, "undone") is not None:
                continue
            of_a_thing = at + 1 < len(words) and book.begins(words, at + 1, "thing")
            return not of_a_thing and book.at(before, "only") is None
    return False


def _well(piece: str, words: list[str], book: Phrasebook) -> _Way | None:
    who, well = book.at(words, "who"), book.at(words, "well")
    if who is None or well is None or not who <= well <= who + _NEAR:
        return None
    unsure = book.any_of(words, "unsure", "resigned")
    return None if unsure or emergency_reader().read(piece) else "well"


def _is_about_to(words: list[str], book: Phrasebook) -> bool:
    """Whether "I mean" says what somebody will do: "I mean to make it permanent"."""
    return any(
        book.begins(words, at, "meant") and book.begins(words, end, "about_to")
        for at in range(len(words))
        for end in range(at + 1, min(at + 4, len(words)))
    )


def _meant(piece: str) -> str:
    """What stands behind "I meant"."""
    words, book = piece.split(), _book()
    for at in range(len(words)):
        if book.at(plain_words(" ".join(words[at:])), "meant") is None:
            return " ".join(words[at + 1 :]) if at else ""
    return piece


def _only_denies(piece: str) -> bool:
    words = plain_words(piece)
    return all(word in ("no", "nee", "nein", "non", "oh", "sorry", "pardon") for word in words)


def _takes_some_back(text: str) -> bool:
    """Whether "but" follows a denial, with a few words of which nobody can tell what they mean."""
    pieces = _pieces(text)
    for (_, sign, way), (after, _, also) in pairwise(pieces):
        if way and not also and _BUT.search(sign) and len(plain_words(after)) <= _REST:
            return True
    return False


@cache
def _book() -> Phrasebook:
    return phrasebook("no_danger_words")
