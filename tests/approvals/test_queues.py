"""Each queue has its own hours, time zone and holidays, and what waits in it is counted by them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steward.db import Database
from steward.decisions.ledger import Ledger
from steward.domain.action import Wanted
from steward.errors import BadInput
from steward.policy.limits import Limits, limits_of, load_limits
from steward.policy.queues import line_for
from steward.settings import settings
from tests.cases import cases
from tests.desk_rows import FACTS, ONE, open_desk

OFFICE = {
    "hours": "mon-fri 09:00-17:00",
    "zone": "Europe/Amsterdam",
    "holidays": [date(2026, 12, 25), date(2026, 12, 28)],
}


def limits(**queues: Any) -> Limits:
    known = load_limits(settings().policies)
    return Limits.model_validate({**known.model_dump(), "queues": queues})


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_queues_first_that_fits_counts() -> None:
    some = limits(
        money={**OFFICE, "kinds": ["issue_refund"], "roles": ["finance"]},
        floor={"hours": "8-20", "roles": ["agent", "lead"]},
        rest={"hours": "always"},
    )
    assert line_for(some, "9-17", "issue_refund", {"lead", "finance"}).queue == "money"
    assert line_for(some, "9-17", "issue_refund", {"lead"}).queue == "floor"
    assert line_for(some, "9-17", "cancel_subscription", {"finance"}).queue == "rest"
    assert line_for(some, "9-17", "hand_over", {"agent"}).queue == "floor"
    nobody = line_for(limits(), "9-17", "hand_over", {"agent"})
    assert (nobody.queue, nobody.opening is not None) == ("desk", True)
    assert line_for(limits(), "always", "hand_over", {"agent"}).opening is None


@cases(
    ("start", "hours", "end"),
    [
        # Christmas, a weekend, Boxing Day kept on Monday
        ("2026-12-24T15:00", 8, "2026-12-29T15:00"),
        ("2026-12-25T09:00", 1, "2026-12-29T09:00"),
        # the clocks go back on Sunday: nine is an hour later in UTC
        ("2026-10-23T14:00", 2, "2026-10-26T09:00"),
        ("2027-03-26T16:00", 1, "2027-03-29T08:00"),  # and forward in March
    ],
)
def test_holidays_and_changed_clocks(start: str, hours: int, end: str) -> None:
    opening = line_for(limits(all=OFFICE), "always", "issue_refund", {"lead"}).opening
    assert opening is not None
    assert opening.after(at(start), timedelta(hours=hours)) == at(end)


@cases(
    ("now", "opens"),
    [
        ("2026-11-20T10:00", "2026-11-20T11:00:00+01:00"),  # open: now, on the wall of the queue
        ("2026-11-20T16:00", "2026-11-23T09:00:00+01:00"),  # it closes at this very moment
        ("2026-12-24T20:00", "2026-12-29T09:00:00+01:00"),
        ("2026-10-24T12:00", "2026-10-26T09:00:00+01:00"),
        ("2027-03-27T12:00", "2027-03-29T09:00:00+02:00"),
    ],
)
def test_queue_tells_its_next_opening(now: str, opens: str) -> None:
    opening = line_for(limits(all=OFFICE), "always", "hand_over", {"agent"}).opening
    assert opening is not None
    assert opening.next(at(now)).isoformat() == opens


@given(st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1)), st.integers(1, 40))
def test_queue_clock_stands_still_on_a_holiday(naive: datetime, hours: int) -> None:
    opening = line_for(limits(all=OFFICE), "always", "issue_refund", {"lead"}).opening
    assert opening is not None
    start = naive.replace(tzinfo=UTC)
    for moment in (
        opening.after(start, timedelta(hours=hours)).astimezone(opening.zone),
        opening.next(start),
    ):
        assert moment >= start
        assert moment.weekday() < 5
        assert moment.date() not in OFFICE["holidays"]
        assert 9 <= moment.hour <= 17


def test_open_day_and_night_but_not_on_holidays() -> None:
    opening = line_for(
        limits(all={**OFFICE, "hours": "always"}), "always", "hand_over", {"agent"}
    ).opening
    assert opening is not None
    assert opening.next(at("2026-12-25T12:00")).isoformat() == "2026-12-26T00:00:00+01:00"
    assert line_for(limits(all={"hours": "always"}), "9-17", "hand_over", {"agent"}).opening is None


async def test_deadlines_are_those_of_the_queue(dsn: str, database: Database) -> None:
    """Money waits for people who are never there.

    A cancellation, in another queue, is escalated.
    """
    some = limits(
        money={"hours": "mon 09:00-09:01", "kinds": ["issue_refund"]}, rest={"hours": "always"}
    )
    desk = open_desk(dsn, database)
    desk.ledger = Ledger(desk.db, desk.audit, lambda: some, claim_seconds=3.0, hours="always")
    turn = desk.turn()
    _, approval = await desk.asked(turn, reason="goodwill")
    assert approval.queue == "money"
    wanted = Wanted(
        kind="cancel_subscription", resource="account:A-1", params={}, agent="billing", wish="w"
    )
    other = await desk.ledger.propose(turn, "cus_dana", wanted)
    await desk.ledger.apply(turn, other.id, ONE, FACTS)
    desk.shift("9 hours")
    [escalated] = await desk.approvals.escalate_due()
    assert (escalated.action_id, escalated.queue) == (other.id, "rest")
    desk.shift("30 days")
    assert [one.id for one in await desk.approvals.expire_due()] == []


@pytest.mark.parametrize(
    ("queue", "said"),
    [
        ("{hours: sometimes}", "business hours"),
        ("{hours: '9-17', zone: Nowhere/At-All}", "business hours"),
        ("{kinds: [pay_anybody]}", "pay_anybody"),
        ("{roles: [customer]}", "roles"),
        ("{holidays: [christmas]}", "holidays"),
        ("{open: '9-17'}", "open"),
        ("{hours: '17-9'}", "business hours"),
    ],
)
def test_queue_that_is_invalid_is_reported(tmp_path: Path, queue: str, said: str) -> None:
    file = settings().policies / "limits.yaml"
    with pytest.raises(BadInput, match=said):
        limits_of(
            tmp_path / "limits.yaml",
            file.read_text().replace("queues: {}", f"queues: {{odd: {queue}}}"),
        )
