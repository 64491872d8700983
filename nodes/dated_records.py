"""The same wish for another record that is called by its day alone: "and the October one?", "the
one from last week". Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from nodes.last_told import last_told, subjects
from state.team import Task
from steward.conversation.types import OpenedTurn
from steward.domain.slots import SlotValues
from steward.domain.understanding import Intent, Understanding, Wish
from steward.understanding.dates_named import only_names_a_day
from steward.understanding.own_corrections import says_what_is_meant
from teams.slots import typed

_WAITS = ("confirm", "identify", "code")
# What is looked into anew for another record of the same kind.
_OF_RECORDS = frozenset(
    {
        *(Intent.INVOICE_QUESTION, Intent.UNKNOWN_CHARGE, Intent.DUPLICATE_CHARGE),
        *(Intent.ORDER_STATUS, Intent.MISSING_PARCEL),
    }
)


def with_record_dated(
    heard: Understanding, opened: OpenedTurn, topics: Sequence[Task]
) -> Understanding:
    """The message as what was asked for last, of the record whose day it names and of nothing
    else; the message itself where it does more than that.
    """
    topic, question = topics[-1] if topics else None, opened.question
    if topic is None or topic["goal"] not in _OF_RECORDS or heard.read_whole:
        return heard
    if question is not None and question.kind in _WAITS:
        return heard
    calls = heard.asks_human or heard.typed or heard.sensitive or heard.consents or heard.takes_back
    named = any(heard.identifiers.model_dump().values())
    if calls or named or not only_names_a_day(heard.text) or not subjects(last_told(opened)):
        return heard
    if typed(topic).document and _corrects(heard):
        return heard  # who has the first paper to make reads that another one is meant
    meant: SlotValues = {"document": True} if typed(topic).document else {}
    goal = topic["goal"]  # named, for rules heard it: it is no guess
    wish = Wish(intent=Intent(goal), goal=goal, quote=heard.text[:300], meant=meant)
    anew = {"wishes": (wish,), "decision": "act", "follows": None, "refuses": False}
    # one more paper is wished for, however it is asked
    return heard.model_copy(update=anew | ({"asking": False} if meant else {}))


def _corrects(heard: Understanding) -> bool:
    """Whether it is said which one was meant, and not which one comes next."""
    said = heard.corrected.said or heard.corrected.opens or says_what_is_meant(heard.text)
    return said or any(wish.intent == Intent.CORRECTION for wish in heard.wishes)
