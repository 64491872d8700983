"""What reports say of contacts: how many began in a time, how they ended, who came back, and what
they cost; and who waits now.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from steward.conversation.day_sums import DAYS, Part, Span, of_days, share_of, spans
from steward.conversation.outcomes import ANSWER, SPOKEN
from steward.db import Connection, only_row
from steward.domain.period import Period

_TEAM = "(%(team)s = '' OR o.team = %(team)s)"
# `back`: the same customer, or somebody in the same conversation, began another contact in time.
# Both are joins of whole sets, by hash: a look for each contact took a hundred times the reads.
_LATER = """l.began_at > o.began_at
                AND l.began_at < o.ended_at + make_interval(days => %(repeat_days)s)"""
_IN_TIME = f"""
    SELECT o.*, s.satisfied
      FROM desk.outcome o LEFT JOIN desk.satisfaction s USING (conversation_id, n)
     WHERE o.began_at >= %(begin)s AND o.began_at < %(end)s AND {_TEAM}"""
_OF_DAYS = f"""
    SELECT o.*, s.satisfied, d.day FROM {DAYS} d(day, first, last)
      JOIN desk.outcome o ON o.began_at >= d.first AND o.began_at < d.last
       AND o.began_at >= %(since)s AND o.began_at < %(before)s
      LEFT JOIN desk.satisfaction s USING (conversation_id, n)"""


def _of(rows: str) -> str:
    return f"""
WITH base AS MATERIALIZED ({rows}
), later AS MATERIALIZED (
    SELECT conversation_id, customer, contact_reason, began_at FROM desk.outcome
     WHERE began_at > (SELECT min(began_at) FROM base)
       AND began_at < (SELECT max(ended_at) FROM base) + make_interval(days => %(repeat_days)s)
    UNION ALL SELECT id, customer, NULL, contact_since FROM desk.conversation
     WHERE contact_since > (SELECT min(began_at) FROM base)
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


# What each day is kept as: a `Row` for each subject, outcome and reason.
_COUNTED = f"""{_of(_OF_DAYS)}
SELECT day, team, contact_reason, outcome, reason, count(*)::int AS ended,
       count(*) FILTER (WHERE contained AND NOT back_same)::int AS contained,
       count(*) FILTER (WHERE back)::int AS repeated,
       count(*) FILTER (WHERE told_twice)::int AS told_twice,
       count(*) FILTER (WHERE satisfied)::int AS satisfied,
       count(*) FILTER (WHERE NOT satisfied)::int AS dissatisfied,
       sum(cost_micro)::bigint AS cost_micro,
       coalesce(array_agg(first_answer_ms) FILTER (WHERE first_answer_ms IS NOT NULL), '{{}}')
           AS first_answer_ms
  FROM ended GROUP BY day, team, contact_reason, outcome, reason
"""
# An open contact is a team's by the newest of what was found in it.
_STILL_OPEN = """
  FROM desk.conversation c {beside}
 WHERE c.contact_since >= %(begin)s AND c.contact_since < %(end)s
   AND (%(team)s = '' OR %(team)s = (
        SELECT f.team FROM desk.finding f
         WHERE f.conversation_id = c.id AND f.at >= c.contact_since
         ORDER BY f.at DESC, f.wave DESC LIMIT 1))
"""
_FIRST_ANSWER = f"""
LEFT JOIN LATERAL (
    SELECT round(extract(epoch FROM min(o.created_at) - h.at) * 1000)::bigint AS ms
      FROM (SELECT min(i.seq) AS seq, min(i.received_at) AS at FROM desk.inbox i
             WHERE i.conversation_id = c.id AND i.automatic = ''
               AND i.received_at >= c.contact_since) h
      JOIN desk.outbox o ON o.conversation_id = c.id AND o.seq > h.seq
     WHERE {ANSWER} AND {SPOKEN} GROUP BY h.at) first ON true
"""
_OPEN = f"""
SELECT count(*)::int AS open, coalesce(array_agg(first.ms) FILTER (WHERE first.ms IS NOT NULL),
       '{{}}') AS first_answer_ms {_STILL_OPEN.replace("{beside}", _FIRST_ANSWER)}
"""
# The conversations behind a figure: one that had two such contacts is there once. `of`: of one
# subject alone, TEAM/REASON.
_OF_SUBJECT = "(%(of)s = '' OR team || '/' || contact_reason = %(of)s)"
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
_AT_LEAST = "coalesce(nullif(%(of)s, ''), '0')::bigint"
_STILL = f"SELECT c.id AS conversation_id {_STILL_OPEN.replace('{beside}', '')}"
BEHIND: Mapping[str, str] = {
    **{
        name: f"{_of(_IN_TIME)} SELECT DISTINCT conversation_id FROM ended "
        f"WHERE {is_} AND {_OF_SUBJECT}"
        for name, is_ in _IS.items()
    },
    "ended_as": f"""
SELECT DISTINCT o.conversation_id FROM desk.outcome o
 WHERE o.began_at >= %(begin)s AND o.began_at < %(end)s AND {_TEAM}
   AND o.outcome || '/' || o.reason = %(of)s""",
    "first_answer": f"""
SELECT o.conversation_id FROM desk.outcome o
 WHERE o.began_at >= %(begin)s AND o.began_at < %(end)s AND {_TEAM}
   AND o.first_answer_ms >= {_AT_LEAST}
 UNION SELECT c.id {_STILL_OPEN.replace("{beside}", _FIRST_ANSWER)}
   AND first.ms >= {_AT_LEAST}""",
    "open": _STILL,
    "begun": f"""
SELECT o.conversation_id FROM desk.outcome o
 WHERE o.began_at >= %(begin)s AND o.began_at < %(end)s AND {_TEAM} UNION {_STILL}""",
}
_OUTCOMES = ("resolved", "handed_over", "abandoned", "out_of_scope")
_SUMMED = (
    "ended",
    "contained",
    "repeated",
    "told_twice",
    "satisfied",
    "dissatisfied",
    "cost_micro",
)
_WAITING = """
SELECT clock.now() AS now, m.waiting AS mail, m.since AS mail_since,
       p.waiting AS people, p.since AS people_since
  FROM (SELECT count(*)::int AS waiting, min(i.received_at) AS since
          FROM desk.inbox i JOIN desk.conversation c ON c.id = i.conversation_id
         WHERE i.answered_at IS NULL AND c.mode = 'desk') m,
       (SELECT count(*)::int AS waiting, min(waiting_since) AS since
          FROM desk.conversation WHERE waiting_since IS NOT NULL) p
"""


class Row(NamedTuple):
    """Contacts of a day of one subject, outcome and reason."""

    team: str
    contact_reason: str
    outcome: str
    reason: str
    ended: int
    contained: int
    repeated: int
    told_twice: int
    satisfied: int
    dissatisfied: int
    cost_micro: int
    first_answer_ms: list[int]


class Counted(NamedTuple):
    """Contacts that began in a time: totals, the same by subject and by why they ended, the
    commonest first, and of each day.
    """

    totals: dict[str, Any]
    subjects: list[dict[str, Any]]
    reasons: list[dict[str, Any]]
    days: list[dict[str, Any]]


async def contacts(connection: Connection, about: Period, repeat_days: int) -> Counted:
    """Contacts that began in the time; of those that are still open, how many, and how long they
    waited for a first answer.
    """
    part = Part("contacts", about.zone, "", repeat_days)

    async def count(connection: Connection, counted: Collection[Span]) -> dict[date, list[Row]]:
        values = spans(counted) | {"repeat_days": repeat_days}
        found: dict[date, list[Row]] = {one.day: [] for one in counted}
        for one in await (await connection.execute(_COUNTED, values)).fetchall():
            found[one.pop("day")].append(Row(**one))
        return found

    by_day = await of_days(connection, part, about.first, about.last, count)
    of_day = [[Row(*one) for one in day if about.team in ("", one[0])] for day in by_day]
    rows = [row for day in of_day for row in day]
    still = await only_row(connection, _OPEN, about.values)
    answered = still.pop("first_answer_ms")
    return Counted(
        _totals(rows, answered) | still, _subjects(rows), _reasons(rows), _days(about, of_day)
    )


def _totals(rows: Sequence[Row], answered: Sequence[int]) -> dict[str, Any]:
    """`answered`: what the contacts that are still open waited for their first answer."""
    answers = sorted([*answered, *(ms for row in rows for ms in row.first_answer_ms)])
    return {
        **{name: _sum(rows, name) for name in _SUMMED},
        **{name: _sum(rows, "ended", outcome=name) for name in _OUTCOMES},
        "unanswered": _sum(rows, "ended", reason="unanswered"),
        "first_answer_ms_half": share_of(answers, 0.5),
        "first_answer_ms_most": share_of(answers, 0.95),
    }


def _subjects(rows: Sequence[Row]) -> list[dict[str, Any]]:
    of: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        of[row.team, row.contact_reason].append(row)
    found = [
        {
            "team": team,
            "contact_reason": reason,
            "contacts": _sum(own, "ended"),
            "contained": _sum(own, "contained"),
            "repeated": _sum(own, "repeated"),
            "resolved": _sum(own, "ended", outcome="resolved"),
            "handed_over": _sum(own, "ended", outcome="handed_over"),
        }
        for (team, reason), own in sorted(of.items())
    ]
    return sorted(found, key=lambda one: -one["contacts"])


def _days(about: Period, of_day: Sequence[Sequence[Row]]) -> list[dict[str, Any]]:
    return [
        {
            "day": about.first + timedelta(days=n),
            "ended": _sum(rows, "ended"),
            "contained": _sum(rows, "contained"),
            "resolved": _sum(rows, "ended", outcome="resolved"),
            "handed_over": _sum(rows, "ended", outcome="handed_over"),
        }
        for n, rows in enumerate(of_day)
    ]


def _reasons(rows: Sequence[Row]) -> list[dict[str, Any]]:
    of: Counter[tuple[str, str]] = Counter()
    for row in rows:
        of[row.outcome, row.reason] += row.ended
    return [
        {"outcome": outcome, "reason": reason, "contacts": many}
        for (outcome, reason), many in sorted(of.items(), key=lambda one: (-one[1], one[0]))
    ]


def _sum(rows: Iterable[Row], name: str, **only: str) -> int:
    wanted = only.items()
    return sum(
        getattr(row, name) for row in rows if all(getattr(row, of) == is_ for of, is_ in wanted)
    )


async def waiting(connection: Connection) -> dict[str, Any]:
    """Messages that the desk has not answered and conversations that nobody has taken, now."""
    return await only_row(connection, _WAITING)
