"""Closed types of answers: health, sign-in, customers' links, the sandbox."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from steward.views.answer import Answer


class PolicyHealth(BaseModel):
    """Which policy set is in force, and a warning when the one on disk is not valid."""

    model_config = ConfigDict(extra="forbid")
    version: str
    warning: str | None = None


class SystemsHealth(BaseModel):
    """Empty when all is as it was accepted, and every system is there."""

    model_config = ConfigDict(extra="forbid")
    warning: str | None = None
    lacks: str | None = None


class Alive(Answer):
    """The process answers."""

    alive: bool


class Ready(Answer):
    """Whether the database answers and takes writes."""

    ready: bool


class Check(Answer):
    """One kind of thing that is not well, in a sentence for anybody."""

    name: str
    said: str


class Health(Answer):
    """`ok`: the desk serves; `well`: and `checks`, what is not well, is empty."""

    ok: bool
    well: bool
    halted: bool = Field(
        default=False,
        description="people, or the desk itself, stopped everything: it reads and answers, and "
        "grants and sends nothing",
    )
    checks: list[Check]
    version: str
    sandbox: bool
    policy: PolicyHealth
    systems: SystemsHealth


class Unwell(Answer):
    """One thing that is not well, by name (`system:crm`), why, and for how many seconds by now."""

    subject: str
    why: str
    seconds: int


class SystemCalls(Answer):
    """What the last calls of a system came to, in the process that answers, and what was sent to
    it and has no outcome yet, by rows.
    """

    system: str
    circuit: str = Field(description="closed, half-opened, or opened: it is left alone")
    calls: int = Field(description="how many calls the mean is of, 50 at most")
    mean_ms: int | None
    failure: str = Field(description="what its last failure said; empty: none")
    failed_ago: int | None = Field(description="seconds since then")
    unknown_effects: int
    oldest_unknown: int | None = Field(description="seconds since the oldest was proposed")


class WhoHalted(Answer):
    """Who stopped everything, why, and when."""

    by: str
    reason: str
    at: datetime


class WhatIsUnwell(Answer):
    """Everything that is not well, as the process that answers sees it."""

    unwell: list[Unwell]
    systems: list[SystemCalls]
    halted: WhoHalted | None = Field(
        description="null: nothing is stopped, or the database is away"
    )
    lacks: list[str] = Field(
        description="what this desk cannot do because systems.yaml names no system or tool for it"
    )


class Me(Answer):
    """Who is asking; `csrf` goes with a cookie, `sign_in` is there where people
    can sign in with a browser.
    """

    kind: Literal["visitor", "staff", "customer", "service", "client"]
    login: str
    name: str
    roles: list[str]
    conversation_id: str | None
    sandbox: bool
    csrf: str | None
    sign_in: str | None


class SignedOut(Answer):
    """Whether there was a session to end."""

    signed_out: bool


class CustomerToken(Answer):
    """A token for one conversation, and for how many seconds."""

    conversation_id: str
    token: str
    expires_in: int


class CustomerLink(Answer):
    """A link that works once, for so many seconds."""

    link: str
    expires_in: int


class IssuedToken(Answer):
    """What the sandbox's issuer gives for a code."""

    id_token: str
    access_token: Literal["none"] = "none"
    token_type: Literal["Bearer"] = "Bearer"
    expires_in: int


class SentMessage(Answer):
    """Something that went out in the sandbox, codes included."""

    id: str
    seq: int
    conversation_id: str
    source: str
    kind: str
    channel: str
    destination: str | None
    text: str
    facts: dict[str, Any] = Field(description="what the text rests on, in the words of its kind")
    headers: dict[str, str] = Field(
        description="what the channel's adapter writes into the head of an e-mail"
    )
    created_at: datetime
    delivered_at: datetime | None


class SentMessages(Answer):
    """Oldest first."""

    messages: list[SentMessage]


class EndedToken(Answer):
    """No token of this person that was made until then counts."""

    login: str
    not_before: datetime
    by_login: str


class EndedTokens(Answer):
    """The last one first."""

    ended: list[EndedToken]


class Armed(Answer):
    """Where the process dies next."""

    armed: str


class Holding(Answer):
    """Whether something waits at the point that is held."""

    held: bool


class Quiet(Answer):
    """Whether nothing is under way, and what is."""

    idle: bool
    busy: list[str]


class Looked(Answer):
    """How much unfinished work a look drove on."""

    looked: bool
    found: int


class Arranged(Answer):
    """What goes wrong at the next payment."""

    arranged: str


class Staled(Answer):
    """The plan that the CRM believes in now."""

    crm_says: str
