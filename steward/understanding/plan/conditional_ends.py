"""The end of a subscription that hangs on something: "if it isn't here by Saturday, cancel my
subscription", "I will cancel unless you give me a discount". Rules alone, by a list in five
languages.

Nobody here waits for a condition, and a day in it is no day of the end. Who would stay for a better
price wants that price, and no end.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.plan.changed_rather import leaves_an_end
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.whether import whether_at
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_LONGEST = 300  # letters: more of them tell a story


def ends_on_condition(text: str) -> bool:
    """Whether a subscription is to end only if something happens."""
    if leaves_an_end(text):
        return False  # "instead of cancelling, …", "don't cancel, …"
    words, book = plain_words(_without_yes(text)), _book()
    if len(text) > _LONGEST or has_question_mark(text) or book.any_of(words, "polite"):
        return False
    if not words or book.begins(words, 0, "asks"):
        return False
    told = whether_at(words)  # "tell me if I pay anything": nothing depends on that
    held = [word for at, word in enumerate(words) if at not in told]
    return all(book.at(held, one) is not None for one in ("ends", "subscription", "if"))


def _without_yes(text: str) -> str:
    """The text without a yes that is written as "if" but for its accent: "sí, cancele todo"."""
    return " ".join(word for word in text.split() if word.lower().strip(_SIGNS) != "sí")


_SIGNS = ".,;:!¡"


def stays_for_a_price(text: str) -> bool:
    """Whether somebody who thinks of leaving wants a better price."""
    words, book = plain_words(text), _book()
    if len(text) > _LONGEST or book.at(words, "smaller") is not None:
        return False
    return book.at(words, "price") is not None and book.at(words, "goes") is not None


@cache
def _book() -> Phrasebook:
    return phrasebook("conditional_end_words")
