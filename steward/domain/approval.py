"""An approval: one action, bound by digest, waiting for people with the right roles."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import Field

from steward.frozen_model import Frozen

ApprovalStatus = Literal["pending", "approved", "rejected", "expired", "withdrawn", "superseded"]


class Signature(Frozen):
    """One person's word on one digest."""

    login: str
    role: str = Field(description="the first of the roles that counted")
    roles: tuple[str, ...] = Field(
        default=(), description="the roles this person had, of those that were needed"
    )
    verdict: Literal["approve", "reject"]
    reason: str = ""
    stands_for: tuple[str, ...] = Field(
        default=(), description="for whom it was given, beside the person's own name"
    )
    at: datetime


class Claim(Frozen):
    """Somebody is looking at an approval, until then."""

    login: str
    name: str
    until: datetime
    roles: tuple[str, ...] = ()


class Approval(Frozen):
    """A row of `desk.approval` with its signatures."""

    id: str
    action_id: str
    conversation_id: str
    digest: str
    needs: tuple[tuple[str, ...], ...]
    card: dict[str, Any]
    status: ApprovalStatus
    policy_version: str
    created_at: datetime
    expires_at: datetime | None = Field(
        description="None: it is owed and waits until a person decides"
    )
    owner: str = Field(
        default="", description="the role that has to see to it, once it is escalated"
    )
    queue: str = Field(
        default="desk", description="whose business hours its deadlines were counted by"
    )
    signatures: tuple[Signature, ...] = ()


class Person(Frozen):
    """A signed-in member of staff, as the desk's own rows know them."""

    login: str
    name: str
    roles: tuple[str, ...]


type Because = Literal["", "evidence", "terms", "made_good", "otherwise", "own"]


class Answered(Frozen):
    """A decision as it arrives from any client, before it counts."""

    approval_id: str | None = Field(
        description="None: the client sent none (Agent Chat UI); counts only if unambiguous"
    )
    digest: str | None
    name: str | None = Field(
        default=None, description="the request's name as it came back; it says which, too"
    )
    verdict: Literal["approve", "reject"]
    reason: str = ""
    because: Because = Field(
        default="", description="with `reject`: why, as the customer hears it; empty: not said"
    )
    told: str = Field(default="", description="with `because: own`, in the signer's own words")
    args: dict[str, Any] | None = Field(
        default=None, description="the details as the client sent them back, if it did"
    )


class Changed(Frozen):
    """An edit as it arrives from any client: the details as they came back,
    before anything of it counts.
    """

    approval_id: str | None
    digest: str | None
    name: str | None = Field(default=None, description="the request's name as it came back")
    args: dict[str, Any]
    reason: str = ""


class Edited(Frozen):
    """A person's lower amount for the refund that an approval is about, bound to what they saw."""

    approval_id: str
    digest: str
    amount_minor: int = Field(strict=True, description="in the refund's own currency")
    reason: str
