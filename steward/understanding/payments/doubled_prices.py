"""Whether words only call one price the double of another: "from 14 to 29, that's double". Rules
alone, by a list in five languages.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words


def compares_prices(text: str) -> bool:
    """Whether they do, and tell of nothing that was taken."""
    book = _book()
    return book.says(text, "double") and not book.any_of(plain_words(text), "taken")


@cache
def _book() -> Phrasebook:
    return phrasebook("doubled_prices_words")
