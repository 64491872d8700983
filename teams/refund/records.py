"""What was read of one customer's money and parcels, and a case that it makes. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from steward.policy import facts as F
from steward.policy.terms import Terms


@dataclass(frozen=True)
class Books:
    """Everything about one customer's money and parcels that was read, as plain records, and what
    it is measured by.
    """

    terms: Terms
    accounts: Sequence[dict[str, Any]] = ()
    invoices: Sequence[dict[str, Any]] = ()
    charges: Sequence[dict[str, Any]] = ()
    refunds: Sequence[dict[str, Any]] = ()
    orders: Sequence[dict[str, Any]] = ()
    outages: Sequence[dict[str, Any]] = ()
    credits: Sequence[dict[str, Any]] = ()
    contacts: Sequence[dict[str, Any]] = ()
    promises: Sequence[dict[str, Any]] = ()
    now: str = ""

    def charge(self, charge_id: str | None) -> dict[str, Any] | None:
        """One charge by id."""
        return next((c for c in self.charges if c["charge_id"] == charge_id), None)

    def invoice(self, invoice_id: str | None) -> dict[str, Any] | None:
        """One invoice by id."""
        return next((i for i in self.invoices if i["invoice_id"] == invoice_id), None)

    def order(self, order_id: str | None) -> dict[str, Any] | None:
        """One order by id."""
        return next((o for o in self.orders if o["order_id"] == order_id), None)

    def plan(self, account_id: str) -> str | None:
        """The plan that an account has, or had last."""
        account = next((a for a in self.accounts if a["account_id"] == account_id), {})
        return (account.get("subscription") or {}).get("plan")


@dataclass(frozen=True)
class Case:
    """A reason for a refund on one resource: an invoice, an order or a charge."""

    reason: str
    finding: F.Finding
    invoice_id: str | None = None
    order_id: str | None = None


def charges_of(books: Books) -> list[F.Charge]:
    """The charges, read strictly. Raises BadInput."""
    return [F.read(F.Charge, charge) for charge in books.charges]


def refunds_of(books: Books) -> list[F.Refund]:
    """The refunds, in any state."""
    return [F.read(F.Refund, refund | {"state": refund["status"]}) for refund in books.refunds]


def invoices_of(books: Books) -> dict[str, F.Invoice]:
    """The invoices by their number. What one is for and billing does not say, logistics may: an
    order names the invoice that asked for it.
    """
    sent = {item.get("invoice_id"): item["order_id"] for item in books.orders}
    return {
        item["invoice_id"]: F.read(
            F.Invoice,
            item | {"order_id": sent.get(item["invoice_id"])} if is_silent(item) else item,
        )
        for item in books.invoices
    }


def may_be_goods(invoices: Iterable[dict[str, Any]]) -> bool:
    """Whether only logistics can tell what is goods among what billing asks for."""
    return any(map(is_silent, invoices))


def is_silent(invoice: dict[str, Any]) -> bool:
    """Whether billing says neither which order nor which period an invoice is for."""
    return not any(invoice.get(name) for name in ("order_id", "plan", "period", "plan_change"))
