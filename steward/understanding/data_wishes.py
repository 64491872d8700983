"""Whether words name what is held about somebody: data, a file, records, what is known. Without
them, nothing that somebody wants to read or see asks for their data.

The words are in `data_words.yaml`; rules alone.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.word_lists import Phrasebook, phrasebook, plain_words

_LONGEST = 2_000  # letters


def names_data(text: str) -> bool:
    """Whether the words name data, or what is known or kept about whoever writes."""
    words = plain_words(text[:_LONGEST])
    return _book().any_of(words, "data", "law", "held")


@cache
def _book() -> Phrasebook:
    return phrasebook("data_words")
