"""What an authority to act for another customer is worth: is it in force, and does it cover this?

Pure.

What is not listed here is covered by no authority: a new goal or kind of action has to be let in by
name.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Literal

from pydantic import Field

from actions.registry import KINDS
from steward.domain.matching import name_words
from steward.frozen_model import Frozen

Standing = Literal["recorded", "none", "revoked", "expired", "beyond"]
# What an authority covers that does not say: never how the customer is reached.
UNLESS_SAID: frozenset[str] = frozenset({"money", "orders", "subscription"})
SECONDS = 120  # how long a team may read on what the CRM said: a turn, and no more
# Nobody's data: what is written down for a colleague to read.
ANY: frozenset[str] = frozenset()
OF_GOALS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(
        (
            "duplicate_charge",
            "unknown_charge",
            "charged_after_cancel",
            "invoice_question",
            "refund_request",
            "refund_status",
        ),
        frozenset({"money"}),
    ),
    **dict.fromkeys(("cancel_subscription", "change_plan"), frozenset({"subscription"})),
    **dict.fromkeys(("missing_parcel", "order_status", "change_address"), frozenset({"orders"})),
    **dict.fromkeys(
        ("return_item", "damaged_item", "cancel_order"), frozenset({"money", "orders"})
    ),
    **dict.fromkeys(("update_contact", "confirm_contact"), frozenset({"contact"})),
    "complaint": ANY,
}
OF_KINDS: Mapping[str, frozenset[str]] = {
    kind.name: kind.matters for kind in KINDS.values() if kind.matters is not None
}
OF_SYSTEMS: Mapping[str, frozenset[str]] = {
    "billing": frozenset({"money", "subscription"}),
    "logistics": frozenset({"orders"}),
}


class Authority(Frozen):
    """An authority as the CRM has it: from a customer to a representative,
    both by the CRM's own ids.
    """

    customer_id: str
    customer_name: str | None = Field(default=None, description="told only while it is in force")
    representative_id: str
    representative_name: str = ""
    matters: tuple[str, ...] | None = None
    granted_at: datetime
    valid_until: datetime | None = None
    revoked_at: datetime | None = None

    @property
    def covered(self) -> frozenset[str]:
        """The matters that it covers."""
        return UNLESS_SAID if self.matters is None else frozenset(self.matters)

    @property
    def terms(self) -> dict[str, object]:
        """What a signature is bound to: who, since and until when, and what for."""
        return {
            "customer_id": self.customer_id,
            "representative_id": self.representative_id,
            "granted_at": self.granted_at.isoformat(),
            "valid_until": self.valid_until and self.valid_until.isoformat(),
            "matters": sorted(self.covered),
        }


def standing(authority: Authority | None, needed: frozenset[str] | None, now: datetime) -> Standing:
    """Whether it lets its holder do what needs these matters.

    None: nothing that any authority covers.
    """
    if authority is None:
        return "none"
    if authority.revoked_at is not None and authority.revoked_at <= now:
        return "revoked"
    if authority.valid_until is not None and authority.valid_until <= now:
        return "expired"
    return "recorded" if needed is not None and needed <= authority.covered else "beyond"


def matters_of(goal: str, *, delivery: bool = False) -> frozenset[str] | None:
    """What a wish is about; `delivery`: a changed address that says where an order goes."""
    if goal == "update_contact" and delivery:
        return OF_GOALS["change_address"]
    return OF_GOALS.get(goal)


def may_read(authority: Authority, system: str) -> bool:
    """Whether a team may look into this system for the customer:
    only where what is covered is kept.
    """
    return bool(OF_SYSTEMS.get(system, frozenset()) & authority.covered)


def is_called(said: str, name: str | None) -> bool:
    """Whether every word of a name that was said is in the recorded one."""
    words = name_words(said)
    return bool(words) and set(words) <= set(name_words(name or ""))
