"""Business days from one moment to another."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from steward.policy.parcels import business_days_between
from tests.cases import cases
from tests.policy.refund_records import NOW, days


@cases(
    ("ago", "expected"),
    [
        (0, 0),
        (-3, 0),
        (1, 1),
        (4, 4),
        (5, 5),
        (6, 5),
        (7, 5),
        (8, 6),
        (11, 9),
        (13, 10),
        (14, 10),
        (28, 20),
    ],
)
def test_business_days_between_leaves_weekends_out(ago: float, expected: int) -> None:
    assert business_days_between(days(ago), NOW) == expected


@given(st.integers(0, 60), st.integers(0, 60))
def test_business_days_count_weekdays_one_by_one(begin: int, length: int) -> None:
    start = NOW + timedelta(days=begin)
    one_by_one = sum((start + timedelta(days=n)).weekday() < 5 for n in range(1, length + 1))
    assert business_days_between(start, start + timedelta(days=length)) == one_by_one
