"""What every remedy is judged by, read now: money, goods or credit for the
same line, counted together.
"""

from __future__ import annotations

import asyncio
from typing import Any

from actions.kind import Facts
from steward.domain.lifecycle import REMEDIES
from steward.effects.counting import NOTHING_COUNTED, counted_facts, look_ahead
from steward.effects.kind import At
from steward.effects.standing import NOTHING_KNOWN, frequency_facts, remedies_before, standing_facts
from steward.errors import Refused, ToolFailed
from steward.ledger import counting
from steward.policy.reasons import DISCRETIONARY
from teams.refund.evidence import (
    OF_CHARGES,
    OF_ORDERS,
    OF_PERIODS,
    examine,
    line_of,
    other_remedy,
    returned_late,
    systems_differ,
)
from teams.refund.records import Books, Case, may_be_goods

# facts are in the digest: one that changes by itself would ask people anew
_MOVES_WITH_TIME = frozenset({"business_days"})


async def books_for(at: At) -> Books:
    """The customer's charges, invoices, refunds, credits, accounts and parcels, read now."""
    reason = at.params.get("reason")
    now, (accounts, invoices, charges, refunds, credits, _) = await asyncio.gather(
        at.desk.db.now(),
        asyncio.gather(
            at.read("billing.get_account"),
            at.read("billing.list_invoices", limit=50),
            at.read("billing.list_charges", limit=50),
            at.read_all("billing.list_refunds", "refunds"),
            at.read_all("billing.list_credits", "credits"),
            look_ahead(at),
        ),
    )
    orders = (
        (await at.read("logistics.list_orders", limit=50))["orders"]
        if reason in OF_ORDERS or (reason in OF_PERIODS and _tells_goods(at, invoices))
        else []
    )
    outages = (await at.read("billing.preview_outages"))["outages"] if reason == "outage" else []
    contacts: list[Facts] = []
    promises: list[Facts] = []
    if reason in DISCRETIONARY:  # for its cause
        orders, outages, contacts, promises = await asyncio.gather(
            _if_any(at, "logistics.list_orders", "orders"),
            _if_any(at, "billing.preview_outages", "outages"),
            _if_any(at, "crm.list_interactions", "interactions"),
            _if_any(at, "crm.list_promises", "promises"),
        )
    return Books(
        terms=(await at.desk.policy.current()).limits.terms,
        accounts=accounts["accounts"],
        invoices=invoices["invoices"],
        charges=charges["charges"],
        refunds=refunds,
        orders=orders,
        outages=outages,
        credits=credits,
        contacts=contacts,
        promises=promises,
        now=now,
    )


def _tells_goods(at: At, invoices: Facts) -> bool:
    """Whether logistics is there to tell what is goods among what billing asks for, and has to."""
    return may_be_goods(invoices["invoices"]) and at.offers("logistics.list_orders")


async def _if_any(at: At, tool: str, name: str) -> list[Facts]:
    """The records of a tool that not every company has; none where the customer has none there."""
    paged: Facts = {} if name == "outages" else {"limit": 50}
    try:
        found: list[Facts] = (await at.read(tool, **paged))[name] if at.offers(tool) else []
    except (ToolFailed, Refused):
        return []
    return found


async def remedy_facts(at: At, **own: Any) -> Facts:
    """The facts of `issue_refund` and its kin; `own` are those of one kind.

    Nothing read says no to everything.
    """
    books = await books_of_the_owner(at)
    return await facts_from(at, books, **own)


async def books_of_the_owner(at: At) -> Books | None:
    """The books, for nobody but the customer on the action's row."""
    _, same = await at.assurance()
    return await books_for(at) if same and at.action.handle is not None else None


async def facts_from(at: At, books: Books | None, **own: Any) -> Facts:
    """The facts that these books give for the action; None: they are not the customer's to see."""
    params = at.params
    assurance, _ = await at.assurance()
    facts: Facts = (
        {
            "reason": params["reason"],
            "amount_minor": params["amount_minor"],
            "currency": params["currency"],
            "assurance": assurance,
            "owner_matches": False,
            "reason_holds": False,
            "max_minor": 0,
            "dispute": "none",
            "conflict": False,
            "tender_open": True,
            "other_remedy": "none",
        }
        | NOTHING_COUNTED
        | NOTHING_KNOWN
        | own
    )
    charge = books.charge(params["charge_id"]) if books is not None else None
    if books is None or charge is None or charge["currency"] != params["currency"]:
        return facts
    counted, line, stands = await asyncio.gather(
        _counted(at, charge, books), _line(at, books), standing_facts(at, books.accounts)
    )
    return facts | counted | line | stands | _reason(at, books, charge)


async def _counted(at: At, charge: dict[str, Any], books: Books) -> Facts:
    """What this customer, this instrument and everybody got already,
    and whether people changed the amount.
    """
    instrument = charge.get("instrument")
    named = {"instrument": instrument} if instrument else {}
    (counted, given), refused, edited, before = await asyncio.gather(
        counted_facts(at, charge["charge_id"], instrument),
        _refused(at),
        at.desk.ledger.edited(at.action.id),
        remedies_before(at),
    )
    often = await frequency_facts(at, before, given)
    return counted | often | named | refused | {"edited": edited}


async def _refused(at: At) -> Facts:
    """Whether people or the rules said no on the same matter before:
    a gesture is not a way round that.
    """
    if at.params["reason"] not in DISCRETIONARY:
        return {"refused_before": False}
    days = (await at.desk.policy.current()).limits.gestures.after_no_days
    return {"refused_before": await at.desk.ledger.read(counting.refused_before, at.action, days)}


async def _line(at: At, books: Books) -> Facts:
    """The line that is made good, and what else it was made good with: by systems' records,
    else by the desk's own.
    """
    p, kind = at.params, at.action.kind
    line = line_of(p["reason"], p.get("order_id"), p["charge_id"])
    other = other_remedy(books, REMEDIES[kind], p["reason"], p.get("order_id"), p["charge_id"])
    if other == "none":
        other = await at.desk.ledger.read(counting.other_remedy, line, kind, at.action.id)
    return {"line": line, "other_remedy": other}


def cases_of(at: At, books: Books) -> list[Case]:
    """Every case of the action's reason, narrowed to what it names."""
    params = at.params
    return examine(
        books,
        params["reason"],
        invoice=params.get("invoice_id"),
        order=params.get("order_id"),
        charge=params["charge_id"] if params["reason"] in OF_CHARGES else None,
        pieces=params.get("pieces"),
        parts=params.get("parts") or (),
    )


def _reason(at: At, books: Books, charge: dict[str, Any]) -> Facts:
    """Whether the reason holds on these books, for how much, and why."""
    params, cases = at.params, cases_of(at, books)
    reason, order = params["reason"], params.get("order_id")
    found = next(
        (
            c.finding
            for c in cases
            if c.finding.holds and c.finding.charge_id == params["charge_id"]
        ),
        None,
    )
    return {
        "owner_matches": True,
        "conflict": systems_differ(books, reason, order, params["charge_id"]),
        "tender_open": not charge["tender"]["closed"],
        "late_return": reason == "return_received" and returned_late(books, order),
        "dispute": found.evidence.get("dispute", charge["dispute"]) if found else charge["dispute"],
        "reason_holds": found is not None,
        "max_minor": found.max_minor if found else 0,
        "evidence": {k: v for k, v in found.evidence.items() if k not in _MOVES_WITH_TIME}
        if found
        else {"why": cases[0].finding.why if cases else "nothing_found"},
    }


async def credit_facts(at: At) -> Facts:
    """Of store credit: nothing goes back to a card."""
    said = await remedy_facts(at, repeatable=at.repeatable("billing.give_credit"))
    return said | {"tender_open": True}
