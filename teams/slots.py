"""The slots of a task, read with types and written in one way."""

from __future__ import annotations

from state.team import Task
from steward.domain.findings import TaskStatus
from steward.domain.slots import Slots as Slots
from steward.domain.slots import SlotValues, TaskSlots, as_slots


def typed(task: Task) -> TaskSlots:
    """What the slots of a task say, with types."""
    return TaskSlots.model_validate(task["slots"])


def with_slots(task: Task, more: SlotValues, status: TaskStatus | None = None) -> Task:
    """The task, told `more`, which replaces what it was told of the same; None takes it away."""
    slots = as_slots({**task["slots"], **more})
    return {**task, "slots": slots, "status": status or task["status"]}
