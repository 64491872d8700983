"""Logistics' SQL.

Every statement runs as sys_logistics, confined to the call's accounts by row-level security.
"""

from __future__ import annotations

from datetime import datetime

from psycopg.rows import DictRow

from systems.chassis.database import Connection, fetch_all
from systems.chassis.paging import page
from systems.chassis.tools import PageAsk

ORDER = """SELECT o.*, (SELECT count(*)::int FROM attachments a WHERE a.order_id = o.order_id
                           AND a.kind = 'photo') AS photos,
                  (SELECT max(k.at) FROM address_changes k
                    WHERE k.order_id = o.order_id) AS address_changed_at,
                  coalesce((SELECT jsonb_agg(to_jsonb(l) - 'order_id' ORDER BY l.line)
                              FROM order_lines l WHERE l.order_id = o.order_id), '[]') AS lines,
                  coalesce((SELECT jsonb_agg(to_jsonb(p) - 'order_id' ORDER BY p.parcel)
                              FROM parcels p WHERE p.order_id = o.order_id), '[]') AS parcels,
                  r.return_id, r.declared_at AS return_declared_at, r.send_by AS return_send_by,
                  r.label AS return_label
             FROM orders o LEFT JOIN returns r USING (order_id)"""


async def find_orders(connection: Connection, kind: str, value: str) -> list[DictRow]:
    return await fetch_all(connection, "SELECT * FROM find_orders(%s, %s)", (kind, value))


async def orders(
    connection: Connection, account_id: str | None, ask: PageAsk
) -> tuple[list[DictRow], str | None]:
    query = f"""SELECT f.*, placed_at AS sort_at, order_id AS sort_id FROM ({ORDER}) f
                 WHERE %(account)s::text IS NULL OR account_id = %(account)s"""
    return await page(connection, query, {"account": account_id}, ask)


async def order(connection: Connection, order_id: str) -> DictRow | None:
    rows = await fetch_all(connection, f"{ORDER} WHERE order_id = %s", (order_id,))
    return rows[0] if rows else None


async def events(connection: Connection, order_id: str) -> list[DictRow]:
    query = "SELECT at, status, place FROM events WHERE order_id = %s ORDER BY at DESC LIMIT 50"
    return await fetch_all(connection, query, (order_id,))


async def add_replacement(connection: Connection, order_id: str) -> str:
    """Send the same again, free of charge; an order is replaced once (unique replacement_for)."""
    rows = await fetch_all(
        connection,
        """INSERT INTO orders (account_id, email, invoice_id, item, quantity, amount_minor,
                               currency, address,
                               destination_country, warehouse, carrier, final_sale,
                               promised_at, replacement_for)
           SELECT account_id, email, invoice_id, item, quantity, 0, currency, address,
                  destination_country, warehouse, carrier,
                  final_sale, clock.now() + interval '7 days', order_id
             FROM orders WHERE order_id = %s RETURNING order_id""",
        (order_id,),
    )
    return str(rows[0]["order_id"])


async def change_address(connection: Connection, order_id: str, address: str, actor: str) -> bool:
    """Change the address unless the parcel has left; the status is checked under the row's lock."""
    cursor = await connection.execute(
        """WITH before AS (SELECT order_id, address FROM orders
                            WHERE order_id = %(id)s AND status = 'placed' AND shipped_at IS NULL
                              FOR UPDATE),
                changed AS (UPDATE orders o SET address = %(address)s, updated_at = clock.now()
                              FROM before b WHERE o.order_id = b.order_id
                            RETURNING o.order_id, b.address AS old)
           INSERT INTO address_changes (order_id, old_value, new_value, actor)
           SELECT order_id, old, %(address)s, %(actor)s FROM changed""",
        {"id": order_id, "address": address, "actor": actor},
    )
    return cursor.rowcount == 1


async def why_not_cancelled(connection: Connection, order_id: str) -> str | None:
    """Why the order can not be cancelled any more; None: it can."""
    query = "SELECT why_not_cancelled(o) AS why FROM orders o WHERE order_id = %s"
    rows = await fetch_all(connection, query, (order_id,))
    return rows[0]["why"] if rows else None


async def cancel_order(connection: Connection, order_id: str) -> None:
    """Cancel an order as a whole; raises CheckViolation, whose constraint says why not."""
    await connection.execute("SELECT cancel_order(%s)", (order_id,))


async def add_return(
    connection: Connection, order_id: str, declared_at: datetime, send_by: datetime, actor: str
) -> None:
    """Note what the customer declared; an order is declared once (unique order_id)."""
    await connection.execute(
        "INSERT INTO returns (order_id, declared_at, send_by, actor) VALUES (%s, %s, %s, %s)",
        (order_id, declared_at, send_by, actor),
    )
