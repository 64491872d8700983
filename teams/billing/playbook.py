"""What the billing team does: it explains charges and invoices, and proposes changes of plan and
corrections.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from state.team import Finding, Handoff, NextTask, Proposal, Read, Say, WantedAction
from steward.money import Money
from steward.understanding.plans import step_told
from steward.understanding.subjects import fits
from teams.billing.books import books_of, charge_line, money, oldest_first, refund_line
from teams.billing.goals import Cancellation, InvoiceQuestion
from teams.billing.schedule import may_be_kept
from teams.billing.subscription import (
    as_it_stands,
    ask_which,
    meant,
    stale_plan,
)
from teams.colleagues import ticket
from teams.contract import AnyResult, View, down
from teams.refund.evidence import examine, holding
from teams.refund.giving_back import gives_back
from teams.refund.records import Books, Case
from teams.refund.subscriptions import due_if_cancelled
from teams.slots import Slots
from tools.reading import read, read_if_offered


def read_money(view: View[Slots]) -> list[Read]:
    contact = (
        [read("contact", "crm.get_contact")] if view.customer and view.customer.ids("crm") else []
    )
    return [
        read("account", "billing.get_account"),
        read("invoices", "billing.list_invoices", limit=50),
        read("charges", "billing.list_charges", limit=50),
        read_if_offered("refunds", "billing.list_refunds", limit=50),
        # for the refund team, to whom most of these questions go on: in one call with the rest
        read_if_offered("handed_on", "billing.list_credits", limit=50),
        *contact,
    ]


def _missing(view: View[Slots], books: Books) -> Finding | None:
    """The same words whether an invoice does not exist or is somebody else's."""
    named = view.slots.invoice
    if named and books.invoice(named) is None:
        return Finding(says=(Say(kind="not_found", data={"what": "invoice", "reference": named}),))
    return None


def _hand_all(found: list[Case], view: View[Slots]) -> Handoff:
    found = list(
        {
            (c.reason, c.invoice_id, c.finding.charge_id if c.reason != "overpaid" else None): c
            for c in found
        }.values()
    )
    tasks = tuple(
        NextTask(
            team="refund",
            goal="refund_request",
            slots={
                "reason": case.reason,
                "invoice": case.invoice_id,
                **(
                    {"charge": case.finding.charge_id}
                    if case.reason == "cancelled_before_renewal"
                    else {}
                ),
            },
        )
        for case in found
    )
    return Handoff(tasks=tasks, wanted=stale_plan(view))


def _explain(books: Books, cases: list[Case], named: str | None) -> Say:
    whys = {case.finding.why for case in cases}
    pending = [
        charge_line(c)
        for c in books.charges
        if c["state"] == "authorised" and (named is None or c["invoice_id"] in (named, None))
    ]
    if pending and (
        named is None or "authorised_only" in whys or whys <= {"authorised_only", "not_overpaid"}
    ):
        return Say(kind="authorisation_explained", data={"charges": pending})
    if "disputed" in whys:
        return Say(kind="disputed", data={"invoice": named})
    refunds = [
        r
        for r in books.refunds
        if named in (None, r["invoice_id"]) and r["status"] != "failed_late"
    ]
    if refunds:
        return Say(
            kind="already_refunded", data={"refunds": [refund_line(r) for r in refunds[-3:]]}
        )
    shown = [
        charge_line(c)
        for c in oldest_first(books.charges)
        if named is None or c["invoice_id"] == named
    ]
    return Say(kind="no_overpayment", data={"charges": shown[-4:], "invoice": named})


def conclude_charge(view: View[Slots]) -> AnyResult:
    """A charge that is unknown, wrong or there twice: an overpayment goes to the refund team,
    anything else is explained.
    """
    books, named = books_of(view), view.slots.invoice
    if (early := down(view, "contact", "handed_on") or _missing(view, books)) is not None:
        return early
    cases = [
        c
        for c in examine(books, "overpaid", invoice=named)
        if fits(view.said, {"invoice": c.invoice_id})
    ]
    if found := holding(cases):
        return _hand_all(found, view)
    return Finding(says=(_explain(books, cases, named),), wanted=stale_plan(view))


def conclude_cancelled(view: View[Slots]) -> AnyResult:
    books = books_of(view)
    if (early := down(view, "contact", "handed_on")) is not None:
        return early
    if found := holding(examine(books, "cancelled_before_renewal")):
        return _hand_all(found[:1], view)
    if found := holding(examine(books, "overpaid", invoice=view.slots.invoice)):
        return _hand_all(found, view)
    if (back := gives_back(view, books)) is not None:
        return back.model_copy(update={"wanted": stale_plan(view)})
    if (kept := _kept_after_all(view, books.accounts)) is not None:
        return kept
    active = [
        a
        for a in books.accounts
        if a.get("subscription") and a["subscription"]["status"] == "active"
    ]
    say = Say(kind="not_cancelled", data=_last_paid(view, books)) if active else None
    return Finding(says=(say or Say(kind="no_charge_after_cancel"),), wanted=stale_plan(view))


def _kept_after_all(view: View[Slots], accounts: Sequence[dict[str, Any]]) -> Handoff | None:
    """Who cancelled and wants to keep it: looked into as a change of the subscription."""
    told = view.said.get("step") or step_told(f"{view.slots.first} {view.slots.quote}")
    account = may_be_kept(view, accounts)
    if account is None or told != "keep":
        return None
    slots = {"account": account["account_id"], "step": "keep", "quote": view.slots.quote}
    return Handoff(tasks=(NextTask(team="billing", goal="change_plan", slots=slots),))


def _last_paid(view: View[Slots], books: Books) -> dict[str, Any]:
    """The newest payment for the subscription, and how long one comes back by our rules."""
    goods = {i["invoice_id"] for i in books.invoices if i.get("order_id")}
    paid = [c for c in books.charges if c["state"] == "captured" and c["invoice_id"] not in goods]
    newest = max(paid, key=lambda c: str(c["captured_at"]), default=None)
    if newest is None:
        return {}
    return {
        "amount": money(newest),
        "at": newest["captured_at"],
        "days": view.terms.renewal_grace_days,
    }


def conclude_invoice(view: View[InvoiceQuestion]) -> AnyResult:
    books, named = books_of(view), view.slots.invoice
    if (early := down(view, "contact", "handed_on") or _missing(view, books)) is not None:
        return early
    chosen = (
        [books.invoice(named)]
        if named
        else sorted(books.invoices, key=lambda i: str(i["issued_at"]))[-3:]
    )
    lines = [
        {
            "invoice": i["invoice_id"],
            "total": money(i, "total_minor"),
            "tax": money(i, "tax_minor"),
            "issued": i["issued_at"],
            "charges": [
                charge_line(c)
                for c in oldest_first(books.charges)
                if c["invoice_id"] == i["invoice_id"]
            ],
        }
        for i in chosen
        if i
    ]
    if view.slots.document and lines:
        return _document(view, lines[-1:])
    return Finding(
        says=(Say(kind="invoices" if lines else "no_invoices", data={"invoices": lines}),),
        wanted=stale_plan(view),
    )


def _document(view: View[InvoiceQuestion], lines: list[dict[str, Any]]) -> Proposal:
    """A paper is made and sent by people: a ticket that names the invoice, the newest where none
    was named.
    """
    invoice = str(lines[0]["invoice"])
    asked = ticket(view, f"document:{invoice}", f"Document of {invoice}")
    data = lines[0] | {"newest": not view.slots.invoice}
    return Proposal(wanted=(asked,), says=(Say(kind="document_asked", data=data),))


def read_cancellation(view: View[Cancellation]) -> list[Read]:
    accounts = view.get("account", {}).get("accounts", [])
    if not view.has("account"):
        return [
            read("account", "billing.get_account"),
            read("invoices", "billing.list_invoices", limit=50),
            read("charges", "billing.list_charges", limit=50),
            read_if_offered("refunds", "billing.list_refunds", limit=50),
        ]
    active = meant(view, [a for a in accounts if _cancellable(a)])
    return (
        [read("preview", "billing.preview_cancellation", account_id=active[0]["account_id"])]
        if len(active) == 1
        else []
    )


def _cancellable(account: dict[str, Any]) -> bool:
    return bool(account.get("subscription")) and account["subscription"]["status"] in (
        "active",
        "paused",
    )


def conclude_cancellation(view: View[Cancellation]) -> AnyResult:
    if (early := down(view)) is not None:
        return early
    accounts = view.get("account", {}).get("accounts", [])
    running = [a for a in accounts if _cancellable(a)]
    active = meant(view, running)
    if not running and (kept := _kept_after_all(view, accounts)) is not None:
        return kept
    if not running:
        known = (as_it_stands(a.get("subscription"), view.now) for a in accounts)
        ended = next((one for one in known if one is not None), {})
        data = {"ends_at": ended.get("ends_at"), "status": ended.get("status")}
        return Finding(says=(Say(kind="nothing_to_cancel", data=data),))
    if len(active) != 1:
        return ask_which(view, active or running)
    preview = view.get("preview")
    if preview is None:
        return Finding(says=(Say(kind="system_down", data={"system": "billing"}),))
    if preview["refund_minor"] > 0:
        return _within_grace(view, active[0], preview)
    return Proposal(wanted=(_cancellation(active[0], preview),))


def _cancellation(account: dict[str, Any], preview: dict[str, Any]) -> WantedAction:
    params = {
        "account_id": account["account_id"],
        "plan": account["subscription"]["plan"],
        "preview_id": preview["preview_id"],
        "ends_at": preview["ends_at"],
        "expires_at": preview.get("expires_at"),
    }
    return WantedAction(
        kind="cancel_subscription", resource=f"subscription:{params['account_id']}", params=params
    )


def _within_grace(view: View[Slots], account: dict[str, Any], preview: dict[str, Any]) -> Proposal:
    """Cancelling shortly after a renewal gives that renewal back: first the one, and when it is
    done the other.

    With it what changes of plan cost in that period. Only where our own rule finds the same amount
    as billing's preview; otherwise a colleague does both.
    """
    due = {"minor": preview["refund_minor"], "currency": preview["currency"]}
    found = due_if_cancelled(books_of(view), account)
    if found and sum(case.finding.max_minor for case in found) == preview["refund_minor"]:
        slots = {"reason": found[0].reason, "account": account["account_id"]}
        data = {"amount": due, "first": found[0].reason == "cooling_off", "changes": len(found) - 1}
        return Proposal(
            wanted=(_cancellation(account, preview),),
            says=(Say(kind="cancel_gives_back", data=data),),
            then=(NextTask(team="refund", goal="refund_request", slots=slots),),
        )
    asked = ticket(
        view,
        "cancellation",
        f"Cancel {account['account_id']} within the renewal grace",
        f"Billing's preview: ends {preview['ends_at']}, due back {Money.model_validate(due)}.",
    )
    return Proposal(wanted=(asked,), says=(Say(kind="cancel_within_grace", data={"amount": due}),))
