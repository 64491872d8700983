"""What a change of plan comes to: charged today, from when, renewed when.

Pure; in whole minor units.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, Literal

from systems.billing.schemas import Refusal

type Row = dict[str, Any]


@dataclass(frozen=True)
class Quote:
    """The terms of a change before they have a number."""

    due_minor: int
    tax_minor: int
    starts: Literal["now", "renewal"]
    starts_at: datetime
    renews_at: datetime


def refusal(account: Row, old: Row | None, new: Row | None, now: datetime) -> Refusal | None:
    """Why no price can be given for this change; None when one can."""
    subscription = account["subscription"]
    if account["status"] != "active":
        return "not_active"
    if subscription is None or subscription["status"] != "active":
        return "not_running"
    if old is None or new is None or old["product"] != new["product"]:
        return "not_priced" if old is None else "unknown_plan"
    if old["plan"] == new["plan"] and subscription["next_plan"] is None:
        return "same_plan"
    if (
        subscription["renews_at"] is None
        or datetime.fromisoformat(subscription["renews_at"]) <= now
    ):
        return "period_unknown"
    return None


def quote(basis: Row, old: Row, new: Row, now: datetime) -> Quote:
    """A dearer plan, or a longer period of the same one, begins now.

    Every other change begins with the next period.

    `basis`: period_start, renews_at, next_renewal (a period of the new plan from now), paid_minor
    (what was paid for this period and not given back), rate (tax in percent). Counted in days;
    today is one that is left. What is left of the old plan is at most what was paid for it.
    """
    renews_at, same_period = basis["renews_at"], old["period"] == new["period"]
    longer = (old["period"], new["period"]) == ("month", "year")
    if old["plan"] == new["plan"]:  # what was agreed on for the next period is dropped
        return Quote(0, 0, "now", now, renews_at)
    if not ((same_period and new["tier"] > old["tier"]) or (longer and new["tier"] >= old["tier"])):
        return Quote(0, 0, "renewal", renews_at, renews_at)
    whole = max(1, (renews_at.date() - basis["period_start"].date()).days)
    rest = min(whole, max(1, (renews_at.date() - now.astimezone(renews_at.tzinfo).date()).days))
    unused = min(old["amount_minor"], basis["paid_minor"]) * rest // whole
    price = -(-new["amount_minor"] * rest // whole) if same_period else new["amount_minor"]
    due = max(0, price - unused)
    tax = int(due * basis["rate"] / (100 + basis["rate"]) + Decimal("0.5"))
    return Quote(due, tax, "now", now, renews_at if same_period else basis["next_renewal"])


def digest(preview: Row) -> str:
    """What a customer agrees to; see PlanTerms."""
    names = (
        "preview_id",
        "account_id",
        "from_plan",
        "to_plan",
        "from_minor",
        "to_minor",
        "due_minor",
        "currency",
        "starts",
    )
    return hashlib.sha256("|".join(str(preview[name]) for name in names).encode()).hexdigest()
