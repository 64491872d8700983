"""Compares what a system has on its books: refunds, credits, orders, tickets, corrections."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from steward.money import Money
from steward.scenarios.comparing import Entry, listed, same
from steward.scenarios.observed import Observed, contains, money_of, value_of


def _fits_refund(want: Entry, entry: Entry) -> bool:
    names = {key: (key,) for key in ("charge", "account", "invoice", "currency", "reason")} | {
        "status": ("status", "state")
    }
    return (
        same(want, entry, names)
        and want.get("amount") in (None, money_of(entry))
        and _fits_credit(want, entry)
    )


def _fits_credit(want: Entry, entry: Entry) -> bool:
    """`credit_note` is its total, or nothing for a refund without one.

    `lines` are exact and in order.
    """
    currency = str(entry.get("currency"))
    if "credit_note" in want:
        total = entry.get("credited_minor")
        if want["credit_note"] != (
            None if total is None else str(Money(minor=int(total), currency=currency))
        ):
            return False
    found = entry.get("lines") or []
    return "lines" not in want or (
        len(want["lines"]) == len(found)
        and all(map(_fits_line, want["lines"], found, [currency] * len(found)))
    )


def _fits_line(want: Entry, entry: Entry, currency: str) -> bool:
    minor = {"net": entry["net_minor"], "tax": entry["tax_minor"]}
    return want.get("line") in (None, entry["line"]) and all(
        want.get(key) in (None, str(Money(minor=value, currency=currency)))
        for key, value in minor.items()
    )


def _credit_of(entry: Entry) -> str:
    lines = [
        f"{line['line']}: {line['net_minor']} + {line['tax_minor']}"
        for line in entry.get("lines") or []
    ]
    return f" (credit note {', '.join(lines)})" if lines else ""


def _refunds(wanted: Any, seen: Observed) -> Iterator[str]:
    yield from listed(
        wanted,
        seen,
        "refunds",
        _fits_refund,
        lambda entry: f"{value_of(entry, 'charge')} {money_of(entry)}{_credit_of(entry)}",
        exact=True,
    )


def _credits(wanted: Any, seen: Observed) -> Iterator[str]:
    yield from listed(
        wanted,
        seen,
        "credits",
        _fits_refund,
        lambda entry: f"{value_of(entry, 'charge')} {money_of(entry)}",
        exact=True,
    )


def _fits_order(want: Entry, entry: Entry) -> bool:
    return same(
        want,
        entry,
        {
            key: (key,)
            for key in (
                "order",
                "item",
                "status",
                "address",
                "replacement_for",
                "account",
                "photos",
            )
        },
    )


def _orders(wanted: Any, seen: Observed) -> Iterator[str]:
    def show(entry: Entry) -> str:
        return (
            f"{value_of(entry, 'order')} to {value_of(entry, 'address')} "
            f"({value_of(entry, 'status')})"
        )

    yield from listed(wanted, seen, "orders", _fits_order, show, exact=False)


def _fits_ticket(want: Entry, entry: Entry) -> bool:
    names = {key: (key,) for key in ("ticket", "status", "channel", "phone", "email")} | {
        "queue": ("queue", "to"),
        "to": ("queue", "to"),
    }
    notes = [str(note.get("text", "")) for note in entry.get("notes") or ()]
    words = {
        "subject": str(value_of(entry, "subject") or ""),
        "text": "\n".join([str(value_of(entry, "text", "body") or ""), *notes]),
    }
    parts = all(contains(said, want[key]) for key, said in words.items() if key in want)
    return parts and same(want, entry, names)


def _tickets(wanted: Any, seen: Observed) -> Iterator[str]:
    def show(entry: Entry) -> str:
        return (
            f"{value_of(entry, 'ticket')} {str(value_of(entry, 'subject'))!r} "
            f"({value_of(entry, 'status')})"
        )

    yield from listed(wanted, seen, "tickets", _fits_ticket, show, exact=False)


def _fits_correction(want: Entry, entry: Entry) -> bool:
    names = {
        "system": ("system",),
        "record": ("record", "contact", "account", "ticket"),
        "field": ("field",),
        "from": ("from", "old_value", "old"),
        "to": ("to", "new_value", "new", "value"),
        "value": ("value", "new_value", "new", "to"),
        "contact": ("contact", "record"),
        "account": ("account", "record"),
    }
    return same(want, {"system": "crm", **entry}, names)


def _corrections(wanted: Any, seen: Observed) -> Iterator[str]:
    def show(entry: Entry) -> str:
        old, new = (
            value_of(entry, "from", "old_value", "old"),
            value_of(entry, "to", "new_value", "new"),
        )
        return (
            f"{value_of(entry, 'record', 'contact', 'account')} {value_of(entry, 'field')}: "
            f"{old} to {new}"
        )

    yield from listed(wanted, seen, "corrections", _fits_correction, show, exact=False)


def _interactions(wanted: Any, seen: Observed) -> Iterator[str]:
    def fits(want: Entry, entry: Entry) -> bool:
        words = str(value_of(entry, "summary") or "")
        return contains(words, want.get("summary", "")) and same(
            want, entry, {"contact": ("contact",), "channel": ("channel",)}
        )

    def show(entry: Entry) -> str:
        return f"{value_of(entry, 'channel')} {str(value_of(entry, 'summary'))!r}"

    yield from listed(wanted, seen, "interactions", fits, show, exact=True)


BOOKS = {
    "interactions": _interactions,
    "refunds": _refunds,
    "credits": _credits,
    "orders": _orders,
    "tickets": _tickets,
    "corrections": _corrections,
}
