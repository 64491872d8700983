"""The CRM's SQL.

Every statement runs as sys_crm, confined to the call's contacts by row-level security.
"""

from __future__ import annotations

from psycopg import sql
from psycopg.rows import DictRow

from systems.chassis.database import Connection, fetch_one
from systems.chassis.paging import page
from systems.chassis.tools import PageAsk

INTERACTION = """SELECT interaction_id, contact_id, channel, summary, at, at AS updated_at,
                        at AS sort_at, interaction_id AS sort_id FROM interactions"""


async def find_contacts(connection: Connection, kind: str, value: str) -> list[DictRow]:
    cursor = await connection.execute("SELECT * FROM find_contacts(%s, %s)", (kind, value))
    return await cursor.fetchall()


async def contact(connection: Connection, contact_id: str | None) -> DictRow | None:
    """One contact; without an id, the first that the capability names."""
    return await fetch_one(
        connection,
        """SELECT c.*,
                  (SELECT old_value FROM corrections o WHERE o.contact_id = c.contact_id
                      AND field = 'email'
                    ORDER BY at DESC LIMIT 1) AS previous_email,
                  (SELECT old_value FROM corrections o WHERE o.contact_id = c.contact_id
                      AND field = 'phone'
                    ORDER BY at DESC LIMIT 1) AS previous_phone
             FROM contacts c WHERE %(id)s::text IS NULL OR contact_id = %(id)s
            ORDER BY array_position(customer_ids(), contact_id) LIMIT 1""",
        {"id": contact_id},
    )


async def authorities(connection: Connection) -> list[DictRow]:
    """What the call's customer may do for others.

    The database reads whose they are from the capability.
    """
    cursor = await connection.execute("SELECT * FROM authorities_held()")
    return await cursor.fetchall()


async def interactions(
    connection: Connection, contact_id: str | None, ask: PageAsk
) -> tuple[list[DictRow], str | None]:
    query = f"{INTERACTION} WHERE %(contact)s::text IS NULL OR contact_id = %(contact)s"
    return await page(connection, query, {"contact": contact_id}, ask)


async def promises(connection: Connection, ask: PageAsk) -> tuple[list[DictRow], str | None]:
    query = "SELECT *, made_at AS sort_at, promise_id AS sort_id FROM promises"
    return await page(connection, query, {}, ask)


async def interaction(connection: Connection, interaction_id: str) -> DictRow | None:
    return await fetch_one(
        connection, f"{INTERACTION} WHERE interaction_id = %s", (interaction_id,)
    )


async def add_interaction(
    connection: Connection, contact_id: str, channel: str, summary: str, actor: str
) -> str:
    row = await fetch_one(
        connection,
        (
            "INSERT INTO interactions (contact_id, channel, summary, actor) "
            "VALUES (%s, %s, %s, %s) RETURNING interaction_id"
        ),
        (contact_id, channel, summary, actor),
    )
    assert row is not None
    return str(row["interaction_id"])


async def correct(
    connection: Connection, contact_id: str, field: str, value: str, actor: str
) -> str | None:
    """Set one field and remember what it said; e-mail and phone also remember when.

    None: no such contact.
    """
    comparable = {"email": "plain_email(%(value)s)", "phone": "e164(%(value)s)"}.get(
        field, "%(value)s"
    )
    changed = {
        "email": ", email_changed_at = clock.now()",
        "phone": ", phone_changed_at = clock.now()",
    }.get(field, "")
    query = sql.SQL(
        """WITH before AS (SELECT contact_id, {field} AS old_value FROM contacts
                            WHERE contact_id = %(id)s FOR UPDATE),
                changed AS (UPDATE contacts c SET {field} = {value},
                            updated_at = clock.now(){changed}
                              FROM before b WHERE c.contact_id = b.contact_id
                            RETURNING c.contact_id, b.old_value, c.{field} AS new_value)
           INSERT INTO corrections (contact_id, field, old_value, new_value, actor)
           SELECT contact_id, %(field)s, old_value, new_value, %(actor)s FROM changed
        RETURNING correction_id"""
    ).format(field=sql.Identifier(field), value=sql.SQL(comparable), changed=sql.SQL(changed))
    cursor = await connection.execute(
        query, {"id": contact_id, "value": value, "field": field, "actor": actor}
    )
    row = await cursor.fetchone()
    return str(row["correction_id"]) if row else None


async def correction(connection: Connection, correction_id: str) -> DictRow | None:
    query = "SELECT *, at AS updated_at FROM corrections WHERE correction_id = %s"
    return await fetch_one(connection, query, (correction_id,))
