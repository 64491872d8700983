"""Which conversations stand behind a figure of a report."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import date
from typing import Annotated, Any, NamedTuple

from fastapi import Query

from steward.approvals import decision_figures
from steward.conversation import contact_figures, wait_figures
from steward.db import Connection, only_row
from steward.domain.business_hours import Opening
from steward.domain.lifecycle import REMEDIES
from steward.domain.period import LONGEST, period
from steward.errors import BadInput
from steward.ledger import money_figures
from steward.policy.limits import Limits

BEHIND: Mapping[str, str] = {
    **contact_figures.BEHIND,
    **money_figures.BEHIND,
    **decision_figures.BEHIND,
    **wait_figures.BEHIND,
    # Of the systems' books, which are asked before: `ids`.
    "left_as": "SELECT DISTINCT unnest(%(ids)s::text[]) AS conversation_id",
}
_BY_TIME = frozenset({"first_answer", "decided"})  # `of`: at least so many milliseconds


FirstDay = Annotated[
    date | None, Query(alias="from", description="the first day, in the company's time zone")
]
LastDay = Annotated[date | None, Query(alias="to", description="the last day, included")]
OfTeam = Annotated[str, Query(max_length=40)]
OfFigure = Annotated[
    str,
    Query(
        max_length=200,
        description="of a contact's figure: one subject, TEAM/REASON; of `ended_as`: "
        "OUTCOME/REASON; of `given_as`: KIND/REASON/TENDER/CURRENCY/BASIS; of `left_as`: "
        "SYSTEM/KIND/SOURCE/REASON/CURRENCY; of `goodwill`: a currency; of `first_answer`, "
        "`decided`: at least so many ms; of `approved_by`, `rejected_by`, `lowered_by`: a login",
    ),
]
Days = Annotated[int, Query(ge=1, le=LONGEST, description="how many, where no first day is named")]


class Behind(NamedTuple):
    """A statement that gives conversations, and its values."""

    query: str
    values: dict[str, Any]


class Figure(NamedTuple):
    """A figure of a report as somebody asks for what stands behind it."""

    name: str
    of: str
    first: date | None
    last: date | None
    team: str
    days: int


async def behind(
    connection: Connection,
    limits: Limits,
    opening: Opening | None,
    figure: Figure,
    left: Collection[str] = (),
) -> Behind | None:
    """What stands behind the figure; None where none is named. Raises BadInput for no figure.

    `left`: the conversations behind a part of what left by the systems' books.
    """
    name = figure.name
    if not name:
        return None
    if name not in BEHIND:
        raise BadInput(
            f"there is no figure {name!r}", next_step=f"one of {', '.join(sorted(BEHIND))}"
        )
    if name in _BY_TIME and not re.fullmatch(r"[0-9]{0,12}", figure.of):
        raise BadInput(f"{figure.of!r} is no time", next_step="write it in ms, or nothing")
    now = (await only_row(connection, "SELECT clock.now() AS now"))["now"]
    zone = limits.reports.zone
    about = period(now, figure.first, figure.last, figure.team, zone, figure.days)
    more = {"repeat_days": limits.contacts.repeat_days, "kinds": list(REMEDIES), "of": figure.of}
    if name == "left_as":
        more["ids"] = list(left)
    if name in ("late", "late_now"):
        more["ids"] = await wait_figures.late(
            connection, about, limits.service, opening, now=name == "late_now"
        )
    return Behind(BEHIND[name], about.values | more)
