"""Which request comes first."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from steward.views.urgency import urgency

AMOUNTS = st.none() | st.integers(1, 10**9)
LEFT = st.none() | st.floats(-1e6, 1e6)


def test_much_soon_comes_before_little_late() -> None:
    in_order = [
        urgency(129_000, 5000, 3600),  # much, within an hour
        urgency(18_000, 5000, 3600),  # some, within an hour
        urgency(129_000, 5000, 8 * 3600),  # much, today
        urgency(18_000, 5000, 8 * 3600),
        urgency(None, None, 8 * 3600),  # no money, today
        urgency(None, None, 24 * 3600),
    ]
    assert in_order == sorted(in_order, reverse=True)
    assert len(set(in_order)) == len(in_order)


def test_urgency_after_the_last_deadline_is_overdue() -> None:
    assert urgency(18_000, 5000, None) == urgency(18_000, 5000, -3600) > urgency(18_000, 5000, 3600)


def test_currency_without_limits_is_looked_at_like_much() -> None:
    assert urgency(1, None, 3600) > urgency(18_000, 5000, 3600)


@given(AMOUNTS, LEFT, st.integers(1, 10**7), st.floats(0, 1e6))
def test_approval_of_more_money_or_less_time_never_comes_later(
    amount: int | None, left: float | None, more: int, less: float
) -> None:
    now = urgency(amount, 5000, left)
    assert now > 0
    assert urgency((amount or 0) + more, 5000, left) >= now
    if left is not None:
        assert urgency(amount, 5000, left - less) >= now
    assert urgency(amount, 5000, None) >= now
