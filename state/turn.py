"""Which conversation and which turn a step belongs to."""

from __future__ import annotations

from typing import Any

from langchain_core.runnables import RunnableConfig

from state.desk import DeskState
from steward.domain.turn import TurnRef


def conversation_of(config: RunnableConfig) -> str:
    """The conversation is the thread: the server sets it, a caller's state or context cannot."""
    return str(config["configurable"]["thread_id"])


def messages_of(state: DeskState) -> list[dict[str, Any]]:
    """The messages that the turn answers, first to last, as state notes them; often none."""
    return list((state.get("turn") or {}).get("messages") or [])


def words_of(state: DeskState) -> str:
    """What the customer wrote in this turn, a message a line; empty where nobody wrote."""
    return "\n".join(str(message["text"]) for message in messages_of(state))


def turn_of(state: DeskState, config: RunnableConfig) -> TurnRef:
    """The turn that state notes, for the thread's own conversation.

    Rows decide whether it is still the current one.
    """
    note = state.get("turn") or {}
    return TurnRef(
        id=str(note.get("id", "")),
        conversation_id=conversation_of(config),
        fence=int(note.get("fence", -1)),
    )
