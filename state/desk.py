"""State of the desk's graph: a note of how far the work is.

It has no authority over anything.
"""

from __future__ import annotations

from typing import Annotated, Any, NotRequired, TypedDict

from langchain_core.messages import AnyMessage
from langgraph.graph.message import add_messages

from state.team import Task
from steward.domain.understanding import OpenQuestion

WINDOW = 20

type Plan = dict[str, Task]  # by key


def keep_window(old: list[AnyMessage], new: list[AnyMessage] | AnyMessage) -> list[AnyMessage]:
    """Add messages by id and keep the last `WINDOW`: the record of a
    conversation is rows, not state.
    """
    merged: list[AnyMessage] = add_messages(old, new)  # type: ignore[assignment, arg-type]
    return merged[-WINDOW:]


def merge_results(old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    """Results are keyed `turn/task`.

    The first result of a new turn drops those of the turns before.
    """
    turns = {key.partition("/")[0] for key in new}
    return {
        key: value for key, value in old.items() if not turns or key.partition("/")[0] in turns
    } | new


def merge_looks(old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    """As results; nothing new means that what was looked at is on record."""
    return merge_results(old, new) if new else {}


def latest(_old: str, new: str) -> str:
    """Several wake-ups at once are one."""
    return new


class DeskInput(TypedDict):
    """What a client sends: the customer's words."""

    messages: NotRequired[list[AnyMessage]]


class DeskState(TypedDict):
    """The desk between two nodes. Lost or forged, it can delay a reply and change nothing else."""

    messages: Annotated[list[AnyMessage], keep_window]
    woken: Annotated[str, latest]
    conversation_id: NotRequired[str]
    turn: NotRequired[dict[str, Any] | None]
    first: NotRequired[bool]
    heard: NotRequired[dict[str, Any]]  # `state.heard` reads it
    question: NotRequired[dict[str, Any] | None]
    plan: NotRequired[dict[str, Task]]
    topics: NotRequired[list[Task]]
    results: Annotated[dict[str, Any], merge_results]
    looks: Annotated[dict[str, Any], merge_looks]
    waves: NotRequired[int]
    looked_further: NotRequired[bool]
    replanned: NotRequired[bool]
    proposals: NotRequired[list[str]]
    blocked: NotRequired[dict[str, str]]
    approvals: NotRequired[list[str]]
    refused: NotRequired[str]
    told: NotRequired[list[str]]
    reply: NotRequired[str]
    says: NotRequired[list[dict[str, Any]]]
    more: NotRequired[bool]


def asked_last(state: DeskState) -> OpenQuestion | None:
    """What the desk asked last, as state has it."""
    asked = state.get("question")
    return OpenQuestion.model_validate(asked) if asked else None


class DeskOutput(TypedDict):
    """What a client gets back."""

    messages: Annotated[list[AnyMessage], keep_window]
    conversation_id: str
    reply: str
