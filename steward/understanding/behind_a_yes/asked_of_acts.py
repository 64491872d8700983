"""Recognises what is asked of what is offered or was just done: "do I get that in writing, and when
is the money there?". Rules alone, by a list in five languages; what is asked of which act is told
is in `dialogue/consent/beside_a_yes.py`.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from steward.understanding.pages.plain_questions import asks_if_anything_goes_back
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.questions import only_asks
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

type OfAct = (
    Literal["label", "mail", "time", "meanwhile", "sooner", "hand_in", "postage", "told"]
    | Literal["state", "ended", "keep", "again", "next", "first_box", "reminder"]
)
_MOST = 22  # words of one question
# What tells more stands first: "do I get the label by mail" is about the label.
_READ: tuple[OfAct, ...] = (
    *(
        "label",
        "keep",
        "postage",
        "hand_in",
        "sooner",
        "reminder",
        "meanwhile",
        "again",
        "first_box",
    ),
    *("mail", "next", "time", "ended", "state"),
)


def asked_of_act(question: str) -> OfAct | None:
    """What one question asks of an act; None: nothing of these."""
    asks = has_question_mark(question) or only_asks(question)
    if not asks or len(plain_words(question)) > _MOST:
        return None
    book = _book()
    if book.says(question, "told") and book.says(question, "others"):
        return "told"
    if asks_if_anything_goes_back(question):
        return "keep"
    return next((one for one in _READ if book.says(question, one)), None)


def asks_cause(text: str) -> bool:
    """Whether it is asked why something happened, and not why nobody said so."""
    book = _book()
    return book.says(text, "why") and not book.says(text, "reminder")


@cache
def _book() -> Phrasebook:
    return phrasebook("asked_of_acts_words")
