"""Recognises who only asks who is listed on a company account, where the request about its people
is heard ("who are our admins?"), and who changes the plan of an account and nobody on it. The words
are in `account_users_words.yaml`; rules alone.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.plan.plans import plans_named
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

COMPANY_USERS = "company_users"  # a declared request
_FEW = 20  # words; more of them tell of something as well


def asks_who_is_listed(text: str) -> bool:
    """Whether words about the people of an account ask for them, and want nothing changed."""
    words, book = plain_words(text), _book()
    if not 0 < len(words) <= _FEW or book.at(words, "change") is not None:
        return False
    return book.at(words, "who") is not None


def only_names_a_plan(text: str) -> bool:
    """Whether the words name a plan and nobody: "switch our account to the Office plan"."""
    return bool(plans_named(text)) and not _book().any_of(plain_words(text), "people", "who")


@cache
def _book() -> Phrasebook:
    return phrasebook("account_users_words")
