"""What a month's control report rests on: each remedy whose right was used, who and what let it go,
and what came back.
"""

from __future__ import annotations

from collections.abc import Sequence

from steward.db import Connection, Row
from steward.domain.lifecycle import REMEDIES, event
from steward.domain.period import Period

_OF = """
       a.id, a.kind, a.state, a.params, a.facts, a.outcome, a.key, a.conversation_id, a.handle,
       a.representative, a.agent, u.basis, u.policy_version, u.consumed_at AS at,
       coalesce(p.digest, '') AS signed_digest, e.rule, e.evidence, e.came_back_at,
       (SELECT jsonb_build_object('seq', r.seq, 'hash', encode(r.hash, 'hex')) FROM desk.audit r
         WHERE r.conversation_id = a.conversation_id AND r.seq = e.began) AS record,
       coalesce((SELECT jsonb_agg(jsonb_build_object('login', s.login, 'roles', s.roles,
                        'at', s.at, 'stands_for', s.stands_for) ORDER BY s.at, s.login)
          FROM desk.signature s WHERE s.approval_id = p.id AND s.verdict = 'approve'), '[]')
           AS signers,
       (SELECT d.old_minor FROM desk.edit d WHERE d.action_id = a.id ORDER BY d.at LIMIT 1)
           AS asked_minor
  FROM used u JOIN desk.action a ON a.id = u.action_id
  LEFT JOIN desk.approval p ON p.id = u.approval_id
  CROSS JOIN LATERAL (
       SELECT (array_agg(e.data->>'rule' ORDER BY e.seq DESC)
                  FILTER (WHERE e.event LIKE '%%.authorised'))[1] AS rule,
              (array_agg(e.data->>'evidence' ORDER BY e.seq DESC)
                  FILTER (WHERE e.event LIKE '%%.authorised'))[1] AS evidence,
              min(e.seq) FILTER (WHERE e.data->>'authority' = u.id) AS began,
              max(e.at) FILTER (WHERE e.event LIKE '%%.failed_late') AS came_back_at
         FROM desk.audit e
        WHERE e.conversation_id = a.conversation_id AND e.action_id = a.id) e
 WHERE a.kind = ANY(%(kinds)s)
 ORDER BY u.consumed_at, a.id
"""
# A right is used once, so each action is there once.
_SENT = f"""
WITH used AS (SELECT * FROM desk.authority
               WHERE consumed_at >= %(begin)s AND consumed_at < %(end)s)
SELECT {_OF}"""
_BY_KEY = f"""
WITH used AS (SELECT g.* FROM desk.authority g JOIN desk.action k ON k.id = g.action_id
               WHERE k.key = ANY(%(keys)s) AND g.consumed_at IS NOT NULL)
SELECT {_OF}"""
# Sent in an earlier time, and back in this one.
_RETURNED = f"""
WITH back AS MATERIALIZED (
     SELECT DISTINCT e.action_id FROM desk.audit e
      WHERE e.at >= %(begin)s AND e.at < %(end)s AND desk.is_control(e.event)
        AND e.event = ANY(%(returns)s)),
     used AS (SELECT g.* FROM desk.authority g JOIN back USING (action_id)
               WHERE g.consumed_at IS NOT NULL)
SELECT {_OF}"""


async def sent(connection: Connection, about: Period) -> list[Row]:
    """Every remedy whose right was used in the time, whatever became of it, in that order."""
    return await _read(connection, _SENT, **about.values)


async def by_key(connection: Connection, keys: Sequence[str]) -> list[Row]:
    """The same of what went out under these keys, whenever that was."""
    return await _read(connection, _BY_KEY, keys=list(keys)) if keys else []


async def returned(connection: Connection, about: Period) -> list[Row]:
    """The same of what the bank sent back in the time, whenever it had gone."""
    returns = [event(kind, "failed_late") for kind in REMEDIES]
    return await _read(connection, _RETURNED, **about.values, returns=returns)


async def _read(connection: Connection, query: str, **values: object) -> list[Row]:
    given = values | {"kinds": list(REMEDIES)}
    return await (await connection.execute(query.encode(), given)).fetchall()
