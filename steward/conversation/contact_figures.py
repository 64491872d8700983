"""What reports say of contacts: how many began in a time, how they ended, who came back, and what
they cost; and who waits now.
"""

from __future__ import annotations

from collections.abc import Mapping

from steward.db import Connection, Row, only_row
from steward.domain.period import Period

_TEAM = "(%(team)s = '' OR o.team = %(team)s)"
# `back`: the same customer, or somebody in the same conversation, began another contact in time.
# Both are joins of whole sets, by hash: a look for each contact took a hundred times the reads.
_LATER = """l.began_at > o.began_at
                AND l.began_at < o.ended_at + make_interval(days => %(repeat_days)s)"""
_OF = f"""
WITH base AS MATERIALIZED (
    SELECT o.*, s.satisfied
      FROM desk.outcome o LEFT JOIN desk.satisfaction s USING (conversation_id, n)
     WHERE o.began_at >= %(begin)s AND o.began_at < %(end)s AND {_TEAM}
), later AS MATERIALIZED (
    SELECT conversation_id, customer, contact_reason, began_at FROM desk.outcome
     WHERE began_at > %(begin)s
       AND began_at < (SELECT max(ended_at) FROM base) + make_interval(days => %(repeat_days)s)
    UNION ALL SELECT id, customer, NULL, contact_since FROM desk.conversation
     WHERE contact_since > %(begin)s
), came AS (
    SELECT o.conversation_id, o.n, l.contact_reason = o.contact_reason AS same
      FROM base o JOIN later l ON l.customer = o.customer AND {_LATER}
    UNION ALL SELECT o.conversation_id, o.n, l.contact_reason = o.contact_reason
      FROM base o JOIN later l ON l.conversation_id = o.conversation_id AND {_LATER}
), back AS (
    SELECT conversation_id, n, bool_or(coalesce(same, false)) AS same FROM came GROUP BY 1, 2
), ended AS (
    SELECT o.*, back.n IS NOT NULL AS back, coalesce(back.same, false) AS back_same
      FROM base o LEFT JOIN back USING (conversation_id, n))
"""
# The first row counts all of them, the others those of one subject, the commonest first.
_ENDED = f"""{_OF}
SELECT grouping(team) = 0 AS of_a_subject, team, contact_reason, count(*)::int AS ended,
       count(*) FILTER (WHERE outcome = 'resolved')::int AS resolved,
       count(*) FILTER (WHERE outcome = 'handed_over')::int AS handed_over,
       count(*) FILTER (WHERE outcome = 'abandoned')::int AS abandoned,
       count(*) FILTER (WHERE outcome = 'out_of_scope')::int AS out_of_scope,
       count(*) FILTER (WHERE contained AND NOT back_same)::int AS contained,
       count(*) FILTER (WHERE back)::int AS repeated,
       count(*) FILTER (WHERE told_twice)::int AS told_twice,
       count(*) FILTER (WHERE reason = 'unanswered')::int AS unanswered,
       count(*) FILTER (WHERE satisfied)::int AS satisfied,
       count(*) FILTER (WHERE NOT satisfied)::int AS dissatisfied,
       round(percentile_cont(0.5) WITHIN GROUP (ORDER BY first_answer_ms))::bigint
           AS first_answer_ms_half,
       round(percentile_cont(0.95) WITHIN GROUP (ORDER BY first_answer_ms))::bigint
           AS first_answer_ms_most,
       coalesce(sum(cost_micro), 0)::bigint AS cost_micro
  FROM ended GROUP BY GROUPING SETS ((), (team, contact_reason))
 ORDER BY of_a_subject, ended DESC, team, contact_reason
"""
_OF_A_SUBJECT = ("team", "contact_reason", "resolved", "contained", "handed_over", "repeated")
_REASONS = f"""
SELECT o.outcome, o.reason, count(*)::int AS contacts FROM desk.outcome o
 WHERE o.began_at >= %(begin)s AND o.began_at < %(end)s AND {_TEAM}
 GROUP BY o.outcome, o.reason ORDER BY contacts DESC, o.outcome, o.reason
"""
# An open contact is a team's by the newest of what was found in it.
_OPEN = """
SELECT count(*)::int AS open FROM desk.conversation c
 WHERE c.contact_since >= %(begin)s AND c.contact_since < %(end)s
   AND (%(team)s = '' OR %(team)s = (
        SELECT f.team FROM desk.finding f
         WHERE f.conversation_id = c.id AND f.at >= c.contact_since
         ORDER BY f.at DESC, f.wave DESC LIMIT 1))
"""
# The conversations behind a figure: one that had two such contacts is there once.
_IS = {
    **{one: f"outcome = '{one}'" for one in ("resolved", "handed_over", "abandoned")},
    "out_of_scope": "outcome = 'out_of_scope'",
    "ended": "true",
    "contained": "contained AND NOT back_same",
    "repeated": "back",
    "told_twice": "told_twice",
    "unanswered": "reason = 'unanswered'",
    "satisfied": "satisfied",
    "dissatisfied": "NOT satisfied",
}
_STILL = _OPEN.replace("count(*)::int AS open", "c.id AS conversation_id")
BEHIND: Mapping[str, str] = {
    **{
        name: f"{_OF} SELECT DISTINCT conversation_id FROM ended WHERE {is_}"
        for name, is_ in _IS.items()
    },
    "open": _STILL,
    "begun": f"""
SELECT o.conversation_id FROM desk.outcome o
 WHERE o.began_at >= %(begin)s AND o.began_at < %(end)s AND {_TEAM} UNION {_STILL}""",
}
_WAITING = """
SELECT clock.now() AS now, m.waiting AS mail, m.since AS mail_since,
       p.waiting AS people, p.since AS people_since
  FROM (SELECT count(*)::int AS waiting, min(i.received_at) AS since
          FROM desk.inbox i JOIN desk.conversation c ON c.id = i.conversation_id
         WHERE i.answered_at IS NULL AND c.mode = 'desk') m,
       (SELECT count(*)::int AS waiting, min(waiting_since) AS since
          FROM desk.conversation WHERE waiting_since IS NOT NULL) p
"""


async def contacts(
    connection: Connection, about: Period, repeat_days: int
) -> tuple[Row, list[Row]]:
    """Totals of the contacts that began in the time, and the same by what they were about.

    Those that are still open are counted only.
    """
    values = about.values | {"repeat_days": repeat_days}
    totals, *subjects = await (await connection.execute(_ENDED, values)).fetchall()
    still = await only_row(connection, _OPEN, about.values)
    for name in ("of_a_subject", "team", "contact_reason"):
        del totals[name]
    return {**totals, **still}, [
        {"contacts": one["ended"], **{name: one[name] for name in _OF_A_SUBJECT}}
        for one in subjects
    ]


async def reasons(connection: Connection, about: Period) -> list[Row]:
    """The same contacts by outcome and reason, the commonest first."""
    return await (await connection.execute(_REASONS, about.values)).fetchall()


async def waiting(connection: Connection) -> Row:
    """Messages that the desk has not answered and conversations that nobody has taken, now."""
    return await only_row(connection, _WAITING)
