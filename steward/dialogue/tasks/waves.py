"""Whether a turn hands out tasks once more before it replies. Pure."""

from __future__ import annotations

from state.desk import DeskState
from steward.dialogue.tasks import planning
from steward.dialogue.tasks.planning import MAX_WAVES
from teams.slots import typed


def goes_on(state: DeskState) -> bool:
    """Whether more is ready, or failed and may be tried once more, in bounded waves."""
    plan, waves = state.get("plan", {}), state.get("waves", 0)
    if waves >= MAX_WAVES:
        return False
    held = any(typed(task).held for task in plan.values())
    return bool(planning.ready(plan)) or (held and _just_verified(state)) or tried_again(state)


def tried_again(state: DeskState) -> bool:
    """Whether nothing is ready, and what failed may be tried once more in this turn."""
    plan, first = state.get("plan", {}), not state.get("waves", 0)
    if first or state.get("replanned") or planning.ready(plan):
        return False
    return planning.replan(plan) != plan


def _just_verified(state: DeskState) -> bool:
    identify = state.get("plan", {}).get(planning.IDENTIFY)
    return (
        identify is not None and identify["status"] == "done" and typed(identify).code is not None
    )
