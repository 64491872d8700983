"""Whether words point at an address that was told before, and name none: "the same one as for the
parcel", "my account's, too". Rules alone.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.text.marks import has_digit, word_count
from steward.understanding.text.word_lists import Phrasebook, phrasebook

_MOST = 24  # words


def points_at_an_address(text: str, *, asked: bool) -> bool:
    """Whether the words say that it is the one told before; `asked`: which one it is was asked."""
    if has_digit(text) or word_count(text) > _MOST or _book().says(text, "other"):
        return False
    same = _book().says(text, "same")
    if asked and (same or _book().says(text, "that_one")):
        return True
    return _book().says(text, "account") and (same or _book().says(text, "too", "that_one"))


@cache
def _book() -> Phrasebook:
    return phrasebook("same_address_words")
