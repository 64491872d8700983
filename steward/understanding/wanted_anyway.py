"""Who says no and then wishes for something: "no, just refund it then". Rules alone.

Of itself that is a yes to nothing: it only says that the no refuses something else.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.consent import withdraws
from steward.understanding.disputed_facts import behind_a_no
from steward.understanding.rather import begins_with_wish
from steward.understanding.word_lists import Phrasebook, phrasebook, plain_words

_FEW = 14  # words: more of them tell why it is refused


def wished_behind_a_no(text: str) -> str:
    """What a no is followed by, where that wishes for something; empty where it does not."""
    rest, book = behind_a_no(text), _lexicon()
    words = plain_words(rest)
    if not words or len(words) > _FEW or withdraws(text) or book.at(words, "denies") is not None:
        return ""
    at = 0
    while at < len(words) and (size := book.length(words, at, "fill")):
        at += size
    left = words[at:]
    if not left:
        return ""
    thing = book.begins(left, 0, "thing") and book.at(left, "says_of") is None
    return rest if thing or book.begins(left, 0, "does") or begins_with_wish(left) else ""


@cache
def _lexicon() -> Phrasebook:
    return phrasebook("wanted_anyway_words")
