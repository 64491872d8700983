"""Recognises who asks what the desk noted of what they told: "does it say that it is from the 15th
on?", "what will your colleague see?", "to sum up: … right?". Rules alone; the words are in
`noted_here_words.yaml`, by meaning.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

from steward.understanding.text.marks import has_digit, has_question_mark, word_count
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_LONGEST = 400  # letters
_MOST = 24  # words of a question that asks for nothing else


def asks_what_is_noted(text: str) -> bool:
    """Whether it is asked what stands in a request of theirs, or if what they sum up is right."""
    if len(text) > _LONGEST or not has_question_mark(text):
        return False
    words, book = plain_words(text), _book()
    if book.any_of(words, "sums_up"):
        return book.any_of(words[-_END:], "right")
    return word_count(text) <= _MOST and book.says(text, "asks")


_END = 4  # words at the end, which ask if it is so


def read_back(told: Iterable[str], fits: Callable[[str], bool]) -> list[str]:
    """What somebody told, each once, in one line, short, and without a contact or a place to go to.

    `fits`: whether words may be shown; without their figures they may where those are in the way.
    """
    pieces = [one.strip() for text in told for one in text.split(" / ") if one.strip()]
    whole = [one for one in pieces if not any(one != other and one in other for other in pieces)]
    return [shown for one in dict.fromkeys(whole) if (shown := _shown(one, fits))]


def _shown(text: str, fits: Callable[[str], bool]) -> str:
    """Words as a reply quotes them; empty: they cannot be shown."""
    kept = (one for one in text.split() if "@" not in one and "//" not in one)
    said = [one if fits(one) else one.replace(".", ". ") for one in kept]
    words = _short(" ".join(said))
    if not fits(words):  # an amount is told by a record, and never read back
        words = _short(" ".join("…" if has_digit(one) else one for one in said))
    return words if fits(words) else ""


def _short(words: str) -> str:
    words = words.strip(" ,;")
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rpartition(' ')[0]} …"


_SHOWN = 150  # letters of what is read back of one message


@cache
def _book() -> Phrasebook:
    return phrasebook("noted_here_words")
