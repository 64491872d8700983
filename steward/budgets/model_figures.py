"""What reports say of models: calls, tokens and cost by role and model."""

from __future__ import annotations

from steward.db import Connection, Row
from steward.domain.period import Period

_BY_MODEL = """
SELECT role, model, count(*)::int AS calls, count(*) FILTER (WHERE state = 'lapsed')::int
           AS unanswered,
       coalesce(sum(coalesce(input_tokens, 0) + coalesce(output_tokens, 0)), 0)::bigint AS tokens,
       coalesce(sum(input_tokens), 0)::bigint AS input_tokens,
       coalesce(sum(output_tokens), 0)::bigint AS output_tokens,
       coalesce(sum(cost_micro), 0)::bigint AS micro
  FROM desk.model_call
 WHERE state <> 'open' AND ended_at >= %(begin)s AND ended_at < %(end)s
 GROUP BY role, model ORDER BY micro DESC, role, model
"""


async def by_model(connection: Connection, about: Period) -> list[Row]:
    """Calls that ended in the time, of all teams, the dearest first."""
    return await (await connection.execute(_BY_MODEL, about.values)).fetchall()
