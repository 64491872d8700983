"""What was given back already of that which words ask for: told before it is denied. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from steward.policy.charges import NOT_GIVEN
from steward.understanding.talk.more import numbers_named
from steward.wording.payments import AlreadyRefunded
from teams.billing.books import already_refunded, money, oldest_first, tender_of
from teams.contract import View
from teams.refund.goals import Remedy
from teams.refund.phrases import RefundLineStatus, RefundStatus
from teams.refund.records import Books, Case

_LATELY = timedelta(days=60)
_AFTER_AN_END = frozenset({"cancelled_before_renewal", "renewal_grace", "cooling_off"})


def given_back(view: View[Remedy], books: Books) -> AlreadyRefunded | None:
    """The refund that words mean which ask for money, where nothing is due any more: by its
    amount, by a bare number that it bears, or the newest one of the reason that they give.
    """
    slots = view.slots
    if slots.order or slots.charge:
        return None
    amounts = {(amount.minor, amount.currency) for amount in slots.amounts}
    among = [one for one in _given(books) if slots.invoice in (None, one["invoice_id"])]
    of_amount = [one for one in among if (one["amount_minor"], one["currency"]) in amounts]
    lately = _recent(among, books)
    numbers = numbers_named(slots.quote)
    of_number = [one for one in lately if Decimal(money(one).plain) in numbers]
    told = slots.trouble or slots.reason
    of_reason = [one for one in lately if told and one["reason"] == told]
    return _told(of_amount or of_number or of_reason, books)


def was_given_back(invoice: str | None, books: Books) -> bool:
    """Whether money of this invoice was given back."""
    return any(one["invoice_id"] == invoice for one in _given(books))


def given_lately(books: Books) -> list[dict[str, Any]]:
    """What was given back in the last weeks, the newest last: who names nothing may mean it."""
    return _recent(_given(books), books)


def given_after_an_end(books: Books, cases: Collection[Case]) -> AlreadyRefunded | None:
    """The refund of what was taken for a subscription that had ended, or renewed and was given up;
    `cases`: what the rules say of its payments.
    """
    given = {c.invoice_id for c in cases if c.finding.why == "already_refunded" and c.invoice_id}
    of_them = [one for one in _given(books) if one["invoice_id"] in given]
    return _told(of_them or [o for o in given_lately(books) if o["reason"] in _AFTER_AN_END], books)


def lines_of(
    refunds: Sequence[dict[str, Any]], charges: Sequence[dict[str, Any]]
) -> RefundStatus | None:
    """How these refunds stand; None where there are none."""
    told = tuple(refund_line(one, charges) for one in refunds)
    return RefundStatus(refunds=told, waiting=()) if told else None


def refund_line(refund: dict[str, Any], charges: Sequence[dict[str, Any]]) -> RefundLineStatus:
    """A refund as it is told of: what, how far, under which bank reference, and to what."""
    return RefundLineStatus(
        amount=money(refund),
        status=refund["status"],
        reference=refund["bank_reference"],
        at=refund["created_at"],
        settles_at=refund["settles_at"],
        **tender_of(refund, charges),
    )


def _given(books: Books) -> list[dict[str, Any]]:
    return [one for one in oldest_first(books.refunds) if one["status"] not in NOT_GIVEN]


def _recent(refunds: list[dict[str, Any]], books: Books) -> list[dict[str, Any]]:
    since = datetime.fromisoformat(books.now) - _LATELY
    return [one for one in refunds if datetime.fromisoformat(str(one["created_at"])) >= since]


def _told(refunds: list[dict[str, Any]], books: Books) -> AlreadyRefunded | None:
    return already_refunded(refunds[-1], books.charges) if refunds else None
