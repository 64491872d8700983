"""The vendor's rows, and how it shows them: decimal texts, epoch seconds,
objects inside objects.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import psycopg
from psycopg.rows import dict_row
from psycopg_pool import AsyncConnectionPool

SCHEMA = Path(__file__).with_name("schema.sql")
_DECIMALS = {"jpy": 0, "krw": 0}
_CUSTOMER = "SELECT * FROM customer"
_INVOICE = "SELECT * FROM invoice"
_PAYMENT = """SELECT p.*, i.number, coalesce((SELECT sum(r.amount) FROM refund r
                                               WHERE r.payment = p.id AND r.status <> 'failed'), 0)
                     AS refunded FROM payment p LEFT JOIN invoice i ON i.id = p.invoice"""
_REFUND = """SELECT r.*, p.customer, p.currency, i.number FROM refund r
               JOIN payment p ON p.id = r.payment
             LEFT JOIN invoice i ON i.id = p.invoice"""


class VendorError(Exception):
    """What the vendor answers instead of a record."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind, self.message = kind, message


class Store:
    """One pool on the schema `northbank`."""

    def __init__(self, dsn: str) -> None:
        self._pool: AsyncConnectionPool[psycopg.AsyncConnection[dict[str, Any]]] = (
            AsyncConnectionPool(
                dsn,
                min_size=0,
                max_size=4,
                open=False,
                kwargs={"row_factory": dict_row, "options": "-c search_path=northbank"},
            )
        )

    async def open(self) -> None:
        """Open the pool."""
        await self._pool.open()

    async def close(self) -> None:
        """Close the pool."""
        await self._pool.close()

    async def rows(self, query: str, **values: Any) -> list[dict[str, Any]]:
        """All rows of a query."""
        async with self._pool.connection() as connection:
            return await (await connection.execute(query.encode(), values)).fetchall()

    async def customers(self, where: str, **values: Any) -> list[dict[str, Any]]:
        """Customers, as the vendor shows them."""
        return [
            _customer(row)
            for row in await self.rows(f"{_CUSTOMER} WHERE {where} ORDER BY id", **values)
        ]

    async def invoices(self, customer: str | None) -> list[dict[str, Any]]:
        """Invoices, newest first."""
        query = (
            f"{_INVOICE} WHERE %(customer)s::text IS NULL OR customer = %(customer)s ORDER BY "
            "created DESC, id"
        )
        return [_invoice(row) for row in await self.rows(query, customer=customer)]

    async def payments(self, where: str, **values: Any) -> list[dict[str, Any]]:
        """Payments, newest first."""
        return [
            _payment(row)
            for row in await self.rows(
                f"{_PAYMENT} WHERE {where} ORDER BY p.created DESC, p.id", **values
            )
        ]

    async def refunds(self, where: str, **values: Any) -> list[dict[str, Any]]:
        """Refunds, newest first."""
        return [
            _refund(row)
            for row in await self.rows(
                f"{_REFUND} WHERE {where} ORDER BY r.created DESC, r.id", **values
            )
        ]

    async def refund(
        self, payment: str, amount: str, currency: str, reason: str, reference: str | None
    ) -> dict[str, Any]:
        """Give money back. The same request again gives it back again: there is no key."""
        async with self._pool.connection() as connection, connection.transaction():
            await connection.execute("SELECT 1 FROM payment WHERE id = %s FOR UPDATE", [payment])
            row = await (
                await connection.execute(f"{_PAYMENT} WHERE p.id = %s".encode(), [payment])
            ).fetchone()
            if row is None:
                raise VendorError("resource_missing", f"No such payment: {payment}")
            if row["currency"] != currency:
                raise VendorError(
                    "currency_mismatch", f"The payment was made in {row['currency']}."
                )
            if row["status"] != "succeeded":
                raise VendorError("payment_not_captured", "Nothing was captured.")
            left = await (
                await connection.execute(
                    "SELECT %s::numeric - %s >= %s::numeric AS enough",
                    [row["amount"], row["refunded"], amount],
                )
            ).fetchone()
            if left is None or not left["enough"]:
                raise VendorError("amount_too_large", "More than is left of the payment.")
            made = await (
                await connection.execute(
                    (
                        "INSERT INTO refund (payment, amount, reason, reference) "
                        "VALUES (%s, %s::numeric, %s, %s) RETURNING id"
                    ),
                    [payment, amount, reason, reference],
                )
            ).fetchone()
        assert made is not None
        return (await self.refunds("r.id = %(id)s", id=made["id"]))[0]

    async def load(self, given: dict[str, list[dict[str, Any]]]) -> None:
        """Put rows in place: `{table: [{column: value}]}`."""
        async with self._pool.connection() as connection, connection.transaction():
            for table in ("customer", "invoice", "payment", "refund"):
                for row in given.get(table, []):
                    names = ", ".join(row)
                    holes = ", ".join(f"%({name})s" for name in row)
                    await connection.execute(
                        f"INSERT INTO {table} ({names}) VALUES ({holes})".encode(), row
                    )


def prepare(dsn: str) -> None:
    """Make the schema where it is missing."""
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute(SCHEMA.read_bytes())


def _money(amount: Any, currency: str) -> dict[str, str]:
    return {"amount": f"{amount:.{_DECIMALS.get(currency, 2)}f}", "currency_code": currency}


def _customer(row: dict[str, Any]) -> dict[str, Any]:
    runs = (
        None
        if row["plan"] is None
        else {
            "product": {"code": row["plan"]},
            "status": "active",
            "current_period_end": row["renews"],
        }
    )
    profile = {"full_name": row["name"], "email_address": row["email"], "mobile": row["phone"]}
    return {
        "id": row["id"],
        "profile": profile,
        "default_currency": row["currency"],
        "delinquent": False,
        "subscription": runs,
        "updated": row["updated"],
    }


def _invoice(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": row["id"],
        "number": row["number"],
        "customer": {"id": row["customer"]},
        "created": row["created"],
        "totals": {
            "gross": _money(row["total"], row["currency"]),
            "tax": _money(0, row["currency"]),
        },
    }


def _payment(row: dict[str, Any]) -> dict[str, Any]:
    held, currency = row["status"] == "requires_capture", row["currency"]
    return {
        "id": row["id"],
        "customer": {"id": row["customer"]},
        "status": row["status"],
        "created": row["created"],
        "invoice": None
        if row["invoice"] is None
        else {"id": row["invoice"], "number": row["number"]},
        "captured_at": None if held else row["created"],
        "amount": _money(row["amount"], currency),
        "amount_captured": _money(0 if held else row["amount"], currency),
        "amount_refunded": _money(row["refunded"], currency),
        "dispute": None if row["dispute"] is None else {"status": row["dispute"]},
        "instrument": {
            "type": "card",
            "card": {"last4": row["last4"], "brand": "visa"},
            "expired": False,
        },
    }


def _refund(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": row["id"],
        "payment": row["payment"],
        "customer": {"id": row["customer"]},
        "status": row["status"],
        "invoice": None if row["number"] is None else {"number": row["number"]},
        "amount": _money(row["amount"], row["currency"]),
        "reason_text": row["reason"],
        "created": row["created"],
        "arrives": row["created"] + 3 * 86_400,
        "statement": {"reference": f"NB{row['id'][3:]}"},
        "metadata": {"reference": row["reference"]},
    }
