"""What staff see of an approval: complete, typed and documented, for our own pages and everybody else's.

`bound` is exactly what the digest is made of and what a signature covers; `context` helps to judge it and is not bound.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import Field

from steward.approvals.card import Bound, Context
from steward.approvals.rules import in_words
from steward.approvals.types import ApprovalStatus
from steward.approvals.visible import visible
from steward.db import Row
from steward.ledger.granting import own_facts
from steward.models.ports import Frozen
from steward.money import Money


class ClaimView(Frozen):
    """Who is looking at it just now: others wait until then."""

    login: str
    name: str
    until: datetime


class SignatureView(Frozen):
    """One person's word."""

    login: str
    verdict: Literal["approve", "reject"]
    reason: str
    stands_for: tuple[str, ...] = Field(default=(), description="for whom it was given, beside in their own name")
    at: datetime


class WhisperView(Frozen):
    """A colleague's note to the desk."""

    login: str
    text: str
    at: datetime


class ApprovalView(Frozen):
    """Everything about one approval."""

    id: str
    status: ApprovalStatus
    digest: str = Field(description="send it back with a decision: what was seen is what is signed")
    action: str = Field(description="the kind of action")
    action_id: str
    action_state: str
    conversation_id: str
    resource: str
    amount: str = Field(default="", description="such as 180.00 EUR; empty where no money moves")
    editable: bool = Field(description="a signer may lower the amount: verdict edit with amount_minor and a reason")
    rule: str = Field(default="", description="id of the policy rule that asks")
    sentence: str = Field(default="", description="that rule in one sentence")
    again: str = Field(default="", description="why people are asked anew, and whose signatures are void by that")
    policy_version: str
    needs: list[list[str]] = Field(description="one list of roles a signer; all are different people")
    needs_in_words: str
    bound: Bound
    context: Context | None = Field(description="None on what was asked before there was one")
    claims: tuple[ClaimView, ...]
    signatures: tuple[SignatureView, ...]
    whispers: tuple[WhisperView, ...]
    queue: str
    owner: str = Field(description="the role that has to see to it, once it is escalated")
    created_at: datetime
    escalates_at: datetime | None
    escalated_at: datetime | None
    expires_at: datetime | None = Field(description="None: it is owed and waits until a person decides")
    decided_at: datetime | None
    card: dict[str, Any] = Field(description="as it was stored; what is in it is shown above")


def approval_view(row: Row) -> ApprovalView:
    """A row of `rows.approvals` as staff see it; what people wrote is made safe to read."""
    card = row["card"]
    params, amount = card.get("params") or {}, card.get("amount")
    minor = params.get("amount_minor")
    editable = row["status"] == "pending" and row["action"] == "issue_refund" and isinstance(minor, int) and minor > 1
    return ApprovalView.model_validate({
        **{name: row[name] for name in _AS_THEY_ARE},
        "amount": str(Money.model_validate(amount)) if isinstance(amount, dict) else str(amount or ""),
        "editable": editable, "again": card.get("again", ""), "rule": card.get("rule", ""), "sentence": card.get("sentence") or card.get("why", ""),
        "needs_in_words": in_words(row["needs"]), "context": card.get("context"),
        "bound": {"id": row["action_id"], "kind": row["action"], "resource": row["resource"], "params": params,
                  "facts": own_facts(card.get("facts") or {}), "policy_version": row["policy_version"], "needs": row["needs"]},
        "signatures": [{**one, "reason": visible(one["reason"])} for one in row["signatures"]],
        "whispers": [{**one, "text": visible(one["text"])} for one in row["whispers"]],
    })  # fmt: skip


_AS_THEY_ARE = (
    "id", "status", "digest", "action", "action_id", "action_state", "conversation_id", "resource", "policy_version", "needs", "claims",
    "queue", "owner", "created_at", "escalates_at", "escalated_at", "expires_at", "decided_at", "card",
)  # fmt: skip
