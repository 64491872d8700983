"""Who says that where they are to be found is what it was: "same address", "the one you have".

Rules alone, by a list in five languages. Nothing is to be changed then.
"""

from __future__ import annotations

from functools import cache

from steward.domain.understanding import Act, Intent, Stances
from steward.understanding.addresses import address_of
from steward.understanding.heard_wishes import Reading
from steward.understanding.word_lists import Phrasebook, phrasebook, plain_words

_FEW = 14  # words: more of them tell something else as well
_NEAR = 5  # words between what is meant and that it is the same
_CHANGES: tuple[Act, ...] = ("change_contact", "change_address")


def says_unchanged(text: str) -> bool:
    """Whether the words name an address or a number as the one that is had already, and no other
    one beside it.
    """
    words, book = plain_words(text), _book()
    if not words or len(words) > _FEW or "@" in text or book.at(words, "anew") is not None:
        return False
    changes = book.at(words, "changes") is not None and book.at(words, "denies") is None
    contact, same = _all(words, "contact"), _all(words, "same")
    beside = any(abs(one - other) <= _NEAR for one in contact for other in same)
    return beside and not changes and address_of(text) is None


def _all(words: list[str], meaning: str) -> list[int]:
    return [at for at in range(len(words)) if _book().begins(words, at, meaning)]


def without_changes(reading: Reading, stances: Stances, text: str) -> Stances:
    """What is asked for, without a change of what is said to be as it was."""
    if not says_unchanged(text):
        return stances
    reading.drop(Intent.UPDATE_CONTACT)
    reading.scores.pop(Intent.UPDATE_CONTACT, None)
    asks = tuple(one for one in stances.asks if one not in _CHANGES)
    return stances.model_copy(update={"asks": asks})


@cache
def _book() -> Phrasebook:
    return phrasebook("unchanged_words")
