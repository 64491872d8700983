"""The month's remedies as a journal: each in lines whose debits and credits are the same. Pure.

The accounts are names to map: `sales`, `vat`, `overpayments` (what no invoice asked for),
`to_divide` (only billing knows the tax), `refunds_payable`, `store_credit`, `refunds_returned`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

from pydantic import Field

from actions.registry import declared
from steward.domain.period import Period
from steward.policy.lines import OUTSIDE
from steward.views.answer import Answer
from steward.views.control import Control, Remedy
from steward.views.reconciliation import MONEY


class JournalLine(Answer):
    """One side of one movement, in minor units; the other of the two is nothing."""

    day: date = Field(description="by the company's time zone")
    entry: str = Field(description="the action, and what happened to it: sent, returned")
    account: str
    debit_minor: int
    credit_minor: int
    currency: str
    kind: str
    reason: str
    charge: str
    invoice: str
    key: str
    conversation: str


class Journal(Answer):
    """What was sent in a month, and what came back in it; what is unproven is in neither."""

    first: date
    last: date
    zone: str
    lines: list[JournalLine]


def journal(about: Period, found: Control) -> Journal:
    """The lines of what the report has, in the order of time."""
    return Journal(
        first=about.first,
        last=about.last,
        zone=about.zone,
        lines=[*_sent(about, found.remedies), *_returned(about, found.returned)],
    )


def _sent(about: Period, remedies: Iterable[Remedy]) -> Iterator[JournalLine]:
    for one in remedies:
        if one.kind in MONEY and one.standing in ("given", "came_back") and one.minor:
            to = "store_credit" if declared(one.kind).remedy == "credit" else "refunds_payable"
            for account, minor in _taken_of(one):
                if minor:
                    yield _line(about, one, "sent", one.at, account, minor)
            yield _line(about, one, "sent", one.at, to, -one.minor)


def _taken_of(one: Remedy) -> list[tuple[str, int]]:
    assert one.minor is not None
    if one.tax_minor is None:
        return [("to_divide", one.minor)]
    if one.reason in OUTSIDE:
        return [("overpayments", one.minor)]
    return [("sales", one.minor - one.tax_minor), ("vat", one.tax_minor)]


def _returned(about: Period, remedies: Iterable[Remedy]) -> Iterator[JournalLine]:
    """The customer is owed it still: it is neither sales nor tax again."""
    for one in remedies:
        if one.kind in MONEY and one.minor and one.came_back_at is not None:
            yield _line(about, one, "returned", one.came_back_at, "refunds_payable", one.minor)
            yield _line(about, one, "returned", one.came_back_at, "refunds_returned", -one.minor)


def _line(
    about: Period, one: Remedy, what: str, at: datetime, account: str, minor: int
) -> JournalLine:
    return JournalLine(
        day=at.astimezone(ZoneInfo(about.zone)).date(),
        entry=f"{one.id} {what}",
        account=account,
        debit_minor=max(minor, 0),
        credit_minor=max(-minor, 0),
        currency=one.currency,
        kind=one.kind,
        reason=one.reason,
        charge=one.charge,
        invoice=one.invoice,
        key=one.key,
        conversation=one.conversation,
    )
