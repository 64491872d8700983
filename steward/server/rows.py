"""Queries of the server over several subjects.

Owners, staff, the record of a conversation, whether anything is under way.
"""

from __future__ import annotations

import hmac
import secrets
from typing import Any

from steward.conversation import repository
from steward.conversation.meanwhile import FOR_DESK
from steward.conversation.outcomes import outcomes_of
from steward.conversation.stops import ACTIONABLE, RESUMABLE, STANDING
from steward.db import Connection, Row, fetch, fetch_one
from steward.desk import Desk
from steward.domain.understanding import OpenQuestion

_ROLES = "SELECT roles FROM desk.staff WHERE login = %s AND active"
_ASKER_KEY = """
WITH old AS (DELETE FROM desk.asker_key WHERE day < clock.now()::date),
     made AS (INSERT INTO desk.asker_key (day, secret) VALUES (clock.now()::date, %s)
              ON CONFLICT DO NOTHING RETURNING secret)
SELECT secret FROM made UNION ALL SELECT secret FROM desk.asker_key
 WHERE day = clock.now()::date LIMIT 1
"""
_CONVERSATION = (
    "SELECT id, channel, mode, mode_by, customer, owner, question, created_at, waiting_since,"
    " (SELECT kind FROM desk.alarm a WHERE a.conversation_id = c.id "
    "AND a.closed_at IS NULL) AS alarm"
    " FROM desk.conversation c WHERE id = %s"
)
_ACTIONS = """
SELECT id, kind, resource, episode, state, params, digest, key, agent, facts, outcome, denial,
       attempts, created_at, updated_at
  FROM desk.action WHERE conversation_id = %s ORDER BY created_at, id
"""
_APPROVALS = """
SELECT p.id, p.action_id, p.conversation_id, p.digest, p.needs, p.card, p.status, p.policy_version,
       p.created_at, p.expires_at,
       p.escalates_at, p.escalated_at, p.owner, p.queue, p.decided_at, a.kind AS action, a.resource,
       a.state AS action_state,
       a.outcome, a.denial, p.told_at, clock.now() AS now,
       COALESCE((SELECT jsonb_agg(jsonb_build_object('login', s.login, 'name',
                                                     COALESCE(m.name, s.login), 'roles', s.roles,
                                                          'verdict', s.verdict, 'reason', s.reason,
                                                          'stands_for', s.stands_for, 'at', s.at)
                                  ORDER BY s.at)
                   FROM desk.signature s LEFT JOIN desk.staff m ON m.login = s.login
                  WHERE s.approval_id = p.id), '[]') AS signatures,
       COALESCE((SELECT jsonb_agg(jsonb_build_object('login', c.login, 'name', n.name, 'until',
                                                     c.until_at) ORDER BY c.until_at, c.login)
                   FROM desk.approval_claim c JOIN desk.staff n ON n.login = c.login AND n.active
                  WHERE c.approval_id = p.id AND c.until_at > clock.now()), '[]') AS claims,
       COALESCE((SELECT jsonb_agg(jsonb_build_object('login', w.login, 'name',
                                                     COALESCE(m.name, w.login), 'text', w.text,
                                                          'at', w.at) ORDER BY w.at)
                   FROM desk.whisper w LEFT JOIN desk.staff m ON m.login = w.login
                  WHERE w.conversation_id = p.conversation_id), '[]') AS whispers,
       COALESCE((SELECT jsonb_agg(jsonb_build_object('approval_id', e.approval_id,
                                                     'login', e.login, 'name',
                                                     COALESCE(m.name, e.login), 'was_minor',
                                                     e.old_minor,
                                                          'is_minor', e.new_minor, 'reason',
                                                     e.reason, 'at', e.at) ORDER BY e.at)
                   FROM desk.edit e LEFT JOIN desk.staff m ON m.login = e.login
                  WHERE e.action_id = p.action_id), '[]') AS edits
  FROM desk.approval p JOIN desk.action a ON a.id = p.action_id
 WHERE (%(status)s::text IS NULL OR p.status = %(status)s)
   AND (%(id)s::text IS NULL OR p.id = %(id)s)
   AND (%(conversation)s::text IS NULL OR p.conversation_id = %(conversation)s)
   AND (%(ids)s::text[] IS NULL OR p.id = ANY(%(ids)s))
 ORDER BY p.status <> 'pending', CASE p.status WHEN 'pending' THEN p.created_at END,
       p.created_at DESC, p.id LIMIT 500
"""
# What a place in the list is told by, and nothing that makes a row large: a card is read apart.
_APPROVAL_PLACES = """
SELECT p.id, p.status, p.created_at, p.expires_at, p.escalates_at, p.escalated_at,
       a.params->'amount_minor' AS amount_minor, a.params->>'currency' AS currency, at.now
  FROM (SELECT clock.now() AS now) at, desk.approval p JOIN desk.action a ON a.id = p.action_id
 WHERE (%(status)s::text IS NULL OR p.status = %(status)s)
   AND (%(conversation)s::text IS NULL OR p.conversation_id = %(conversation)s)
 ORDER BY p.created_at, p.id
"""
_NEWEST = (
    "SELECT id FROM desk.approval WHERE action_id = %s "
    "ORDER BY created_at DESC, (status <> 'superseded') DESC LIMIT 1"
)
_TURNS = """
SELECT t.id, t.fence, t.kind, t.opened_at, t.closed_at, t.superseded, t.model_calls, t.tool_calls,
       CASE WHEN b.key IS NULL AND t.model_calls > 0 THEN NULL ELSE COALESCE(b.reserved_tokens
           + b.settled_tokens, 0) END AS tokens,
       CASE WHEN b.key IS NULL AND t.model_calls > 0 THEN NULL ELSE COALESCE(b.reserved_micro
           + b.settled_micro, 0) END AS cost_micro
  FROM desk.turn t LEFT JOIN desk.budget b ON b.scope = 'turn' AND b.key = t.id AND b.period = ''
 WHERE t.conversation_id = %s ORDER BY t.fence
"""
_HELD = """
SELECT id, kind, channel, text, not_before, COALESCE(zones[1], 'UTC') AS zone FROM desk.outbox
 WHERE conversation_id = %s AND held ORDER BY not_before, seq
"""
_OUTBOX = """
SELECT id, seq, conversation_id, source, kind, channel, destination, text, facts, headers,
       created_at, delivered_at
  FROM desk.outbox WHERE NOT held
   AND (%(conversation)s::text IS NULL OR conversation_id = %(conversation)s) ORDER BY seq
"""
_WORKING = f"""
SELECT EXISTS (SELECT 1 FROM desk.inbox i JOIN desk.conversation k ON k.id = i.conversation_id
                WHERE k.id = c.id AND i.answered_at IS NULL AND {FOR_DESK})
    OR EXISTS (SELECT 1 FROM desk.turn t WHERE t.conversation_id = c.id
                  AND t.closed_at IS NULL) AS working
  FROM desk.conversation c WHERE c.id = %s
"""
# One true condition is enough for "something is still going on"; the names go into the answer.
_BUSY = f"""
SELECT name FROM (
    SELECT 'unanswered mail' AS name, i.conversation_id FROM desk.inbox i
                  JOIN desk.conversation k ON k.id = i.conversation_id
     WHERE i.answered_at IS NULL AND {FOR_DESK}
    UNION ALL SELECT 'open turn', conversation_id FROM desk.turn WHERE closed_at IS NULL
    UNION ALL SELECT 'action under way', conversation_id FROM desk.action
                  WHERE live AND state IN ('executing', 'unknown')
      AND id NOT IN (SELECT action_id FROM desk.unproven WHERE resolved_at IS NULL)
    UNION ALL SELECT 'authorised action', a.conversation_id FROM desk.action a
                  JOIN desk.authority y ON y.action_id = a.id
      JOIN desk.conversation c ON c.id = a.conversation_id
     WHERE a.live AND a.state IN ('awaiting', 'authorised') AND y.consumed_at IS NULL
                  AND y.expires_at > clock.now()
       AND y.revoked_at IS NULL AND (y.not_before IS NULL OR y.not_before <= clock.now())
       AND (c.mode = 'desk' OR (c.mode = 'person' AND y.basis = 'approval'))
                  AND NOT EXISTS ({STANDING})
    UNION ALL SELECT 'decision not yet told', a.conversation_id FROM desk.untold u
                  JOIN desk.approval a ON a.id = u.id
      JOIN desk.action t ON t.id = a.action_id JOIN desk.conversation k ON k.id = a.conversation_id
     WHERE {ACTIONABLE}
    UNION ALL SELECT 'payment to be followed', conversation_id FROM desk.action
     WHERE look_at <= clock.now() AND state IN ('proposed', 'confirmed')
    UNION ALL SELECT 'contact to be noted', conversation_id FROM desk.outcome WHERE to_note
    UNION ALL SELECT 'remedy to be looked at again', conversation_id FROM desk.action
                  WHERE watch_at <= clock.now()
    UNION ALL SELECT 'notice that may go out', o.conversation_id FROM desk.outbox o
                  JOIN desk.conversation c ON c.id = o.conversation_id
     WHERE o.held AND o.not_before <= clock.now() AND c.mode = 'desk'
    UNION ALL SELECT 'stopped action that may go on', s.conversation_id FROM desk.action s
      JOIN desk.conversation k ON k.id = s.conversation_id
     WHERE {RESUMABLE}
) busy WHERE %(conversation)s::text IS NULL OR conversation_id = %(conversation)s GROUP BY name
ORDER BY name
"""


async def conversation_owner(desk: Desk, conversation_id: str) -> str | None:
    """Who may speak and read there besides staff; None when there is no such conversation."""
    return await desk.conversations.owner(conversation_id)


async def roles_of(desk: Desk, login: str) -> tuple[str, ...] | None:
    """What this person may be now; None for somebody who does not work here."""
    async with desk.db.reading() as connection:
        row = await fetch_one(connection, _ROLES, login)
    return None if row is None else tuple(row["roles"])


async def staff(desk: Desk) -> list[Row]:
    """Who works here now."""
    async with desk.db.transaction() as connection:
        return await fetch(
            connection,
            "SELECT login, name, roles FROM desk.staff WHERE active ORDER BY roles, name",
        )


async def reserve(
    desk: Desk, conversation_id: str, channel: str, owner: str, client: str = ""
) -> bool:
    """Make the conversation's row; False when somebody has that id already.

    `client`: the network it is begun from, where that is known.
    """
    async with desk.db.transaction() as connection:
        asker = await asker_of(connection, client) if client else ""
        return await repository.reserve(connection, conversation_id, channel, owner, asker)


async def asker_of(connection: Connection, client: str) -> str:
    """A name for a network that nobody can turn back into it once the day's key is gone."""
    row = await fetch_one(connection, _ASKER_KEY, secrets.token_bytes(32))
    if row is None:  # another transaction made the key a moment ago
        row = await fetch_one(
            connection, "SELECT secret FROM desk.asker_key ORDER BY day DESC LIMIT 1"
        )
    assert row is not None
    return hmac.new(row["secret"], client.encode(), "sha256").hexdigest()[:32]


async def conversation(desk: Desk, conversation_id: str) -> Row | None:
    """The row of a conversation."""
    async with desk.db.reading() as connection:
        return await fetch_one(connection, _CONVERSATION, conversation_id)


async def conversation_alone(desk: Desk, conversation_id: str) -> Row | None:
    """The same, asked at once: for a request beside which nothing else is asked."""
    async with desk.db.noting() as connection:
        return await fetch_one(connection, _CONVERSATION, conversation_id)


async def question(desk: Desk, conversation_id: str) -> OpenQuestion | None:
    """What the desk has asked and nobody has answered yet."""
    row = await conversation(desk, conversation_id)
    return OpenQuestion.model_validate(row["question"]) if row and row["question"] else None


async def known_message(desk: Desk, conversation_id: str, message_id: str) -> bool:
    """Whether this is a second delivery."""
    async with desk.db.transaction() as connection:
        query = "SELECT 1 AS one FROM desk.inbox WHERE id = %s AND conversation_id = %s"
        return await fetch_one(connection, query, message_id, conversation_id) is not None


async def working(connection: Connection, conversation_id: str) -> bool:
    """Whether the desk is about to say something."""
    row = await fetch_one(connection, _WORKING, conversation_id)
    return bool(row and row["working"])


async def busy(desk: Desk, conversation_id: str | None) -> list[str]:
    """Names of what is still under way; empty means idle."""
    async with desk.db.transaction() as connection:
        found = await connection.execute(_BUSY, {"conversation": conversation_id})
        return [row["name"] for row in await found.fetchall()]


async def approvals(
    desk: Desk,
    status: str | None = None,
    approval_id: str | None = None,
    conversation_id: str | None = None,
    ids: list[str] | None = None,
) -> list[Row]:
    """Approvals with their action and signatures, oldest first: what has waited longest,
    and what was decided last.
    """
    wanted = {"status": status, "id": approval_id, "conversation": conversation_id, "ids": ids}
    async with desk.db.transaction() as connection:
        found = await (await connection.execute(_APPROVALS, wanted)).fetchall()
    return sorted(found, key=lambda row: (row["created_at"], row["id"]))


async def approval_places(desk: Desk, status: str | None, conversation_id: str | None) -> list[Row]:
    """Every approval of a list, oldest first, with what its place is told by."""
    async with desk.db.transaction() as connection:
        return await (
            await connection.execute(
                _APPROVAL_PLACES, {"status": status, "conversation": conversation_id}
            )
        ).fetchall()


async def newest_approval(desk: Desk, action_id: str) -> str:
    """The id of the approval that counts for an action now."""
    async with desk.db.transaction() as connection:
        row = await fetch_one(connection, _NEWEST, action_id)
    return str(row["id"]) if row else ""


async def outbox(desk: Desk, conversation_id: str | None) -> list[Row]:
    """Everything that was sent, codes included: for the sandbox only."""
    async with desk.db.transaction() as connection:
        return await (
            await connection.execute(_OUTBOX, {"conversation": conversation_id})
        ).fetchall()


async def record(desk: Desk, conversation_id: str) -> dict[str, Any]:
    """Actions and turns of a conversation, as rows say it."""
    async with desk.db.transaction() as connection:
        return {
            "actions": await fetch(connection, _ACTIONS, conversation_id),
            "turns": await fetch(connection, _TURNS, conversation_id),
            "held": await fetch(connection, _HELD, conversation_id),
            "outcomes": await outcomes_of(connection, conversation_id),
        }
