"""Conversations as the floor works through them: views, orders, search; in pages by key."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from steward.db import Connection, Row, only_row
from steward.errors import BadInput
from steward.server.figures import Behind
from steward.server.paging import cursor_of, place_of

type View = Literal["all", "unassigned", "mine", "people", "customer", "ended"]
type Order = Literal["urgent", "newest", "waiting", "risk"]
_VIEWS: dict[View, str] = {
    "all": "true",
    "unassigned": "w.waits = 'people' AND w.owner = ''",
    "mine": "w.owner = %(login)s AND w.owner <> '' AND w.waits <> 'ended'",
    "people": "w.waits = 'people'",
    "customer": "w.waits = 'customer'",
    "ended": "w.waits = 'ended'",
}
# Each is one walk of an index, forwards or backwards.
_ORDERS: dict[Order, tuple[tuple[str, ...], str]] = {
    "urgent": (("rank", "place", "conversation_id"), "ASC"),
    "newest": (("newest_at", "conversation_id"), "DESC"),
    "waiting": (("since", "conversation_id"), "ASC"),
    "risk": (("risk_minor", "conversation_id"), "DESC"),
}
_KINDS: dict[str, type] = {"rank": int, "place": float, "risk_minor": int}  # the rest: text
# Rows with a word, by its index and nothing else: beside another condition Postgres reads the whole
# table and takes every row's words apart.
_WITH = """LATERAL (
        SELECT * FROM desk.{table} WHERE desk.{words}({column}) @@ {q}{where} OFFSET 0) {name}"""
_TEXTS = {"inbox": "text", "outbox": "text", "note": "text", "action": "resource"}
_NAMED = " AND name <> ''"  # as the index says


def _with(table: str, q: str) -> str:
    return _WITH.format(
        table=table,
        words="words_of",
        column=_TEXTS[table],
        q=q,
        where=" AND kind <> 'code'" * (table == "outbox"),
        name=table[0],
    )


def _customers(words: str, q: str) -> str:
    return _WITH.format(table="customer", words=words, column="name", q=q, where=_NAMED, name="u")


_FOUND = """
asked AS MATERIALIZED (
    SELECT (quote_literal(word) || ':*')::tsquery AS q,
           (SELECT string_agg(quote_literal(form), ' | ')::tsquery
              FROM unnest(desk.near_forms(word)) form) AS near, word,
           row_number() OVER (ORDER BY word)::int - 1 AS n
      FROM unnest(tsvector_to_array(desk.words_of(%(search)s))) word ORDER BY word LIMIT 8
), hit AS (
    SELECT asked.n, i.conversation_id FROM asked, {inbox_with_q}
    UNION ALL SELECT asked.n, o.conversation_id FROM asked, {outbox_with_q}
     WHERE o.kind <> 'code' AND NOT o.held AND NOT o.aside
    UNION ALL SELECT asked.n, a.conversation_id FROM asked, {action_with_q}
    UNION ALL SELECT asked.n, n.conversation_id FROM asked, {note_with_q}
    UNION ALL SELECT asked.n, c.id FROM asked, {customer_with_q}
      JOIN desk.conversation c ON c.customer = u.handle
), missed AS MATERIALIZED (  -- words that nothing has as they are: a letter may be wrong
    SELECT n, near, (
        SELECT string_agg(form::text, ' | ')::tsquery
          FROM (SELECT quote_literal(form)::tsquery AS form
                  FROM unnest(desk.a_letter_off(word)) form) forms
         WHERE EXISTS (SELECT 1 FROM {inbox_with_form})
            OR EXISTS (SELECT 1 FROM {outbox_with_form} WHERE o.kind <> 'code')
            OR EXISTS (SELECT 1 FROM {note_with_form})) AS off
      FROM asked WHERE NOT EXISTS (SELECT 1 FROM hit WHERE hit.n = asked.n)
), near AS (
    SELECT missed.n, c.id AS conversation_id FROM missed, {customer_near}
      JOIN desk.conversation c ON c.customer = u.handle
    UNION ALL SELECT missed.n, i.conversation_id FROM missed, {inbox_with_off}
    UNION ALL SELECT missed.n, o.conversation_id FROM missed, {outbox_with_off}
     WHERE o.kind <> 'code' AND NOT o.held AND NOT o.aside
    UNION ALL SELECT missed.n, n.conversation_id FROM missed, {note_with_off}
), found AS (
    SELECT conversation_id FROM (SELECT * FROM hit UNION ALL SELECT * FROM near) any_hit
     GROUP BY conversation_id
    HAVING bit_or(1 << n) = (SELECT (1 << count(*)::int) - 1 FROM asked)
    UNION SELECT conversation_id FROM desk.worklist WHERE conversation_id = %(search)s
), """.format(
    customer_with_q=_customers("words_of", "asked.q"),
    customer_near=_customers("near_words_of", "missed.near"),
    **{f"{table}_with_q": _with(table, "asked.q") for table in _TEXTS},
    **{f"{table}_with_form": _with(table, "form") for table in _TEXTS},
    **{f"{table}_with_off": _with(table, "missed.off") for table in _TEXTS},
)
# A list of rows that a word is in goes by rows and not by pages, whose rows would be taken apart.
_ROOM = "SET LOCAL work_mem = '64MB'"
_PAGE = """
WITH {found}page AS MATERIALIZED (
    SELECT w.* FROM desk.worklist w{join}
     WHERE {view} AND {behind} ORDER BY {order} LIMIT %(limit)s)
SELECT c.id, c.channel, c.language, c.mode, c.mode_by, c.created_at, c.waiting_since,
       clock.now() AS now, page.waits, page.why, page.since, page.owner, page.newest_at,
       page.rank, page.place, page.conversation_id, page.risk_minor, page.risk_currency, page.grave,
       coalesce(u.name, '') AS name, coalesce(m.name, page.owner) AS owner_name,
       coalesce(alarm.kind, '') AS alarm, alarm.denied_in IS NOT NULL AS denied,
       pending.needs IS NOT NULL AS waiting, pending.needs,
       pending.escalates_at, last.text AS last_line, last.role AS last_role, last.at AS last_at,
       coalesce(t.model_calls, 0) AS model_calls, coalesce(t.tool_calls, 0) AS tool_calls,
       coalesce((SELECT b.reserved_micro + b.settled_micro FROM desk.budget b
                  WHERE b.scope = 'conversation' AND b.key = c.id AND b.period = ''),
                0) AS cost_micro,
       CASE WHEN c.waiting_since IS NOT NULL THEN 'waits for a person'
            WHEN c.mode = 'person' THEN 'with a person' WHEN c.mode = 'paused' THEN 'paused'
            WHEN t.open THEN 'working'
            WHEN pending.needs IS NOT NULL THEN 'waits for people'
            WHEN c.question IS NOT NULL THEN 'waits for the customer' ELSE 'at rest' END AS step,
       c.question->>'kind' AS question,
       coalesce(ended.outcome, '') AS outcome, coalesce(ended.reason, '') AS outcome_reason,
       coalesce(ended.contact_reason, '') AS contact_reason,
       coalesce((SELECT jsonb_path_query_array(p.tasks, '$[*].goal') FROM desk.plan p
                  WHERE p.conversation_id = c.id), '[]') AS goals,
       coalesce((SELECT jsonb_path_query_first(
                            p.tasks, '$[*] ? (@.goal == "hand_over").said.why') #>> '{{}}'
                   FROM desk.plan p WHERE p.conversation_id = c.id), '') AS called,
       coalesce((SELECT CASE WHEN i.recorded THEN left(i.text, 200) END FROM desk.inbox i
                  WHERE i.conversation_id = c.id ORDER BY i.seq LIMIT 1), '') AS first_line
  FROM page JOIN desk.conversation c ON c.id = page.conversation_id
  LEFT JOIN desk.customer u ON u.handle = c.customer
  LEFT JOIN desk.staff m ON m.login = page.owner
  LEFT JOIN desk.alarm alarm ON alarm.conversation_id = c.id AND alarm.closed_at IS NULL
  LEFT JOIN LATERAL (
    SELECT p.needs, p.escalates_at FROM desk.approval p
     WHERE p.conversation_id = c.id AND p.status = 'pending'
     ORDER BY p.created_at, p.id LIMIT 1) pending ON true
  LEFT JOIN LATERAL (
    SELECT sum(t.model_calls)::int AS model_calls, sum(t.tool_calls)::int AS tool_calls,
           bool_or(t.closed_at IS NULL) AS open
      FROM desk.turn t WHERE t.conversation_id = c.id) t ON true
  LEFT JOIN LATERAL (
    (SELECT seq, CASE WHEN recorded THEN text ELSE '[not recorded]' END AS text, 'customer' AS role,
            received_at AS at FROM desk.inbox WHERE conversation_id = c.id
      ORDER BY seq DESC LIMIT 1)
    UNION ALL
    (SELECT seq, text, CASE kind WHEN 'staff' THEN 'staff' ELSE 'desk' END, created_at
       FROM desk.outbox
      WHERE conversation_id = c.id AND NOT held AND kind <> 'code' AND NOT aside
      ORDER BY seq DESC LIMIT 1)
    ORDER BY seq DESC LIMIT 1) last ON true
  LEFT JOIN LATERAL (
    SELECT o.outcome, o.reason, o.contact_reason FROM desk.outcome o
     WHERE o.conversation_id = c.id AND c.contact_since IS NULL
     ORDER BY o.n DESC LIMIT 1) ended ON true
 ORDER BY {outer}
"""
_COUNTS = """
SELECT clock.now() AS now,
       count(*) FILTER (WHERE w.waits = 'people' AND w.owner = '')::int AS unassigned,
       count(*) FILTER (WHERE w.owner = %(login)s)::int AS mine,
       count(*) FILTER (WHERE w.waits = 'people')::int AS people,
       count(*) FILTER (WHERE w.waits = 'customer')::int AS customer
  FROM desk.worklist w WHERE w.waits IN ('people', 'customer', 'desk')
"""


@dataclass(frozen=True)
class Asked:
    """Which conversations, in which order, from where; `login`: whose are mine."""

    view: View
    order: Order
    login: str
    search: str
    limit: int
    after: str | None = None
    behind: Behind | None = None  # those behind a figure of a report, else all


async def page(connection: Connection, asked: Asked) -> tuple[list[Row], str | None]:
    """The rows of one page, and the cursor of the next one. Raises BadInput for a strange one."""
    query, values = statement(asked)
    if asked.search:
        await connection.execute(_ROOM)
    found = await (await connection.execute(query.encode(), values)).fetchall()
    if len(found) <= asked.limit:
        return found, None
    kept = found[: asked.limit]
    key = [_written(kept[-1][name]) for name in _ORDERS[asked.order][0]]
    return kept, cursor_of({"order": asked.order, "key": key})


def statement(asked: Asked) -> tuple[str, dict[str, Any]]:
    """The query of a page with its values; one row more than the page tells of a next one."""
    names, way = _ORDERS[asked.order]
    key = _key(asked)
    order = ", ".join(f"w.{name} {way}" for name in names)
    behind = "true"
    if key is not None:
        beyond = ">" if way == "ASC" else "<"
        at = ", ".join(
            f"%(k{n})s" + ("::timestamptz" if name in ("newest_at", "since") else "")
            for n, name in enumerate(names)
        )
        behind = f"({', '.join(f'w.{name}' for name in names)}) {beyond} ({at})"
    searches = bool(asked.search.strip())
    query = _PAGE.format(
        found=_FOUND if searches else "",
        join=(" JOIN found USING (conversation_id)" if searches else "")
        + (f" JOIN ({asked.behind.query}) counted USING (conversation_id)" if asked.behind else ""),
        view=_VIEWS[asked.view],
        behind=behind,
        order=order,
        outer=order.replace("w.", "page."),
    )
    values: dict[str, Any] = {f"k{n}": part for n, part in enumerate(key or [])}
    return query, values | (asked.behind.values if asked.behind else {}) | {
        "login": asked.login,
        "search": asked.search.strip(),
        "limit": asked.limit + 1,
    }


async def counts(connection: Connection, login: str) -> Row:
    """How many each view of open work holds, and the desk's time (`now`)."""
    return await only_row(connection, _COUNTS, {"login": login})


def _key(asked: Asked) -> list[Any] | None:
    place = place_of(asked.after, order=str, key=list)
    if place is None:
        return None
    names, key = _ORDERS[asked.order][0], place["key"]
    kinds = [_KINDS.get(name, str) for name in names]
    right = place["order"] == asked.order and [type(part) for part in key] == kinds
    if right and names[0] in ("newest_at", "since"):
        right = _is_time(key[0])
    if not right:
        raise BadInput(
            "the cursor is none of this list's", next_step="leave `after` out to begin anew"
        )
    return list(key)


def _is_time(written: str) -> bool:
    try:
        return datetime.fromisoformat(written).tzinfo is not None
    except ValueError:
        return False


def _written(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value
