"""What a task is told, with types: the slots that every goal has.

What one goal needs besides stands with its team.
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field, model_validator

from state.team import Task


class Slots(BaseModel):
    """The customer's words and the records that they name.

    A slot that a goal does not have is not looked at.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    @model_validator(mode="before")
    @classmethod
    def _not_said(cls, slots: dict[str, Any]) -> dict[str, Any]:
        """A slot that is nothing was not said."""
        return {name: value for name, value in slots.items() if value is not None}

    quote: str = ""  # of this wish
    first: str = ""  # what was said first, where `quote` answers a question about it
    asked: bool = False  # the desk has asked about it already
    account: str | None = None
    invoice: str | None = None
    order: str | None = None
    charge: str | None = None


class TaskSlots(Slots):
    """A task as the desk's own steps read it: what any goal may be told, and what they have noted
    about it themselves.
    """

    reason: str | None = None
    document: bool = False  # a document is asked for
    brief: str = ""  # what a colleague who is called has to know
    step: str | None = None  # of what comes next in a subscription
    code: str | None = None
    refused: tuple[str, ...] | None = None  # acts that are not wanted
    # what the words say that is not meant, by the kind of record
    not_: dict[str, Any] | None = Field(default=None, alias="not")
    step_up: bool = False  # a proof is asked for beyond the one that there is
    actions: tuple[str, ...] = ()  # that were proposed for it
    held: bool = False  # until somebody has proved who they are
    missed: str = ""  # the kind of record whose number was none of theirs
    for_: str | None = Field(default=None, alias="for")  # a handle; empty: of nobody who is known
    behalf: dict[str, Any] | None = None  # for whom the words say that it is
    looked: str = ""  # the turn in which it was found out for whom it is
    unread: bool = False  # and in which that could not be read
    said_in: str | None = None  # the message that asks for something to be seen to
    heard_in: str | None = None  # the message it came of
    doubted: str = ""  # what of an answer the customer doubts
    led: str = ""  # the lead that the task follows
    asked_anew: str = ""  # the turn in which new terms were offered
    elsewhere: bool = False  # what is taken back may stand in another conversation


def typed(task: Task) -> TaskSlots:
    """What the slots of a task say, with types."""
    return TaskSlots.model_validate(task["slots"])
