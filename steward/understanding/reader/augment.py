"""Augments our training examples.

Typos, no punctuation, other products, a greeting or signature around them. What becomes of a line
is drawn from that line alone, so that a line more leaves all others as they were.
"""

from __future__ import annotations

import hashlib
import random
import re
from bisect import bisect
from collections.abc import Sequence
from dataclasses import replace

from steward.understanding.reader.examples import MIXED, Example

_SWAPS = (
    ("grinder", "machine", "espresso machine", "coffee maker", "milk frother", "scale", "kettle"),
    ("beans", "coffee", "coffee beans", "bag of beans", "decaf"),
    ("subscription", "membership", "plan", "coffee subscription"),
    ("parcel", "package", "delivery", "shipment", "order", "box"),
    ("refund", "reimbursement"),
    ("charged", "billed"),
    ("email", "e-mail", "mail"),
    ("pakket", "bestelling", "zending"),
)
_PATTERNS = tuple(
    (group, re.compile(rf"\b(?:{'|'.join(sorted(group, key=len, reverse=True))})\b", re.IGNORECASE))
    for group in _SWAPS
)
_BEFORE = (
    "hi, ",
    "hello, ",
    "hey ",
    "please ",
    "hi there, ",
    "good morning, ",
    "um ",
    "so ",
    "ok so ",
    "hoi, ",
    "Dear team,\n\n",
    "excuse me, ",
    "sorry but ",
    "listen, ",
)
_AFTER = (
    " please",
    " thanks",
    " asap",
    "!!",
    "...",
    "?",
    " pls help",
    "\n\nKind regards,\nTom",
    " thank you",
    " today",
    " now",
    " for INV-1042",
    " for order 10432",
    ", my email is dana@example.com",
)
_NEIGHBOURS = {
    "a": "sq",
    "e": "wr",
    "i": "uo",
    "o": "ip",
    "u": "yi",
    "s": "ad",
    "d": "sf",
    "t": "ry",
    "r": "et",
    "n": "bm",
    "m": "n",
    "l": "k",
    "c": "xv",
    "g": "fh",
    "h": "gj",
    "p": "o",
    "b": "vn",
}


_CHOICE = re.compile(r"\{([^{}]*)\}")
PER_TEMPLATE = 2
_JOINTS = (". ", ".\n", "\n\n", ", ", " ", "! ", "... ", " and ", " but ")
_BREAKS = (". ", "; ", "\n")
# What two wishes of one message are joined by.
_AND = {
    MIXED: (" and ", ". Also ", ", and ", " and also ", ". And ", ", plus ", ", then ", " en "),
    "nl": (" en ", ". Ook ", ", en ", " en ook ", ". En ", ", daarnaast "),
    "de": (" und ", ". Außerdem ", ", und ", " und auch ", ". Und ", ", dann noch "),
    "fr": (" et ", ". Et aussi ", ", et ", " et aussi ", ". Et ", ", puis "),
    "es": (" y ", ". También ", ", y ", " y además ", ". Y ", ", luego "),
}


def mark_of(example: Example) -> bytes:
    """A number that is this line's own, whatever lines stand beside it."""
    named = f"{example.language}\0{','.join(example.intents)}\0{example.text}"
    return hashlib.sha256(named.encode()).digest()


class Pool:
    """Lines to draw from; a line more or less changes few of the draws."""

    def __init__(self, lines: Sequence[Example]) -> None:
        self._lines = sorted(lines, key=mark_of)
        self._marks = [mark_of(line) for line in self._lines]

    def draw(self, chance: random.Random) -> Example:
        """The line whose mark is the next one to a point by chance."""
        return self._lines[bisect(self._marks, chance.randbytes(32)) % len(self._lines)]


def expand(text: str, chance: random.Random) -> str:
    """A template (`{cancel|stop} my plan`) with one word chosen at each place."""
    return (
        re.sub(
            r"\s+", " ", _CHOICE.sub(lambda match: chance.choice(match.group(1).split("|")), text)
        )
        if "{" in text
        else text
    )


def variations(example: Example, count: int, chance: random.Random) -> list[Example]:
    """This many altered copies of an example."""
    wanted = count * PER_TEMPLATE if "{" in example.text else count
    return [
        replace(example, text=_vary(expand(example.text, chance), chance, example.language))
        for _ in range(wanted)
    ]


def surround(example: Example, statements: Pool, chance: random.Random) -> Example:
    """The example inside a longer message: sentences before and after it that want nothing."""
    before = [
        expand(statements.draw(chance).text, chance) for _ in range(chance.choice((1, 1, 2, 3)))
    ]
    after = [
        expand(statements.draw(chance).text, chance) for _ in range(chance.choice((0, 0, 1, 2)))
    ]
    text = expand(example.text, chance)
    for sentence in reversed(before):
        text = f"{sentence}{chance.choice(_JOINTS)}{text}"
    for sentence in after:
        text = f"{text}{chance.choice(_JOINTS)}{sentence}"
    return replace(example, text=_vary(text, chance, example.language))


def join(first: Example, second: Example, chance: random.Random) -> Example:
    """Two wishes in one message."""
    text = (
        f"{expand(first.text, chance).rstrip('.!? ')}{chance.choice(_pairs(first.language))}"
        f"{expand(second.text, chance)}"
    )
    intents = tuple(dict.fromkeys((*first.intents, *second.intents)))
    return Example(_vary(text, chance, first.language), intents, first.language)


def _vary(text: str, chance: random.Random, language: str) -> str:
    if language == MIXED:
        text = _reword(text, chance)
    if chance.random() < 0.3:
        text = re.sub(r"[.,!?;:'\"]", "", text)
    if chance.random() < 0.35:
        text = text.lower() if chance.random() < 0.85 else text.upper()
    if chance.random() < 0.45:
        text = _mistype(text, chance)
    return text


def _reword(text: str, chance: random.Random) -> str:
    for group, pattern in _PATTERNS:
        if chance.random() < 0.35:
            text = pattern.sub(lambda _, group=group: chance.choice(group), text)  # type: ignore[misc]
    if chance.random() < 0.25 and len(text) > 12:
        text = chance.choice(_BEFORE) + text
    if chance.random() < 0.2 and len(text) > 12:
        text = text.rstrip(".!? ") + chance.choice(_AFTER)
    return text


def _pairs(language: str) -> tuple[str, ...]:
    return (*_BREAKS, *_AND[language])


def _mistype(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    for _ in range(1 + len(words) // 9):
        at = chance.randrange(len(words))
        word = words[at]
        if len(word) < 4 or not word.isalpha():
            continue
        place = chance.randrange(1, len(word) - 1)
        kind = chance.random()
        if kind < 0.35:
            word = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
        elif kind < 0.65:
            word = word[:place] + word[place + 1 :]
        elif kind < 0.8:
            word = word[:place] + word[place] + word[place:]
        else:
            word = (
                word[:place]
                + chance.choice(_NEIGHBOURS.get(word[place].lower(), word[place]))
                + word[place + 1 :]
            )
        words[at] = word
    return " ".join(words)
