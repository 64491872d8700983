"""Recognises that the sum of the tax of an invoice is asked for ("et la TVA, c'est combien ?"), or
whether it is in a sum that was named ("is dat met btw").

Pure, rules alone. The words are in `tax_asked_words.yaml`, by meaning.
"""

from __future__ import annotations

from steward.understanding.text.marks import has_question_mark, word_count
from steward.understanding.text.word_lists import phrasebook, plain_words

_BRIEF = 16  # words: more of them are about something else as well


def asks_sum_of_tax(text: str) -> bool:
    """Whether words ask how much tax there is, and nothing else of it."""
    words, book = plain_words(text), phrasebook("tax_asked_words")
    asks = book.any_of(words, "tax") and book.any_of(words, "sum")
    return asks and word_count(text) <= _BRIEF and not book.any_of(words, "other")


def asks_if_tax_is_in(text: str) -> bool:
    """Whether a few words ask if a sum comes with tax or without it."""
    words, book = plain_words(text), phrasebook("tax_asked_words")
    named = book.any_of(words, "any_tax") and book.any_of(words, "in_it")
    brief = len(words) <= _FEW and not book.any_of(words, "other", "sum")
    return brief and (named or book.any_of(words, "said"))


def asks_of_tax_in_a_sum(text: str) -> bool:
    """Whether a question, however long, is if tax is in a sum, or what a rate on an invoice is:
    "zit die btw dan in de 1290 euro of komt dat er nog bij?", "what is that 21%?".
    """
    words, book = plain_words(text), phrasebook("tax_asked_words")
    if not has_question_mark(text) or len(words) > _LONGEST or book.any_of(words, "other"):
        return False
    tax, rate = book.any_of(words, "any_tax"), "%" in text or book.any_of(words, "rate")
    return (tax and book.any_of(words, "in_it", "within")) or (rate and book.any_of(words, "sum"))


_LONGEST = 24  # words
_FEW = 9  # words: it is asked whether they bear a mark or not
