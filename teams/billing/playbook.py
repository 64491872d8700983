"""What the billing team does: it explains charges, and proposes that a subscription ends."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from decimal import Decimal
from typing import Any

from state.team import Finding, Handoff, NextTask, Proposal, Read, WantedAction
from steward.domain.slots import SlotValues
from steward.money import Money
from steward.policy.facts import Why
from steward.say import Say
from steward.understanding.payments.vague_bills import tells_vaguely_of_a_bill
from steward.understanding.plan.plans import step_told
from steward.understanding.talk.more import numbers_named
from steward.understanding.talk.subjects import fits
from steward.understanding.yes_and_no.stances import read_stances
from steward.wording.orders import NotFound
from steward.wording.says import DeskWords
from teams.billing.books import (
    adding_up,
    already_refunded,
    books_of,
    charge_line,
    money,
    not_matched,
    oldest_first,
    unmatched,
    was_taken,
)
from teams.billing.by_day import charges_of_the_day, invoices_paid
from teams.billing.goals import Cancellation
from teams.billing.holds import holds_explained
from teams.billing.not_there import payment_not_there
from teams.billing.phrases import (
    BillingWords,
    CancelGivesBack,
    CancelWithinGrace,
    LastPayments,
    NoOverpayment,
    NothingToCancel,
)
from teams.billing.renewals import not_cancelled
from teams.billing.schedule import may_be_kept
from teams.billing.subscription import (
    as_it_stands,
    ask_which,
    meant,
    stale_plan,
)
from teams.colleagues import ticket
from teams.contract import AnyResult, View, unanswered
from teams.refund.evidence import examine, holding
from teams.refund.given_back import given_after_an_end
from teams.refund.giving_back import gives_back
from teams.refund.records import Books, Case, may_be_goods
from teams.refund.subscriptions import due_if_cancelled
from teams.slots import Slots
from teams.wished_days import day_met, wished_day
from tools.reading import read, read_if_offered

_GIVEN_UP = ("renewal_grace", "cooling_off")  # a payment before an end that followed soon
_NOT_TAKEN: frozenset[Why] = frozenset({"authorised_only", "not_overpaid"})


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


def missing(view: View[Slots], books: Books) -> Finding | None:
    """The same words whether an invoice does not exist or is somebody else's."""
    named = view.slots.invoice
    if named and books.invoice(named) is None:
        return Finding(says=(NotFound(reference=named),))
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


def _explain(
    view: View[Slots],
    books: Books,
    cases: list[Case],
    named: str | None,
    of_then: frozenset[str],
    sums: Collection[Decimal],
) -> Say | Proposal:
    """What the payments are; `of_then`: those of the day that the words name; `sums`: what the
    words say that was taken, or is usual.
    """
    invoices = invoices_paid(books, of_then) or ({named} if named else frozenset[str]())
    cases = [one for one in cases if not of_then or one.invoice_id in invoices]
    whys = {case.finding.why for case in cases}
    charges = [c for c in oldest_first(books.charges) if not of_then or c["charge_id"] in of_then]
    several = adding_up(books, view.slots.quote)
    seen = several or [c for c in charges if not named or c["invoice_id"] in (named, None)]
    held = holds_explained(books, seen, sums, together=several)
    if held and (named is None or "authorised_only" in whys or whys <= _NOT_TAKEN):
        return held
    if "disputed" in whys:
        return DeskWords.DISPUTED
    vague = not (named or of_then) and tells_vaguely_of_a_bill(view.slots.quote)
    refunds = [
        r
        for r in books.refunds
        if (not invoices or r["invoice_id"] in invoices) and r["status"] != "failed_late"
    ]
    if refunds and not vague:
        return already_refunded(refunds[-1], books.charges)
    own = [c for c in charges if was_taken(c) and (named is None or c["invoice_id"] == named)]
    own = [c for c in own if Decimal(money(c).plain) in sums] or own
    loose = unmatched(books, charges if named else own, named)
    own = oldest_first([*own, *(c for c in loose if c not in own)])[-4:]
    shown = (
        charge_line(c)
        if named
        else charge_line(c, books.invoice(c["invoice_id"]), books.plan(c["account_id"]))
        for c in own
    )
    if loose:
        return not_matched(view, tuple(shown), unmatched(books, books.charges, named), named)
    if vague and own:
        return LastPayments(charges=tuple(shown))
    together = several and {c["charge_id"] for c in several} == {c["charge_id"] for c in own}
    minor, currency = sum(c["amount_minor"] for c in own), own[0]["currency"] if own else ""
    total = Money(minor=minor, currency=currency) if together else None
    return NoOverpayment(charges=tuple(shown), invoice=named, together=total)


def conclude_charge(view: View[Slots]) -> AnyResult:
    """A charge that is unknown, wrong or there twice: an overpayment goes to the refund team,
    anything else is explained.
    """
    books, named = books_of(view), view.slots.invoice
    if (early := unanswered(view, "contact", "handed_on") or missing(view, books)) is not None:
        return early
    cases = [
        c
        for c in examine(books, "overpaid", invoice=named)
        if fits(view.slots, {"invoice": c.invoice_id})
    ]
    of_then = frozenset[str]() if named else charges_of_the_day(view, books)
    if not named and (several := adding_up(books, view.slots.quote)):
        of_then = frozenset(str(c["charge_id"]) for c in several)
    if found := holding(cases):
        return _hand_all(_of_those(found, books, of_then) or found, view)
    if (none := payment_not_there(view, books, by_day=True)) is not None:
        return Finding(says=(none,), wanted=stale_plan(view))
    sums = numbers_named(view.slots.quote)
    said = _explain(view, books, cases, named, of_then, sums)
    if isinstance(said, Proposal):
        return said.model_copy(update={"wanted": (*said.wanted, *stale_plan(view))})
    return Finding(says=(said,), wanted=stale_plan(view))


def _of_those(found: list[Case], books: Books, charges: frozenset[str]) -> list[Case]:
    """The cases of these payments, or of their invoices."""
    invoices = invoices_paid(books, charges)
    return [one for one in found if one.finding.charge_id in charges or one.invoice_id in invoices]


def conclude_cancelled(view: View[Slots]) -> AnyResult:
    books = books_of(view)
    if (early := unanswered(view, "contact", "handed_on")) is not None:
        return early
    after = examine(books, "cancelled_before_renewal")
    if found := holding(after):
        return _hand_all(found[:1], view)
    if found := holding(examine(books, "overpaid", invoice=view.slots.invoice)):
        return _hand_all(found, view)
    given_up = [one for why in _GIVEN_UP for one in examine(books, why)]
    if found := holding(given_up):
        return _hand_all(found, view)
    if (given := given_after_an_end(books, [*after, *given_up])) is not None:
        return Finding(says=(given,), wanted=stale_plan(view))
    if (none := payment_not_there(view, books, by_day=False)) is not None:
        return Finding(says=(none,), wanted=stale_plan(view))
    if (back := gives_back(view, books)) is not None:
        if view.slots.ordered:  # another plan is to come in its place
            return Finding(says=back.says, wanted=stale_plan(view))
        return back.model_copy(update={"wanted": stale_plan(view)})
    if (kept := _kept_after_all(view, books.accounts)) is not None:
        return kept
    active = [
        a
        for a in books.accounts
        if a.get("subscription") and a["subscription"]["status"] == "active"
    ]
    if active and (ends := _ended_now(view, books)) is not None:
        return ends
    say = not_cancelled(view, books) if active else _nothing_after(books)
    return Finding(says=(say,), wanted=stale_plan(view))


def _ended_now(view: View[Slots], books: Books) -> Handoff | None:
    """Who was charged, never cancelled and says that they want to: its end is offered at once."""
    said = f"{view.slots.first} {view.slots.quote}"
    if view.slots.ordered or "cancel_subscription" not in read_stances(said).asks:
        return None  # another plan is to come in its place
    slots: SlotValues = {"quote": view.slots.quote, "first": view.slots.first}
    say = not_cancelled(view, books).model_copy(update={"offered": True})
    task = NextTask(team="billing", goal="cancel_subscription", slots=slots)
    return Handoff(tasks=(task,), says=(say,), wanted=stale_plan(view))


def _nothing_after(books: Books) -> Say:
    """That nothing was taken after an end, with what is only held."""
    return holds_explained(books, books.charges) or BillingWords.NO_CHARGE_AFTER_CANCEL


def _kept_after_all(view: View[Slots], accounts: Sequence[dict[str, Any]]) -> Handoff | None:
    """Who cancelled and wants to keep it: looked into as a change of the subscription."""
    told = step_told(f"{view.slots.first} {view.slots.quote}")
    account = may_be_kept(view, accounts)
    if account is None or told != "keep":
        return None
    slots: SlotValues = {"account": account["account_id"], "step": "keep"}
    slots |= {"quote": view.slots.quote}
    return Handoff(tasks=(NextTask(team="billing", goal="change_plan", slots=slots),))


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
    if len(active) != 1:
        return []
    preview = read("preview", "billing.preview_cancellation", account_id=active[0]["account_id"])
    orders = read("orders", "logistics.list_orders", limit=50)
    return [preview, *([orders] if _may_be_goods(view) else [])]


def _may_be_goods(view: View[Slots]) -> bool:
    """Whether only logistics can tell what is goods among what billing asks for: they do not come
    back with a subscription.
    """
    silent = may_be_goods(view.get("invoices", {}).get("invoices", []))
    return silent and view.customer is not None and bool(view.customer.ids("logistics"))


def _cancellable(account: dict[str, Any]) -> bool:
    return bool(account.get("subscription")) and account["subscription"]["status"] in (
        "active",
        "paused",
    )


def conclude_cancellation(view: View[Cancellation]) -> AnyResult:
    if (early := unanswered(view, "orders")) is not None:
        return early
    accounts = view.get("account", {}).get("accounts", [])
    running = [a for a in accounts if _cancellable(a)]
    active = meant(view, running)
    if not running and (kept := _kept_after_all(view, accounts)) is not None:
        return kept
    if not running:
        known = (as_it_stands(a.get("subscription"), view.now) for a in accounts)
        ended = next((one for one in known if one is not None), {})
        say = NothingToCancel(ends_at=ended.get("ends_at"), status=ended.get("status"))
        return Finding(says=(say,))
    if len(active) != 1:
        return ask_which(view, active or running)
    preview = view.get("preview")
    if preview is None:
        return Finding(says=(DeskWords.SYSTEM_DOWN,))
    if preview["refund_minor"] > 0:
        return unanswered(view) or _within_grace(view, active[0], preview)
    return Proposal(wanted=(_cancellation(view, active[0], preview),))


def _cancellation(
    view: View[Slots], account: dict[str, Any], preview: dict[str, Any], **more: Any
) -> WantedAction:
    params = {
        "account_id": account["account_id"],
        "plan": account["subscription"]["plan"],
        "preview_id": preview["preview_id"],
        "ends_at": preview["ends_at"],
        "expires_at": preview.get("expires_at"),
        "wished": wished_day(view, preview["ends_at"], may_end_today=True),
        "met": day_met(view, preview["ends_at"], may_end_today=True),
        **more,
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
    due = Money(minor=preview["refund_minor"], currency=preview["currency"])
    told = view.get("orders") is not None or not _may_be_goods(view)
    found = due_if_cancelled(books_of(view), account) if told else ()
    if found and sum(case.finding.max_minor for case in found) == preview["refund_minor"]:
        slots: SlotValues = {"reason": found[0].reason, "account": account["account_id"]}
        say = CancelGivesBack(
            amount=due, first=found[0].reason == "cooling_off", changes=len(found) - 1
        )
        back = {"amount_minor": due.minor, "currency": due.currency}
        return Proposal(
            wanted=(_cancellation(view, account, preview, gives_back=back),),
            says=(say,),
            then=(NextTask(team="refund", goal="refund_request", slots=slots),),
        )
    asked = ticket(
        view,
        "cancellation",
        f"Cancel {account['account_id']} within the renewal grace",
        f"Billing's preview: ends {preview['ends_at']}, due back {due}.",
    )
    return Proposal(wanted=(asked,), says=(CancelWithinGrace(amount=due),))
