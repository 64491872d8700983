"""Times as scenarios write them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steward.scenarios.clock import parse_moment, parse_span, resolved

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("-4d", "2026-11-16T09:00:00+00:00"),
        ("-10m", "2026-11-20T08:50:00+00:00"),
        ("-3h", "2026-11-20T06:00:00+00:00"),
        ("+25h", "2026-11-21T10:00:00+00:00"),
        ("25h", "2026-11-21T10:00:00+00:00"),
        ("-2w", "2026-11-06T09:00:00+00:00"),
        ("-30s", "2026-11-20T08:59:30+00:00"),
        ("-1.5h", "2026-11-20T07:30:00+00:00"),
        ("-1d12h", "2026-11-18T21:00:00+00:00"),
        ("now", "2026-11-20T09:00:00+00:00"),
        ("2026-11-01", "2026-11-01T00:00:00+00:00"),
        ("2026-11-01T10:30:00Z", "2026-11-01T10:30:00+00:00"),
        ("2026-11-01T10:30:00", "2026-11-01T10:30:00+00:00"),
        ("2026-11-01 10:30:00+01:00", "2026-11-01T09:30:00+00:00"),
    ],
)
def test_scenario_moment_counts_from_the_desks_clock(written: str, meant: str) -> None:
    assert resolved({"at": [parse_moment(written)], "name": "-4d"}, NOW) == {
        "at": [meant],
        "name": "-4d",
    }


@pytest.mark.parametrize(
    "written", ["", "yesterday", "-4", "d", "-4y", "4 d", "2026-13-01", "--4d", "-4d of", "1e3d"]
)
def test_anything_else_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="is not a"):
        parse_moment(written)


@given(st.integers(0, 10_000), st.sampled_from("smhdw"), st.sampled_from(["", "+", "-"]))
def test_scenario_span_is_amount_times_unit(amount: int, unit: str, sign: str) -> None:
    one = {
        "s": timedelta(seconds=1),
        "m": timedelta(minutes=1),
        "h": timedelta(hours=1),
        "d": timedelta(days=1),
        "w": timedelta(weeks=1),
    }
    assert parse_span(f"{sign}{amount}{unit}") == one[unit] * amount * (-1 if sign == "-" else 1)
