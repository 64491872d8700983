"""Why a reason holds, in words that come from the predicate's own values."""

from __future__ import annotations

from typing import Any

from steward.views.evidence import in_sentences
from tests.cases import cases

DAY = "2026-11-18T09:00:00+00:00"


@cases(
    ("reason", "evidence", "said"),
    [
        (
            "overpaid",
            {
                "invoice_id": "INV-1",
                "total_minor": 4500,
                "charges": ["CH-2", "CH-1"],
                "kept_minor": 9000,
                "overpaid_minor": 4500,
                "dispute": "none",
            },
            (
                "INV-1 asks for 45.00 EUR; of its payments (CH-1, CH-2) 90.00 EUR was kept: "
                "45.00 EUR too much."
            ),
        ),
        (
            "undelivered",
            {"order_id": "O-1", "status": "lost"},
            "The carrier says that order O-1 is lost.",
        ),
        (
            "undelivered",
            {"order_id": "O-1", "status": "in_transit", "since": DAY},
            (
                "Order O-1 is in_transit and was due since 18 November 2026; "
                "the days after which it counts as lost are over."
            ),
        ),
        ("return_received", {"order_id": "O-1"}, "Order O-1 is back in the warehouse."),
        (
            "withdrawal",
            {"order_id": "O-1", "delivered_at": DAY, "sent_back_at": None, "window_days": 14},
            "Order O-1 was delivered on 18 November 2026 and sent back by now, within 14 days.",
        ),
        (
            "renewal_grace",
            {"plan": "pro", "captured_at": DAY, "cancelled_at": DAY},
            (
                "The pro subscription renewed on 18 November 2026 and was cancelled on 18 "
                "November 2026, within the days of grace."
            ),
        ),
        (
            "cancelled_before_renewal",
            {"plan": "pro", "captured_at": DAY, "cancelled_at": DAY, "period_begins": DAY},
            (
                "The pro subscription was cancelled on 18 November 2026, "
                "before the period of 18 November 2026, which was charged on 18 November 2026."
            ),
        ),
        ("goodwill", {"why": "late", "b": 1}, "b: 1; why: late"),
        ("overpaid", {"why": "nothing_found"}, "why: nothing_found"),
    ],
)
def test_reason_of_each_kind_is_said_in_words(
    reason: str, evidence: dict[str, Any], said: str
) -> None:
    assert in_sentences(reason, evidence, "EUR") == (said,)


def test_dispute_and_what_went_back_before_are_said_too() -> None:
    assert in_sentences(
        "return_received", {"order_id": "O-1", "dispute": "won", "refunded_minor": 500}, "JPY"
    )[1:] == (
        "The bank has a dispute about this: won.",
        "500 JPY of this charge was refunded before.",
    )
    assert in_sentences("goodwill", {}, "EUR") == ()
