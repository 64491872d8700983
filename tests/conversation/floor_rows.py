"""Rows of the floor's list, and what a page of it reads."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg.rows import dict_row

from steward.server.worklist import Asked, Order, View, page, statement
from tests.desk_rows import Desk


def heard(rows: Desk, talk: str, text: str = "hello there", customer: str | None = None) -> None:
    """Somebody writes."""
    rows.owner("INSERT INTO desk.conversation (id) VALUES (%s) ON CONFLICT DO NOTHING", talk)
    if customer is not None:
        rows.owner("UPDATE desk.conversation SET customer = %s WHERE id = %s", customer, talk)
    rows.owner(
        "INSERT INTO desk.inbox (id, conversation_id, channel, text) "
        "VALUES (gen_random_uuid()::text, %s, 'chat', %s)",
        talk,
        text,
    )


async def listed(
    rows: Desk, view: View = "all", order: Order = "urgent", search: str = "", login: str = "aiko"
) -> list[str]:
    async with rows.db.transaction() as connection:
        found, _ = await page(connection, Asked(view, order, login, search, 50))
    return [row["id"] for row in found]


@contextmanager
def ten_thousand(rows: Desk) -> Iterator[psycopg.Connection[dict[str, Any]]]:
    """Ten thousand conversations, most of them over."""
    with psycopg.connect(rows.dsn, row_factory=dict_row, autocommit=True) as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute(
            "INSERT INTO desk.conversation (id) SELECT 'm' || n FROM generate_series(1, 10000) n"
        )
        connection.execute(
            "INSERT INTO desk.inbox (id, conversation_id, channel, text)"
            " SELECT 'i' || n, 'm' || n, 'chat', 'order ORD-' || n || ' is about thing ' || n % 97"
            " FROM generate_series(1, 10000) n"
        )
        connection.execute(
            "INSERT INTO desk.worklist (conversation_id, waits, why, since, owner, rank, place,"
            " newest_at, risk_minor) SELECT 'm' || n,"
            " CASE n % 50 WHEN 0 THEN 'people' WHEN 1 THEN 'customer' ELSE 'ended' END, '',"
            " now() - make_interval(mins => n), CASE n % 500 WHEN 0 THEN 'aiko' ELSE '' END,"
            " 2, n, now() - make_interval(mins => n), n % 7 FROM generate_series(1, 10000) n"
        )
        connection.execute("SET session_replication_role = origin")
        connection.execute("ANALYZE desk.worklist")
        connection.execute("ANALYZE desk.inbox")
        connection.execute("ANALYZE desk.conversation")
        yield connection


def plan_scans(many: psycopg.Connection[dict[str, Any]], asked: Asked) -> set[str]:
    """The tables that the plan of a page reads from one end to the other."""
    return read_whole(many, *statement(asked))


def read_whole(
    many: psycopg.Connection[dict[str, Any]], query: str, values: dict[str, Any]
) -> set[str]:
    told = many.execute(f"EXPLAIN (FORMAT JSON) {query}".encode(), values).fetchone()
    assert told is not None
    nodes, found = [told["QUERY PLAN"][0]["Plan"]], set()
    while nodes:
        node = nodes.pop()
        nodes += node.get("Plans", [])
        if node["Node Type"] == "Seq Scan":
            found.add(str(node["Relation Name"]))
    return found
