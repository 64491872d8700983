"""A reference to one turn of a conversation."""

from __future__ import annotations

from steward.frozen_model import Frozen


class TurnRef(Frozen):
    """The right to act for a conversation: valid while `fence` is the conversation's
    newest and the turn is open.
    """

    id: str
    conversation_id: str
    fence: int
