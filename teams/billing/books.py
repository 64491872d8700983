"""The customer's money as it was read, and records of it as wording shows them. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from teams.contract import View
from teams.refund.records import Books
from teams.slots import Slots


def books_of(view: View[Slots]) -> Books:
    """The customer's money as it was read."""
    return Books(
        terms=view.terms,
        accounts=view.get("account", {}).get("accounts", []),
        invoices=view.get("invoices", {}).get("invoices", []),
        charges=view.get("charges", {}).get("charges", []),
        refunds=oldest_first(view.get("refunds", {}).get("refunds", [])),
        orders=view.get("orders", {}).get("orders", []),
        outages=view.get("outages", {}).get("outages", []),
        credits=view.get("credits", {}).get("credits", []),
        contacts=view.get("contacts", {}).get("interactions", []),
        promises=view.get("promises", {}).get("promises", []),
        now=view.now,
    )


def oldest_first(records: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """In the order of time: systems list the newest first, and what is told are the last few, the
    newest last.
    """
    stamps = ("captured_at", "authorised_at", "created_at")
    return sorted(records, key=lambda r: next((str(r[s]) for s in stamps if r.get(s)), ""))


def money(item: dict[str, Any], field: str = "amount_minor") -> dict[str, Any]:
    """An amount for wording."""
    return {"minor": item[field], "currency": item["currency"]}


def charge_line(charge: dict[str, Any]) -> dict[str, Any]:
    """A charge as wording shows it; the card's last four digits and no more."""
    return {
        "amount": money(charge),
        "state": charge["state"],
        "at": charge["captured_at"] or charge["authorised_at"],
        "tender": charge["tender"]["kind"],
        "last4": charge["tender"].get("last4"),
        "invoice": charge["invoice_id"],
    }


def refund_line(refund: dict[str, Any]) -> dict[str, Any]:
    """A refund as wording shows it: what, how far, under which bank reference."""
    return {
        "amount": money(refund),
        "status": refund["status"],
        "reference": refund["bank_reference"],
        "at": refund["created_at"],
        "settles_at": refund["settles_at"],
    }
