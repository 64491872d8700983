"""Giving money back: what a refund is judged by, read now, and how it is sent."""

from __future__ import annotations

import asyncio

from nodes.actions.kind import ActionKind, At, Facts
from nodes.evidence import OF_CHARGES, OF_ORDERS, Books, examine

_MOVES_WITH_TIME = frozenset({"business_days"})  # facts are in the digest: one that changes by itself would ask people anew


async def books_for(at: At) -> Books:
    """The customer's charges, invoices, refunds, accounts and parcels, read now."""
    reason = at.params.get("reason")
    accounts, invoices, charges, refunds = await asyncio.gather(
        at.read("billing.get_account"), at.read("billing.list_invoices", limit=50),
        at.read("billing.list_charges", limit=50), at.read("billing.list_refunds", limit=50),
    )  # fmt: skip
    orders = (await at.read("logistics.list_orders", limit=50))["orders"] if reason in OF_ORDERS else []
    outages = (await at.read("billing.preview_outages"))["outages"] if reason == "outage" else []
    return Books(
        terms=(await at.desk.policy.current()).limits.terms, accounts=accounts["accounts"],
        invoices=invoices["invoices"], charges=charges["charges"], refunds=refunds["refunds"], orders=orders,
        outages=outages, now=await at.desk.db.now(),
    )  # fmt: skip


async def _facts(at: At) -> Facts:
    desk, action, params = at.desk, at.action, at.params
    assurance, same = await at.assurance()
    facts: Facts = {"reason": params["reason"], "amount_minor": params["amount_minor"], "currency": params["currency"],
                    "assurance": assurance, "owner_matches": False, "reason_holds": False, "max_minor": 0,
                    "dispute": "none", "conflict": False, "tender_open": True, "window_minor": 0,
                    "hour_minor": 0, "day_minor": 0, "quarter_minor": 0}  # fmt: skip
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
    quarter = await desk.ledger.goodwill_minor(action.handle, params["currency"], action.id)
    return facts | {
        "owner_matches": True, "quarter_minor": quarter, "edited": await desk.ledger.edited(action.id), "window_minor": window, **spent._asdict(),
        "tender_open": not charge["tender"]["closed"],
        "dispute": found.evidence.get("dispute", charge["dispute"]) if found else charge["dispute"],
        "reason_holds": found is not None, "max_minor": found.max_minor if found else 0,
        "evidence": {k: v for k, v in found.evidence.items() if k not in _MOVES_WITH_TIME} if found else {"why": cases[0].finding.why if cases else "nothing_found"},
    }  # fmt: skip


async def _pay(at: At) -> Facts:
    p = at.params
    await at.desk.progress.say(at.action.conversation_id, "sending the refund to billing")
    return await at.write("billing.issue_refund", charge_id=p["charge_id"], amount_minor=p["amount_minor"],
                          currency=p["currency"], reason=p["reason"])  # fmt: skip


REFUNDS = {"issue_refund": ActionKind("refund", True, _facts, _pay)}
