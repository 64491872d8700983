"""Takes out that the other one of two offers is left for now: "27.50 to my card, go ahead. The
other one not yet". Rules alone, by a list in five languages. What is left has to name the one that
is meant, and to agree by itself.
"""

from __future__ import annotations

from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.shapes import WORD
from steward.understanding.text.word_lists import phrasebook, plain_words


def without_the_other(text: str) -> str | None:
    """The words without what leaves the other one at their end; None: they leave none, or ask."""
    if has_question_mark(text):
        return None
    found, book = list(WORD.finditer(text)), phrasebook("other_left_words")
    words = plain_words(text)
    if len(words) != len(found):  # a word of several
        return None
    size = book.ends(words, len(words), "left")
    if not 0 < size < len(words):
        return None
    start = len(words) - size
    start -= book.ends(words, start, "joins")
    return text[: found[start].start()].rstrip(" ,;.-\n") or None
