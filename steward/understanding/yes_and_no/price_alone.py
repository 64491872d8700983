"""Recognises who only wants to hear the price, and who agrees to something without naming it: "just
the price", "bon d'accord, faites ça". Pure, rules alone.

The words are in `price_alone_words.yaml`, by meaning.
"""

from __future__ import annotations

from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.word_lists import phrasebook, plain_words

_MOST = 12  # words


def wants_only_the_price(text: str) -> bool:
    """Whether all that the words say is that the price is wanted, and nothing more."""
    words = plain_words(text)
    met = phrasebook("price_alone_words").made_of(words, "only", "price", "beside")
    return len(words) <= _MOST and {"only", "price"} <= met


def only_agrees_to_it(text: str) -> bool:
    """Whether all that the words say is that it is to be done, whatever it is."""
    words, book = plain_words(text), phrasebook("price_alone_words")
    said = book.made_of(words, "do_it", "agrees", "beside")
    return len(words) <= _MOST and "do_it" in said and not has_question_mark(text)
