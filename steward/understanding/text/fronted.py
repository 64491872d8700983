"""What stands in front of a question and says what it is about: "my subscription, when does it
renew?", "mon colis, il est où ?". Pure, rules alone; the words are in `fronted_words.yaml`.
"""

from __future__ import annotations

import re
from functools import cache

from steward.understanding.orders.goods import goods_in
from steward.understanding.talk.named_matters import matters_named
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_MOST = 6  # words in front
_AT_MOST = 3  # "wait, by the way, my order, where is it?"
_NUMBER = re.compile(r"\b[a-z]{1,3}-\d+\b", re.IGNORECASE)
_END = re.compile(r"\s*[,:;…–]+\s*|\s-+\s|\.{2,}\s*")


def without_fronted(sentence: str) -> str:
    """The sentence without the thing that it is about and what has one wait, where a comma parts
    them from the rest.
    """
    for _ in range(_AT_MOST):
        front, *rest = _END.split(sentence, 1)
        if not rest or not rest[0].strip() or not _is_in_front(front):
            break
        sentence = rest[0].strip(" ¿¡")
    return sentence


def _is_in_front(front: str) -> bool:
    words, book = plain_words(front), _book()
    if not words or len(words) > _MOST:
        return False
    if book.made_of(words, "waits", "beside") >= {"waits"}:
        return True
    number = _NUMBER.search(front) is not None
    if not (number or goods_in(front) or matters_named(front)):
        return False
    return all(
        book.is_one([word], "beside") or matters_named(word) or goods_in(word)
        for word in plain_words(_NUMBER.sub(" ", front))
    )


@cache
def _book() -> Phrasebook:
    return phrasebook("fronted_words")
