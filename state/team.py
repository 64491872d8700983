"""Input and output of a team's graph: a task, and a typed result.

Plain JSON, so that it travels anywhere.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, NotRequired, TypedDict

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from steward.domain.findings import TaskStatus
from steward.domain.slots import SlotValues
from steward.domain.understanding import OpenQuestion, Team
from steward.say import Say


class Task(TypedDict):
    """One thing to do, for one team.

    `slots` holds what the customer said: identifiers, amounts, a reason.
    """

    id: str
    team: str  # of the desk's own, or an agent of agents.yaml
    goal: str
    slots: SlotValues
    depends_on: list[str]
    status: TaskStatus
    attempts: NotRequired[int]
    came_of: NotRequired[str]  # the task that a team handed it on from, through others or at once


class Read(TypedDict):
    """A read that a team wants: a declared tool and its arguments.

    The customer is never an argument.
    """

    name: str
    system: str
    tool: str
    args: dict[str, Any]
    # nothing is missing where this company's systems keep no such thing
    if_offered: NotRequired[bool]
    # beyond the playbook, as whom: what it brings is kept apart from what predicates see
    wider: NotRequired[Literal["rules", "model"]]


class Value(BaseModel):
    """A value in a result: immutable, closed."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class WantedAction(Value):
    """An action that a team proposes; policy decides."""

    kind: str
    resource: str
    params: dict[str, Any]


class NextTask(Value):
    """A task for another team."""

    team: Team
    goal: str
    slots: SlotValues = Field(default_factory=SlotValues)


class Finding(Value):
    """The team found out what was asked."""

    kind: Literal["finding"] = "finding"
    says: tuple[Say, ...] = ()
    wanted: tuple[WantedAction, ...] = Field(
        default=(), description="corrections of stale records found on the way"
    )


class Proposal(Value):
    """The team wants something done."""

    kind: Literal["proposal"] = "proposal"
    says: tuple[Say, ...] = ()
    wanted: tuple[WantedAction, ...]
    then: tuple[NextTask, ...] = Field(
        default=(), description="what others do when all of it has ended"
    )


class AskCustomer(Value):
    """The team needs something that only the customer can say."""

    kind: Literal["ask"] = "ask"
    question: OpenQuestion
    says: tuple[Say, ...] = ()
    in_vain: Proposal | None = Field(
        default=None, description="what is done instead once it was asked twice in vain"
    )


class Handoff(Value):
    """The team did its part; others go on."""

    kind: Literal["handoff"] = "handoff"
    tasks: tuple[NextTask, ...]
    says: tuple[Say, ...] = ()
    wanted: tuple[WantedAction, ...] = ()


class Failed(Value):
    """The team could not do it; `retry` says whether trying later can help."""

    kind: Literal["failed"] = "failed"
    why: str
    retry: bool = False
    says: tuple[Say, ...] = ()


Result = Annotated[Finding | Proposal | AskCustomer | Handoff | Failed, Field(discriminator="kind")]
RESULT: TypeAdapter[Finding | Proposal | AskCustomer | Handoff | Failed] = TypeAdapter(Result)


class TeamInput(TypedDict):
    """What a team is asked.

    The conversation, and so the customer, comes from the thread, never from here.
    """

    task: Task
    # on whose account a model may be asked: a note that rows check; without it none is
    ref: NotRequired[dict[str, Any]]


class TeamState(TypedDict):
    """What a team knows while it works.

    `facts` maps a read's name to what the system answered; `looks` say where from. `wider` is what
    was read beyond the playbook, by tool, and `inquiry` how far that is: no predicate sees either.
    """

    task: Task
    ref: NotRequired[dict[str, Any]]
    customer: NotRequired[dict[str, Any]]
    facts: NotRequired[dict[str, Any]]
    reads: NotRequired[list[Read]]
    looks: NotRequired[list[dict[str, Any]]]
    rounds: NotRequired[int]
    wider: NotRequired[dict[str, Any]]
    inquiry: NotRequired[dict[str, Any]]
    result: NotRequired[dict[str, Any]]


class TeamOutput(TypedDict):
    """One typed result, as JSON (`RESULT` reads it), and where what it rests on was read."""

    result: dict[str, Any]
    looks: NotRequired[list[dict[str, Any]]]
