"""Recognises, behind words that take something back, that goods are to be sent all the same:
"leave it, send to Lindenallee after all" drops another address, and not the parcel. Rules alone;
the words are in `still_sent_words.yaml`, by meaning.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words


def is_still_sent(after: str) -> bool:
    """Whether the words behind those that take something back have goods sent somewhere."""
    return _book().says(after, "sent") and not _book().any_of(plain_words(after), "not_so")


@cache
def _book() -> Phrasebook:
    return phrasebook("still_sent_words")
