"""What may have hurt somebody, and is no danger that is told in so many words: a shard that was
swallowed, water in a socket, a shock, a burnt face; and who sees no reason to live, or would end
their life.

Rules over the words of five languages in `harm_words.yaml`, beside what the trained reader hears.
"""

from __future__ import annotations

import re

from steward.understanding.text.word_lists import phrasebook, plain_words

_SENTENCE = re.compile(r"[.!;\n]+|(?<=\?)")
_LONGEST = 4_000  # letters
_HURTS = ("sharp", "current", "shock", "burnt")


def may_be_hurt(text: str) -> bool:
    """Whether a sentence that denies nothing and asks nothing tells of such a thing."""
    return _any_tells(text, *_HURTS)


def would_end_life(text: str) -> bool:
    """Whether a sentence that denies nothing and asks nothing says that of oneself."""
    return _any_tells(text, "ends")


def sees_no_reason_to_live(text: str) -> bool:
    """Whether a sentence says that life has lost its reason, and not life with something."""
    book = phrasebook("harm_words")
    return any(
        book.says(one, "life") and not book.any_of(plain_words(one), "along")
        for one in _SENTENCE.split(text[:_LONGEST])
    )


def _any_tells(text: str, *headings: str) -> bool:
    return any(_tells(one, *headings) for one in _SENTENCE.split(text[:_LONGEST]))


def _tells(sentence: str, *headings: str) -> bool:
    book = phrasebook("harm_words")
    if "?" in sentence or not book.says(sentence, *headings):
        return False
    clauses = [one for one in (sentence, *sentence.split(",")) if book.says(one, *headings)]
    return any(not book.any_of(plain_words(one), "not") for one in clauses)
