"""The questions of a message, as the help pages are asked them. Pure."""

from __future__ import annotations

from steward.understanding.pages.cited_pages import cited
from steward.understanding.pages.public_questions import without_contacts
from steward.understanding.pages.supposed import without_steps_before
from steward.understanding.pages.topics import names_nothing
from steward.understanding.text.question_parts import QuestionPart, question_parts
from teams.contract import View
from teams.support.goals import Question


def asked(view: View[Question]) -> tuple[str, ...]:
    """The customer's questions in their own words, each by itself: what is told around one only
    where it names nothing without.
    """
    return tuple(_by_itself(part) for part in parts(view))


def parts(view: View[Question]) -> tuple[QuestionPart, ...]:
    """The questions, each by itself and with what is told around it; of who cites a page of ours,
    what that is said to hold.
    """
    words = view.slots.question or cited(view.slots.quote) or view.slots.quote
    return question_parts(without_steps_before(without_contacts(words)))


def last_asked(text: str) -> str:
    """The last question of an earlier message, by itself."""
    return _by_itself(question_parts(without_contacts(text))[-1])


def _by_itself(part: QuestionPart) -> str:
    return part.told if names_nothing(part.alone) else part.alone
