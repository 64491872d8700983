"""Questions about the desk itself: whether it is a person, and what it can do. Pure."""

from __future__ import annotations

import re
from functools import cache

from steward.domain.spelling import folded
from steward.understanding.talk.languages_asked import languages_asked_in
from steward.understanding.text.marks import word_count
from steward.understanding.text.shapes import WORD
from steward.understanding.text.word_lists import (
    Phrasebook,
    entries,
    phrasebook,
    plain_words,
)

_PIECE = re.compile(r"[^.?!¿¡;,\n]+[?]?")
_NEAR = 8  # words from the phrase to what is asked about
_WHAT_YOU_ARE = re.compile(
    r"\b(?:who|what)(?: exactly)? (?:are|r) (?:you|u)\b"
    r"(?!(?:\s+\w+){0,2}\s+\w+ing\b|\s+gonna\b)|\bwho "
    r"(?:made|built|runs) you\b|\bwhat is this (?:desk|chat|thing)\b|\b(?:chat ?gpt|language "
    r"model|an ai)\b.{0,12}\?"
    r"|\bis this (?:chat ?gpt|an ai)\b|\bwie ben je\b|\bwat ben je\b",
    re.IGNORECASE,
)


def asks_if_person(text: str) -> bool:
    """Whether it is asked if a person or a machine answers here: nobody is wished for by that."""
    return without_if_person(text) != text


def asks_of_the_desk(text: str) -> bool:
    """Whether it is asked if a person answers here, or which languages are spoken: "sprechen Sie
    Polnisch?" wishes for nobody to speak with.
    """
    return asks_if_person(text) or languages_asked_in(text) is not None


def without_if_person(text: str) -> str:
    """The text without the parts that ask whether a person or a machine answers."""
    return _PIECE.sub(lambda found: " " if _asks_if(found.group()) else found.group(), text)


def _asks_if(piece: str) -> bool:
    if _book().says(piece.replace("’", "'"), "who_is_there"):
        return True
    words, book = plain_words(piece), being_book()
    at = book.at(words, "talks")
    if at is None:
        begins = piece.endswith("?") and book.begins(words, 0, "tells")
        at = 0 if begins else None
    if at is None:
        return False
    said = False  # a word that may stand between
    for place in range(at + 1, min(at + 1 + _NEAR, len(words))):
        thing = said and book.begins(words, place, "things")
        if thing or book.begins(words, place, "beings"):
            after = words[place + 1 : place + 2]
            return not (after and book.is_one(after, "of_goods"))
        said = book.begins(words, place, "between")
        if place > at + 1 and not said:
            return False
    return False


_ALONE = 8  # words


def asks_what_you_are(text: str, *, beside_offer: bool = False) -> bool:
    """Whether somebody asks who or what they talk to, or what it can do: beside an offer that is
    asked of the matter itself.
    """
    alone = not beside_offer and word_count(text) <= _ALONE
    can = alone and _book().says(text, "what_you_can")
    return bool(can or _WHAT_YOU_ARE.search(text)) or asks_if_person(text)


def asks_what_you_do(text: str) -> bool:
    """Whether the whole message asks what the desk can do, and names nothing else."""
    words = WORD.findall(folded(text))
    if not words or len(words) > _MOST_WORDS:
        return False
    meant = [{kind for kind, listed in _lexicon().items() if word in listed} for word in words]
    told = set[str]().union(*meant)
    return all(meant) and {"asks", "able", "helps", "desk"} <= told


_ELSE = re.compile(
    r"\b(?:else|instead|otherwise|anders|nog meer|sonst|stattdessen|d['’]autre|autre chose"
    r"|otra cosa|más)\b",
    re.IGNORECASE,
)


def asks_what_else(text: str) -> bool:
    """Whether it is asked what else there is."""
    return bool(_ELSE.search(text))


def does_what(text: str, *, beside_offer: bool) -> bool:
    """Whether it is asked what the desk can do in general: what else is asked of an offer."""
    return asks_what_you_do(text) and not (beside_offer and asks_what_else(text))


_MOST_WORDS = 16


@cache
def being_book() -> Phrasebook:
    """The words of who asks whether a person answers, and of who calls for somebody."""
    return phrasebook("being_words")


@cache
def _lexicon() -> dict[str, frozenset[str]]:
    """Each kind of word with all that are of it."""
    return {
        kind: frozenset(WORD.findall(folded(" ".join(listed))))
        for kind, listed in entries("desk_words").items()
    }


@cache
def _book() -> Phrasebook:
    return phrasebook("desk_questions_words")
