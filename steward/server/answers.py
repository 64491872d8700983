"""What the desk's own routes answer, as closed types; the UI's types are generated from them."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import Field

from steward.audit.chain import Entry
from steward.conversation.outcome_rules import Ending
from steward.views.answer import Answer
from steward.views.customer import ConversationState, SpokenLine
from steward.views.record import Happening


class ConversationLines(ConversationState):
    """Lines behind a cursor, and the state now."""

    messages: list[SpokenLine]
    next: int


class Started(Answer):
    """A new conversation; the token reads and writes this one only."""

    conversation_id: str
    token: str


class Taken(Answer):
    """A message that was stored."""

    message_id: str


class Satisfied(Answer):
    """What was noted."""

    satisfied: bool


class EndedContact(Answer):
    """How a contact ended; `n` counts those of a conversation."""

    n: int
    outcome: Ending
    reason: str
    team: str
    contact_reason: str = Field(description="the first goal that was looked into; may be empty")
    contained: bool = Field(description="resolved by the desk alone, and told once")
    told_twice: bool
    signed: bool = Field(description="a person decided about something in it")
    began_at: datetime
    ended_at: datetime
    satisfied: bool | None = Field(description="the customer's click; null: none")


class ListedConversation(Answer):
    """A conversation in the list for staff; `step` says in a word where it stands."""

    id: str
    channel: str
    language: str = Field(description="that the customer is answered in; empty: not told yet")
    name: str = Field(description="of the customer who proved who they are; empty: nobody has")
    subject: str = Field(description="what it is about, in a few words")
    grave: Literal["", "legal", "chargeback", "distress", "safety", "fraud"] = Field(
        default="", description="why people were called, where a lead looks at it before the rest"
    )
    first_line: str = Field(default="", description="how the customer began, in a line")
    waits: Literal["people", "customer", "desk", "ended"] = Field(description="whom it waits for")
    why: Literal["danger", "take", "sign", "answer", "pause", ""] = Field(
        description="what people have to do about it; empty: nothing"
    )
    since: datetime = Field(description="since when it waits")
    due_at: datetime | None = Field(
        description="until when people have to see to it (`service` in limits.yaml); None: no time"
    )
    owner: str = Field(description="the login of whoever sees to it; empty: nobody")
    owner_name: str
    newest_at: datetime = Field(description="when anybody spoke last")
    mode: Literal["desk", "person", "paused"]
    mode_by: str
    created_at: datetime
    waiting: bool
    last_line: str | None
    last_role: str | None
    last_at: datetime | None
    model_calls: int
    tool_calls: int
    step: Literal[
        "working",
        "waits for the customer",
        "waits for people",
        "waits for a person",
        "waits for a system",
        "with a person",
        "paused",
        "at rest",
    ] = "at rest"
    risk_minor: int = Field(
        default=0, description="the largest amount that waits, in minor units of `risk_currency`"
    )
    risk_currency: str = ""
    cost_micro: int = Field(
        default=0, description="what models cost so far, in millionths of the budgets' currency"
    )
    waiting_for: str = Field(
        default="", description="whom or what it waits for, in words; empty: nothing"
    )
    waiting_since: datetime | None = Field(
        default=None,
        description="since when it waits for a person to take it over; first in the list",
    )
    alarm: Literal["", "medical", "self_harm", "fire", "violence", "other"] = Field(
        default="", description="danger that nobody has closed yet; before all else"
    )
    outcome: Ending | Literal[""] = Field(
        default="", description="how its newest contact ended; empty: it is open"
    )
    outcome_reason: str = ""


class WorkCounts(Answer):
    """How many conversations each view of open work holds; `mine` are the caller's."""

    unassigned: int
    mine: int
    people: int
    customer: int


class ListedConversations(Answer):
    """One page of a view."""

    conversations: list[ListedConversation]
    counts: WorkCounts
    now: datetime = Field(description="the desk's clock")
    currency: str = Field(description="of what models cost")
    limit_micro: int = Field(
        description="what models may cost in one conversation, in millionths of it"
    )
    next: str | None = Field(
        description="send it as `after` for what comes behind; None: this is the end"
    )


class HeldLine(Answer):
    """Something the desk will say of its own accord, and when: `zone` is the recipient's."""

    id: str
    kind: Literal["reply", "notice"]
    channel: str
    text: str
    not_before: datetime
    zone: str


class FrozenAccount(Answer):
    """Whose account is frozen, since when and on whose word; empty `login`: the customer's own."""

    handle: str
    name: str
    conversation_id: str
    login: str
    reason: str
    proved_by: str = Field(description="how the customer had proved who they are")
    at: datetime


class ListedFreezes(Answer):
    """Every freeze that nobody has lifted, oldest first."""

    freezes: list[FrozenAccount]


class RecordedConversation(Answer):
    """Everything that the desk holds of one conversation, for staff."""

    conversation_id: str
    mode: Literal["desk", "person", "paused"]
    mode_by: str
    channel: str
    alarm: str = Field(default="", description="danger that nobody has closed yet")
    frozen: FrozenAccount | None = Field(
        default=None, description="the freeze that its customer is under, or that was made here"
    )
    customer: dict[str, Any] | None
    actions: list[dict[str, Any]]
    turns: list[dict[str, Any]]
    held: list[HeldLine]
    outcomes: list[EndedContact]
    approvals: list[dict[str, Any]]
    whispers: list[dict[str, Any]]
    waiting: bool
    audit: list[dict[str, Any]]
    audit_verifies: bool
    broken_at: int | None = Field(description="number of the first entry that does not hold")
    why_broken: str
    currency: str = Field(description="of what models cost")


class ToldStory(Answer):
    """A story of the tour, and who tells it."""

    id: str
    title: str
    promise: str
    says: str
    email: str
    account: str


class Books(Answer):
    """The company's own rows about one account."""

    accounts: list[dict[str, Any]]
    charges: list[dict[str, Any]]
    orders: list[dict[str, Any]]
    refunds: list[dict[str, Any]]
    contacts: list[dict[str, Any]]
    balanced: bool


class LedgerBalance(Answer):
    """What a ledger holds in a currency: one of the two sides is nothing."""

    ledger: str
    kind: str
    title: str
    currency: str
    debit_minor: int
    credit_minor: int


class BalanceTotal(Answer):
    """Both sides of a currency; they are the same when the books add up."""

    currency: str
    debit_minor: int
    credit_minor: int


class Difference(Answer):
    """Two records that should say the same and do not: what a record says,
    what the books have, in minor units.
    """

    what: str
    record: str | None
    currency: str | None
    says_minor: int | None
    books_minor: int | None


class TrialBalance(Answer):
    """Every ledger of the company's billing, what does not agree, and whether all of it adds up."""

    ledgers: list[LedgerBalance]
    totals: list[BalanceTotal]
    differences: list[Difference]
    balanced: bool


class Tampered(Answer):
    """An entry that was changed or put back, and whether the record still verifies."""

    seq: int
    verifies: bool


class TracedEntry(Answer):
    """One entry of the record."""

    conversation_id: str
    seq: int
    at: datetime
    event: str
    actor: str
    action_id: str | None


class Traced(Answer):
    """What was recorded in a trace."""

    trace: str
    viewer: str = Field(description="where to look at it (`STEWARD_TRACE_VIEWER`); may be empty")
    entries: list[TracedEntry]


class DeskRecord(Answer):
    """Whether the record of what concerns no single conversation still proves itself."""

    entries: int
    verifies: bool
    broken_at: int | None = Field(description="number of the first entry that does not hold")
    why_broken: str


class RecordEntries(Answer):
    """Entries of the desk's own record, oldest first."""

    entries: list[Entry]
    next: int | None = Field(description="sent as `after` it brings what comes behind; None: all")


class ProvedChain(Answer):
    """Whether one record holds; `head`: the hash of its newest entry, to keep elsewhere."""

    conversation_id: str
    entries: int
    verifies: bool
    broken_at: int | None
    why_broken: str
    head: str


class ProvedChains(Answer):
    """Some of all records, in the order of their ids."""

    chains: list[ProvedChain]
    next: str | None = Field(description="sent as `after` it brings the next ones; None: all")


class Happened(Answer):
    """What happened in a conversation, and whether its record still proves itself."""

    happenings: list[Happening]
    entries: int
    verifies: bool
    broken_at: int | None
    why_broken: str
    model_calls: int
    tool_calls: int
    cost_micro: int = Field(
        description="what models cost so far, by the record, in millionths of `currency`"
    )
    currency: str
    viewer: str = Field(description="address of a trace, with {trace} for its id; empty: not set")
