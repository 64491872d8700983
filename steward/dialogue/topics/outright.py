"""What words say outright of what was told last: that it is not believed, with a reason that may
sound like a matter of its own; or two questions in one sentence. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from state.team import Task
from steward.conversation.types import OpenedTurn
from steward.dialogue.context.last_told import last_told, subjects
from steward.dialogue.context.spoken_goods import of_other_goods
from steward.dialogue.topics.of_the_pages import of_the_pages
from steward.dialogue.topics.several_follow_ups import joined
from steward.domain.understanding import Facet, FollowUp, Told, Understanding
from steward.understanding.orders.received_goods import troubles_of
from steward.understanding.talk.disbelief import does_not_believe
from teams.support.phrases import NoArticle

_PUBLIC = frozenset({"product_question"})  # goals that the help pages answer


class Outright(NamedTuple):
    """What the words do, what answers them, what was answered last, and what else is asked."""

    how: FollowUp
    about: Told | None
    topic: Task | None
    also: tuple[tuple[Facet, Told], ...] = ()


def said_outright(
    heard: Understanding, opened: OpenedTurn, topics: Sequence[Task]
) -> Outright | None:
    """What of it the words say; None where they say none of it."""
    if two := both_asked(heard, opened):
        how = FollowUp(does="asks", what=two[0][0], follows=1.0, sure=1.0)
        return Outright(how, two[0][1], topics[-1] if topics else None, two[1:])
    if not _is_disbelieved(heard, opened):
        return None
    how = FollowUp(does="disputes", what=None, follows=1.0, sure=1.0)
    return Outright(how, None, _topic_of(topics, last_told(opened)))


def both_asked(heard: Understanding, opened: OpenedTurn) -> tuple[tuple[Facet, Told], ...]:
    """Two things that one sentence asks of what was said last, each with what answers it."""
    if heard.read_whole or heard.calls_people or heard.consents or heard.identifiers.any_named:
        return ()
    return joined(heard.text, subjects(last_told(opened)))


def _is_disbelieved(heard: Understanding, opened: OpenedTurn) -> bool:
    """Whether what the desk told last, with facts, is not believed, and nothing else is wanted."""
    question, last = opened.question, last_told(opened)
    if heard.read_whole or heard.calls_people or heard.stances.asks or heard.consents:
        return False
    if question is not None and question.kind != "clarify":
        return False
    if of_other_goods(heard, last) or of_the_pages(heard, last):
        return False
    named = heard.identifiers.any_named or bool(troubles_of(heard.text))
    return not named and does_not_believe(heard.text) and bool(subjects(last))


def _topic_of(topics: Sequence[Task], told: Sequence[Told]) -> Task | None:
    """What was answered last; not the help pages, where they held nothing and a record did."""
    empty = any(one.kind == NoArticle.kind for one in told)
    of_records = [task for task in topics if task["goal"] not in _PUBLIC]
    among = of_records if empty and of_records else topics
    return among[-1] if among else None
