"""What reports say of money: remedies that were given in a time, by reason, tender and who let them
go.
"""

from __future__ import annotations

from collections.abc import Mapping

from steward.db import Connection, Row
from steward.domain.lifecycle import REMEDIES
from steward.domain.period import Period

# Given is what was sent and did not fail; when: the right to it was used.
_REASON = "coalesce(a.params->>'reason', '')"
_TENDER = "CASE a.kind WHEN 'issue_refund' THEN coalesce(a.params->>'tender', '') ELSE a.kind END"
_CURRENCY = "coalesce(a.params->>'currency', '')"
_SENT = """
  FROM (SELECT DISTINCT ON (g.action_id) g.action_id, g.basis FROM desk.authority g
         WHERE g.consumed_at >= %(begin)s AND g.consumed_at < %(end)s
         ORDER BY g.action_id, g.consumed_at) g
  JOIN desk.action a ON a.id = g.action_id
 WHERE a.kind = ANY(%(kinds)s) AND a.state IN ('confirmed', 'settled', 'failed_late')
   AND (%(team)s = '' OR a.agent = %(team)s)
"""
_GIVEN = f"""
SELECT a.kind, {_REASON} AS reason, {_TENDER} AS tender, {_CURRENCY} AS currency,
       g.basis = 'approval' AS signed,
       count(*)::int AS times,
       coalesce(sum((a.params->>'amount_minor')::bigint), 0)::bigint AS minor,
       count(*) FILTER (WHERE a.state = 'failed_late')::int AS came_back,
       coalesce(sum((a.params->>'amount_minor')::bigint)
           FILTER (WHERE a.state = 'failed_late'), 0)::bigint AS came_back_minor
{_SENT} GROUP BY 1, 2, 3, 4, 5 ORDER BY a.kind, reason, tender, currency, signed
"""


_WENT = """
SELECT DISTINCT a.conversation_id FROM desk.authority g JOIN desk.action a ON a.id = g.action_id
 WHERE g.consumed_at >= %(begin)s AND g.consumed_at < %(end)s AND a.kind = ANY(%(kinds)s)
   AND (%(team)s = '' OR a.agent = %(team)s) AND """
# The conversations behind a figure; `of` is a line of what was given:
# KIND/REASON/TENDER/CURRENCY/BASIS; of goodwill, its currency.
BEHIND: Mapping[str, str] = {
    "given_as": f"""SELECT DISTINCT a.conversation_id {_SENT} AND
       concat_ws('/', a.kind, {_REASON}, {_TENDER}, {_CURRENCY}, g.basis) = %(of)s""",
    "given": f"{_WENT} a.state IN ('confirmed', 'settled', 'failed_late')",
    "given_alone": f"{_WENT} a.state IN ('confirmed', 'settled', 'failed_late') "
    "AND g.basis = 'policy'",
    "given_signed": f"{_WENT} a.state IN ('confirmed', 'settled', 'failed_late') "
    "AND g.basis = 'approval'",
    "goodwill": f"{_WENT} a.state IN ('confirmed', 'settled') AND a.params->>'reason' = 'goodwill' "
    f"AND (%(of)s = '' OR {_CURRENCY} = %(of)s)",
    "came_back": f"{_WENT} a.state = 'failed_late'",
    "unproven": f"{_WENT} a.state IN ('executing', 'unknown')",
}
# Sent, and nobody knows yet what came of it: it is not given, and not nothing.
_UNPROVEN = """
SELECT a.params->>'currency' AS currency, count(*)::int AS times,
       coalesce(sum((a.params->>'amount_minor')::bigint), 0)::bigint AS minor
  FROM desk.authority g JOIN desk.action a ON a.id = g.action_id
 WHERE g.consumed_at >= %(begin)s AND g.consumed_at < %(end)s AND a.kind = ANY(%(kinds)s)
   AND a.live AND a.state IN ('executing', 'unknown') -- `live` has an index, and few rows
   AND (%(team)s = '' OR a.agent = %(team)s)
 GROUP BY 1 ORDER BY 1
"""


async def unproven(connection: Connection, about: Period) -> list[Row]:
    """Remedies that were sent in the time and have no outcome yet, by currency."""
    values = about.values | {"kinds": list(REMEDIES)}
    return await (await connection.execute(_UNPROVEN, values)).fetchall()


async def given(connection: Connection, about: Period) -> list[Row]:
    """Remedies by kind, reason, tender, currency and whether a person signed; in minor units."""
    values = about.values | {"kinds": list(REMEDIES)}
    return await (await connection.execute(_GIVEN, values)).fetchall()
