"""Evidence for a refund's reason, in words for whoever decides. Pure.

Each sentence is made of the predicate's own values.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from steward.money import Money

type Evidence = Mapping[str, Any]


def in_sentences(reason: str, evidence: Evidence, currency: str) -> tuple[str, ...]:
    """One or a few sentences; a reason without words of its own shows its values as they are."""
    said = _SAID.get(reason)
    try:
        first = said(evidence, currency) if said else _values(evidence)
    # a value that the predicate left out: better its bare values than none
    except (KeyError, TypeError, ValueError):
        first = _values(evidence)
    return tuple(
        sentence
        for sentence in (first, _dispute(evidence), _refunded(evidence, currency))
        if sentence
    )


def _overpaid(e: Evidence, currency: str) -> str:
    charges = ", ".join(sorted(e["charges"]))
    return (
        f"{e['invoice_id']} asks for {_money(e['total_minor'], currency)}; "
        f"of its payments ({charges}) {_money(e['kept_minor'], currency)} "
        f"was kept: {_money(e['overpaid_minor'], currency)} too much."
    )


def _undelivered(e: Evidence, _currency: str) -> str:
    if e["status"] == "lost":
        return f"The carrier says that order {e['order_id']} is lost."
    return (
        f"Order {e['order_id']} is {e['status']} and was due since {_day(e['since'])}; "
        "the days after which it counts as lost are over."
    )


def _withdrawal(e: Evidence, _currency: str) -> str:
    back = f"on {_day(e['sent_back_at'])}" if e.get("sent_back_at") else "by now"
    return (
        f"Order {e['order_id']} was delivered on {_day(e['delivered_at'])} and sent back "
        f"{back}, within {e['window_days']} days."
    )


def _before_renewal(e: Evidence, _currency: str) -> str:
    return (
        f"The {e['plan']} subscription was cancelled on {_day(e['cancelled_at'])}, "
        f"before the period of {_day(e['period_begins'])}, "
        f"which was charged on {_day(e['captured_at'])}."
    )


def _grace(e: Evidence, _currency: str) -> str:
    return (
        f"The {e['plan']} subscription renewed on {_day(e['captured_at'])} and was cancelled "
        f"on {_day(e['cancelled_at'])}, within the days of grace."
    )


_SAID: dict[str, Callable[[Evidence, str], str]] = {
    "overpaid": _overpaid,
    "undelivered": _undelivered,
    "return_received": lambda e, _currency: f"Order {e['order_id']} is back in the warehouse.",
    "order_cancelled": lambda e, _currency: f"Order {e['order_id']} was cancelled, unsent.",
    "withdrawal": _withdrawal,
    "cancelled_before_renewal": _before_renewal,
    "renewal_grace": _grace,
}


def _values(evidence: Evidence) -> str:
    return "; ".join(f"{name}: {value}" for name, value in sorted(evidence.items()))


def _dispute(evidence: Evidence) -> str:
    state = evidence.get("dispute", "none")
    return "" if state == "none" else f"The bank has a dispute about this: {state}."


def _refunded(evidence: Evidence, currency: str) -> str:
    before = evidence.get("refunded_minor", 0)
    return (
        f"{_money(before, currency)} of this charge was refunded before."
        if isinstance(before, int) and before > 0
        else ""
    )


def _money(minor: int, currency: str) -> str:
    return str(Money(minor=minor, currency=currency))


def _day(value: str) -> str:
    at = datetime.fromisoformat(value)
    return f"{at.day} {at:%B %Y}"
