"""Who did what about remedies in a time: asked, edited, whispered, took over, signed, stood in, was
refused; and what should never be: rows in which duties were not kept apart.
"""

from __future__ import annotations

from steward.approvals.exclusion import KIN
from steward.db import Connection, Row
from steward.domain.period import Period

_DID = """
SELECT * FROM (
    SELECT s.at, s.login, CASE s.verdict WHEN 'approve' THEN 'signed' ELSE 'rejected' END AS did,
           s.roles, s.stands_for, p.conversation_id AS conversation, p.action_id AS action,
           s.reason AS why FROM desk.signature s JOIN desk.approval p ON p.id = s.approval_id
    UNION ALL
    SELECT d.at, d.login, 'lowered', '{}', '{}', a.conversation_id, d.action_id,
           d.old_minor || ' to ' || d.new_minor || ' ' || (a.params->>'currency')
               || ': ' || d.reason
      FROM desk.edit d JOIN desk.action a ON a.id = d.action_id
    UNION ALL
    SELECT m.at, m.login, m.why, '{}', '{}', m.conversation_id, m.action_id, ''
      FROM desk.maker m WHERE m.why <> 'changed the amount'
    UNION ALL
    SELECT u.resolved_at, u.login, 'resolved by hand', '{}', '{}', a.conversation_id, u.action_id,
           CASE WHEN u.happened THEN 'it happened: ' ELSE 'it did not happen: ' END || u.note
      FROM desk.unproven u JOIN desk.action a ON a.id = u.action_id
     WHERE u.resolved_at IS NOT NULL
    UNION ALL
    SELECT h.at, coalesce('client:' || h.client, h.login, 'steward'), 'halted the desk', '{}', '{}',
           '', NULL, h.reason
      FROM desk.halt h
    UNION ALL SELECT h.lifted_at, h.lifted_by, 'let the desk go on', '{}', '{}', '', NULL, ''
      FROM desk.halt h WHERE h.lifted_at IS NOT NULL
    UNION ALL SELECT t.at, t.login, t.step || ' a tool', '{}', '{}', '', NULL,
           t.system || '.' || t.tool || ': ' || t.reason
      FROM desk.tool_step t WHERE t.step <> 'accepted'
) did WHERE at >= %(begin)s AND at < %(end)s ORDER BY at, login, did
"""
_RECORDED = """
SELECT e.at, e.event, e.actor, e.conversation_id AS conversation, e.action_id AS action, e.data
  FROM desk.audit e
 WHERE e.at >= %(begin)s AND e.at < %(end)s AND desk.is_control(e.event)
   AND e.event IN ('approval.refused', 'policy.changed', 'staff.added', 'staff.linked',
                   'staff.ended', 'token.ended', 'tool.accepted')
 UNION ALL
-- Prepared answers: what colleagues say to customers in the company's name; where the desk was
-- signed in, and which programs and other agents may ask it.
SELECT e.at, e.event, e.actor, e.conversation_id, e.action_id, e.data
  FROM desk.audit e
 WHERE e.conversation_id = 'desk' AND e.at >= %(begin)s AND e.at < %(end)s
   AND e.event IN ('snippet.kept', 'snippet.retired', 'staff.changed',
                   'system.signed_in', 'system.signed_out',
                   'client.added', 'client.rotated', 'client.handed_over', 'client.ended',
                   'peer.added', 'peer.ended')
 ORDER BY at, event, conversation
"""
_DELEGATED = """
SELECT giver, taker, from_at, until_at, limit_minor, limit_currency FROM desk.delegation
 WHERE from_at < %(end)s AND until_at > %(begin)s ORDER BY from_at, giver, taker
"""
# Worked out from rows alone, another way than the checks at a signature: were one of those gone,
# this is where it shows.
_MIXED = f"""
WITH gone AS (
    SELECT g.action_id, g.approval_id, g.consumed_at, a.conversation_id, a.handle,
           a.representative, a.params FROM desk.authority g JOIN desk.action a ON a.id = g.action_id
     WHERE g.consumed_at >= %(begin)s AND g.consumed_at < %(end)s),
signed AS (
    SELECT gone.*, s.login, s.at, s.roles, s.stands_for
      FROM gone JOIN desk.signature s USING (approval_id) WHERE s.verdict = 'approve')
SELECT 'signed what they had a hand in: ' || m.why AS what, t.login, t.conversation_id
           AS conversation, t.action_id AS action
  FROM signed t JOIN desk.maker m
    ON m.conversation_id IN (SELECT desk.talked_about_in(t.action_id))
   AND (m.action_id IS NULL OR m.action_id = t.action_id) AND m.at <= t.consumed_at
   AND m.login IN (SELECT desk.logins_of(t.login) UNION ALL SELECT unnest(t.stands_for))
UNION
SELECT 'signed about their own account', t.login, t.conversation_id, t.action_id
  FROM signed t JOIN desk.staff k ON k.login IN (SELECT desk.logins_of(t.login)) WHERE {KIN}
UNION
SELECT 'signed twice as one person', t.login, t.conversation_id, t.action_id
  FROM signed t JOIN signed other ON other.approval_id = t.approval_id AND other.login < t.login
   AND other.login IN (SELECT desk.logins_of(t.login))
UNION
SELECT 'sent with fewer signatures than were asked for', '', gone.conversation_id, gone.action_id
  FROM gone JOIN desk.approval p ON p.id = gone.approval_id
 WHERE jsonb_array_length(p.needs) > (SELECT count(*) FROM signed WHERE approval_id = p.id)
UNION
SELECT 'sent after an amount was lowered, and nobody signed', '', gone.conversation_id,
       gone.action_id
  FROM gone WHERE gone.approval_id IS NULL
   AND EXISTS (SELECT 1 FROM desk.edit d WHERE d.action_id = gone.action_id)
 ORDER BY action, what, login
"""


async def did(connection: Connection, about: Period) -> list[Row]:
    """What people did about what customers asked for, in the order of time."""
    return await _read(connection, _DID, about)


async def recorded(connection: Connection, about: Period) -> list[Row]:
    """What people were refused, and what changed about rules, tools and staff, from the record."""
    return await _read(connection, _RECORDED, about)


async def delegated(connection: Connection, about: Period) -> list[Row]:
    """Who stood in for whom in the time."""
    return await _read(connection, _DELEGATED, about)


async def mixed(connection: Connection, about: Period) -> list[Row]:
    """Remedies that went out in the time although duties were not kept apart; there is none."""
    return await _read(connection, _MIXED, about)


async def _read(connection: Connection, query: str, about: Period) -> list[Row]:
    return await (await connection.execute(query.encode(), about.values)).fetchall()
