"""Recognises who waits for a person and would rather go on without one: "no colleague needed, can
I go on with you?". Rules alone, by a list in five languages.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.people.person_wish import asks_for_person, wants_nobody
from steward.understanding.text.clauses import sentences_of
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.word_lists import Phrasebook, phrasebook
from steward.understanding.yes_and_no.request_ended import ends_the_request

_LONGEST = 600  # letters


def wants_the_desk(text: str) -> bool:
    """Whether somebody says that they need nobody, or would go on with the desk."""
    if len(text) > _LONGEST:
        return False
    if ends_the_request(text):
        return True  # what it takes back is that somebody was called
    return wants_nobody(text) or (_book().says(text, "back") and not asks_for_person(text))


def beside_nobody(text: str) -> str:
    """The message without the sentences that only say that nobody is needed; as it is where it says
    nothing else: "no colleague needed. what does my plan cost?" lets go of no plan.
    """
    if len(text) > _LONGEST or not wants_nobody(text):
        return text
    said = sentences_of(text)
    rest = [one for one in said if not wants_nobody(one)]
    return " ".join(rest) if rest and has_question_mark(rest[-1]) else text


@cache
def _book() -> Phrasebook:
    return phrasebook("back_to_the_desk_words")
