"""Recognises somebody who is no customer yet and looks at what there is: "we're looking at your
Office plan". Rules alone, by a list in five languages.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.orders.never_ordered import is_new_here
from steward.understanding.people.no_account import says_no_account
from steward.understanding.text.word_lists import Phrasebook, phrasebook

_LONGEST = 1_000  # letters


def is_prospect(text: str) -> bool:
    """Whether words say that nothing was ordered here yet, or look at what anybody is offered."""
    if _book().says(text[:_LONGEST], "had"):
        return False
    looks = _book().says(text[:_LONGEST], "looks_at")
    return looks or says_no_account(text) or is_new_here(text)


@cache
def _book() -> Phrasebook:
    return phrasebook("prospects_words")
