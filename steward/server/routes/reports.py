"""Reports for staff: figures of a time, counted from rows when somebody asks."""

from __future__ import annotations

from datetime import date, datetime

from steward.approvals import decision_figures
from steward.budgets import model_figures
from steward.conversation import contact_figures, wait_figures
from steward.db import Connection
from steward.domain.period import period
from steward.errors import BadInput
from steward.gateway import tool_figures
from steward.ledger import money_figures
from steward.policy.limits import Limits
from steward.policy.queues import line_for
from steward.server.books import leaked_lately
from steward.server.figures import Days, FirstDay, LastDay, OfTeam
from steward.server.refusals import routes
from steward.server.signin import REPORT, Caller, TheDesk, must_have
from steward.views.leakage import Leakage
from steward.views.report import Report, report
from teams.registry import TEAMS

router = routes(prefix="/desk", tags=["reports"])


@router.get("/report")
async def show_report(
    desk: TheDesk,
    caller: Caller,
    first: FirstDay = None,
    last: LastDay = None,
    team: OfTeam = "",
    days: Days = 7,
) -> Report:
    """Volume, containment, resolution, repeats, times, money, decisions, cost: of a week up to
    today unless it says otherwise; of one team, or of all.
    """
    must_have(caller, REPORT)
    if team and team not in TEAMS:
        raise BadInput(f"there is no team {team!r}", next_step=f"one of {', '.join(TEAMS)}")
    limits, hours = (await desk.policy.current()).limits, desk.settings.hours
    async with desk.db.transaction() as connection:
        return await figures(
            connection, limits, hours, desk.budgets.currency, first, last, team, days
        )


async def figures(
    connection: Connection,
    limits: Limits,
    hours: str,
    currency: str,
    first: date | None,
    last: date | None,
    team: str,
    days: int,
) -> Report:
    """Everything that the report says, counted from rows."""
    repeat_days = limits.contacts.repeat_days
    zone = limits.reports.zone
    opening = line_for(limits, hours, "hand_over", {"agent"}).opening
    waiting = await contact_figures.waiting(connection)
    about = period(waiting["now"], first, last, team, zone, days)
    given = await money_figures.given(connection, about)
    counted = await contact_figures.contacts(connection, about, repeat_days)
    return report(
        counted.totals,
        waiting | await decision_figures.pending(connection, about),
        given,
        currency,
        counted.subjects,
        first=about.first,
        last=about.last,
        team=team,
        zone=zone,
        service=await wait_figures.figures(connection, about, limits.service, opening),
        repeat_days=repeat_days,
        outcomes=counted.reasons,
        by_day=counted.days,
        decisions=await decision_figures.decisions(connection, about),
        people=await decision_figures.by_person(connection, about),
        unproven=await money_figures.unproven(connection, about),
        models=await model_figures.by_model(connection, about),
        systems=await tool_figures.by_system(connection, about),
    )


@router.get("/report/leakage")
async def show_leakage(
    desk: TheDesk,
    caller: Caller,
    first: FirstDay = None,
    last: LastDay = None,
    days: Days = 7,
) -> Leakage:
    """What the systems' own books say was given back, and who let it go: the rules, people who
    signed, or others past the desk. Read at most once a minute.
    """
    must_have(caller, REPORT)
    zone = (await desk.policy.current()).limits.reports.zone
    now = datetime.fromisoformat(await desk.db.now())
    about = period(now, first, last, "", zone, days)
    return (await leaked_lately(desk, about, now)).report
