"""What is wrong with goods stays told where it is said that other goods are meant. Pure."""

from __future__ import annotations

from state.desk import Plan
from steward.dialogue.tasks.planning import came_of
from steward.domain.action import Action
from steward.domain.understanding import TROUBLES
from teams.slots import with_slots


def trouble_of(action: Action) -> str | None:
    """What is wrong with the goods that an offer is for; None: nothing, as far as it tells."""
    reason = action.params.get("reason")
    return reason if reason in TROUBLES else None


def in_the_same_trouble(plan: Plan, action: Action) -> Plan:
    """The plan in which the wish that an offer came of holds what is wrong with its goods."""
    key, trouble = came_of(plan, action.id), trouble_of(action)
    if key is None or trouble is None:
        return dict(plan)
    return plan | {key: with_slots(plan[key], {"trouble": trouble})}
