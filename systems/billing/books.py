"""What billing gave back to all customers, for whoever holds another ledger against its books."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from psycopg.rows import DictRow
from pydantic import AwareDatetime, BaseModel, Field

from systems.billing import repository
from systems.billing.schemas import Currency
from systems.chassis.database import Connection
from systems.chassis.paging import page
from systems.chassis.tools import Call, PageAnswer, PageAsk


class ListGivenIn(PageAsk):
    limit: int = Field(default=500, ge=1, le=500)
    since: AwareDatetime
    until: AwareDatetime = Field(description="not included")
    references: list[str] = Field(
        default_factory=list,
        max_length=500,
        description="keys of which whatever was given is listed too, whenever it was",
    )


class GivenIn(BaseModel):
    """`tax_minor` is of the amount; null: these books do not divide it."""

    given_id: str
    kind: Literal["refund", "credit"]
    account_id: str
    charge_id: str
    invoice_id: str | None
    credit_note_id: str | None
    tender: str
    amount_minor: int
    tax_minor: int | None
    currency: Currency
    reason: str
    status: Literal["confirmed", "settled", "failed_late"]
    reference: str = Field(description="the key under which it was asked for")
    given_at: AwareDatetime
    came_back_at: AwareDatetime | None


class AllGivenIn(PageAnswer):
    given: list[GivenIn]


async def list_given_in(call: Call, ask: ListGivenIn) -> AllGivenIn:
    await repository.settle_due(call.connection)
    rows, cursor = await _given_in(call.connection, ask.since, ask.until, ask.references, ask)
    return AllGivenIn.model_validate({"given": rows, "next_cursor": cursor, "as_of": call.now})


async def _given_in(
    connection: Connection,
    since: datetime,
    until: datetime,
    references: list[str],
    ask: PageAsk,
) -> tuple[list[DictRow], str | None]:
    """Refunds and credits of a time, and those under these keys, whoever gave them to whom."""
    return await page(
        connection,
        """SELECT *, given_at AS sort_at, given_id AS sort_id
             FROM given_in(%(since)s, %(until)s, %(references)s::text[])""",
        {"since": since, "until": until, "references": references},
        ask,
    )
