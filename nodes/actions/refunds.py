"""Giving money back: what a refund is judged by, read now, and how it is sent."""

from __future__ import annotations

import asyncio

from nodes.actions.kind import ActionKind, At, Ending, Facts
from nodes.evidence import OF_CHARGES, OF_ORDERS, Books, examine
from nodes.lines import line_facts
from steward.errors import OutcomeUnknown

_VOID = "billing.void_key"
_MOVES_WITH_TIME = frozenset({"business_days"})  # facts are in the digest: one that changes by itself would ask people anew


async def books_for(at: At) -> Books:
    """The customer's charges, invoices, refunds, accounts and parcels, read now."""
    accounts, invoices, charges, refunds = await asyncio.gather(
        at.read("billing.get_account"), at.read("billing.list_invoices", limit=50),
        at.read("billing.list_charges", limit=50), at.read("billing.list_refunds", limit=50),
    )  # fmt: skip
    parcels = at.params.get("reason") in OF_ORDERS
    orders = (await at.read("logistics.list_orders", limit=50))["orders"] if parcels else []
    return Books(accounts["accounts"], invoices["invoices"], charges["charges"], refunds["refunds"], orders,
                 await at.desk.db.now())  # fmt: skip


async def _facts(at: At) -> Facts:
    desk, action, params = at.desk, at.action, at.params
    assurance, same = await at.assurance()
    facts: Facts = {"reason": params["reason"], "amount_minor": params["amount_minor"], "currency": params["currency"],
                    "assurance": assurance, "owner_matches": False, "reason_holds": False, "max_minor": 0,
                    "dispute": "none", "conflict": False, "tender_open": True, "window_minor": 0,
                    "hour_minor": 0, "day_minor": 0, "repeatable": at.repeatable("billing.issue_refund")}  # fmt: skip
    if not same or action.handle is None:
        return facts
    books = await books_for(at)
    charge = books.charge(params["charge_id"])
    if charge is None or charge["currency"] != params["currency"]:
        return facts
    cases = examine(books, params["reason"], invoice=params.get("invoice_id"), order=params.get("order_id"),
                    charge=params["charge_id"] if params["reason"] in OF_CHARGES else None)  # fmt: skip
    found = next((c.finding for c in cases if c.finding.holds and c.finding.charge_id == params["charge_id"]), None)
    spent = await desk.ledger.company_spent(params["currency"], action.id)
    days = (await desk.policy.current()).limits.refund.window_days
    window = await desk.ledger.window_minor(action.handle, params["currency"], days, action.id)
    lines = await line_facts(at, charge, cases) if found else {}
    return facts | lines | {
        "owner_matches": True, "edited": await desk.ledger.edited(action.id), "window_minor": window, **spent._asdict(),
        "tender_open": not charge["tender"]["closed"],
        "came_back": any(r["status"] == "failed_late" and r["charge_id"] == charge["charge_id"] for r in books.refunds),
        "dispute": found.evidence.get("dispute", charge["dispute"]) if found else charge["dispute"],
        "reason_holds": found is not None, "max_minor": found.max_minor if found else 0,
        "evidence": {k: v for k, v in found.evidence.items() if k not in _MOVES_WITH_TIME} if found else {"why": cases[0].finding.why if cases else "nothing_found"},
    }  # fmt: skip


async def _pay(at: At) -> Facts:
    await at.desk.progress.say(at.action.conversation_id, "sending the refund to billing")
    return await at.write("billing.issue_refund", **_sent(at))


def _sent(at: At) -> Facts:
    """The request. A system that shows no lines has no words for them, and gets none."""
    p, lines = at.params, at.action.facts.get("lines")
    asked = {"charge_id": p["charge_id"], "amount_minor": p["amount_minor"], "currency": p["currency"], "reason": p["reason"]}
    return asked | ({"lines": lines} if lines else {})


async def _void(at: At) -> Facts | None:
    """Make the key unusable; a refund that billing made under it after all is the answer. Raises when billing says neither."""
    answer = await at.write(_VOID)
    if answer.get("status") == "void":
        return None
    refund: Facts = answer.get("refund") or {}
    if answer.get("status") != "found" or refund.get("idempotency_key") != at.action.key:
        raise OutcomeUnknown("billing does not say what became of the key", tool=_VOID, needs_person=True)
    return refund


async def _conclude(at: At) -> Facts | None:
    """A system that voids nothing is looked up, or a person looks, as systems.yaml says of it."""
    return await at.conclude("billing.issue_refund", **_sent(at))


REFUNDS = {"issue_refund": ActionKind("refund", True, _facts, _pay, Ending(_VOID, _void, _conclude))}
