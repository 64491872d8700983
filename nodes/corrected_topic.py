"""The same wish again, for another record than the one just answered about. Pure.

"No, I mean the other one, with the beans": nothing was offered that could be taken back, but what
was looked into was not what is asked about.
"""

from __future__ import annotations

from collections.abc import Sequence

from nodes.corrections import SUBJECT
from nodes.last_told import last_told, subjects
from nodes.planning import Plan, rests_on, said
from state.team import Task
from steward.conversation.types import OpenedTurn
from steward.domain.slots import without
from steward.domain.understanding import INTENT_TEAM, Understanding
from steward.understanding.goods import goods_in
from teams.slots import typed, with_slots

_WAITS = ("confirm", "identify", "code")
_OF_RECORDS = frozenset(
    {
        *("order_status", "missing_parcel", "return_item", "damaged_item", "cancel_order"),
        *("invoice_question", "unknown_charge", "duplicate_charge", "refund_request"),
    }
)


def meant_instead(
    heard: Understanding, opened: OpenedTurn, topics: Sequence[Task], said_in: str, heard_in: str
) -> Plan:
    """The task that was answered last, for the record that is meant in its place; none where the
    words correct nothing of it.
    """
    topic, question = topics[-1] if topics else None, opened.question
    if topic is None or topic["goal"] not in _OF_RECORDS or not heard.corrected.said:
        return {}
    others = {str(wish.intent) for wish in heard.wishes if wish.intent in INTENT_TEAM}
    calls = heard.asks_human or heard.typed or heard.sensitive or heard.takes_back
    if calls or others - {topic["goal"]} or (question and question.kind in _WAITS):
        return {}
    named = said(heard.identifiers)
    if not (named or heard.corrected.other or goods_in(heard.text)):
        return {}
    slots = {"quote": heard.text} | rests_on(said_in, heard_in) | named
    if not named and (order := _told_of(topic, opened)):
        slots["ruled_out"] = {"order": [order]}
    task: Task = {**topic, "slots": without(topic["slots"], SUBJECT)}
    return {topic["id"]: with_slots(task, slots, "ready")}


def _told_of(topic: Task, opened: OpenedTurn) -> str:
    """The order that was told of, which is not meant."""
    told = subjects(last_told(opened))
    return str(typed(topic).order or next((one.data.get("order") for one in told), None) or "")
