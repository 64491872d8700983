"""Contacts that people look at again: all that are at risk, and some that are drawn by their id;
what they found, and what it teaches.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from psycopg.errors import ForeignKeyViolation

from steward.db import Connection, Row, fetch, only_row
from steward.domain.period import Period
from steward.errors import BadInput

PARTS = ("understood", "answered", "worded", "safe")
# Of contacts that ended in the last days: at risk, disliked, or drawn; each is a walk of an index.
# `draw` is of 10,000.
_CHOSEN = """
WITH chosen AS (
    SELECT conversation_id, n FROM desk.outcome
     WHERE risks <> '{}' AND ended_at > clock.now() - make_interval(days => %(days)s)
    UNION SELECT conversation_id, n FROM desk.outcome
     WHERE draw < %(draw)s AND ended_at > clock.now() - make_interval(days => %(days)s)
    UNION SELECT conversation_id, n FROM desk.satisfaction
     WHERE NOT satisfied AND at > clock.now() - make_interval(days => %(days)s))
"""
_FROM = """
  FROM chosen JOIN desk.outcome o USING (conversation_id, n)
  LEFT JOIN desk.satisfaction s USING (conversation_id, n)
  LEFT JOIN desk.review r USING (conversation_id, n)
"""
_QUEUE = f"""
{_CHOSEN}
SELECT o.conversation_id AS id, o.n, o.ended_at, o.outcome, o.reason, o.team, o.contact_reason,
       o.risks || CASE WHEN s.satisfied IS FALSE THEN ARRAY['disliked'] ELSE '{{}}' END
           || CASE WHEN o.draw < %(draw)s THEN ARRAY['drawn'] ELSE '{{}}' END AS why
{_FROM} WHERE r.login IS NULL
 ORDER BY (o.risks <> '{{}}' OR s.satisfied IS FALSE) DESC, o.ended_at, o.conversation_id, o.n
 LIMIT %(most)s
"""
_COUNTS = f"""
{_CHOSEN}
SELECT count(*) FILTER (WHERE r.login IS NULL)::int AS waiting,
       count(r.login)::int AS reviewed,
       min(o.ended_at) FILTER (WHERE r.login IS NULL) AS oldest,
       {", ".join(f"count(*) FILTER (WHERE r.{p})::int AS {p}_yes" for p in PARTS)},
       {", ".join(f"count(*) FILTER (WHERE NOT r.{p})::int AS {p}_no" for p in PARTS)}
{_FROM}
"""
_KEEP = """
INSERT INTO desk.review (conversation_id, n, login, understood, answered, worded, safe, note,
                         example, meant)
VALUES (%(id)s, %(n)s, %(login)s, %(understood)s, %(answered)s, %(worded)s, %(safe)s, %(note)s,
        %(example)s, %(meant)s)
ON CONFLICT (conversation_id, n) DO UPDATE SET login = EXCLUDED.login,
   understood = EXCLUDED.understood, answered = EXCLUDED.answered, worded = EXCLUDED.worded,
   safe = EXCLUDED.safe, note = EXCLUDED.note, example = EXCLUDED.example,
   meant = EXCLUDED.meant, at = clock.now()
"""
_LEARNT = """
SELECT example, meant FROM desk.review
 WHERE example <> '' AND at >= %(begin)s AND at < %(end)s ORDER BY at, conversation_id, n
"""


def values(percent: float, days: int) -> dict[str, Any]:
    """For the statements: how many of 10,000 are drawn, and how far back."""
    return {"draw": round(percent * 100), "days": days}


async def queue(connection: Connection, percent: float, days: int, most: int) -> list[Row]:
    """What nobody has looked at yet: at risk first, the oldest first."""
    given = values(percent, days) | {"most": most}
    return await (await connection.execute(_QUEUE.encode(), given)).fetchall()


async def counts(connection: Connection, percent: float, days: int) -> Row:
    """How many wait, how many were looked at, and what was found."""
    return await only_row(connection, _COUNTS, values(percent, days))


async def keep(
    connection: Connection, login: str, conversation_id: str, n: int, found: dict[str, Any]
) -> None:
    """Write what somebody found; the last look at a contact counts. Raises BadInput."""
    given = found | {"id": conversation_id, "n": n, "login": login}
    try:
        await connection.execute(_KEEP, given)
    except ForeignKeyViolation as error:
        raise BadInput(
            "there is no such contact that has ended", next_step="GET /desk/reviews lists them"
        ) from error


async def took_part(connection: Connection, login: str, conversation_id: str) -> bool:
    """Whether somebody would look at their own work."""
    row = await fetch(
        connection,
        """SELECT 1 FROM desk.maker WHERE conversation_id = %s
              AND login IN (SELECT desk.logins_of(%s))
           UNION ALL SELECT 1 FROM desk.approval p JOIN desk.signature s ON s.approval_id = p.id
              WHERE p.conversation_id = %s AND s.login IN (SELECT desk.logins_of(%s)) LIMIT 1""",
        conversation_id,
        login,
        conversation_id,
        login,
    )
    return bool(row)


async def learnt(connection: Connection, about: Period) -> Sequence[Row]:
    """Examples that reviewers wrote in the time."""
    return await (await connection.execute(_LEARNT, about.values)).fetchall()
