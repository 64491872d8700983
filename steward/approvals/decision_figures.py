"""What reports say of decisions: what people were asked and how soon they answered, who decided
what; and what waits for them now.
"""

from __future__ import annotations

from collections.abc import Mapping

from steward.db import Connection, Row, only_row
from steward.domain.period import Period

_TEAM = "(%(team)s = '' OR a.agent = %(team)s)"
_TOTALS = f"""
SELECT count(*) FILTER (WHERE p.status = 'approved')::int AS approved,
       count(*) FILTER (WHERE p.status = 'rejected')::int AS rejected,
       count(*) FILTER (WHERE p.status = 'expired')::int AS expired,
       round(extract(epoch FROM percentile_cont(0.5) WITHIN GROUP
           (ORDER BY p.decided_at - p.created_at)
           FILTER (WHERE p.status IN ('approved', 'rejected'))) * 1000)::bigint AS decided_ms_half,
       round(extract(epoch FROM percentile_cont(0.95) WITHIN GROUP
           (ORDER BY p.decided_at - p.created_at)
           FILTER (WHERE p.status IN ('approved', 'rejected'))) * 1000)::bigint AS decided_ms_most
  FROM desk.approval p JOIN desk.action a ON a.id = p.action_id
 WHERE p.decided_at >= %(begin)s AND p.decided_at < %(end)s AND {_TEAM}
"""
_PEOPLE = f"""
SELECT login, sum(approved)::int AS approved, sum(rejected)::int AS rejected,
       sum(lowered)::int AS lowered
  FROM (SELECT s.login, (s.verdict = 'approve')::int AS approved,
               (s.verdict = 'reject')::int AS rejected, 0 AS lowered
          FROM desk.signature s JOIN desk.approval p ON p.id = s.approval_id
          JOIN desk.action a ON a.id = p.action_id
         WHERE s.at >= %(begin)s AND s.at < %(end)s AND {_TEAM}
        UNION ALL
        SELECT e.login, 0, 0, 1 FROM desk.edit e JOIN desk.action a ON a.id = e.action_id
         WHERE e.at >= %(begin)s AND e.at < %(end)s AND {_TEAM}) one
 GROUP BY login ORDER BY login
"""
_PENDING = f"""
SELECT count(*)::int AS approvals, min(p.created_at) AS approvals_since
  FROM desk.approval p JOIN desk.action a ON a.id = p.action_id
 WHERE p.status = 'pending' AND {_TEAM}
"""


_ENDED_AS = f"""
SELECT DISTINCT p.conversation_id FROM desk.approval p JOIN desk.action a ON a.id = p.action_id
 WHERE p.decided_at >= %(begin)s AND p.decided_at < %(end)s AND {_TEAM} AND p.status = """
_BY = f"""
SELECT DISTINCT p.conversation_id FROM desk.signature s
  JOIN desk.approval p ON p.id = s.approval_id JOIN desk.action a ON a.id = p.action_id
 WHERE s.at >= %(begin)s AND s.at < %(end)s AND {_TEAM} AND s.login = %(of)s AND s.verdict = """
# The conversations behind a figure; `of` is who did it, or how many ms it took at least.
BEHIND: Mapping[str, str] = {
    **{status: f"{_ENDED_AS}'{status}'" for status in ("approved", "rejected", "expired")},
    "decided": f"""{_ENDED_AS}ANY('{{approved,rejected}}')
   AND round(extract(epoch FROM p.decided_at - p.created_at) * 1000)::bigint
       >= coalesce(nullif(%(of)s, ''), '0')::bigint""",
    "approved_by": f"{_BY}'approve'",
    "rejected_by": f"{_BY}'reject'",
    "lowered_by": f"""
SELECT DISTINCT a.conversation_id FROM desk.edit e JOIN desk.action a ON a.id = e.action_id
 WHERE e.at >= %(begin)s AND e.at < %(end)s AND {_TEAM} AND e.login = %(of)s""",
}


async def decisions(connection: Connection, about: Period) -> Row:
    """What people decided or let lapse in the time, and how long they were asked."""
    return await only_row(connection, _TOTALS, about.values)


async def by_person(connection: Connection, about: Period) -> list[Row]:
    """Who signed, rejected and lowered how often."""
    return await (await connection.execute(_PEOPLE, about.values)).fetchall()


async def pending(connection: Connection, about: Period) -> Row:
    """What waits for people now."""
    return await only_row(connection, _PENDING, about.values)
