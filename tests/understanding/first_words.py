"""What a first message becomes, before anybody is known: the tasks that the desk takes up."""

from __future__ import annotations

from state.desk import Plan
from steward.dialogue.context.in_public import in_public
from steward.dialogue.tasks.new_tasks import as_said, hear
from steward.domain.understanding import Understanding
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.wishes import with_address, with_document


def heard_first(understander: OfflineUnderstander, text: str) -> Understanding:
    """The message, as it is understood before the desk has said anything."""
    return with_address(with_document(as_said(understander.read(text))))


def plan_of(understander: OfflineUnderstander, text: str) -> Plan:
    """The tasks of a first message."""
    heard = heard_first(understander, text)
    return in_public(hear({}, heard, None, False, "" if heard.asking else "M-1", "M-1"))


def goals_of(understander: OfflineUnderstander, text: str) -> list[str]:
    """What those tasks are for."""
    return [task["goal"] for task in plan_of(understander, text).values()]
