"""A question that was put before is not put for ever: a colleague is offered instead."""

from __future__ import annotations

from state.team import AskCustomer, Finding
from steward.conversation.given_answers import times_told
from steward.desk import Desk
from steward.domain.turn import TurnRef
from steward.wording.orders import NotAmongOrders, StillAsked, WhichOrder
from steward.wording.says import ClarifyAgain, DidYouMean

_TWICE = 2
_MEANT, _PUT = "did_you_mean", "question_put"
_OF_TASKS = frozenset({"choose", "detail"})  # questions whose answer a task waits for


async def asked_before(desk: Desk, turn: TurnRef, result: AskCustomer) -> AskCustomer | Finding:
    """A wish that the desk is not sure of is asked about by name once: who does not say yes to it
    did not mean it. The one order that is there is shown once, several twice; any other question
    is put twice in the same words. Then a colleague is offered.
    """
    match result.says:
        case (DidYouMean() as meant,) if await times_told(desk.db, turn, _MEANT, meant.data):
            return Finding(says=(ClarifyAgain(),))
        case (WhichOrder() as which,):
            times = await times_told(desk.db, turn, which.kind, which.data)
            if times >= min(which.count, _TWICE):
                return Finding(says=(NotAmongOrders(thing=which.thing, orders=which.orders),))
        case (say,) if result.question.kind in _OF_TASKS:
            if await times_told(desk.db, turn, _PUT, {"kind": say.kind} | say.data) >= _TWICE:
                return Finding(says=(StillAsked(),))
        case _:
            pass
    return result
