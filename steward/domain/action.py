"""An action: something the desk wants to do to the world, from wish to proof."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any

from pydantic import Field

from steward.frozen_model import Frozen


class ActionState(StrEnum):
    """`proposed → awaiting → authorised → executing → confirmed → settled | failed_late`,
    and the ways it ends early.
    """

    PROPOSED = "proposed"
    AWAITING = "awaiting"
    AUTHORISED = "authorised"
    EXECUTING = "executing"
    UNKNOWN = "unknown"
    CONFIRMED = "confirmed"
    SETTLED = "settled"
    FAILED_LATE = "failed_late"
    FAILED = "failed"
    DENIED = "denied"
    REJECTED = "rejected"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


AGREED = frozenset({"awaiting", "authorised"})  # and nothing was sent yet
LIVE = AGREED | {"proposed", "executing", "unknown"}


def wish_named(message: str, task: str, came_of: str | None, wave: int) -> str:
    """What a proposal's wish is called: the message, the task of the plan, behind the one that it
    came of, and how often it has run.
    """
    own = task if came_of in (None, task) else f"{came_of}>{task}"
    return f"{message}:{own}:{wave}"


def first_task(wish: str, message: str) -> str:
    """The task of the plan that the customer's words made, of what came of them."""
    return wish.removeprefix(f"{message}:").partition(":")[0].partition(">")[0]


class Wanted(Frozen):
    """A proposal of a team: what it wants done. It has no authority of its own."""

    kind: str = Field(
        description=(
            "issue_refund, send_code, check_code, cancel_subscription, correct_record, "
            "open_ticket …"
        )
    )
    resource: str = Field(description="what it acts on: one live action per (kind, resource)")
    params: dict[str, Any]
    agent: str
    once: bool = Field(
        default=False, description="what was done for this resource is never done again"
    )
    wish: str = Field(description="message and task that it came from; the same wish proposes once")


class Action(Frozen):
    """A row of the ledger."""

    id: str
    kind: str
    resource: str
    episode: int
    state: ActionState
    params: dict[str, Any]
    digest: str
    key: str
    conversation_id: str
    handle: str | None
    representative: str | None = Field(
        default=None, description="who asked for it, where that is not the customer it is for"
    )
    agent: str
    facts: dict[str, Any] = Field(default_factory=dict)
    outcome: dict[str, Any] = Field(default_factory=dict)
    denial: str = ""
    attempts: int = 0
    sent_to: dict[str, str] | None = Field(
        default=None, description="the systems that its agent may write to, when it was sent"
    )
    created_at: datetime
    updated_at: datetime


def canonical(value: object) -> str:
    """JSON with sorted keys and no spaces: the text that digests are made of."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=str)


def digest(value: object) -> str:
    """SHA-256 of the canonical JSON, hex."""
    return hashlib.sha256(canonical(value).encode("utf-8", "surrogatepass")).hexdigest()


def action_digest(kind: str, resource: str, params: Mapping[str, Any]) -> str:
    """What an action's row is bound to, and what a customer agrees to."""
    return digest({"kind": kind, "resource": resource, "params": dict(params)})
