"""Takes a scenario's `given` into the systems, all of it or nothing."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

import psycopg
from psycopg import sql
from pydantic import TypeAdapter, ValidationError

from systems.chassis.database import Connection
from systems.knowledge import index
from systems.knowledge.service import warm_up
from systems.sandbox import given, money, records
from systems.sandbox.upsert import Impossible, ago

Loader = Callable[[Connection, Any, sql.Composable], Awaitable[None]]
RECORDS: dict[str, tuple[type[given.Record], Loader]] = {
    "crm": (given.ContactRecord, records.load_contact),
    "billing": (given.AccountRecord, money.load_account),
    "helpdesk": (given.TicketRecord, records.load_ticket),
    "logistics": (given.OrderRecord, records.load_order),
    "knowledge": (given.ArticleRecord, records.load_article),
}
LOADED = ago("30 days")
MOMENT: TypeAdapter[datetime] = TypeAdapter(given.When)
CHANGED = sql.SQL("clock.now()")


class Unreadable(Exception):
    """A record that the company cannot take in: which system, which record, which key, and why."""

    def __init__(self, error: str, system: str | None, key: str | None, record: object) -> None:
        super().__init__(error)
        self.detail = {"error": error, "system": system, "key": key, "record": record}


async def load(connection: Connection, body: dict[str, Any]) -> dict[str, int]:
    """Load every system's records; returns how many. Call it inside a transaction."""
    counts: dict[str, int] = {}
    if (moment := body.get("now")) is not None:
        await set_clock(connection, moment)
    for system, listed in body.items():
        if system == "now":
            continue
        if system not in RECORDS:
            raise Unreadable("there is no such system", None, system, None)
        if not isinstance(listed, list):
            raise Unreadable("records come as a list", system, None, listed)
        for record in listed:
            await _take(connection, system, record, LOADED)
        counts[system] = len(listed)
    if body.get("knowledge"):
        await index.refresh(connection)
        warm_up()
    return counts


async def change(connection: Connection, system: str, record: object) -> None:
    """Change the given fields of one record. Call it inside a transaction, which a refusal ends.

    In billing it may be an invoice, a charge or a refund by itself.
    """
    if system not in RECORDS:
        raise Unreadable("there is no such system", None, system, record)
    await _take(connection, system, record, CHANGED)
    if system == "knowledge":
        await index.refresh(connection)


async def set_clock(connection: Connection, moment: object) -> None:
    """Make `moment` (ISO) the company's present; the clock runs on from there."""
    try:
        present = MOMENT.validate_python(moment)
    except ValidationError:
        raise Unreadable("now is an ISO timestamp", None, "now", moment) from None
    await connection.execute("UPDATE clock.shift SET shift = %s - now()", (present,))


async def _take(
    connection: Connection, system: str, record: object, updated: sql.Composable
) -> None:
    kind, loader = _kind(system, record)
    try:
        parsed = kind.model_validate(record)
        await loader(connection, parsed, updated)
        if system == "billing":  # so that what the journal refuses is this record's error
            await connection.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
    except ValidationError as error:
        raise _unreadable(error, system, record) from None
    except Impossible as error:
        raise Unreadable(str(error), system, None, record) from None
    except psycopg.Error as error:
        message = error.diag.message_primary or type(error).__name__
        raise Unreadable(message, system, error.diag.column_name, record) from None


def _kind(system: str, record: object) -> tuple[type[given.Record], Loader]:
    if system == "billing" and isinstance(record, dict) and "account" not in record:
        if "outage" in record:
            return given.OutageRecord, money.load_outage
        if "charge" in record and ("at" in record or "reason" in record):
            return given.RefundRecord, _one_refund
        if "charge" in record:
            return given.ChargeRecord, _one_charge
        if "invoice" in record:
            return given.InvoiceRecord, _one_invoice
    return RECORDS[system]


async def _one_refund(
    connection: Connection, record: given.RefundRecord, _: sql.Composable
) -> None:
    cursor = await connection.execute(
        "SELECT count(*) AS n FROM billing.refunds WHERE charge_id = %s", (record.charge,)
    )
    row = await cursor.fetchone()
    await money.load_refund(connection, record, 1 + (row["n"] if row else 0))


async def _one_charge(
    connection: Connection, record: given.ChargeRecord, _: sql.Composable
) -> None:
    await money.load_charge(connection, record, None)


async def _one_invoice(
    connection: Connection, record: given.InvoiceRecord, _: sql.Composable
) -> None:
    await money.load_invoice(connection, record, None)


def _unreadable(error: ValidationError, system: str, record: object) -> Unreadable:
    first = error.errors(include_url=False, include_input=False, include_context=False)[0]
    key = ".".join(str(part) for part in first["loc"])
    reason = "unknown key" if first["type"] == "extra_forbidden" else first["msg"]
    return Unreadable(reason, system, key or None, record)
