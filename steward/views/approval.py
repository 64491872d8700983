"""What staff see of an approval: complete, typed and documented, for every client.

`bound` is exactly what the digest is made of and what a signature covers; `context` helps to judge
it and is not bound.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal

from pydantic import Field

from steward.approvals.permission import May
from steward.approvals.request import editable
from steward.db import Row
from steward.decisions.granting import own_facts
from steward.domain.approval import ApprovalStatus
from steward.domain.signatures import in_words
from steward.domain.visible import visible
from steward.frozen_model import Frozen
from steward.money import EXPONENTS, Money
from steward.views.card import Bound, Context
from steward.views.details import Detail, details
from steward.wording.requests import named


class ClaimView(Frozen):
    """Who is looking at it just now: others wait until then."""

    login: str
    name: str
    until: datetime


class SignatureView(Frozen):
    """One person's word."""

    login: str
    name: str = ""
    verdict: Literal["approve", "reject"]
    reason: str
    roles: tuple[str, ...] = Field(default=(), description="with which it was given")
    stands_for: tuple[str, ...] = Field(
        default=(), description="for whom it was given, beside in their own name"
    )
    at: datetime


class WhisperView(Frozen):
    """A colleague's note to the desk."""

    login: str
    name: str = ""
    text: str
    at: datetime


class EditView(Frozen):
    """A colleague lowered the amount, and cannot sign it any more."""

    approval_id: str = Field(description="the approval that is void since then")
    login: str
    name: str
    was: str
    is_now: str
    reason: str
    at: datetime


class LineView(Frozen):
    """What is taken back of one line of the invoice."""

    line: int
    net: str
    tax: str
    gross: str


class ClaimsView(Frozen):
    """Who has an approval open now."""

    approval_id: str
    claims: tuple[ClaimView, ...]


class Decided(Frozen):
    """An approval after a decision."""

    approval_id: str
    status: ApprovalStatus
    needs: list[list[str]]
    signatures: tuple[SignatureView, ...]
    held: Literal["", "halt", "frozen", "paused"] = Field(
        default="",
        description="what keeps it from being carried out although it is approved: everything is "
        "stopped, the account is frozen, the conversation is paused",
    )


class _Approval(Frozen):
    """What the list and the whole view share."""

    id: str
    status: ApprovalStatus
    digest: str = Field(description="send it back with a decision: what was seen is what is signed")
    action: str = Field(description="the kind of action")
    title: str = Field(description="that kind in a word or two")
    action_id: str
    action_state: str
    conversation_id: str
    resource: str
    amount: str = Field(default="", description="such as 180.00 EUR; empty where no money moves")
    amount_minor: int | None = None
    currency: str = ""
    exponent: int = Field(default=2, description="how many decimals the currency has")
    rule: str = Field(default="", description="id of the policy rule that asks")
    sentence: str = Field(default="", description="that rule in one sentence")
    policy_version: str
    needs: list[list[str]] = Field(
        description="one list of roles a signer; all are different people"
    )
    needs_in_words: str
    claims: tuple[ClaimView, ...]
    signatures: tuple[SignatureView, ...]
    queue: str
    owner: str = Field(description="the role that has to see to it, once it is escalated")
    created_at: datetime
    escalates_at: datetime | None
    escalated_at: datetime | None
    expires_at: datetime | None = Field(
        description="None: it is owed and waits until a person decides"
    )
    decided_at: datetime | None


class ListedApproval(_Approval):
    """An approval in a list; GET /desk/approvals/{id} has the rest."""

    tender: str = Field(description="where the money goes, masked")
    customer: str = Field(
        description=(
            "the name that billing has, or the account; empty where nobody has a valid proof"
        )
    )
    why_asked: str = Field(description="its reason, in words; empty where it has none")
    for_me: bool = Field(
        description=(
            "the caller has a role that is missing, is no maker and no kin, and has not signed"
        )
    )
    card: dict[str, Any] = Field(description="as it was stored, without what surrounds it")


class WouldHear(Frozen):
    """What the customer would hear."""

    text: str


class ListedApprovals(Frozen):
    """Oldest first, or the most urgent first."""

    approvals: tuple[ListedApproval, ...]
    now: datetime | None = Field(description="the desk's clock; None for an empty list")
    total: int = Field(description="how many there are on all pages")
    next: str | None = Field(
        description="send it as `after` for what comes behind; None: this is the end"
    )


class ApprovalView(_Approval):
    """Everything about one approval."""

    editable: bool = Field(
        description="a signer may lower the amount: verdict edit with amount_minor and a reason"
    )
    again: str = Field(
        default="", description="why people are asked anew, and whose signatures are void by that"
    )
    may: May = Field(
        description="whether the caller may decide it now, why not, and what follows if they do"
    )
    details: tuple[Detail, ...] = Field(
        description="`bound.params` for people, of any kind of action"
    )
    relied_on: tuple[Detail, ...] = Field(description="`bound.facts` for people, without the lines")
    lines: tuple[LineView, ...] = Field(
        description="what of the invoice is taken back; part of what is bound"
    )
    bound: Bound
    context: Context | None = Field(description="None on what was asked before there was one")
    whispers: tuple[WhisperView, ...]
    edits: tuple[EditView, ...]
    outcome: tuple[Detail, ...] = Field(description="what the system answered, once it was done")
    denial: str
    newer: str = Field(
        default="",
        description=(
            "the approval that is asked about the same action now; empty: this one is the newest"
        ),
    )
    told_at: datetime | None = Field(
        default=None, description="when the customer heard of the decision"
    )
    now: datetime = Field(description="the desk's clock")
    card: dict[str, Any] = Field(description="as it was stored; what is in it is shown above")


_NOT_ASKED = May(sign=False, why="nobody in particular is looking at this")


def approval_view(row: Row, may: May = _NOT_ASKED, newest: str = "") -> ApprovalView:
    """A row of `rows.approvals` as one member of staff sees it;
    what people wrote is made safe to read.
    """
    card = row["card"]
    params, facts, currency = card.get("params") or {}, card.get("facts") or {}, _currency(card)
    own = own_facts(facts)
    return ApprovalView.model_validate(
        {
            **_shared(row),
            "editable": row["status"] == "pending" and editable(card),
            "may": may,
            "again": card.get("again", ""),
            "card": card,
            "details": details(params),
            "relied_on": details({k: v for k, v in own.items() if k != "lines"}, currency),
            "lines": _lines(own.get("lines"), currency),
            "context": _safe(card.get("context")),
            "bound": {
                "id": row["action_id"],
                "kind": row["action"],
                "resource": row["resource"],
                "params": params,
                "facts": own,
                "policy_version": row["policy_version"],
                "needs": row["needs"],
            },
            "whispers": [{**one, "text": visible(one["text"])} for one in row["whispers"]],
            "edits": [_edit(one, currency) for one in row.get("edits", ())],
            "outcome": details(row.get("outcome") or {}, currency),
            "denial": row.get("denial") or "",
            "newer": newest if newest != row["id"] else "",
            "told_at": row.get("told_at"),
            "now": row["now"],
        }
    )


def listed_approval(row: Row, *, for_me: bool) -> ListedApproval:
    """The same row as a line of a list."""
    card = row["card"]
    context = card.get("context") or {}
    customer = context.get("customer") or {}
    named_so = (*customer.get("names", ()), *customer.get("accounts", ()))
    return ListedApproval.model_validate(
        {
            **_shared(row),
            "tender": visible(str(context.get("tender") or "")),
            "customer": visible(str(named_so[0])) if named_so else "",
            "why_asked": _why(card),
            "for_me": for_me,
            "card": {name: value for name, value in card.items() if name != "context"},
        }
    )


def _why(card: Mapping[str, Any]) -> str:
    evidence = (card.get("context") or {}).get("evidence") or ()
    reason = (card.get("params") or {}).get("reason")
    named_so = str(reason).replace("_", " ").capitalize() if isinstance(reason, str) else ""
    return visible(". ".join(part for part in (named_so, *map(str, evidence[:1])) if part))


def signatures_of(row: Row) -> list[dict[str, Any]]:
    """With what people wrote made safe to read."""
    return [{**one, "reason": visible(one["reason"])} for one in row["signatures"]]


def _shared(row: Row) -> dict[str, Any]:
    card, currency = row["card"], _currency(row["card"])
    params, amount = card.get("params") or {}, card.get("amount")
    minor = params.get("amount_minor")
    return {
        **{name: row[name] for name in _AS_THEY_ARE},
        "title": named(row["action"]),
        "amount": str(Money.model_validate(amount))
        if isinstance(amount, dict)
        else str(amount or ""),
        "amount_minor": minor if isinstance(minor, int) else None,
        "currency": currency,
        "exponent": EXPONENTS.get(currency, 2),
        "rule": card.get("rule", ""),
        "sentence": card.get("sentence") or card.get("why", ""),
        "needs_in_words": in_words(row["needs"]),
        "signatures": signatures_of(row),
    }


def _currency(card: dict[str, Any]) -> str:
    found = (card.get("params") or {}).get("currency")
    return found if isinstance(found, str) else ""


def _lines(lines: object, currency: str) -> list[dict[str, Any]]:
    found = (
        [line for line in lines if isinstance(line, dict)]
        if isinstance(lines, list) and currency
        else []
    )
    return [
        {
            "line": one["line"],
            "net": _money(one["net_minor"], currency),
            "tax": _money(one["tax_minor"], currency),
            "gross": _money(one["net_minor"] + one["tax_minor"], currency),
        }
        for one in found
    ]


def _edit(one: dict[str, Any], currency: str) -> dict[str, Any]:
    return {
        "approval_id": one["approval_id"],
        "login": one["login"],
        "name": one["name"],
        "reason": visible(one["reason"]),
        "at": one["at"],
        "was": _money(one["was_minor"], currency),
        "is_now": _money(one["is_minor"], currency),
    }


def _money(minor: int, currency: str) -> str:
    return str(Money(minor=minor, currency=currency))


def _safe(context: dict[str, Any] | None) -> dict[str, Any] | None:
    """What surrounds it, with names and sentences made visible;
    the customer's words have that beside them already.
    """
    if context is None:
        return None
    return {name: value if name == "words" else _visible(value) for name, value in context.items()}


def _visible(value: Any) -> Any:
    match value:
        case str():
            return visible(value)
        case dict():
            return {name: _visible(one) for name, one in value.items()}
        case list():
            return [_visible(one) for one in value]
    return value


_AS_THEY_ARE = (
    "id",
    "status",
    "digest",
    "action",
    "action_id",
    "action_state",
    "conversation_id",
    "resource",
    "policy_version",
    "needs",
    "claims",
    "queue",
    "owner",
    "created_at",
    "escalates_at",
    "escalated_at",
    "expires_at",
    "decided_at",
)
