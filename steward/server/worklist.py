"""Conversations as the floor works through them: views, orders, search; in pages by key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from steward.db import Connection, Row, json, only_row
from steward.errors import BadInput
from steward.server.figures import Behind
from steward.server.paging import cursor_of, place_of
from steward.server.word_search import FOUND, MISSED, ROOM, WALKED

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
            WHEN unanswered.kind IS NOT NULL THEN 'waits for a system'
            WHEN c.question IS NOT NULL THEN 'waits for the customer' ELSE 'at rest' END AS step,
       c.question->>'kind' AS question, unanswered.kind AS sent,
       coalesce(ended.outcome, '') AS outcome, coalesce(ended.reason, '') AS outcome_reason,
       coalesce(ended.contact_reason, '') AS contact_reason,
       coalesce((SELECT jsonb_path_query_array(p.tasks, '$[*].goal') FROM desk.plan p
                  WHERE p.conversation_id = c.id), '[]') AS goals,
       coalesce((SELECT jsonb_path_query_first(
                            p.tasks, '$[*] ? (@.goal == "hand_over").said.why') #>> '{{}}'
                   FROM desk.plan p WHERE p.conversation_id = c.id), '') AS called,
       CASE c.mode WHEN 'person' THEN coalesce((
            SELECT a.params->>'why' FROM desk.action a
             WHERE a.conversation_id = c.id AND a.kind = 'hand_over'
               AND a.created_at >= coalesce(c.contact_since, '-infinity')
             ORDER BY a.created_at DESC, a.id LIMIT 1), '') ELSE '' END AS handed_for,
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
    SELECT e.kind FROM desk.action e
     WHERE e.conversation_id = c.id AND e.live AND e.state IN ('executing', 'unknown')
     ORDER BY e.created_at, e.id LIMIT 1) unanswered ON true
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
_AMONG = """
found AS (SELECT unnest(%(among)s::text[]) AS conversation_id), """
# How many conversations are read one by one to see how many have the words, and at most.
_SAMPLE, _MOST_WALKED = 100, 1000
_COMMON = 20  # a word that one in so many has
NOTHING: Mapping[str, str | None] = MappingProxyType({})
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
    met = await walked_first(connection, asked) if asked.search.strip() else Met()
    query, values = statement(asked, met)
    if asked.search:
        await connection.execute(ROOM)
    found = await (await connection.execute(query.encode(), values)).fetchall()
    if len(found) <= asked.limit:
        return found, None
    kept = found[: asked.limit]
    key = [_written(kept[-1][name]) for name in _ORDERS[asked.order][0]]
    return kept, cursor_of({"order": asked.order, "key": key})


class Met(NamedTuple):
    """What a walk says of a search: `among` are the conversations of a full page, where most have
    its words; else `common` are the places of those words that many have.
    """

    among: list[str] | None = None
    common: Sequence[int] = ()


async def walked_first(connection: Connection, asked: Asked) -> Met:
    """Walk the list for words that most have. Where fewer do, the words' own indexes find all."""
    missed: dict[str, str | None] = {}
    rows = await _walked(connection, asked, _SAMPLE)
    words = range(rows[0]["words"] if rows else 0)
    seen = [n for n in words if any(row["has"] >> n & 1 for row in rows)]
    if len(seen) < len(words) and (missed := await missed_words(connection, asked, seen)):
        rows = await _walked(connection, asked, _SAMPLE, missed)
    having = [row for row in rows if row["meant"]]
    if len(having) <= asked.limit and len(having) * _MOST_WALKED >= (asked.limit + 1) * _SAMPLE:
        having = await _walked(connection, asked, _MOST_WALKED, missed)
    if len(having) > asked.limit:
        return Met([str(row["conversation_id"]) for row in having[: asked.limit + 1]])
    many = [n for n in seen if sum(row["has"] >> n & 1 for row in rows) * _COMMON >= len(rows)]
    return Met(common=many if len(many) < len(words) else ())


async def _walked(
    connection: Connection, asked: Asked, walk: int, missed: Mapping[str, str | None] = NOTHING
) -> list[Row]:
    query, values = walk_statement(asked, walk, missed)
    if walk == _SAMPLE:
        values |= {"all": True, "limit": walk}
    return await (await connection.execute(query.encode(), values)).fetchall()


async def missed_words(
    connection: Connection, asked: Asked, seen: Sequence[int] = ()
) -> dict[str, str | None]:
    """The words that nothing has, but for those `seen`, each with those a letter off that somebody
    wrote.
    """
    values = {"search": asked.search.strip(), "seen": list(seen)}
    found = await connection.execute(MISSED.encode(), values)
    return {row["word"]: row["forms"] for row in await found.fetchall()}


def walk_statement(
    asked: Asked, walk: int, missed: Mapping[str, str | None] = NOTHING
) -> tuple[str, dict[str, Any]]:
    """The query of the first so many of the list, of which those that have the words; of the words
    that are `missed`, one of its forms.
    """
    parts, values = _parts(asked)
    values |= {"walk": walk, "missed": json(dict(missed)), "all": False}
    return WALKED.format(**parts), values


def statement(asked: Asked, met: Met | None = None) -> tuple[str, dict[str, Any]]:
    """The query of a page with its values; one row more than the page tells of a next one.

    `met`: what a walk has found of a search.
    """
    among, common = met or Met()
    parts, values = _parts(asked)
    searches = bool(asked.search.strip())
    found = (FOUND if among is None else _AMONG) if searches else ""
    parts["join"] = " JOIN found USING (conversation_id)" * searches + parts["join"]
    return _PAGE.format(found=found, **parts), values | {"among": among, "common": list(common)}


def _parts(asked: Asked) -> tuple[dict[str, str], dict[str, Any]]:
    """What a query of the list is made of, and its values."""
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
    parts = {
        "join": f" JOIN ({asked.behind.query}) counted USING (conversation_id)"
        if asked.behind
        else "",
        "view": _VIEWS[asked.view],
        "behind": behind,
        "order": order,
        "outer": order.replace("w.", "page."),
    }
    values: dict[str, Any] = {f"k{n}": part for n, part in enumerate(key or [])}
    return parts, values | (asked.behind.values if asked.behind else {}) | {
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
