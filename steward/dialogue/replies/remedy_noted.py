"""What somebody with goods in trouble would rather have is said back before it can be offered:
while a photo of them is asked for, and with the hand-over. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from actions.hand_over import with_people
from actions.registry import declared
from state.desk import DeskState
from state.heard import heard_of
from state.turn import words_of
from steward.conversation.types import OpenedTurn
from steward.domain.action import Action
from steward.domain.remedy import Remedy
from steward.domain.understanding import Utterance
from steward.say import Say
from steward.understanding.yes_and_no.remedy_wished import remedy_wished
from steward.wording.handed import RemedyNoted
from steward.wording.says import RestsOn
from teams.refund.phrases import PhotoNeeded

_OVER = frozenset({"withdrawn", "failed", "denied", "rejected", "expired"})
_EACH: tuple[Remedy, ...] = ("money", "replacement")


def remedy_told(state: DeskState) -> Remedy | None:
    """Which of the two the words of the turn wish for; None: none."""
    if (wished := remedy_wished(words_of(state))) is not None:
        return wished
    named = {wish.meant.get("remedy") for wish in heard_of(state).wishes if wish.meant}
    return next((one for one in _EACH if named == {one}), None)


def photo_awaited(recent: Sequence[Utterance]) -> bool:
    """Whether the desk asked for a photo of goods here, and no person has written since."""
    for line in reversed(recent):
        if line.role == "staff":
            return False
        if PhotoNeeded.kind in line.says:
            return True
    return False


def noted_remedy(remedy: Remedy, opened: OpenedTurn, actions: Sequence[Action]) -> list[Say]:
    """That it is noted, where a photo is awaited and nothing is offered or done yet."""
    waits = opened.mode == "desk" and photo_awaited(opened.recent)
    return [RemedyNoted(remedy=remedy)] if waits and not is_offered(actions) else []


def is_offered(actions: Sequence[Action]) -> bool:
    """Whether a remedy is offered, under way or done."""
    return any(declared(one.kind).remedy and one.state not in _OVER for one in actions)


def people_have_goods(actions: Sequence[Action]) -> bool:
    """Whether people were given goods in trouble by a hand-over."""
    handed = [a for a in actions if with_people(a)]
    goals = [one.get("goal") for a in handed for one in a.outcome.get("goals") or ()]
    return "damaged_item" in goals


def behind_noted(says: Sequence[tuple[str, Say]], noted: Sequence[Say]) -> list[tuple[str, Say]]:
    """The reply behind that: it is noted once."""
    if not noted:
        return [*says]
    return [(whose, _still(say)) for whose, say in says]


def _still(say: Say) -> Say:
    if isinstance(say, RestsOn) and say.about == "photo":
        return say.model_copy(update={"about": "photo_still"})
    return say
