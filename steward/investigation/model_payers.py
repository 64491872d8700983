"""Lists the accounts that a model call is charged to: the turn, the conversation and, once the
customer is verified, the customer.
"""

from __future__ import annotations

from steward.desk import Desk
from steward.domain.cost import Scope
from steward.domain.turn import TurnRef


async def paid_by(
    desk: Desk, turn: TurnRef, *, unclear: bool = False, looked: bool = False
) -> Scope:
    """Who pays, from rows.

    Several or `unclear` wishes may ask models more often than one clear wish, and so may one that
    was `looked` further into.
    """
    customer = await desk.identity.current(turn.conversation_id)
    return Scope(
        turn=turn,
        customer=customer.handle if customer else "",
        fast=not (looked or unclear),
    )
