"""A yes at whose end somebody takes their leave: "yes please, thanks a lot, bye". Rules alone.

Only a yes in so many words, with something more beside it: "ok, bye" ends the talk.
"""

from __future__ import annotations

from steward.domain.spelling import folded
from steward.understanding.text.shapes import WORD
from steward.understanding.text.word_lists import phrasebook
from steward.understanding.yes_and_no.consent import spoken_words

PLAIN_YES = frozenset({"yes", "ja", "oui", "sí"})
_JOINS = frozenset({"and", "en", "und", "et", "y"})
_LEAST = 2  # words: "yes, bye" may be the end of the talk as well


def without_leave(body: str) -> str:
    """The words without the goodbyes at the end of a yes; else all of them."""
    if "?" in body:
        return body
    found = list(WORD.finditer(body))
    words, end = [folded(one[0]) for one in found], len(found)
    book = phrasebook("goodbye_words")
    while size := max(book.ends(words, end, "bye"), book.ends(words, end, "may_greet")):
        end -= size
    while 0 < end < len(found) and words[end - 1] in _JOINS:
        end -= 1
    if end == len(found) or end < _LEAST:
        return body
    left = body[: found[end].start()].rstrip(" ,;-\n")
    spoken = spoken_words(left)
    return left if spoken and spoken[0] in PLAIN_YES else body
