"""Another trouble that is told where the desk asks which goods are meant. Pure."""

from __future__ import annotations

from state.team import Task
from steward.domain.slots import SlotValues, as_slots
from steward.domain.understanding import Intent
from steward.understanding.orders.received_goods import troubles_of
from teams.slots import typed


def other_trouble(task: Task, text: str) -> SlotValues:
    """What is wrong with the goods, where who says which they are tells another trouble than they
    did before: "you sent the wrong coffee", and then "the machine leaks".
    """
    if task["goal"] != Intent.DAMAGED_ITEM or len(told := troubles_of(text)) != 1:
        return {}
    known = typed(task)
    before = {known.trouble} if known.trouble else troubles_of(known.quote)
    return {} if told == before else as_slots({"trouble": next(iter(told)), "quote": text[:300]})
