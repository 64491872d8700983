"""Which conversations stand behind a figure of a report."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, NamedTuple

from fastapi import Query

from steward.approvals import decision_figures
from steward.conversation import contact_figures
from steward.db import Connection, only_row
from steward.domain.lifecycle import REMEDIES
from steward.domain.period import LONGEST, period
from steward.errors import BadInput
from steward.ledger import money_figures
from steward.policy.limits import Limits

BEHIND: Mapping[str, str] = {
    **contact_figures.BEHIND,
    **money_figures.BEHIND,
    **decision_figures.BEHIND,
}


FirstDay = Annotated[
    date | None, Query(alias="from", description="the first day, in the company's time zone")
]
LastDay = Annotated[date | None, Query(alias="to", description="the last day, included")]
OfTeam = Annotated[str, Query(max_length=40)]
Days = Annotated[int, Query(ge=1, le=LONGEST, description="how many, where no first day is named")]


class Behind(NamedTuple):
    """A statement that gives conversations, and its values."""

    query: str
    values: dict[str, Any]


async def behind(
    connection: Connection,
    limits: Limits,
    figure: str,
    first: date | None,
    last: date | None,
    team: str,
    days: int,
) -> Behind | None:
    """What stands behind the figure; None where none is named. Raises BadInput for no figure."""
    if not figure:
        return None
    if figure not in BEHIND:
        raise BadInput(
            f"there is no figure {figure!r}", next_step=f"one of {', '.join(sorted(BEHIND))}"
        )
    now = (await only_row(connection, "SELECT clock.now() AS now"))["now"]
    about = period(now, first, last, team, limits.reports.zone, days)
    more = {"repeat_days": limits.contacts.repeat_days, "kinds": list(REMEDIES)}
    return Behind(BEHIND[figure], about.values | more)
