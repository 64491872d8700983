"""Tells the customer once where else the desk has looked, before the rest of the reply."""

from __future__ import annotations

from nodes import repetition
from state.team import Finding, Task
from steward.conversation.given_answers import times_told
from steward.desk import Desk
from steward.domain.turn import TurnRef
from steward.wording.says import LookedWider
from teams.contract import AnyResult


async def unrepeated(
    desk: Desk, turn: TurnRef, task: Task, result: AnyResult, *, angry: bool = False
) -> AnyResult:
    """As `repetition.unrepeated`, of what is said beside where it was looked."""
    wider = [say for say in getattr(result, "says", ()) if isinstance(say, LookedWider)]
    if not wider or not isinstance(result, Finding):
        return await repetition.unrepeated(desk, turn, task, result, angry=angry)
    told = await times_told(desk.db, turn, wider[0].kind, wider[0].data)
    rest = tuple(say for say in result.says if say is not wider[0])
    said = await repetition.unrepeated(
        desk, turn, task, result.model_copy(update={"says": rest}), angry=angry
    )
    if told or not isinstance(said, Finding):
        return said
    return said.model_copy(update={"says": (wider[0], *said.says)})
