"""Who asks how an address is changed at a later time: nothing is to be changed yet. Rules alone,
by a list in five languages.
"""

from __future__ import annotations

from steward.understanding.exact.addresses import address_told, reads_as_street
from steward.understanding.text.word_lists import phrasebook

_LONGEST = 600
_ALL = ("how", "address", "later")


def asks_how_later(text: str) -> bool:
    """Whether words ask how, or until when, an address is changed from some later time on, and tell
    no new one: "how do I change it when I move?".
    """
    text, book = text[:_LONGEST], phrasebook("address_later_words")
    if not all(book.says(text, one) for one in _ALL):
        return False
    return not reads_as_street(address_told(text) or "")
