"""Recognises that an address is meant for all that comes, and for no order on its way: "not the
parcel, I mean from now on". Rules alone, and of short answers.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.text.clause_grammar import Grammar, clauses_of, words_and_marks
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_MOST_WORDS = 18
_NEAR = 3  # words between a no and the parcel, on either side


def means_the_account(text: str) -> bool:
    """Whether the words say both: not this parcel, and from now on."""
    words = plain_words(text)
    if len(words) > _MOST_WORDS or has_question_mark(text):
        return False
    return _book().any_of(words, "from_now_on") and _denies_parcel(words)


def beyond_the_parcel(text: str) -> bool:
    """Whether an address is spoken of as that of the account, or from now on."""
    return _book().any_of(plain_words(text), "from_now_on", "on_file")


def asks_if_for_the_account(text: str) -> bool:
    """Whether it is asked, and nothing else, if an address that was told counts for the account and
    for later orders: "will that be my address for the next orders as well?".
    """
    return counts_for_it().is_all(words_and_marks(text), "account")


def asks_if_all_follows(text: str) -> bool:
    """Whether it is asked if a subscription, later orders or the account have the new address as
    well: "does my subscription go to the new flat too?".
    """
    words = plain_words(text)
    asks = has_question_mark(text) or _book().any_of(words[:_NEAR], "asks")
    return len(words) <= _MOST_WORDS and asks and _book().says(text, "follows_too")


@cache
def counts_for_it() -> Grammar:
    """The questions whether an address counts for the account."""
    return Grammar.of(clauses_of("apart_beside_a_yes"), ["account"])


def _denies_parcel(words: list[str]) -> bool:
    parcels = [at for at in range(len(words)) if _book().begins(words, at, "parcel")]
    denied = [at for at in range(len(words)) if _book().begins(words, at, "denies")]
    return any(abs(at - no) <= _NEAR for at in parcels for no in denied)


@cache
def _book() -> Phrasebook:
    return phrasebook("for_the_account_words")
