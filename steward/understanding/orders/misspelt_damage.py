"""Words for damage typed with two letters changed, one left out or one doubled: "crakced",
"in 2 peices", "gebrokn". Pure.

Only words that are none of the language's own are put right, and only where nothing else tells
what is wrong.
"""

from __future__ import annotations

import re
from functools import cache

from steward.domain.spelling import folded
from steward.understanding.text.word_lists import entries

_WORD = re.compile(r"[^\W\d_]{5,}")
_LONG = 6  # letters from which one may be too many or missing


def with_damage_spelt(text: str) -> str:
    """The text with such words as they are spelt."""
    return _WORD.sub(lambda found: _meant(folded(found[0])) or found[0], text)


@cache
def _known() -> dict[str, str]:
    """Each misspelling of a word, and the word; what is a word of its own is none."""
    book = entries("misspelt_damage")
    others = {folded(word) for word in book["others"]}
    told = {
        folded(word): word
        for heading, words in book.items()
        if heading != "others"
        for word in words
    }
    near = {other: word for plain, word in told.items() for other in _near(plain)}
    return {other: word for other, word in near.items() if other not in others | told.keys()}


def _near(word: str) -> set[str]:
    """The word with two neighbouring letters changed; a long one also with one left out or
    doubled, but the first.
    """
    swapped = {
        f"{word[:at]}{word[at + 1]}{word[at]}{word[at + 2 :]}" for at in range(1, len(word) - 1)
    }
    if len(word) < _LONG:
        return swapped - {word}
    short = {word[:at] + word[at + 1 :] for at in range(1, len(word) - 1)}
    twice = {word[:at] + word[at] + word[at:] for at in range(1, len(word))}
    return (swapped | short | twice) - {word}


def _meant(plain: str) -> str:
    return _known().get(plain, "")
