"""Recognises who wants undone what was done just now, whatever it was: "undo that?", "mach das
rückgängig", "put the old one back"; and who only asks whether it can be: "can I take that back
later?". Pure, rules alone; the words are in `undoing_words.yaml`.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.orders.goods import goods_in
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.questions import only_asks
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_MOST = 14  # words
_MOST_ASKED = 20


def undoes_last(text: str) -> bool:
    """Whether brief words ask to have undone what was done last."""
    words, book = plain_words(text), _book()
    return 0 < len(words) <= _MOST and book.any_of(words, "undo") and not book.any_of(words, "not")


def puts_old_back(text: str) -> bool:
    """Whether brief words want the value back that there was before: the old address or plan."""
    words, book = plain_words(text), _book()
    brief = 0 < len(words) <= _MOST and not has_question_mark(text)
    return brief and book.any_of(words, "old_one") and not book.any_of(words, "not")


def asks_if_undone(text: str, *, offered: bool, plan: bool = False) -> bool:
    """Whether it is only asked if something can be undone: of what is `offered` in any such
    words, of what was done only for later, as "can you undo that?" wants it undone. Of a change of
    `plan` it is also asked if one can go back.
    """
    words, book = plain_words(text), _book()
    if not 0 < len(words) <= _MOST_ASKED or not (has_question_mark(text) or only_asks(text)):
        return False
    if book.any_of(words, "other"):
        return False
    undone = book.any_of(words, "mind", "undo", "undoes")
    undone = undone or (plan and book.any_of(words, "goes_back") and not goods_in(text))
    return undone and (offered or book.any_of(words, "later"))


@cache
def _book() -> Phrasebook:
    return phrasebook("undoing_words")
