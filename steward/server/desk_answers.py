"""What the routes for staff answer beside conversations and approvals, as closed types."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import Field

from steward.gateway.register import Registered
from steward.views.answer import Answer


class Supervised(Answer):
    """Who has a conversation now."""

    conversation_id: str
    mode: Literal["desk", "person", "paused"]
    by: str


class Standing(Answer):
    """A stop of everything that nobody has lifted."""

    login: str = Field(
        description="`steward`: the desk itself, whose rows are a backup's; `client:NAME`: "
        "a service account"
    )
    reason: str
    at: datetime
    compare_since: datetime | None = Field(
        description="from when on the ledger has to be held against the books before it is lifted"
    )
    compared_at: datetime | None


class WaitingAction(Answer):
    """An action that a person's stop keeps from going on."""

    id: str
    kind: str
    resource: str
    conversation_id: str
    amount: str = Field(description="with its currency; empty: it is worth none")
    customer: str = Field(description="their name; empty: nobody has proved who they are")
    signed: bool = Field(description="people have signed it, and it is sent once it may go on")
    stopped_at: datetime


class HaltShown(Answer):
    """Whether everything is stopped, and what waits for that reason."""

    halt: Standing | None
    waiting: list[WaitingAction]
    erased_again: int = Field(
        description="customers whom a restored backup brought back after they were erased"
    )


class Halted(Answer):
    """The stop that stands now."""

    halt: Standing | None


class Resumed(Answer):
    """Nothing is stopped any more; what had waited goes on by itself."""

    halt: None
    waited: int
    waiting: list[WaitingAction] = Field(description="what waited for it")


class EndedAction(Answer):
    """An action, and the state that it ended in."""

    action_id: str
    kind: str
    state: str


class UnknownAction(Answer):
    """A write that nobody has proved; `params` are as free as the kinds of actions are."""

    id: str
    kind: str
    resource: str
    conversation_id: str
    key: str = Field(description="under which the other system has it, if it has it")
    params: dict[str, Any]
    amount: str = Field(description="with its currency; empty: it is worth none")
    customer: str = Field(description="their name; empty: nobody has proved who they are")
    account: str = Field(description="theirs at billing; empty: none is known")
    state: Literal["unknown", "executing"] = Field(
        description="`executing`: whoever sent it has died over it"
    )
    attempts: int = Field(description="how often it was sent or asked about, under its one key")
    since: datetime
    looks_at: datetime | None = Field(
        description="when the desk itself asks next; None: only a person can find out"
    )
    why: str = Field(description="what a person is asked to find out; empty: nothing")
    asked_at: datetime | None


class UnknownActions(Answer):
    """Every effect whose outcome nobody knows now, oldest first."""

    unknown: list[UnknownAction]


class CarriedLine(Answer):
    """A line that went wrong on its way; `unknown`: nobody knows whether it went."""

    line: str
    conversation_id: str
    channel: str
    address: str
    message_id: str | None
    state: str
    tries: int
    why: str
    receipt: str
    created_at: datetime


class CarriedLines(Answer):
    """Lines that a person has to look at, newest first."""

    lines: list[CarriedLine]


class SettledLine(Answer):
    """What a person said of a line."""

    line: str
    state: str


class Attached(Answer):
    """A picture or document that came along with a mail."""

    id: str
    conversation_id: str
    name: str
    kind: str
    size: int
    sha256: str
    received_at: datetime


class LeftOut(Answer):
    """A part of a mail that was not kept; the mail itself has it."""

    name: str
    why: str


class LetterShown(Answer):
    """A mail that was taken in: what is known of its sender beside their word."""

    id: str
    received_at: datetime
    evidence: dict[str, str] = Field(
        description="SPF, DKIM and DMARC, as the company's own mail server says; proof of nobody"
    )
    said: str = Field(description="the same in words; empty: it says nothing")
    left_out: list[LeftOut]


class AttachedFiles(Answer):
    """What came along in one conversation, oldest first."""

    attachments: list[Attached]
    letters: list[LetterShown]


class Budget(Answer):
    """One account of what models may cost; `micro` is millionths of the currency."""

    scope: str
    key: str
    limit_tokens: int
    limit_micro: int
    reserved_tokens: int
    reserved_micro: int
    used_tokens: int
    used_micro: int
    left_tokens: int
    left_micro: int


class BudgetsShown(Answer):
    """Today's accounts, the fullest of each kind first."""

    day: str
    currency: str
    budgets: list[Budget]


class ToolsShown(Answer):
    """Every tool, and which systems did not answer, with why."""

    tools: list[Registered]
    silent: dict[str, str]
