"""A no that contradicts a fact, and no offer: "no, it was three", "no, that's not right".

Rules alone. What is told must name a figure of its own: how many, which day, how often; or say
that what the desk found is wrong. Whoever wishes for something, or thanks, disputes nothing.
"""

from __future__ import annotations

import re
from functools import cache

from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.counts import number_of
from steward.understanding.text.language import SUPPORTED, likely_languages
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words
from steward.understanding.yes_and_no.consent import withdraws
from steward.understanding.yes_and_no.rather import wishes_something

_FEW = 20  # words: more of them tell a story
_FIRST = r"^\W*(?:(?:oh|uh|hm+|ah|ach|och|well|but|sorry|nou|maar|aber|mais|pero|bon)\W+)*"
_NOES = r"(?:no+|nope|nah|nee+|neen|nein|nö|non)\b(?: hoor| doch)?"
_STOP = r"\s*[,.!;:]+\s*"
_NO = re.compile(
    rf"{_FIRST}(?:{_NOES}(?:{_STOP}|\s+(?={_NOES}{_STOP})))*(?P<last>{_NOES}\s*)?", re.IGNORECASE
)


def behind_a_no(text: str) -> str:
    """What stands behind the no that the words begin with; empty where they begin with none. A
    Spanish "no" before a verb denies that.
    """
    found = _NO.match(text)
    if found is None or not re.search(_NOES, found.group(), re.IGNORECASE):
        return ""
    rest = text[found.end() :].strip()
    denies = found["last"] and likely_languages(text, SUPPORTED)[0] == "es"
    return "" if denies else rest


def disputes_a_fact(text: str) -> bool:
    """Whether the words contradict what was found, and say nothing of what is to be done."""
    rest, book = behind_a_no(text), _lexicon()
    words = plain_words(rest)
    if not words or len(words) > _FEW or "?" in text:
        return False
    if withdraws(text) or wishes_something(rest) or book.at(words, "let_be") is not None:
        return False
    first = plain_words(split_clauses(rest)[0].text)
    return book.at(first, "wrong") is not None or _tells_a_figure(first, book)


def _tells_a_figure(words: list[str], book: Phrasebook) -> bool:
    """Whether these words tell what happened, and how many, how often or on which day. A "one" is
    none but at the end: it is an article elsewhere.
    """
    if book.at(words, "told") is None:
        return False
    numbers = [number_of(word) for word in words]
    return bool(numbers[-1]) or max(numbers) > 1 or book.at(words, "figure") is not None


@cache
def _lexicon() -> Phrasebook:
    return phrasebook("disputed_facts_words")
