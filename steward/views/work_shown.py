"""Types of what staff see of the work in a conversation.

What it is about, plan, findings with their sources, proposals, cost.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import Field

from steward.domain.findings import Outcome, ResultKind, TaskStatus
from steward.views.answer import Answer
from steward.views.card import Difference
from steward.views.details import Detail


class TaskShown(Answer):
    """One thing that the desk has to do, and how far it is."""

    id: str
    team: str
    goal: str
    title: str
    status: TaskStatus
    words: str = Field(description="where it stands, in a sentence")
    after: list[str] = Field(description="titles of the tasks that come first")
    said: list[Detail] = Field(description="what the customer named for it")


class LookShown(Answer):
    """One look into a system: where from, how fresh, and what it answered,
    as far as the caller may read it.
    """

    system: str
    tool: str
    outcome: Outcome
    as_of: str = Field(
        description="the system's own word for how fresh its answer is, ISO 8601; empty without one"
    )
    observed_at: str = Field(description="when the desk looked")
    changed_at: str = Field(
        description="when the youngest record last changed; empty where it does not say"
    )
    records: int
    values: list[list[Detail]] = Field(description="the first records, value by value")
    hidden: int = Field(description="values that the caller's roles may not read")


class FindingShown(Answer):
    """What a team came to, in one turn."""

    turn: int = Field(description="number of the turn in this conversation")
    team: str
    goal: str
    title: str
    kind: ResultKind
    words: str = Field(description="what came of it, in a sentence")
    sentences: list[str] = Field(description="what the team would tell the customer")
    looks: list[LookShown]
    at: datetime


class ProposalShown(Answer):
    """Something that was proposed, and what became of it."""

    id: str
    kind: str
    title: str
    resource: str
    state: str
    words: str = Field(description="how far it is, in a sentence")
    evidence: list[str] = Field(description="why its reason holds, from what the systems say")
    amount: str = Field(description="such as 1,290.00 EUR; empty where no money moves")
    agent: str
    denial: str
    approval_id: str = Field(
        description="the newest request to people; empty when nobody was asked"
    )
    needs: str = Field(description="who has to sign, in words")
    signed: list[str] = Field(description="who has said what")
    details: list[Detail]
    relied_on: list[Detail] = Field(description="the facts it was judged by")
    outcome: list[Detail]
    hidden: int = Field(description="values that the caller's roles may not read")
    updated_at: datetime


class Spent(Answer):
    """One budget of models: what is used of it; `micro` is millionths of the currency."""

    used_micro: int
    limit_micro: int
    used_tokens: int
    limit_tokens: int


class TurnCost(Answer):
    """What one turn cost."""

    turn: int
    kind: Literal["message", "decision"]
    at: datetime
    model_calls: int
    tool_calls: int
    tokens: int | None = Field(description="None: no longer kept")
    cost_micro: int | None = Field(description="None: no longer kept")


class Cost(Answer):
    """What models and systems were asked for, against what they may cost."""

    currency: str
    conversation: Spent
    customer_today: Spent | None = Field(
        description="this customer's day over all conversations; None while nobody is known"
    )
    turns: list[TurnCost]


class ConversationWork(Answer):
    """Everything about the work that is neither words nor record."""

    conversation_id: str
    about: str = Field(description="what this conversation is about, in a few words")
    waiting_for: list[str] = Field(description="whom or what it waits for; empty: nothing")
    tasks: list[TaskShown]
    findings: list[FindingShown] = Field(description="the newest first")
    conflicts: list[Difference]
    proposals: list[ProposalShown] = Field(description="the newest first")
    cost: Cost
    now: datetime = Field(description="the desk's clock")
