"""A question that was asked before it was known who asks, taken up once it is: all of them, in the
words that they were asked in.
"""

from __future__ import annotations

from dataclasses import replace

from state.team import Finding, Read
from steward.say import Say
from steward.understanding.text.marks import contains
from teams.contract import AnyResult, View
from teams.support.asked import name_of
from teams.support.goals import Question
from teams.support.phrases import NoArticle
from teams.support.questions import conclude_question
from teams.support.searches import read_knowledge

_QUOTE = 800


def read_kept(view: View[Question]) -> list[Read]:
    """As for any question to the help pages."""
    return read_knowledge(_whole(view))


def conclude_kept(view: View[Question]) -> AnyResult:
    """What the help pages hold on each; by its name, that they hold nothing."""
    result = conclude_question(_whole(view))
    if not isinstance(result, Finding):
        return result
    return result.model_copy(update={"says": tuple(_named(view, say) for say in result.says)})


def _named(view: View[Question], say: Say) -> Say:
    """That nothing is found, by the name of the question where its words are too long for one."""
    if not isinstance(say, NoArticle) or say.question:
        return say
    return say.model_copy(update={"question": name_of(view.slots.question)})


def _whole(view: View[Question]) -> View[Question]:
    """The view with what was kept first, where more was asked since."""
    first, quote = view.slots.first, view.slots.quote
    words = quote if not first or contains(quote, first) else f"{first} {quote}"[:_QUOTE]
    slots = view.slots.model_copy(update={"quote": words, "question": ""})
    return replace(view, slots=slots)
