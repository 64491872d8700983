"""Who says that where they are to be found is what it was, or is right: "same address", "the one
you have", "yes, the address is correct".

Rules alone, by a list in five languages. Nothing is to be changed then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product

from steward.understanding.exact.addresses import address_of
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_FEW = 14  # words: more of them tell something else as well, and mean by a number any number
_NEAR = 5  # words between what is meant and that it is the same
_OF_IT = 2  # words between what is meant and what is said of it before: "a new address"
_PART = re.compile(r"([.!?;\n]+|,(?=\s))")


@lru_cache(maxsize=512)  # several readers ask it of one message
def says_unchanged(text: str) -> bool:
    """Whether the words name an address or a number as the one that is had already, or an address
    as right, and no other one beside it.
    """
    pieces = _PART.split(text)
    asked = ["?" in mark for mark in (*pieces[1::2], "")]
    parts = [plain_words(part) for part in pieces[::2]]
    meant = "contact" if sum(map(len, parts)) <= _FEW else "address"
    stays = [_stays(words, meant, asked=ask) for words, ask in zip(parts, asked, strict=True)]
    if not any(stays) or "@" in text or address_of(text) is not None:
        return False
    return not any(_changes(words) for words, one in zip(parts, stays, strict=True) if not one)


def _stays(words: list[str], meant: str, *, asked: bool) -> bool:
    """Whether this part says that what is meant is the same, or that an address is right."""
    book = _book()
    sure = not (asked or book.any_of(words, "denies", "unsure"))
    if sure and any(_pairs(words, "address", "right")):
        return True
    if not asked and _leaves_it(words):
        return True
    anew = _all(words, "anew")
    return not _is_changed(words) and any(
        not any(one > same or abs(one - named) <= _OF_IT for one in anew)
        for named, same in _pairs(words, meant, "same")
    )


def _leaves_it(words: list[str]) -> bool:
    """Whether this part bids us change no address or number: "nichts an der E-Mail ändern"."""
    book = _book()
    bids = book.any_of(words, "bids") and book.any_of(words, "changes")
    return bids and any(_pairs(words, "contact", "changes"))


def _changes(words: list[str]) -> bool:
    """Whether this part says of an address or a number that it is another one."""
    return _book().any_of(words, "contact") and (
        _is_changed(words) or _book().any_of(words, "anew")
    )


def _is_changed(words: list[str]) -> bool:
    return _book().any_of(words, "changes") and not _book().any_of(words, "denies")


def _pairs(words: list[str], one: str, other: str) -> Iterator[tuple[int, int]]:
    """Where words of both meanings stand near each other."""
    both = product(_all(words, one), _all(words, other))
    return ((first, second) for first, second in both if abs(first - second) <= _NEAR)


def _all(words: list[str], meaning: str) -> list[int]:
    return [at for at in range(len(words)) if _book().begins(words, at, meaning)]


@cache
def _book() -> Phrasebook:
    return phrasebook("unchanged_words")
