"""What the routes of the floor answer, as closed types."""

from __future__ import annotations

from datetime import datetime

from pydantic import Field

from steward.views.answer import Answer


class Colleague(Answer):
    """Somebody who can see to conversations."""

    login: str
    name: str
    roles: list[str]
    skills: list[str] = Field(description="languages and teams; empty: all of them")
    there: bool = Field(description="by their own hours")
    open: int = Field(description="conversations that they see to now")


class Colleagues(Answer):
    """Everybody who can see to conversations."""

    colleagues: list[Colleague]


class Note(Answer):
    """What a colleague left for colleagues."""

    login: str
    name: str
    text: str
    at: datetime


class PreparedAnswer(Answer):
    """A prepared answer for one conversation; `missing`: variables that nobody knows yet."""

    name: str
    language: str
    title: str
    text: str
    missing: list[str]


class Waits(Answer):
    """Something that waits in a conversation."""

    what: str
    may_stay: bool = Field(description="it stays so when whoever closes it says that")


class Beside(Answer):
    """What colleagues keep beside a conversation."""

    conversation_id: str
    owner: str
    owner_name: str
    ended: bool
    still_open: list[Waits] = Field(description="what is decided about before it is closed")
    may_close_as: dict[str, list[str]] = Field(description="reasons by outcome")
    notes: list[Note] = Field(description="oldest first")
    snippets: list[PreparedAnswer]


class KeptSnippet(Answer):
    """A prepared answer in one language, as it is kept."""

    name: str
    language: str
    title: str
    text: str
    written_by: str = Field(description="a login; empty: it came with the desk")


class KeptSnippets(Answer):
    """All of them, and the variables that they may have."""

    snippets: list[KeptSnippet]
    variables: list[str]


class DayCounts(Answer):
    """How many conversations, or approvals, there are now."""

    people: int = Field(description="wait for people, in whatever way")
    unassigned: int
    to_take: int
    to_answer: int
    to_sign: int
    danger: int
    paused: int
    customer: int = Field(description="wait for the customer")
    late: int = Field(description="longer than `service` in limits.yaml allows")
    approvals: int
    escalated: int
    unproven: int = Field(description="effects that a person has to find out about")
    unknown: int = Field(description="effects whose outcome nobody knows now, those among them")


class AtRisk(Answer):
    """Money that waits for a signature, in one currency."""

    currency: str
    times: int
    minor: int


class Day(Answer):
    """The floor at this moment."""

    now: datetime
    halted: str | None = Field(description="why everything is stopped; None: nothing is")
    oldest: datetime | None = Field(description="since when somebody waits for a person")
    counts: DayCounts
    late: list[str] = Field(description="the conversations, the longest waiting first")
    at_risk: list[AtRisk]
    staff: list[Colleague]
