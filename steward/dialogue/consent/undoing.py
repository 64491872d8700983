"""What undoes an action that was done: the wish that leads to an offer of it. Pure."""

from __future__ import annotations

from typing import NamedTuple

from actions.registry import KINDS, declared
from steward.domain.action import Action
from steward.domain.slots import SlotValues, as_slots
from steward.understanding.plan_periods import family_of

_STEPS = {"pause": "resume", "resume": "pause", "keep": ""}  # a delivery that is left out stays so


class Undoing(NamedTuple):
    """The team and goal that look into it, and what is wished for."""

    team: str
    goal: str
    slots: SlotValues


def undoing_of(action: Action) -> Undoing | None:
    """How this is undone; None: it cannot be, or not here."""
    kind, p = KINDS[action.kind], action.params
    if kind.undone_by is not None:
        team, goal, step = kind.undone_by
        return Undoing(team, goal, as_slots({"step": step}))
    if kind.goal is None:
        return None
    if declared(action.kind).sets == "schedule" and (step := _STEPS.get(str(p.get("step")), "")):
        return Undoing(*kind.goal, as_slots({"step": step}))
    if declared(action.kind).sets == "plan" and p.get("from") and p["from"] != p.get("plan"):
        period = {"period": p["from_period"]} if p.get("from_period") else {}
        back = {"plan": family_of(p["from"]), "change": True} | period
        return Undoing(*kind.goal, as_slots(back))
    return None
