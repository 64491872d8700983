"""Reports for finance and auditors: a month of remedies, held against billing's books, as a
journal, and who did what.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from fastapi import Query

from steward.approvals import duties as duty_rows
from steward.db import Connection
from steward.desk import Desk
from steward.domain.period import Period, month
from steward.errors import BadInput
from steward.ledger import control_rows
from steward.server.books import reconciled
from steward.server.refusals import routes
from steward.server.signin import CONTROL, Caller, TheDesk, must_have
from steward.views.control import Control, control
from steward.views.duties import Duties, duties
from steward.views.journal import Journal, journal
from steward.views.reconciliation import Reconciliation

router = routes(prefix="/desk/report", tags=["reports"])
Month = Annotated[
    str,
    Query(
        alias="month",
        max_length=7,
        description="2026-11, in the company's time zone; the last whole one where it is left out",
    ),
]


@router.get("/control")
async def show_control(desk: TheDesk, caller: Caller, written: Month = "") -> Control:
    """Every remedy that was sent in the month: reason, amount, tax, rule, policy version, signers,
    what it was decided on, and what became of it; sums, and what came back in the month.
    """
    must_have(caller, CONTROL)
    about, now = await _month(desk, written)
    async with desk.db.transaction() as connection:
        return await _control(connection, about, now)


@router.get("/duties")
async def show_duties(desk: TheDesk, caller: Caller, written: Month = "") -> Duties:
    """Who asked, edited, whispered, signed, stood in; refused attempts, exceptions, and changes of
    rules and staff.
    """
    must_have(caller, CONTROL)
    about, now = await _month(desk, written)
    async with desk.db.transaction() as connection:
        return duties(
            about,
            await duty_rows.did(connection, about),
            await duty_rows.recorded(connection, about),
            await duty_rows.mixed(connection, about),
            await duty_rows.delegated(connection, about),
            await _control(connection, about, now),
        )


@router.get("/journal")
async def show_journal(desk: TheDesk, caller: Caller, written: Month = "") -> Journal:
    """The month's remedies as lines of debit and credit."""
    must_have(caller, CONTROL)
    about, now = await _month(desk, written)
    async with desk.db.transaction() as connection:
        return journal(about, await _control(connection, about, now))


@router.get("/reconciliation")
async def show_reconciliation(desk: TheDesk, caller: Caller, written: Month = "") -> Reconciliation:
    """The month's ledger against what the systems say they gave back, key by key; read anew."""
    must_have(caller, CONTROL)
    about, _ = await _month(desk, written)
    if not desk.gateway.books():
        raise BadInput(
            "no connected system tells what it gave back to all customers",
            next_step="give one a READ tool of scope `books` in systems.yaml",
        )
    return await reconciled(desk, about, caller.login)


async def _month(desk: Desk, written: str) -> tuple[Period, datetime]:
    now = datetime.fromisoformat(await desk.db.now())
    return month(now, written, (await desk.policy.current()).limits.reports.zone), now


async def _control(connection: Connection, about: Period, now: datetime) -> Control:
    sent = await control_rows.sent(connection, about)
    return control(about, now, sent, await control_rows.returned(connection, about))
