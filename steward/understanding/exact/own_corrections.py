"""What is taken back within its own sentence: "06 1234 5678, no sorry 06 1234 5679".

Of what is named twice so, the last one is meant. Rules alone, by a list in five languages; pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cache, lru_cache
from itertools import pairwise

from steward.domain.spelling import folded
from steward.understanding.exact.entities import MARK, Entity, Marked
from steward.understanding.text.marks import has_digit
from steward.understanding.text.shapes import LETTERS
from steward.understanding.text.word_lists import Phrasebook, entries, phrasebook, plain_words

_LONGEST = 3  # words of a phrase
_ALIKE = 0.8


def replaced_at_once(marked: Marked) -> list[Entity]:
    """The records, contacts and amounts that are taken back right where they stand: another of the
    same kind follows, and nothing between them but words that take back.
    """
    marks = list(MARK.finditer(marked.text))
    pairs = [
        (before.group(), after.group())
        for before, after in pairwise(marks)
        if marked.entity(before.group()).kind == marked.entity(after.group()).kind
        and (
            _takes_back(between := marked.text[before.end() : after.start()])
            or (_hesitates(between) and _nearly_same(marked, before.group(), after.group()))
        )
    ]
    gone = {before for before, _ in pairs}
    meant = {marked.entity(after).value for _, after in pairs if after not in gone}
    return [one for mark, _ in pairs if (one := marked.entity(mark)).value not in meant]


def only_corrects(marked: Marked) -> bool:
    """Whether words do nothing but name something and take it back for another: "INV-1041, sorry
    uh INV-1042" asks for nothing of its own.
    """
    words = plain_words(MARK.sub(" ", marked.text))
    others = [word for word in words if not _book().is_one([word], "hesitates")]
    return bool(replaced_at_once(marked)) and _covered(others) == len(others)


def _hesitates(between: str) -> bool:
    """Whether nothing stands there but a sound of doubt: "äh", "um", "euh"."""
    words = plain_words(between)
    return bool(words) and all(_book().is_one([word], "hesitates") for word in words)


def _nearly_same(marked: Marked, one: str, other: str) -> bool:
    """Whether one may be the other with a slip of the fingers."""
    values = (marked.entity(mark).value.lower() for mark in (one, other))
    return SequenceMatcher(None, next(values), next(values)).ratio() >= _ALIKE


def says_what_is_meant(text: str) -> bool:
    """Whether words say of which thing they speak: "I mean the machine"."""
    return _book().at(plain_words(text), "meant") is not None


def begins_by_taking_back(text: str) -> bool:
    """Whether the first words take something back: "pardon, je me suis trompé, c'est O-2"."""
    at = _book().at(plain_words(text), "back")
    return at is not None and at < _FIRST


_FIRST = 4  # words


def leads_to_correction(words: Sequence[str]) -> int:
    """How many of the first words take something back, or stand beside such a word."""
    sizes = range(min(_LONGEST, len(words)), 0, -1)
    return next((n for n in sizes if _is_one(_book(), words[:n])), 0)


def _takes_back(between: str) -> bool:
    words = plain_words(between)
    return bool(words) and _covered(words) == len(words) and _book().at(words, "back") is not None


def _covered(words: Sequence[str]) -> int:
    """How many of the first words take back, or say nothing beside that."""
    book, at = _book(), 0
    while at < len(words):
        size = next(
            (
                n
                for n in range(min(_LONGEST, len(words) - at), 0, -1)
                if _is_one(book, words[at : at + n])
            ),
            0,
        )
        if size == 0:
            break
        at += size
    return at


def _is_one(book: Phrasebook, words: Sequence[str]) -> bool:
    return book.is_one(words, "back") or book.is_one(words, "beside")


# -- addresses ---------------------------------------------------------------------------------

_POSTCODE = re.compile(r"\d{4,5}(?: ?[A-Z]{2}\b)?", re.IGNORECASE)
_LEADS = re.compile(
    r".*(?:\b(?:to|at|is|be|it'?s|naar|op|nach|an|ist|à|au|est|a|es)\b|:)\s+", re.IGNORECASE
)
_HOUSE = re.compile(r"\d{1,4}[a-z]?", re.IGNORECASE)


@lru_cache(maxsize=512)  # several readers ask it of one message
def with_last_said(text: str) -> str:
    """A text that names an address, with the part of it that is said anew in the place of the one
    that was taken back.
    """
    text = _without_denied_number(_without_hesitations(text))
    for start, end in _turns(text):
        before, anew = text[:start].rstrip(" ,.;-\n"), text[end:].strip()
        said = _put_in(before, anew)
        if said is not None:
            return said
    return text


def _without_hesitations(text: str) -> str:
    """Without sounds of doubt that stand by themselves between commas, or before words that take
    back: "12 rue des Lilas, euh non, 14 rue des Lilas". They are no part of an address.
    """
    parts = text.split(",")
    return ",".join([parts[0], *(one for one in map(_said_of, parts[1:]) if one is not None)])


def _said_of(part: str) -> str | None:
    """A part without the sounds that lead to what it takes back; None: it is nothing but sounds."""
    words = list(LETTERS.finditer(part))
    sounds = 0
    while sounds < len(words) and _book().is_one([folded(words[sounds].group())], "hesitates"):
        sounds += 1
    if sounds == 0 or part[: words[0].start()].strip():
        return part
    rest = part[words[sounds - 1].end() :]
    if not rest.strip(" .!"):
        return None
    return f" {rest.strip()}" if _takes_back(rest) else part


def _without_denied_number(text: str) -> str:
    """Which number it is, and no words about it: "Brink 41, 7411 BR Deventer. 41, not 14"."""
    met = _denial().search(text)
    if met is None:
        return text
    meant, denied, after = met["meant"], met["denied"], text[met.end() :]
    before = _without_last_words(text[: met.start()])
    numbers = {one.group(): one for one in re.finditer(r"\b\d+[a-z]?\b", before, re.IGNORECASE)}
    if meant in numbers:
        return before + after
    if denied in numbers:
        at = numbers[denied]
        return f"{before[: at.start()]}{meant}{before[at.end() :]}{after}"
    return text if meant in after else f"{text[: met.end('meant')]}{after}"


def _without_last_words(text: str) -> str:
    """Without what leads to a correction at its end: ", sorry,"."""
    bare = text.rstrip(" ,.;-\n")
    last = re.search(r"[,.;\-\n]\s*([^\W\d_]+(?: [^\W\d_]+){0,2})$", bare)
    return bare[: last.start()] if last and _takes_back(last[1]) else bare


@cache
def _denial() -> re.Pattern[str]:
    words = "|".join(entries("own_correction_words")["denies"])
    number = r"\d{1,5}[a-z]?\b"
    return re.compile(
        rf"\b(?P<meant>{number}),?\s+(?:{words})\s+(?P<denied>{number})", re.IGNORECASE
    )


def _turns(text: str) -> list[tuple[int, int]]:
    """Where words that take back stand between two parts with figures, the last first."""
    words = list(LETTERS.finditer(text))
    found, at = list[tuple[int, int]](), 0
    while at < len(words):
        size = _covered([folded(word.group()) for word in words[at : at + 12]])
        size = next((n for n in range(size, 0, -1) if _between(text, words[at : at + n])), 0)
        if size:
            found.append((words[at].start(), words[at + size - 1].end()))
        at += max(size, 1)
    return found[::-1]


def _between(text: str, words: Sequence[re.Match[str]]) -> bool:
    start, end = words[0].start(), words[-1].end()
    inside, before, after = text[start:end], text[:start], text[end:]
    marked = "," in after[:2] or before.rstrip()[-1:] in {",", ".", "-", ";", "\n"}
    alone = len(words) > 1 or marked  # "flat no 5" takes nothing back
    return alone and _takes_back(inside) and has_digit(before) and has_digit(after)


def _put_in(before: str, anew: str) -> str | None:
    """What was said before with what is said anew: a whole address, a postcode with its town, a
    street or a house number; None: it is none of them.
    """
    anew = anew.lstrip(" ,.:;-")
    first, comma, rest = anew.partition(",")
    code, house = _POSTCODE.match(first), _HOUSE.fullmatch(first.strip())
    if code:
        own = list(_POSTCODE.finditer(before))
        if not own:
            return None
        tail = "" if first[code.end() :].strip() else before[own[-1].end() :]
        return f"{before[: own[-1].start()]}{anew}{tail}"
    street, _, place = before.partition(",")
    place = f", {rest.strip()}" if comma else (f",{place}" if place else "")
    if house:
        own = list(re.finditer(r"\b\d{1,4}[a-z]?\b", street, re.IGNORECASE))
        return None if not own else f"{street[: own[-1].start()]}{first.strip()}{place}"
    if re.search(r"[^\W\d_]{3,}\.?\s+\d|^\d+\s+[^\W\d_]{3,}", first):
        led = _LEADS.match(street)
        return f"{led.group() if led else ''}{anew if comma else first + place}"
    return None


@cache
def _book() -> Phrasebook:
    return phrasebook("own_correction_words")
