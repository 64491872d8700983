"""Dates as people write them, and what lies between two of them."""

from __future__ import annotations

from steward.understanding.plan.date_ranges import with_ranges
from tests.cases import cases


@cases(
    ("text", "read"),
    [
        ("hold it dec 15 - jan 10", "hold it from 15 December until 10 January"),
        ("from Dec 15th til around Jan 10", "from 15 December until 10 January"),
        ("15 december tot 10 januari", "from 15 december until 10 januari"),
        ("pause from Dec 18.", "pause from 18 December."),
        ("on 5 January 2027", "on 5 January 2027"),
        ("may 3 of us use it?", "may 3 of us use it?"),
        ("order 12 march on", "order 12 march on"),
        ("15 December and 20 December", "15 December and 20 December"),
    ],
)
def test_date_ranges_are_put_as_from_until(text: str, read: str) -> None:
    assert with_ranges(text) == read
