"""The day of a lead: what waits, what is late, what is at stake, who is there."""

from __future__ import annotations

from typing import Any

from steward.db import Connection, fetch, only_row
from steward.policy.limits import Limits
from steward.server.floor_answers import AtRisk, Day, DayCounts
from steward.server.refusals import routes
from steward.server.routes.floor import colleagues
from steward.server.signin import Caller, TheDesk, must_be_staff
from steward.views.worklist import due_at

router = routes(prefix="/desk", tags=["floor"])
_COUNTS = """
SELECT clock.now() AS now,
       count(*) FILTER (WHERE w.waits = 'people')::int AS people,
       count(*) FILTER (WHERE w.waits = 'people' AND w.owner = '')::int AS unassigned,
       count(*) FILTER (WHERE w.why = 'take')::int AS to_take,
       count(*) FILTER (WHERE w.why = 'answer')::int AS to_answer,
       count(*) FILTER (WHERE w.why = 'sign')::int AS to_sign,
       count(*) FILTER (WHERE w.why = 'danger')::int AS danger,
       count(*) FILTER (WHERE w.why = 'pause')::int AS paused,
       count(*) FILTER (WHERE w.waits = 'customer')::int AS customer,
       min(w.since) FILTER (WHERE w.why IN ('danger', 'take', 'answer')) AS oldest
  FROM desk.worklist w WHERE w.waits IN ('people', 'customer')
"""
# Whatever may be late: what waits for people, the longest first.
_WAITING = """
SELECT w.conversation_id AS id, w.why, w.since, NULL::timestamptz AS escalates_at
  FROM desk.worklist w WHERE w.waits = 'people' AND w.why IN ('danger', 'take', 'answer')
 ORDER BY w.since LIMIT 1000
"""
_ASKED = """
SELECT count(*)::int AS pending, count(escalated_at)::int AS escalated,
       count(*) FILTER (WHERE escalated_at IS NULL AND escalates_at < clock.now())::int AS overdue
  FROM desk.approval WHERE status = 'pending'
"""
_RISK = """
SELECT params->>'currency' AS currency, count(*)::int AS times,
       sum((params->>'amount_minor')::bigint)::bigint AS minor
  FROM desk.action WHERE live AND state = 'awaiting'
   AND jsonb_typeof(params->'amount_minor') = 'number'
   AND params ? 'currency'
 GROUP BY 1 ORDER BY 3 DESC
"""
_UNPROVEN = """
SELECT (SELECT count(*)::int FROM desk.asked_of_people) AS unproven,
       (SELECT count(*)::int FROM desk.action WHERE live AND state = 'unknown') AS unknown
"""


@router.get("/day")
async def show_day(desk: TheDesk, caller: Caller) -> Day:
    """For staff: waiting, oldest, late, escalations, money at risk, halted, who is there."""
    must_be_staff(caller)
    limits = (await desk.policy.current()).limits
    halt = await desk.halts.standing()
    async with desk.db.transaction() as connection:
        read = await _read(connection, limits, desk.settings.hours)
        people = await colleagues(connection)
    return Day(halted=dict(halt)["reason"] if halt else None, staff=people, **read)


async def _read(connection: Connection, limits: Limits, hours: str) -> dict[str, Any]:
    counted = await only_row(connection, _COUNTS)
    asked = await only_row(connection, _ASKED)
    unproven = await only_row(connection, _UNPROVEN)
    waiting = await fetch(connection, _WAITING)
    due = [(row, due_at(row, limits, hours)) for row in waiting]
    late = [str(row["id"]) for row, until in due if until and until < counted["now"]]
    return {
        "now": counted["now"],
        "oldest": counted["oldest"],
        "counts": DayCounts(
            **{name: counted[name] for name in DayCounts.model_fields if name in counted},
            late=len(late),
            approvals=asked["pending"],
            escalated=asked["escalated"] + asked["overdue"],
            **unproven,
        ),
        "late": late[:20],
        "at_risk": [AtRisk.model_validate(one) for one in await fetch(connection, _RISK)],
    }
