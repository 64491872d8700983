"""Recognises a question when somebody was in touch with us before: "which contacts have I had with
you?", "when did I last write to you?". The words are in `contact_history_words.yaml`, by meaning;
rules alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal

from steward.understanding.text.questions import SENTENCE
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

type Asked = Literal["all", "last"]
_FEW = 20  # words of one sentence; more of them tell of something as well
_NEAR = 3  # words between whose contacts they are and the contacts: "my most recent tickets"
_LONGEST = 2_000  # letters


def asks_for_contacts(text: str) -> Asked | None:
    """Which of their contacts somebody asks for: all, or only when the last was."""
    said = SENTENCE.finditer(text[:_LONGEST])
    asked = (_asked(plain_words(one.group())) for one in said)
    return next((one for one in asked if one is not None), None)


def asks_to_list_them(text: str) -> bool:
    """Whether the words only ask to have listed what was spoken of: "list them please"."""
    met = _book().made_of(plain_words(text), "shows", "them", "polite")
    return "shows" in met


def _asked(words: Sequence[str]) -> Asked | None:
    book = _book()
    if not 0 < len(words) <= _FEW or book.any_of(words, "of_people", "beside"):
        return None
    if _asks_when(words):
        return "all" if book.at(words, "often") is not None else "last"
    if book.at(words, "what") is None or book.at(words, "contacts") is None:
        return None
    return "all" if book.at(words, "had") is not None or _are_theirs(words) else None


def _asks_when(words: Sequence[str]) -> bool:
    """ "When did I last write to you?", "when was our last contact?" """
    book = _book()
    if book.at(words, "when") is None or not book.any_of(words, "last", "often"):
        return False
    if book.at(words, "i_did") is not None:
        return all(book.at(words, one) is not None for one in ("reached", "to_you"))
    return _are_theirs(words)


def _are_theirs(words: Sequence[str]) -> bool:
    """Whether contacts are called theirs: "my earlier tickets"."""
    book = _book()
    return any(
        book.begins(words, at, "mine")
        and book.at(words[at + 1 : at + 2 + _NEAR], "contacts") is not None
        for at in range(len(words))
    )


@cache
def _book() -> Phrasebook:
    return phrasebook("contact_history_words")
