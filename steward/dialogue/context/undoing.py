"""What undoes an action that was done: the words that ask for it, and the wish that leads to an
offer of it. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from actions.registry import KINDS, declared, needs_yes
from steward.domain.action import Action
from steward.domain.lifecycle import DONE
from steward.domain.slots import SlotValues, as_slots
from steward.understanding.plan_periods import family_of
from steward.understanding.undoing import undoes_last

_STEPS = {"pause": "resume", "resume": "pause", "keep": ""}  # a delivery that is left out stays so


class Undoing(NamedTuple):
    """The team and goal that look into it, and what is wished for."""

    team: str
    goal: str
    slots: SlotValues


def undoes_something(text: str, actions: Iterable[Action]) -> bool:
    """Whether the words ask to have undone what was done here on a yes: of an offer that is open
    nothing is done yet, and "undo that" before anything was done takes back a wish.
    """
    return undoes_last(text) and any(a.state in DONE and needs_yes(a.kind) for a in actions)


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
