"""Loads records of the CRM, the helpdesk, logistics and the knowledge base.

`updated` is for records that give none.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from psycopg import sql

from systems.chassis.database import Connection
from systems.sandbox.given import (
    ArticleRecord,
    AuthorityRecord,
    ContactRecord,
    OrderRecord,
    TicketRecord,
)
from systems.sandbox.upsert import ago, plain, upsert


async def load_contact(
    connection: Connection, record: ContactRecord, updated: sql.Composable
) -> None:
    """A contact is verified and its e-mail and phone unchanged for a year,
    unless the record says otherwise.
    """
    given = record.given(
        "name",
        "address",
        "language",
        "country",
        "time_zone",
        "tier",
        "plan",
        "note",
        "verified",
        "deceased",
        updated_at="updated",
        email_changed_at="email_changed",
        phone_changed_at="phone_changed",
    )
    given |= _reachable("crm", record)
    await _remember(connection, record)
    defaults = {
        "name": record.email or record.contact,
        "email_changed_at": ago("1 year"),
        "phone_changed_at": ago("1 year"),
    }
    await upsert(
        connection,
        ("crm", "contacts"),
        {"contact_id": record.contact},
        {"updated_at": updated, **given},
        defaults,
    )
    if "acting_for" in record.model_fields_set:
        await _authorise(connection, record)
    await _promise(connection, record)
    for number, talk in enumerate(record.interactions, 1):
        await upsert(
            connection,
            ("crm", "interactions"),
            {"interaction_id": f"IN-{record.contact}-{number}"},
            {
                "contact_id": record.contact,
                "channel": talk.channel,
                "summary": talk.summary,
                **talk.given("at"),
            },
            {"actor": "given", "at": ago("30 days")},
        )


async def _promise(connection: Connection, record: ContactRecord) -> None:
    for number, promise in enumerate(record.promises, 1):
        given = promise.given(made_at="at", valid_until="until", revoked_at="revoked") | {
            "contact_id": record.contact,
            "amount_minor": promise.amount.minor,
            "currency": promise.amount.currency,
            "promised_by": promise.by,
        }
        await upsert(
            connection,
            ("crm", "promises"),
            {"promise_id": f"PR-{record.contact}-{number}"},
            given,
            {"made_at": ago("1 day")},
        )


async def _authorise(connection: Connection, record: ContactRecord) -> None:
    """For whom this contact may act: exactly these.

    A bare id is an authority of a year ago, without end.
    """
    given = (
        record.acting_for
        if isinstance(record.acting_for, list)
        else [record.acting_for]
        if record.acting_for
        else []
    )
    held = [AuthorityRecord(contact=one) if isinstance(one, str) else one for one in given]
    gone = sql.SQL("DELETE FROM crm.authorities WHERE representative = {} AND customer <> ALL ({})")
    kept = sql.Literal([one.contact for one in held])
    await connection.execute(
        gone.format(sql.Literal(record.contact), sql.SQL("{}::text[]").format(kept))
    )
    for one in held:
        terms = one.given("matters", granted_at="since", valid_until="until", revoked_at="revoked")
        key = {"customer": one.contact, "representative": record.contact}
        await upsert(connection, ("crm", "authorities"), key, terms, {"granted_at": ago("1 year")})


async def load_ticket(
    connection: Connection, record: TicketRecord, updated: sql.Composable
) -> None:
    given = record.given(
        "channel", "status", "subject", "body", opened_at="opened", updated_at="updated"
    )
    given |= _reachable("helpdesk", record)
    given.setdefault("updated_at", record.opened or updated)
    await upsert(
        connection,
        ("helpdesk", "tickets"),
        {"ticket_id": record.ticket},
        given,
        {"subject": f"Ticket {record.ticket}", "opened_at": updated},
    )
    for number, note in enumerate(record.notes, 1):
        await upsert(
            connection,
            ("helpdesk", "notes"),
            {"note_id": f"N-{record.ticket}-{number}"},
            {
                "ticket_id": record.ticket,
                "text": note.text,
                "author": note.author,
                **note.given("at"),
            },
            {"at": record.opened or updated},
        )


async def load_order(connection: Connection, record: OrderRecord, updated: sql.Composable) -> None:
    given = record.given(
        "item",
        "quantity",
        "status",
        "carrier",
        "tracking",
        "address",
        "warehouse",
        "final_sale",
        "replacement_for",
        account_id="account",
        invoice_id="invoice",
        destination_country="country",
        placed_at="placed",
        shipped_at="shipped",
        promised_at="promised",
        delivered_at="delivered",
        last_scan_at="last_scan",
        return_received_at="return_received",
        cancelled_at="cancelled",
        updated_at="updated",
    )
    given |= _reachable("logistics", record)
    if record.amount is not None:
        given |= {"amount_minor": record.amount.minor, "currency": record.amount.currency}
    given.setdefault("updated_at", updated)
    if "status" not in given and (status := _status(record)) is not None:
        given["status"] = status
    defaults: dict[str, Any] = {"item": "Coffee", "amount_minor": 0, "currency": "EUR"}
    defaults["placed_at"] = _day_before(record) or updated
    if record.shipped or record.last_scan or record.delivered:
        defaults |= {"carrier": "PostNL", "tracking": f"3SFERN{record.order}"}
    await upsert(connection, ("logistics", "orders"), {"order_id": record.order}, given, defaults)
    if record.return_declared is not None:
        terms = {
            "declared_at": record.return_declared,
            "send_by": record.return_declared + timedelta(days=14),
        }
        await upsert(
            connection,
            ("logistics", "returns"),
            {"order_id": record.order},
            terms,
            {"actor": "given"},
        )
    for event in record.events:
        key = {"order_id": record.order, "at": event.at, "status": event.status}
        await upsert(connection, ("logistics", "events"), key, event.given("place"))
    await _parts(connection, record)
    for number, name in enumerate(record.photos, 1):
        key = {"attachment_id": f"AT-{record.order}-{number}"}
        await upsert(
            connection, ("logistics", "attachments"), key, {"order_id": record.order, "name": name}
        )


async def _parts(connection: Connection, record: OrderRecord) -> None:
    """The parcels of an order, then its lines; a parcel without a status has what its dates say."""
    for parcel in record.parcels:
        given = parcel.given(
            "carrier",
            "tracking",
            "status",
            shipped_at="shipped",
            last_scan_at="last_scan",
            delivered_at="delivered",
        )
        if "status" not in given and parcel.delivered is not None:
            given["status"] = "delivered"
        elif "status" not in given and parcel.last_scan is not None:
            given["status"] = "in_transit"
        key = {"order_id": record.order, "parcel": parcel.parcel}
        await upsert(connection, ("logistics", "parcels"), key, given)
    for number, line in enumerate(record.lines, 1):
        given = line.given("item", "quantity", "invoice_line", "parcel")
        if line.amount is not None:
            given["amount_minor"] = line.amount.minor
        of_order: dict[str, Any] = {"order_id": record.order, "line": line.line or number}
        await upsert(connection, ("logistics", "order_lines"), of_order, given)


async def load_article(
    connection: Connection, record: ArticleRecord, updated: sql.Composable
) -> None:
    given = record.given(
        *("title", "text", "dated", "status", "language", "country", "valid_from", "valid_until"),
        *("supersedes", "translation_of", "asked"),
        updated_at="updated",
    )
    given.setdefault("updated_at", record.dated or updated)
    key = {"article_id": record.article, "version": record.version or 1}
    await upsert(
        connection, ("knowledge", "articles"), key, given, {"title": record.article, "text": ""}
    )


def _reachable(schema: str, record: ContactRecord | TicketRecord | OrderRecord) -> dict[str, Any]:
    given: dict[str, Any] = {}
    if "email" in record.model_fields_set:
        given["email"] = plain(schema, "plain_email", record.email)
    if "phone" in record.model_fields_set and not isinstance(record, OrderRecord):
        given["phone"] = plain(schema, "e164", record.phone)
    return given


async def _remember(connection: Connection, record: ContactRecord) -> None:
    """A changed e-mail or phone leaves its old value behind,
    as a correction through the front door does.
    """
    for field, changed in (("email", record.email_changed), ("phone", record.phone_changed)):
        new = getattr(record, field)
        if new is not None:
            await connection.execute(
                sql.SQL(
                    """INSERT INTO crm.corrections (contact_id, field, old_value, new_value, actor,
                                                    at)
                       SELECT contact_id, {name}, {field}, {new}, 'given',
                              coalesce({at}, clock.now())
                         FROM crm.contacts WHERE contact_id = {id}
                          AND {field} IS DISTINCT FROM {new}"""
                ).format(
                    name=sql.Literal(field),
                    field=sql.Identifier(field),
                    new=plain("crm", "plain_email" if field == "email" else "e164", new),
                    at=sql.Literal(changed),
                    id=sql.Literal(record.contact),
                )
            )


def _status(record: OrderRecord) -> str | None:
    """What the dates say, when the record does not say it itself."""
    for date, status in (
        (record.cancelled, "cancelled"),
        (record.return_received, "return_received"),
        (record.delivered, "delivered"),
        (record.last_scan, "in_transit"),
        (record.shipped, "shipped"),
    ):
        if date is not None:
            return status
    return None


def _day_before(record: OrderRecord) -> datetime | None:
    """An order that does not say when it was placed was placed the day before
    anything happened to it.
    """
    dates = [
        date for date in (record.shipped, record.last_scan, record.delivered) if date is not None
    ]
    return min(dates) - timedelta(days=1) if dates else None
