"""Contacts end: once, with an outcome that rows or a person tell, and a click of the customer.

A reply that takes leave ends a contact with its turn; one that falls silent, clockwork ends; a
person closes one that has nothing under way.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

import psycopg
from pydantic import ValidationError

from actions.registry import KINDS
from steward.conversation.outcome_rules import Closing, Contact, judge, was_unsure
from steward.db import Connection, Database, Row, fetch, fetch_one

_log = logging.getLogger(__name__)
_AT_ONCE = 20
_MAIL = (
    "EXISTS (SELECT 1 FROM desk.inbox i WHERE i.conversation_id = c.id AND i.answered_at IS NULL)"
)
_TURN = "EXISTS (SELECT 1 FROM desk.turn t WHERE t.conversation_id = c.id AND t.closed_at IS NULL)"
_ACTION = "EXISTS (SELECT 1 FROM desk.action a WHERE a.conversation_id = c.id AND a.state IN {})"
_ASKED = _ACTION.format("('awaiting')")
_EFFECT = _ACTION.format("('authorised', 'executing', 'unknown')")
_PARKED = "EXISTS (SELECT 1 FROM desk.outbox o WHERE o.conversation_id = c.id AND o.held)"
_DANGER = (
    "EXISTS (SELECT 1 FROM desk.alarm l WHERE l.conversation_id = c.id AND l.closed_at IS NULL)"
)
_UNTOLD = "EXISTS (SELECT 1 FROM desk.untold u WHERE u.conversation_id = c.id)"
# What is still under way: a contact with any of it has not ended.
_UNDER_WAY = f"""({_MAIL} OR {_TURN} OR {_ASKED} OR {_EFFECT} OR {_PARKED} OR {_DANGER}
    OR (c.mode = 'desk' AND {_UNTOLD}))"""
# The same for a person who closes it: each by its name, and what only they can leave.
_STILL_OPEN = f"""
SELECT {_DANGER} AS danger, c.waiting_since IS NOT NULL AS person, {_ASKED} AS approval,
       {_EFFECT} AS effect, {_TURN} OR (c.mode = 'desk' AND {_MAIL}) AS turn,
       {_PARKED} OR {_UNTOLD} OR EXISTS (SELECT 1 FROM desk.held_notice h
                                          WHERE h.conversation_id = c.id) AS news,
       c.mode <> 'desk' AND {_MAIL} AS message,
       EXISTS (SELECT 1 FROM desk.action a WHERE a.conversation_id = c.id
                  AND a.state = 'confirmed' AND a.kind = ANY(%s)) AS promise
  FROM desk.conversation c WHERE c.id = %s
"""
# What `still_open` names, as people are told of it.
WAITS = {
    "danger": "an alarm: somebody may be in danger",
    "person": "the customer was told that a person comes",
    "approval": "a request that people have to sign",
    "effect": "something that was sent and is not done yet",
    "turn": "the desk is answering",
    "news": "news that the customer has not heard",
    "message": "a message of the customer without an answer",
    "promise": "money on its way: the bank has not booked it yet",
}
MAY_STAY_OPEN = frozenset({"message", "promise"})
_SETTLES = [kind.name for kind in KINDS.values() if kind.settles]
SPOKEN = "NOT o.held AND o.kind <> 'code' AND NOT o.aside"
ANSWER = "o.kind IN ('reply', 'staff') AND o.source NOT LIKE 'waiting:%%'"
_QUIET = f"""
SELECT c.id FROM desk.conversation c
 WHERE c.contact_since < clock.now() - make_interval(hours => %(hours)s)
   AND (c.mode = 'desk' OR (c.mode = 'person' AND c.mode_by <> ''))
   AND NOT EXISTS (SELECT 1 FROM desk.inbox i WHERE i.conversation_id = c.id AND i.automatic = ''
                      AND i.received_at > clock.now() - make_interval(hours => %(hours)s))
   AND NOT EXISTS (SELECT 1 FROM desk.outbox o WHERE o.conversation_id = c.id AND {SPOKEN}
                      AND o.created_at > clock.now() - make_interval(hours => %(hours)s))
   AND NOT {_UNDER_WAY}
 ORDER BY c.contact_since LIMIT %(most)s FOR UPDATE OF c SKIP LOCKED
"""
# The last line of before, where the outcomes that would say so went for their age.
_CLEARED = """(
           SELECT greatest((SELECT max(seq) FROM desk.inbox i
                             WHERE i.conversation_id = c.id AND i.received_at < c.contact_since),
                           (SELECT max(seq) FROM desk.outbox o
                             WHERE o.conversation_id = c.id AND o.created_at < c.contact_since))
             FROM desk.cleared d WHERE d.conversation_id = c.id AND d.setting = 'report_days')"""
_CONTACT = f"""
WITH own AS (
    SELECT c.*, {_UNDER_WAY} AS under_way,
           coalesce(last.n, 0) AS before, coalesce(last.through, {_CLEARED}, 0) AS after
      FROM desk.conversation c LEFT JOIN LATERAL (
           SELECT n, through FROM desk.outcome o WHERE o.conversation_id = c.id
            ORDER BY n DESC LIMIT 1) last ON true
     WHERE c.id = %(talk)s AND c.contact_since IS NOT NULL
), heard AS (
    SELECT i.seq, i.received_at AS at FROM desk.inbox i, own
     WHERE i.conversation_id = own.id AND i.seq > own.after AND i.automatic = ''
), said AS (
    SELECT o.seq, o.created_at AS at, o.kind, {ANSWER} AS answers, o.facts,
           CASE WHEN o.recorded THEN md5(o.text) ELSE '' END AS words
      FROM desk.outbox o, own
     WHERE o.conversation_id = own.id AND o.seq > own.after AND {SPOKEN}
), acts AS (
    SELECT a.kind, a.state, a.params, a.facts, a.created_at, a.id FROM desk.action a, own
     WHERE a.conversation_id = own.id
       AND (a.created_at >= own.contact_since OR EXISTS (
            SELECT 1 FROM desk.confirmation f
             WHERE f.action_id = a.id AND f.at >= own.contact_since))
), sought AS (
    SELECT f.team, f.goal, first.at, f.result->>'kind' AS kind FROM (
        SELECT DISTINCT ON (f.task, f.goal) f.* FROM desk.finding f, own
         WHERE f.conversation_id = own.id AND f.at >= own.contact_since
         ORDER BY f.task, f.goal, f.at DESC, f.wave DESC) f
      CROSS JOIN LATERAL (SELECT min(e.at) AS at FROM desk.finding e, own
         WHERE e.conversation_id = own.id AND e.task = f.task AND e.goal = f.goal
           AND e.at >= own.contact_since) first
), turns AS (
    SELECT t.id, t.model_calls, t.tool_calls FROM desk.turn t, own
     WHERE t.conversation_id = own.id AND t.opened_at >= own.contact_since
)
SELECT own.id, own.under_way, own.before, own.customer, own.contact_since AS began_at,
       greatest((SELECT max(seq) FROM heard), (SELECT max(seq) FROM said)) AS through,
       greatest((SELECT max(at) FROM heard), (SELECT max(at) FROM said), own.contact_since)
           AS ended_at,
       (SELECT count(*) FROM heard)::int AS messages,
       coalesce((SELECT max(seq) FROM said WHERE answers) > (SELECT max(seq) FROM heard), false)
           AS answered,
       coalesce(own.question->>'kind', '') AS question,
       coalesce(own.question->>'about', '') AS about,
       (own.mode = 'person' OR EXISTS (SELECT 1 FROM said WHERE kind = 'staff')
        OR EXISTS (SELECT 1 FROM desk.maker m WHERE m.conversation_id = own.id
                      AND m.why = 'took over' AND m.at >= own.contact_since)) AS with_person,
       EXISTS (SELECT 1 FROM desk.signature s JOIN desk.approval p ON p.id = s.approval_id
                WHERE p.conversation_id = own.id AND s.at >= own.contact_since) AS signed,
       EXISTS (SELECT 1 FROM desk.told d JOIN desk.turn t ON t.id = d.turn_id
                WHERE d.conversation_id = own.id AND t.closed_at IS NOT NULL AND NOT t.superseded
                GROUP BY d.digest
               HAVING count(*) > 1 AND max(t.opened_at) >= own.contact_since) AS told_before,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('words', words, 'kinds',
                   jsonb_path_query_array(facts, '$.says[*].kind')) ORDER BY seq), '[]')
          FROM said WHERE answers AND kind = 'reply') AS replies,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('team', team, 'goal', goal, 'kind', kind)
                   ORDER BY at), '[]') FROM sought) AS sought,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'state', state,
                   'why', coalesce(params->>'why', '')) ORDER BY created_at, id), '[]')
          FROM acts) AS actions,
       (SELECT round(extract(epoch FROM min(said.at) - (SELECT min(at) FROM heard)) * 1000)::bigint
          FROM said WHERE answers AND seq > (SELECT min(seq) FROM heard)) AS first_answer_ms,
       array_remove(ARRAY[
           CASE WHEN EXISTS (SELECT 1 FROM desk.alarm l WHERE l.conversation_id = own.id
                                AND l.raised_at >= own.contact_since) THEN 'danger' END,
           CASE WHEN EXISTS (SELECT 1 FROM acts WHERE facts->>'dispute' <> 'none')
                THEN 'dispute' END,
           CASE WHEN EXISTS (SELECT 1 FROM acts WHERE kind = 'hand_over'
                                AND desk.is_grave(params->>'why')) THEN 'sensitive' END,
           CASE WHEN EXISTS (SELECT 1 FROM sought WHERE goal = 'complaint') THEN 'complaint' END,
           CASE WHEN EXISTS (SELECT 1 FROM acts WHERE facts->>'often' = 'true'
                                OR facts->>'standing' <> 'clear') THEN 'pattern' END,
           CASE WHEN EXISTS (SELECT 1 FROM desk.audit e WHERE e.conversation_id = own.id
                                AND e.at >= own.contact_since AND e.event = 'model.fell_back')
                THEN 'model' END], NULL) AS risks,
       (SELECT count(*) FROM turns)::int AS turns,
       (SELECT coalesce(sum(model_calls), 0) FROM turns)::int AS model_calls,
       (SELECT coalesce(sum(tool_calls), 0) FROM turns)::int AS tool_calls,
       (SELECT coalesce(sum(m.cost_micro), 0) FROM desk.model_call m JOIN turns t
           ON t.id = m.turn_id)::bigint AS cost_micro
  FROM own
"""
_WRITE = """
WITH ended AS (UPDATE desk.conversation SET contact_since = NULL WHERE id = %(id)s)
INSERT INTO desk.outcome (conversation_id, n, through, began_at, ended_at, outcome, reason, team,
    contact_reason, customer, contained, told_twice, signed, messages, first_answer_ms, turns,
    model_calls, tool_calls, cost_micro, risks, to_note)
VALUES (%(id)s, %(before)s + 1, %(through)s, %(began_at)s, %(ended_at)s, %(outcome)s, %(reason)s,
    %(team)s, %(contact_reason)s, %(customer)s, %(contained)s, %(told_twice)s, %(signed)s,
    %(messages)s, %(first_answer_ms)s, %(turns)s, %(model_calls)s, %(tool_calls)s, %(cost_micro)s,
    %(risks)s, %(customer)s::text IS NOT NULL)
"""
_OF = """
SELECT o.n, o.outcome, o.reason, o.team, o.contact_reason, o.contained, o.told_twice, o.signed,
       o.began_at, o.ended_at, s.satisfied
  FROM desk.outcome o LEFT JOIN desk.satisfaction s USING (conversation_id, n)
 WHERE o.conversation_id = %s ORDER BY o.n
"""
# Contacts of other conversations, the open ones too, with what they were about as far as the
# conversation's plan still says it.
_EARLIER = """
SELECT c.id, o.at AS began_at, o.outcome, o.contact_reason, coalesce(p.tasks, '[]') AS tasks
  FROM desk.conversation c
  CROSS JOIN LATERAL (
      SELECT began_at AS at, outcome, contact_reason FROM desk.outcome
       WHERE conversation_id = c.id
      UNION ALL SELECT c.contact_since, 'open', '' WHERE c.contact_since IS NOT NULL) o
  LEFT JOIN desk.plan p ON p.conversation_id = c.id
 WHERE c.customer = %s AND c.id <> %s ORDER BY o.at DESC LIMIT 20
"""
_SAID = """
SELECT conversation_id, text FROM (
    SELECT conversation_id, text, seq, row_number() OVER (PARTITION BY conversation_id
                                                          ORDER BY seq DESC) AS n
      FROM desk.inbox WHERE conversation_id = ANY(%s)) line WHERE n <= 20 ORDER BY seq
"""
# About the contact that is open, else the last one that ended; none: nobody ever wrote.
_CLICK = """
INSERT INTO desk.satisfaction (conversation_id, n, satisfied)
SELECT c.id, l.n + CASE WHEN c.contact_since IS NULL THEN 0 ELSE 1 END, %(satisfied)s
  FROM desk.conversation c,
       (SELECT coalesce(max(n), 0) AS n FROM desk.outcome WHERE conversation_id = %(talk)s) l
 WHERE c.id = %(talk)s AND (c.contact_since IS NOT NULL OR l.n > 0)
ON CONFLICT (conversation_id, n) DO UPDATE SET satisfied = EXCLUDED.satisfied, at = clock.now()
RETURNING n
"""
_JUDGED = frozenset(Contact.model_fields)


async def end(connection: Connection, conversation_id: str) -> bool:
    """End the open contact and write down how; False where there is none, or something is under
    way. The caller holds the conversation's row, and goes on where this cannot be written: it is
    logged, and clockwork tries again.
    """
    try:
        async with connection.transaction():
            return await close(connection, conversation_id)
    except (psycopg.Error, ValidationError):  # an edge: no reply fails for a figure
        _log.warning("the outcome of %s could not be written", conversation_id, exc_info=True)
        return False


async def still_open(connection: Connection, conversation_id: str) -> list[str]:
    """What waits in a conversation, by name; `MAY_STAY_OPEN` of it stays if a person says so."""
    row = await fetch_one(connection, _STILL_OPEN, _SETTLES, conversation_id)
    return [name for name, waits in row.items() if waits] if row else []


async def close(
    connection: Connection, conversation_id: str, closing: Closing | None = None
) -> bool:
    """End the open contact; False where there is none, or something is under way.

    As a person says, where one does: it took a person's time, and is not contained.
    """
    found = await (await connection.execute(_CONTACT, {"talk": conversation_id})).fetchone()
    if found is None or found["under_way"] or not found["messages"]:
        return False
    contact = Contact.model_validate({name: found[name] for name in _JUDGED})
    risks = [*found["risks"], *(["unsure"] if was_unsure(contact) else [])]
    judged = judge(contact)._asdict()
    if closing is not None:
        judged |= {"outcome": closing.outcome, "reason": closing.reason, "contained": False}
    await connection.execute(_WRITE, found | judged | {"risks": risks})
    return True


async def end_quiet(db: Database, hours: int, most: int = _AT_ONCE) -> int:
    """End contacts in which nobody has said anything for so long; returns how many.

    Several processes share them: each takes its own.
    """
    async with db.transaction() as connection:
        quiet = await connection.execute(_QUIET, {"hours": hours, "most": most})
        return sum([await end(connection, row["id"]) for row in await quiet.fetchall()])


async def outcomes_of(connection: Connection, conversation_id: str) -> list[Row]:
    """How each contact of a conversation ended, in their order."""
    return await fetch(connection, _OF, conversation_id)


async def earlier_contacts(
    connection: Connection, customer: str, conversation_id: str
) -> list[Row]:
    """This customer's contacts, apart from those of this conversation, newest first."""
    return await fetch(connection, _EARLIER, customer, conversation_id)


async def said_in(connection: Connection, conversations: Sequence[str]) -> dict[str, list[str]]:
    """The customer's newest messages of each of these conversations, oldest first."""
    found: dict[str, list[str]] = {}
    for row in await fetch(connection, _SAID, list(conversations)):
        found.setdefault(row["conversation_id"], []).append(row["text"])
    return found


async def note_satisfaction(db: Database, conversation_id: str, satisfied: bool) -> bool:
    """The customer's click about their newest contact, the last one counts; False: none."""
    values: dict[str, Any] = {"talk": conversation_id, "satisfied": satisfied}
    async with db.transaction() as connection:
        row = await (await connection.execute(_CLICK, values)).fetchone()
    return row is not None
