"""What is seen of a text without reading it: question marks, digits, how long it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

_QUESTIONS = re.compile(r"[^.!?,;:\n]+\?")
_ENDS = (".", "?", "!", "…")
_SENTENCES = re.compile(r"(?<=[.!?])\s+|\n+")


def calls_out(text: str) -> bool:
    """Whether something in the text is called out."""
    return "!" in text


def has_question_mark(text: str) -> bool:
    """Whether a question mark is in it."""
    return "?" in text


def ends_asking(text: str) -> bool:
    """Whether a question mark is the last of it."""
    return text.rstrip().endswith("?")


def as_question(text: str) -> str:
    """The text with a question mark where nothing ends it, so that others can stand beside it."""
    return text if text.rstrip().endswith(_ENDS) else f"{text.rstrip(' ,;:')}?"


def is_one_of(text: str, options: Iterable[str]) -> bool:
    """Whether it is one of these, in capitals or not."""
    return text.strip().casefold() in {one.casefold() for one in options}


def has_digit(text: str) -> bool:
    """Whether a digit is in it."""
    return any(letter.isdigit() for letter in text)


def digits(text: str) -> str:
    """Its digits alone, in their order."""
    return "".join(filter(str.isdigit, text))


def word_count(text: str) -> int:
    """How many words it has."""
    return len(text.split())


def longest_word(text: str) -> int:
    """How many characters its longest word has."""
    return max((len(one) for one in text.split()), default=0)


def letter_count(text: str) -> int:
    """How many letters it has."""
    return sum(map(str.isalpha, text))


def contains(text: str, part: str) -> bool:
    """Whether `part`, which is not empty, stands in it as it is."""
    return bool(part) and part in text


def asking_parts(text: str) -> list[str]:
    """Its parts, between any marks, that end in a question mark."""
    return _QUESTIONS.findall(text)


def without_questions(text: str, which: Callable[[str], bool]) -> str:
    """The text without those of its parts that ask of which this holds."""
    for part in asking_parts(text):
        if which(part):
            text = text.replace(part, " ")
    return text


def question_in(text: str) -> str:
    """The one question among several sentences; the text as it is where there is none, or more."""
    asked = [one for one in _SENTENCES.split(text.strip()) if one.endswith("?")]
    return asked[0] if len(asked) == 1 else text


def stretch_of(text: str, quote: str) -> str:
    """The stretch of the text that a quote is of, as it was written; where it was put together of
    several, the text.
    """
    if not quote or quote in text:
        return quote
    letters = [at for at, letter in enumerate(text) if not letter.isspace()]
    sought = "".join(quote.split())
    begins = "".join(text[at] for at in letters).find(sought)
    return text if begins < 0 else text[letters[begins] : letters[begins + len(sought) - 1] + 1]


def without_stretches(text: str, quotes: Iterable[str]) -> str:
    """The text without these stretches of it, in capitals or not."""
    for quote in filter(None, (one.strip() for one in quotes)):
        at = text.casefold().find(quote.casefold())
        if at >= 0:
            text = f"{text[:at]} {text[at + len(quote) :]}"
    return text
