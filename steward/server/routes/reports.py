"""Reports for staff: figures of a time, counted from rows when somebody asks."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import Query

from steward.approvals import decision_figures
from steward.conversation import contact_figures, wait_figures
from steward.domain.period import LONGEST, period
from steward.errors import BadInput
from steward.ledger import money_figures
from steward.policy.queues import line_for
from steward.server.refusals import routes
from steward.server.signin import REPORT, Caller, TheDesk, must_have
from steward.views.report import Report, report
from teams.registry import TEAMS

router = routes(prefix="/desk", tags=["reports"])


@router.get("/report")
async def show_report(
    desk: TheDesk,
    caller: Caller,
    first: Annotated[
        date | None, Query(alias="from", description="the first day, in the company's time zone")
    ] = None,
    last: Annotated[date | None, Query(alias="to", description="the last day, included")] = None,
    team: Annotated[str, Query(max_length=40)] = "",
    days: Annotated[
        int, Query(ge=1, le=LONGEST, description="how many, where no first day is named")
    ] = 7,
) -> Report:
    """Volume, containment, resolution, repeats, times, money, decisions, cost: of a week up to
    today unless it says otherwise; of one team, or of all.
    """
    must_have(caller, REPORT)
    if team and team not in TEAMS:
        raise BadInput(f"there is no team {team!r}", next_step=f"one of {', '.join(TEAMS)}")
    limits = (await desk.policy.current()).limits
    repeat_days = limits.contacts.repeat_days
    zone = limits.reports.zone
    opening = line_for(limits, desk.settings.hours, "hand_over", {"agent"}).opening
    async with desk.db.transaction() as connection:
        waiting = await contact_figures.waiting(connection)
        about = period(waiting["now"], first, last, team, zone, days)
        given = await money_figures.given(connection, about)
        counted, subjects = await contact_figures.contacts(connection, about, repeat_days)
        return report(
            counted,
            waiting | await decision_figures.pending(connection, about),
            given,
            desk.budgets.currency,
            first=about.first,
            last=about.last,
            team=team,
            zone=zone,
            service=wait_figures.figures(
                await wait_figures.waits(connection, about), limits.service, opening
            ),
            repeat_days=repeat_days,
            subjects=subjects,
            outcomes=await contact_figures.reasons(connection, about),
            decisions=await decision_figures.decisions(connection, about),
            people=await decision_figures.by_person(connection, about),
        )
