"""Cases of a subscription: charged after it was cancelled, renewed and given up, or in its first
days. Pure.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from steward.policy import facts as F
from steward.policy.renewals import (
    cancelled_before_renewal,
    change_of_the_period,
    cooling_off,
    for_the_subscription,
    renewal_grace,
)
from steward.policy.terms import Terms
from teams.refund.records import Books, Case, charges_of, invoices_of, refunds_of

_RUNNING = ("active", "paused")


@dataclass(frozen=True)
class Reversible:
    """A subscription whose newest payment comes back if it is cancelled today."""

    account_id: str
    cases: tuple[Case, ...]

    @property
    def amount_minor(self) -> int:
        """What comes back in all: the period, and the changes of plan within it."""
        return sum(case.finding.max_minor for case in self.cases)


def due_if_cancelled(books: Books, account: dict[str, Any]) -> tuple[Case, ...]:
    """What is due back once this account's subscription ends now.

    Of this account alone: another one keeps what it has.
    """
    ended = account["subscription"] | {
        "status": "ended",
        "cancelled_at": books.now,
        "ends_at": books.now,
    }
    then = replace(books, accounts=[account | {"subscription": ended}])
    for cases in (within_grace(then, None), in_first_days(then, None)):
        if found := tuple(case for case in cases if case.finding.holds):
            return found
    return ()


def reversible(books: Books, *, invoice: str | None = None) -> list[Reversible]:
    """The running subscriptions whose newest payment comes back if they are cancelled today.

    Narrowed to the invoice that was named.
    """
    found = []
    for account in books.accounts:
        if (account.get("subscription") or {}).get("status") not in _RUNNING:
            continue
        cases = due_if_cancelled(books, account)
        if cases and (invoice is None or invoice in {case.invoice_id for case in cases}):
            found.append(Reversible(account["account_id"], cases))
    return found


def cancelled_too_late(books: Books, charge: str | None) -> list[Case]:
    cases: list[Case] = []
    refunds, invoices = refunds_of(books), invoices_of(books)
    for account in books.accounts:
        if account.get("subscription") is None:
            continue
        subscription = F.read(F.Subscription, account["subscription"])
        for item in charges_of(books):
            if item.account_id == account["account_id"] and charge in (None, item.charge_id):
                found = cancelled_before_renewal(
                    subscription, item, invoices.get(item.invoice_id or ""), refunds
                )
                cases.append(Case("cancelled_before_renewal", found, invoice_id=item.invoice_id))
    return cases


type _Judge = Callable[[F.Subscription, F.Charge, F.Invoice | None, Sequence[F.Refund]], F.Finding]


def within_grace(books: Books, charge: str | None) -> list[Case]:
    """The newest charge of each account that pays for its subscription, not for goods. Of one that
    was taken twice, that which was not given back.

    With it, its changes of plan.
    """
    invoices = invoices_of(books)
    cases: list[tuple[str, Case]] = []
    for _, subscription, own in _subscribed(books):
        paid = [
            (item.captured_at, item)
            for item in own
            if item.captured_at is not None
            and item.state == "captured"
            and for_the_subscription(subscription, item, invoices.get(item.invoice_id or ""))
        ]
        if paid:
            last = max(paid, key=lambda one: (one[0], one[1].charge_id))[1]
            same = [
                item for _, item in paid if item.invoice_id and item.invoice_id == last.invoice_id
            ]
            newest = next((item for item in (last, *same) if not _is_given_back(item)), last)
            cases += _period(
                books,
                "renewal_grace",
                subscription,
                newest,
                own,
                lambda s, c, i, r: renewal_grace(s, c, i, books.terms, r),
            )
    return _once(cases, charge)


def _is_given_back(charge: F.Charge) -> bool:
    return charge.refunded_minor + charge.store_credit_minor >= charge.amount_minor


def in_first_days(books: Books, charge: str | None) -> list[Case]:
    """The charges of each subscription, as the first one of a subscription that was withdrawn from.

    With it, its changes of plan.
    """
    cases: list[tuple[str, Case]] = []
    for account, subscription, own in _subscribed(books):
        for item in own:
            cases += _period(
                books,
                "cooling_off",
                subscription,
                item,
                own,
                _from_country(account.get("country"), books.terms),
            )
    return _once(cases, charge)


def _from_country(country: str | None, terms: Terms) -> _Judge:
    return lambda subscription, charge, invoice, refunds: cooling_off(
        subscription, charge, invoice, country, terms, refunds
    )


def _once(cases: Sequence[tuple[str, Case]], charge: str | None) -> list[Case]:
    """One case a charge that holds, and those that do not.

    Narrowed to the charge that was named.
    """
    held: dict[str, Case] = {}
    for name, case in cases:
        if case.finding.holds and charge in (None, name):
            held.setdefault(name, case)
    return [
        *held.values(),
        *(case for name, case in cases if charge in (None, name) and not case.finding.holds),
    ]


def _subscribed(books: Books) -> list[tuple[dict[str, Any], F.Subscription, list[F.Charge]]]:
    """Each account that has a subscription, with what was paid on it."""
    charges = charges_of(books)
    return [
        (
            account,
            F.read(F.Subscription, account["subscription"]),
            [c for c in charges if c.account_id == account["account_id"]],
        )
        for account in books.accounts
        if account.get("subscription") is not None
    ]


def _period(
    books: Books,
    reason: str,
    subscription: F.Subscription,
    paid: F.Charge,
    own: Sequence[F.Charge],
    judge: _Judge,
) -> list[tuple[str, Case]]:
    """What a period cost, and the changes of plan within it: one case a charge, with its name.

    What was paid back already changes nothing about the others.
    """
    refunds, invoices = refunds_of(books), invoices_of(books)

    def invoice_of(charge: F.Charge) -> F.Invoice | None:
        return invoices.get(charge.invoice_id or "")

    found = [(paid, judge(subscription, paid, invoice_of(paid), refunds))]
    whole = judge(
        subscription, replace(paid, refunded_minor=0, store_credit_minor=0), invoice_of(paid), ()
    )
    changes = (
        [
            (item, change_of_the_period(subscription, whole, item, invoice_of(item), refunds))
            for item in own
        ]
        if whole.holds
        else []
    )
    found += [(item, change) for item, change in changes if change.holds]
    return [
        (item.charge_id, Case(reason, finding, invoice_id=item.invoice_id))
        for item, finding in found
    ]
