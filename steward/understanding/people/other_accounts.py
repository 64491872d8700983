"""Recognises a question by what somebody was looked up ("under which e-mail did you look?"), or
which contact is on record ("which address do you have?"), and
that they may have another account ("I bought it with my work e-mail"). The words are in
`other_accounts_words.yaml`, by meaning; rules alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_LONGEST = 300  # letters
_FEW = 18  # words; more of them tell of something as well
_NEAR = 3  # words from "other" to the account: "my old work e-mail"


def asks_by_what(text: str) -> bool:
    """Whether it is asked by which e-mail, number or account was looked, or which is on record."""
    words, book = plain_words(text), _book()
    if book.says(text[:_LONGEST], "on_record") and not book.any_of(words, "parcels"):
        return True
    if not 0 < len(words) <= _FEW or book.at(words, "change") is not None:
        return False
    return all(book.at(words, one) is not None for one in ("which", "key", "looked", "you"))


def tells_of_another(text: str) -> bool:
    """Whether the words say that something is, or may be, on another account of theirs."""
    words, book = plain_words(text), _book()
    if not 0 < len(words) <= _FEW or book.any_of(words, "change", "looked"):
        return False
    if book.at(words, "is_on") is not None:
        return _names_another(words, "account")
    return book.at(words, "have") is not None and _names_another(words, "kept")


def names_theirs(text: str) -> bool:
    """Whether words tell under which other account or address of theirs something runs: "it goes
    through my new account, ann@…". Who wants an address changed says so.
    """
    book = _book()
    return book.says(text, "runs_on") and not book.says(text, "to_change")


def _names_another(words: Sequence[str], what: str) -> bool:
    """ "Another account", "work e-mail", and as others put it: "compte professionnel"."""
    book = _book()
    places = range(len(words))
    before = [at for at in places if book.begins(words, at, "other")]
    behind = [at for at in places if book.begins(words, at, what)]
    return any(book.at(words[at : at + 1 + _NEAR], what) is not None for at in before) or any(
        book.length(words, at + 1, "behind") for at in behind if at + 1 < len(words)
    )


@cache
def _book() -> Phrasebook:
    return phrasebook("other_accounts_words")
