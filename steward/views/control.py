"""The month's control report: each remedy with why, how much, who and what let it go, and what it
rests on; sums by currency; what came back. Pure.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Literal

from pydantic import Field

from actions.registry import declared
from steward.domain.action import digest
from steward.domain.period import Period
from steward.policy.lines import OUTSIDE
from steward.views.answer import Answer

type Standing = Literal["given", "came_back", "unproven", "failed"]
STANDING: Mapping[str, Standing] = {
    "confirmed": "given",
    "settled": "given",
    "failed_late": "came_back",
    "executing": "unproven",
    "unknown": "unproven",
}


class SignedBy(Answer):
    """Who signed, with which roles, and for whom beside themselves."""

    login: str
    roles: list[str]
    at: datetime
    stands_for: list[str]


class Remedy(Answer):
    """One remedy that was sent, in minor units; null: nobody knows, or there is none."""

    at: datetime = Field(description="when the right to it was used")
    id: str
    kind: str
    reason: str
    standing: Standing = Field(description="unproven: sent, and nobody knows yet what came of it")
    currency: str = Field(description="empty: goods of an order without an amount")
    minor: int | None
    tax_minor: int | None = Field(description="null: the desk does not know how billing divides it")
    asked_minor: int | None = Field(description="what was asked for, where a person lowered it")
    tender: str
    charge: str
    invoice: str
    order: str
    came_back_at: datetime | None
    rule: str = Field(description="the rule that let it go, or that asked people")
    policy_version: str
    signers: list[SignedBy] = Field(description="empty: the rules alone let it go")
    asked_by: str = Field(description="the customer, or who acts for them, by handle")
    signed_digest: str = Field(description="what the signers signed")
    evidence: str = Field(description="SHA-256 of the facts that it was decided on")
    evidence_holds: bool | None = Field(
        description="the record has the same; null: from before the record kept it"
    )
    record_seq: int | None = Field(description="of the entry of the record with which it was sent")
    record_hash: str
    key: str
    reference: str = Field(description="billing's own, or logistics'")
    conversation: str


class Total(Answer):
    """A sum of one standing in one currency; of amounts that are known."""

    standing: Standing
    kind: str
    currency: str
    times: int
    minor: int
    tax_minor: int
    tax_unknown: int = Field(description="of these, remedies whose tax the desk does not know")


class Control(Answer):
    """A month of remedies, by the company's time zone; `returned`: came back in it."""

    first: date
    last: date
    zone: str
    made_at: datetime
    remedies: list[Remedy]
    totals: list[Total]
    returned: list[Remedy]


def control(
    about: Period,
    now: datetime,
    sent: Iterable[Mapping[str, Any]],
    back: Sequence[Mapping[str, Any]],
) -> Control:
    """Put together what was read."""
    remedies = [remedy(row) for row in sent]
    return Control(
        first=about.first,
        last=about.last,
        zone=about.zone,
        made_at=now,
        remedies=remedies,
        totals=totals(remedies),
        returned=[remedy(row) for row in back],
    )


def remedy(row: Mapping[str, Any]) -> Remedy:
    """A row as the report shows it."""
    params, facts, outcome = row["params"], row["facts"], row["outcome"]
    own, record = digest(facts), row["record"] or {}
    minor = params.get("amount_minor", facts.get("amount_minor"))
    return Remedy(
        at=row["at"],
        id=row["id"],
        kind=row["kind"],
        reason=params.get("reason") or facts.get("reason") or "",
        standing=STANDING.get(row["state"], "failed"),
        currency=params.get("currency") or facts.get("currency") or "",
        minor=minor,
        tax_minor=_tax(row["kind"], params, facts),
        asked_minor=row["asked_minor"],
        tender=_tender(row["kind"], params),
        **{name: params.get(f"{name}_id") or "" for name in ("charge", "invoice", "order")},
        came_back_at=row["came_back_at"],
        rule=row["rule"] or "",
        policy_version=row["policy_version"],
        signers=[SignedBy.model_validate(one) for one in row["signers"]],
        asked_by=row["representative"] or row["handle"] or "",
        signed_digest=row["signed_digest"],
        evidence=own,
        evidence_holds=None if row["evidence"] is None else row["evidence"] == own,
        record_seq=record.get("seq"),
        record_hash=record.get("hash", ""),
        key=row["key"],
        reference=_reference(outcome),
        conversation=row["conversation_id"],
    )


def _tax(kind: str, params: Mapping[str, Any], facts: Mapping[str, Any]) -> int | None:
    """Of the invoice's lines that it takes back; nothing of what no invoice asked for."""
    if declared(kind).remedy != "refund":
        return None
    if lines := facts.get("lines"):
        return sum(int(line["tax_minor"]) for line in lines)
    return 0 if params.get("reason") in OUTSIDE else None


def _tender(kind: str, params: Mapping[str, Any]) -> str:
    remedy = declared(kind).remedy
    if remedy == "refund":
        return str(params.get("tender") or "")
    return "store_credit" if remedy == "credit" else "goods"


def _reference(outcome: Mapping[str, Any]) -> str:
    names = ("refund_id", "credit_id", "order_id", "replacement_id", "bank_reference")
    return next((str(outcome[name]) for name in names if outcome.get(name)), "")


def totals(remedies: Iterable[Remedy]) -> list[Total]:
    """Sums by standing, kind and currency: never over two currencies."""
    sums: defaultdict[tuple[Standing, str, str], list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for one in remedies:
        of = sums[one.standing, one.kind, one.currency]
        of[0] += 1
        of[1] += one.minor or 0
        of[2] += one.tax_minor or 0
        of[3] += one.tax_minor is None
    return [
        Total(
            standing=standing,
            kind=kind,
            currency=currency,
            times=of[0],
            minor=of[1],
            tax_minor=of[2],
            tax_unknown=of[3],
        )
        for (standing, kind, currency), of in sorted(sums.items())
    ]
