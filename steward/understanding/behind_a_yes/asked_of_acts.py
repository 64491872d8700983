"""Recognises what is asked of what is offered or was just done: "do I get that in writing, and when
is the money there?". Rules alone, by a list in five languages; what is asked of which act is told
is in `dialogue/consent/acts_asked.py`.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from steward.understanding.pages.plain_questions import (
    asks_if_anything_goes_back,
    asks_if_it_goes_back,
)
from steward.understanding.text.asked_within import names_how_much
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.question_parts import question_parts
from steward.understanding.text.questions import only_asks
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

type OfAct = (
    Literal["label", "mail", "time", "meanwhile", "sooner", "hand_in", "postage", "told"]
    | Literal["state", "ended", "keep", "again", "next", "first_box", "reminder"]
    | Literal["where", "owed", "decides", "why", "photo"]
)
_MOST, _FEW = 22, 4  # words of one question, and of a part that names nothing
# What tells more stands first: "do I get the label by mail" is about the label.
_READ: tuple[OfAct, ...] = (
    *("photo", "label", "keep", "decides", "where", "owed", "postage", "hand_in", "sooner"),
    *("reminder", "meanwhile", "again", "first_box"),
    *("mail", "next", "time", "ended", "state", "why"),
)


def asked_of_act(question: str) -> OfAct | None:
    """What one question asks of an act; None: nothing of these."""
    if not _asks(question) or len(plain_words(question)) > _MOST:
        return None
    book = _book()
    if book.says(question, "told") and book.says(question, "others"):
        return "told"
    if asks_if_it_goes_back(question) or asks_if_anything_goes_back(question):
        return "keep"
    what = next((one for one in _READ if book.says(question, one)), None)
    newest = book.says(question, "newest") and not book.says(question, "other_plan")
    return "next" if what == "first_box" and newest else what


def asks_of_it(sentence: str) -> bool:
    """Whether a sentence asks, be it by saying that something was not said: "you didn't tell me
    whether I get a mail".
    """
    return _asks(sentence) or _book().says(sentence, "not_said")


def questions_of(sentence: str) -> list[OfAct | None]:
    """What each question of a sentence that asks wants to know of an act."""
    return [what for what, _ in asked_in(sentence)]


def asked_in(sentence: str) -> list[tuple[OfAct | None, str]]:
    """The same, with the words of each; what a part of a few words names goes with the rest. Of
    what was to be told, each is one: "whether I get a mail, and how it came about".
    """
    parts = question_parts(sentence)
    found = [
        (asked_of_act(_marked(one.alone)) or asked_of_act(_marked(one.told)), one.alone)
        for one in parts
    ]
    if _book().says(sentence, "not_said", "tell_me"):
        told = {what for what, _ in found}
        pieces = ((asked_of_act(_marked(one)), one) for one in _joined_in(sentence))
        more = [one for one in pieces if one[0] is not None and one[0] not in told]
        found = [*more, *found] if more else found
    unknown = [words for what, words in found if what is None]
    whole = asked_of_act(_marked(sentence)) if unknown else None
    if whole is None or any(len(one.split()) > _FEW or names_how_much(one) for one in unknown):
        return found
    return [(whole, sentence)]


def _joined_in(sentence: str) -> list[str]:
    """What "and" joins in a sentence, each by itself."""
    pieces: list[list[str]] = [[]]
    for word in sentence.split():
        if word.lower() in _AND:
            pieces.append([])
        else:
            pieces[-1].append(word)
    return [" ".join(one) for one in pieces if one]


_AND = frozenset({"and", "en", "und", "et", "y"})


def _asks(text: str) -> bool:
    return has_question_mark(text) or only_asks(text)


def _marked(text: str) -> str:
    return text if has_question_mark(text) else f"{text}?"


def waits_for_the_answer(text: str) -> bool:
    """Whether nothing but a yes that waits for an answer is said: "if not, go ahead"."""
    return len(plain_words(text)) <= _IF and _book().says(text, "if_not")


_IF = 7  # words


def asks_cause(text: str) -> bool:
    """Whether it is asked why something happened, and not why nobody said so."""
    book = _book()
    return book.says(text, "why") and not book.says(text, "reminder")


@cache
def _book() -> Phrasebook:
    return phrasebook("asked_of_acts_words")
