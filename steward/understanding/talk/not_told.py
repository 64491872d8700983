"""Recognises who says that they were not told what they asked: "pero no me ha dicho cuánto cuesta"
asks what it costs, and thanks for nothing.

The words are in `not_told_words.yaml`, by meaning; rules alone.
"""

from __future__ import annotations

import re
from functools import cache

from steward.understanding.text.questions import SENTENCE
from steward.understanding.text.shapes import WORD
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_MOST = 24  # words: more of them tell something as well


def as_asked_anew(text: str) -> str:
    """The words with the question that was not answered, with its mark, in place of the sentence
    that says so; more of them as they are.
    """
    if len(plain_words(text)) > _MOST:
        return text
    found = [(said, one) for said in SENTENCE.findall(text) if (one := _not_told(said))]
    return text.replace(found[0][0], f" {found[0][1]}").strip() if len(found) == 1 else text


def says_not_told(sentence: str) -> bool:
    """Whether a sentence says that what they asked was not told."""
    return bool(_not_told(sentence))


def _not_told(sentence: str) -> str:
    """What a sentence says that nobody told; empty: it does not say so."""
    book = _book()
    written = [one for one in WORD.finditer(sentence) if not book.is_one(_plain(one), "between")]
    words = [" ".join(_plain(one)) for one in written]
    if sentence.rstrip().endswith("?"):
        return ""
    for at in range(len(words)):
        asks = at + book.length(words, at, "not_told")
        if at < asks < len(words) and book.begins(words, asks, "asks"):
            return f"{sentence[written[asks].start() :].strip(' .!')}?"
    return ""


def _plain(word: re.Match[str]) -> list[str]:
    return plain_words(word.group())


@cache
def _book() -> Phrasebook:
    return phrasebook("not_told_words")
