"""Two questions of one matter in one sentence: "how much do I get, and when?". Pure, rules alone.

The words are in `joined_question_words.yaml`, by what they ask.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from steward.domain.understanding import Facet
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_MOST = 16  # words
_ASKED: tuple[Facet, ...] = ("time", "amount")  # "combien de temps" is no sum


def joined_questions(text: str) -> tuple[Facet, ...]:
    """What each of the questions asks, in their order; none where it is one only, or one of them
    asks another thing.
    """
    words, book = plain_words(text), _book()
    if len(words) > _MOST or book.any_of(words, "else"):
        return ()
    found = [_asked(part) for part in _parts(words)]
    known = tuple(one for one in found if one is not None)
    return known if len(known) == len({*known}) == len(found) > 1 else ()


def _parts(words: Sequence[str]) -> list[list[str]]:
    """The words that each question begins with and goes on in: a joint parts two of them only
    before a word that asks.
    """
    parts: list[list[str]] = [[]]
    for at, word in enumerate(words):
        joins = _book().is_one([word], "joint") and _asked([*words[at + 1 :]]) is not None
        if joins and parts[-1]:
            parts.append([])
        elif not joins:
            parts[-1].append(word)
    return parts


def _asked(words: Sequence[str]) -> Facet | None:
    while words and _book().is_one([words[0]], "opens"):
        words = words[1:]
    return next((one for one in _ASKED if words and _book().begins(words, 0, one)), None)


@cache
def _book() -> Phrasebook:
    return phrasebook("joined_question_words")
