"""An answer that is not believed, with a reason that may sound like a matter of its own: what it
rests on is looked at again, and said. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from state.team import Task
from steward.conversation.types import OpenedTurn
from steward.dialogue.context.last_told import last_told, subjects
from steward.domain.understanding import FollowUp, Told, Understanding
from steward.understanding.orders.received_goods import troubles_of
from steward.understanding.talk.disbelief import does_not_believe
from teams.support.phrases import NoArticle

_PUBLIC = frozenset({"product_question"})  # goals that the help pages answer
DISPUTES = FollowUp(does="disputes", what=None, follows=1.0, sure=1.0)


def is_one(heard: Understanding, opened: OpenedTurn) -> bool:
    """Whether what the desk told last, with facts, is not believed, and nothing else is wanted."""
    question = opened.question
    if heard.read_whole or heard.calls_people or heard.stances.asks or heard.consents:
        return False
    if question is not None and question.kind != "clarify":
        return False
    named = heard.identifiers.any_named or bool(troubles_of(heard.text))
    return not named and does_not_believe(heard.text) and bool(subjects(last_told(opened)))


def topic_of(topics: Sequence[Task], told: Sequence[Told]) -> Task | None:
    """What was answered last; not the help pages, where they held nothing and a record did."""
    empty = any(one.kind == NoArticle.kind for one in told)
    of_records = [task for task in topics if task["goal"] not in _PUBLIC]
    among = of_records if empty and of_records else topics
    return among[-1] if among else None
