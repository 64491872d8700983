"""Invoices that are named by their day, whatever a system writes as their period."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

from teams.billing.by_day import invoices_of_the_day
from tests.cases import cases

ISSUED = "2026-10-14T09:00:00+00:00"


@cases(
    ("period", "month", "found"),
    [
        ("2026-11", "November", True),
        ("2026-11", "October", False),
        ("2026-11-01/2026-11-30", "November", True),
        ("annual renewal", "October", True),
        ("after the end", "October", True),
        ("after the end", "November", False),
        (None, "October", True),
    ],
)
def test_invoice_is_of_the_month_of_its_period_or_else_of_its_day(
    period: str | None, month: str, found: bool
) -> None:
    slots = SimpleNamespace(quote=f"the invoice of {month}", first="")
    view = SimpleNamespace(slots=slots, now="2026-11-28T10:00:00+00:00")
    own = {"invoice_id": "INV-1", "issued_at": ISSUED, "period": period}
    assert bool(invoices_of_the_day(cast(Any, view), [own])) is found
