"""What reports say of money: remedies that were given in a time, by reason, tender and who let them
go.
"""

from __future__ import annotations

from steward.db import Connection, Row
from steward.domain.lifecycle import REMEDIES
from steward.domain.period import Period

# Given is what was sent and did not fail; when: the right to it was used.
_GIVEN = """
SELECT a.kind, coalesce(a.params->>'reason', '') AS reason,
       CASE a.kind WHEN 'issue_refund' THEN coalesce(a.params->>'tender', '') ELSE a.kind END
           AS tender,
       coalesce(a.params->>'currency', '') AS currency, g.basis = 'approval' AS signed,
       count(*)::int AS times,
       coalesce(sum((a.params->>'amount_minor')::bigint), 0)::bigint AS minor,
       count(*) FILTER (WHERE a.state = 'failed_late')::int AS came_back,
       coalesce(sum((a.params->>'amount_minor')::bigint)
           FILTER (WHERE a.state = 'failed_late'), 0)::bigint AS came_back_minor
  FROM (SELECT DISTINCT ON (g.action_id) g.action_id, g.basis FROM desk.authority g
         WHERE g.consumed_at >= %(begin)s AND g.consumed_at < %(end)s
         ORDER BY g.action_id, g.consumed_at) g
  JOIN desk.action a ON a.id = g.action_id
 WHERE a.kind = ANY(%(kinds)s) AND a.state IN ('confirmed', 'settled', 'failed_late')
   AND (%(team)s = '' OR a.agent = %(team)s)
 GROUP BY 1, 2, 3, 4, 5 ORDER BY a.kind, reason, tender, currency, signed
"""


async def given(connection: Connection, about: Period) -> list[Row]:
    """Remedies by kind, reason, tender, currency and whether a person signed; in minor units."""
    values = about.values | {"kinds": list(REMEDIES)}
    return await (await connection.execute(_GIVEN, values)).fetchall()
