"""The remedy that is meant instead of the money that was asked for before the proof: "no refund, I
mean a replacement" is kept until it is known whose goods they are. Pure.
"""

from __future__ import annotations

from state.desk import Plan
from steward.conversation.types import OpenedTurn
from steward.dialogue.tasks import message_notes
from steward.dialogue.tasks.planning import rests_on
from steward.domain.slots import SlotValues
from steward.domain.understanding import Intent, Understanding
from steward.understanding.reader.wishes import remedy_in
from steward.understanding.yes_and_no.rather import names_the_same_again
from teams.slots import with_slots

_MADE_GOOD = frozenset({Intent.REFUND_REQUEST, Intent.DAMAGED_ITEM})


def meant_instead(heard: Understanding) -> str | None:
    """The remedy that is meant in the place of the money, which is refused; None: none is."""
    refused = "money" in heard.stances.refuses
    if heard.read_whole or heard.calls_people or heard.typed or not refused:
        return None
    named = remedy_in(heard.stances)
    if named in heard.stances.refuses or "replacement" in heard.stances.refuses:
        return None
    return named or ("replacement" if names_the_same_again(heard.text) else None)


def with_remedy_meant(plan: Plan, heard: Understanding, opened: OpenedTurn) -> Plan:
    """The plan whose wishes that wait for a proof are for the remedy that is meant."""
    remedy = meant_instead(heard)
    if remedy is None:
        return plan
    rests = rests_on(message_notes.said_in(opened, heard), message_notes.heard_in(opened))
    slots: SlotValues = {"remedy": remedy, "money": False} | rests
    return {
        key: with_slots(task, slots)
        if task["status"] == "waiting_customer" and task["goal"] in _MADE_GOOD
        else task
        for key, task in plan.items()
    }
