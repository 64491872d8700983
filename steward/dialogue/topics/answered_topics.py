"""What was answered in a turn, that a later message may be about. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from state.desk import Plan
from state.team import RESULT, Finding, Proposal, Task
from steward.dialogue.tasks.asked_besides import BESIDE
from steward.dialogue.tasks.grounds import FOLLOW_UPS

_KEPT = 4  # topics
# Tasks that are not looked at again by themselves.
_ONCE = frozenset({"verify_identity", "hand_over", "take_back"})


def topics_after(
    before: Sequence[Task], plan: Plan, results: Mapping[str, Any], turn: str
) -> list[Task]:
    """What was answered, the newest last: what a later message may be about. What was only asked
    beside it goes before.
    """
    answered = [
        task
        for key, task in plan.items()
        if task["goal"] not in _ONCE and _ends(task["goal"], results.get(f"{turn}/{key}") or {})
    ]
    answered.sort(key=lambda task: task["goal"] != BESIDE)
    ids = {task["id"] for task in answered}
    return [*(task for task in before if task["id"] not in ids), *answered][-_KEPT:]


def _ends(goal: str, result: Mapping[str, Any]) -> bool:
    """Whether a result is an answer that can be gone on from: one that was found, or one that
    colleagues have.
    """
    match RESULT.validate_python(result) if result else None:
        case Finding(says=says):
            return bool(says) or goal != BESIDE
        case Proposal(wanted=wanted):
            return bool(wanted) and all(one.kind in FOLLOW_UPS for one in wanted)
        case _:
            return False
