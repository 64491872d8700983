"""Every figure of a report, held to the rows: the whole of it is worked out a second way.

The report and the loops are compared as they are, so a figure that the loops do not have, or have
otherwise, fails here by its name.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from steward.domain.business_hours import read_opening
from steward.domain.period import Period
from steward.domain.report_limits import Reports
from steward.policy.limits import load_limits
from steward.server.routes.reports import figures
from steward.views.report import Report
from tests.desk_rows import Desk
from tests.own_policies import POLICIES
from tests.reports.contact_rows import FIRST, LAST, many_contacts
from tests.reports.many_rows import (
    many_calls_of_models,
    many_calls_of_systems,
    many_decisions,
    many_remedies,
    many_waits,
    waiting_now,
)
from tests.reports.report_in_loops import whole_report

LIMITS = load_limits(POLICIES).model_copy(update={"reports": Reports(zone="America/New_York")})
HOURS = "mon-fri 09:00-17:00 Europe/Amsterdam"


def fill(rows: Desk, seed: int) -> None:
    many_contacts(rows, seed)
    waiting_now(rows)
    for make in (
        many_remedies,
        many_decisions,
        many_calls_of_models,
        many_calls_of_systems,
        many_waits,
    ):
        make(rows, seed)


async def made(rows: Desk, team: str) -> Report:
    """What the route answers."""
    async with rows.db.transaction() as connection:
        return await figures(connection, LIMITS, HOURS, "USD", FIRST, LAST, team, 7)


@pytest.mark.parametrize(("seed", "team"), [(1, ""), (2, "refund"), (3, "support")])
async def test_report_is_the_rows_added_up_figure_by_figure(
    rows: Desk, seed: int, team: str
) -> None:
    fill(rows, seed)
    about = Period(first=FIRST, last=LAST, team=team, zone=LIMITS.reports.zone)
    opening = read_opening(HOURS)
    for _ in range(2):  # from the rows, and then from the sums of days that were kept
        found = await made(rows, team)
        expected = whole_report(
            rows, about, LIMITS.contacts.repeat_days, LIMITS.service, opening, "USD", found.made_at
        )
        assert found.model_dump() == expected


async def test_rows_by_chance_leave_no_figure_empty(rows: Desk) -> None:
    fill(rows, 1)
    found = await made(rows, "")
    empty = [path for path, value in _leaves(found.model_dump()) if not value]
    assert empty == ["team"]


def _leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Each figure by its place; of a list, the largest of each."""
    if isinstance(value, dict):
        for name, one in value.items():
            yield from _leaves(one, f"{path}.{name}".strip("."))
    elif isinstance(value, list):
        names = sorted({name for one in value for name in one})
        for name in names:
            yield f"{path}.{name}", any(one[name] for one in value)
        if not names:
            yield path, None
    else:
        yield path, value


async def test_report_of_no_contacts_has_no_shares(rows: Desk) -> None:
    counted = (await made(rows, "")).model_dump()
    shown = counted["contacts"]
    assert (shown["begun"], shown["ended"], shown["containment"]) == (0, 0, None)
    assert counted["cost"]["per_contact_micro"] is None
    assert counted["waiting"]["people_oldest_ms"] is None
