"""Recognises who asks, at the offer to end a plan, whether money comes back for it: "krijg ik dan
alles terug?", "¿me devolvéis la renovación?". Pure, rules alone.

The words are in `end_money_words.yaml`, by meaning.
"""

from __future__ import annotations

from steward.understanding.orders.goods import goods_in
from steward.understanding.text.clauses import sentences_of
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.questions import only_asks
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import phrasebook, plain_words

_MOST = 16  # words


def asks_if_money_comes_back(text: str) -> bool:
    """Whether a few words ask if anything is paid back, and not when, to what or why."""
    words, book = plain_words(text), phrasebook("end_money_words")
    if not 0 < len(words) <= _MOST or book.any_of(words, "other"):
        return False
    asks = has_question_mark(text) or only_asks(text) or book.any_of(words, "asks")
    return asks and (book.any_of(words, "back") or book.says(text, "gives"))


def asks_for_money_at_an_end(text: str) -> bool:
    """Whether a sentence of the words asks that."""
    return any(asks_if_money_comes_back(one) for one in sentences_of(text))


def asks_what_an_end_gives(text: str) -> bool:
    """Whether it is asked what comes back if a plan is ended: "wat krijg ik terug als ik vandaag
    opzeg?". Of goods and orders it is another question.
    """
    book, asks = phrasebook("end_money_words"), has_question_mark(text) or only_asks(text)
    if not asks or len(plain_words(text)) > _MOST or not book.says(text, "if_ended"):
        return False
    if goods_in(text) or not _OF_GOODS.isdisjoint(meanings(text)):
        return False
    return book.any_of(plain_words(text), "back") or book.says(text, "gives")


_OF_GOODS = frozenset({"ORDER", "ORDERED", "PARCEL"})


def ends_in_a_tag(text: str) -> bool:
    """Whether words end by asking whether it is so, with a word that may refuse elsewhere."""
    words, book = plain_words(text), phrasebook("end_money_words")
    return (
        has_question_mark(text)
        and len(words) > _LEAST
        and bool(book.ends(words, len(words), "tag"))
    )


_LEAST = 3  # words before the tag
