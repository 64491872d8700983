"""Recognises a small sum that a colleague promised and that did not come: what was promised is
looked up, and is no refund of what was paid. The words are in `promised_words.yaml`, by meaning;
rules alone.
"""

from __future__ import annotations

import re
from functools import cache

from steward.domain.spelling import folded
from steward.understanding.reader.heard_wishes import WHOLE
from steward.understanding.text.spoken_sums import names_a_sum
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

SENTENCE = re.compile(r"[.?!;\n]+(?!\d)")


def promised_sum_in(text: str) -> str | None:
    """The sentence in which a colleague promised them a sum; None: there is none.

    What they promised themselves, money back for a purchase and a price are none.
    """
    return next((one for one in SENTENCE.split(text[:WHOLE]) if promises_a_sum(one)), None)


def without_promises(text: str) -> str:
    """The text without the sentences that tell of such a promise; as it was where none does."""
    if promised_sum_in(text) is None:
        return text
    return ". ".join(one.strip() for one in SENTENCE.split(text) if not promises_a_sum(one))


def tells_of_a_promise(text: str) -> bool:
    """Whether a colleague, called so, promised them a sum, be it money back."""
    return any(
        _may_promise(one)
        and _book().any_of(plain_words(one), "promised")
        and _book().any_of(plain_words(one), "colleague")
        for one in SENTENCE.split(text[:WHOLE])
    )


def _may_promise(sentence: str) -> bool:
    """Whether a sentence names a sum that is neither a price nor their own to give."""
    priced = _book().any_of(plain_words(sentence), "their_own", "priced")
    return names_a_sum(sentence) and not priced and not _book().says(folded(sentence), "own")


def promises_a_sum(sentence: str) -> bool:
    """Whether one sentence tells of that."""
    words, book = plain_words(sentence), _book()
    if not _may_promise(sentence):
        return False
    told = book.any_of(words, "colleague", "told") and book.any_of(words, "to_get")
    told = told and not book.any_of(words, "gift")
    if not (told or book.any_of(words, "promised")):
        return False
    return not book.any_of(words, "money_back") or book.any_of(words, "gesture")


@cache
def _book() -> Phrasebook:
    return phrasebook("promised_words")
