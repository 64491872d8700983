"""Every kind of action: what is read afresh before it is decided, how it is done, and what an approver is shown.

Adding a kind is an entry in `KINDS`, its facts (a predicate over fresh records) and its effect (one WRITE under the
action's key). Facts are read by code for the customer on the action's row; what a team claimed is never relied on.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from nodes.evidence import OF_CHARGES, OF_ORDERS, Books, examine
from steward.desk import Desk
from steward.errors import BadInput, Refused, ToolFailed
from steward.gateway.types import Agent, Call
from steward.ledger.types import Action

type Facts = dict[str, Any]
_MOVES_WITH_TIME = frozenset({"business_days"})  # facts are in the digest: one that changes by itself would ask people anew


@dataclass(frozen=True)
class ActionKind:
    """One kind; `confirm`: the customer agrees in words to exactly these parameters first."""

    agent: Agent
    confirm: bool
    facts: Callable[[Desk, Action], Awaitable[Facts]]
    effect: Callable[[Desk, Action], Awaitable[Facts]]


async def _read(desk: Desk, action: Action, tool: str, **args: Any) -> dict[str, Any]:
    system, _, bare = tool.partition(".")
    call = Call(agent=KINDS[action.kind].agent, system=system, tool=bare, args=args, conversation_id=action.conversation_id,
                key=action.key)  # fmt: skip
    return (await desk.gateway.read(call)).data


async def _write(desk: Desk, action: Action, tool: str, **args: Any) -> Facts:
    system, _, bare = tool.partition(".")
    call = Call(agent=KINDS[action.kind].agent, system=system, tool=bare, args={**args, "idempotency_key": action.key},
                conversation_id=action.conversation_id, handle=action.handle, key=action.key)  # fmt: skip
    try:
        return (await desk.gateway.write(call)).data
    except Refused as error:  # a guard of the gateway said no before anything was sent: known to have failed
        raise ToolFailed(error.message, tool_code="refused") from error


async def _assurance(desk: Desk, action: Action) -> tuple[str, bool]:
    """What the caller has proved now, and whether that is the customer on the action's row."""
    if action.state == "awaiting":  # what was proved when the customer agreed; people may take longer than a proof lives
        return str(action.facts.get("assurance", "none")), action.handle is not None
    customer = await desk.identity.current(action.conversation_id)
    if customer is None:
        return "none", False
    return customer.assurance, customer.handle == action.handle


# ── refunds ───────────────────────────────────────────────────────────────────────────────────────────────────────────


async def books_for(desk: Desk, action: Action) -> Books:
    """The customer's charges, invoices, refunds, accounts and parcels, read now."""
    accounts, invoices, charges, refunds = await asyncio.gather(
        _read(desk, action, "billing.get_account"), _read(desk, action, "billing.list_invoices", limit=50),
        _read(desk, action, "billing.list_charges", limit=50), _read(desk, action, "billing.list_refunds", limit=50),
    )  # fmt: skip
    parcels = action.params.get("reason") in OF_ORDERS
    orders = (await _read(desk, action, "logistics.list_orders", limit=50))["orders"] if parcels else []
    return Books(accounts["accounts"], invoices["invoices"], charges["charges"], refunds["refunds"], orders,
                 await desk.db.now())  # fmt: skip


async def _refund_facts(desk: Desk, action: Action) -> Facts:
    assurance, same = await _assurance(desk, action)
    params = action.params
    facts: Facts = {"reason": params["reason"], "amount_minor": params["amount_minor"], "currency": params["currency"],
                    "assurance": assurance, "owner_matches": False, "reason_holds": False, "max_minor": 0,
                    "dispute": "none", "conflict": False, "tender_open": True, "window_minor": 0,
                    "hour_minor": 0, "day_minor": 0}  # fmt: skip
    if not same or action.handle is None:
        return facts
    books = await books_for(desk, action)
    charge = books.charge(params["charge_id"])
    if charge is None or charge["currency"] != params["currency"]:
        return facts
    cases = examine(books, params["reason"], invoice=params.get("invoice_id"), order=params.get("order_id"),
                    charge=params["charge_id"] if params["reason"] in OF_CHARGES else None)  # fmt: skip
    found = next((c.finding for c in cases if c.finding.holds and c.finding.charge_id == params["charge_id"]), None)
    spent = await desk.ledger.company_spent(params["currency"], action.id)
    days = (await desk.policy.current()).limits.refund.window_days
    window = await desk.ledger.window_minor(action.handle, params["currency"], days, action.id)
    return facts | {
        "owner_matches": True, "edited": await desk.ledger.edited(action.id), "window_minor": window, **spent._asdict(),
        "tender_open": not charge["tender"]["closed"],
        "dispute": found.evidence.get("dispute", charge["dispute"]) if found else charge["dispute"],
        "reason_holds": found is not None, "max_minor": found.max_minor if found else 0,
        "evidence": {k: v for k, v in found.evidence.items() if k not in _MOVES_WITH_TIME} if found else {"why": cases[0].finding.why if cases else "nothing_found"},
    }  # fmt: skip


async def _pay(desk: Desk, action: Action) -> Facts:
    p = action.params
    await desk.progress.say(action.conversation_id, "sending the refund to billing")
    return await _write(desk, action, "billing.issue_refund", charge_id=p["charge_id"], amount_minor=p["amount_minor"],
                        currency=p["currency"], reason=p["reason"])  # fmt: skip


# ── subscriptions and records ─────────────────────────────────────────────────────────────────────────────────────────


async def _subscription_facts(desk: Desk, action: Action) -> Facts:
    assurance, same = await _assurance(desk, action)
    accounts = (await _read(desk, action, "billing.get_account"))["accounts"] if same else []
    owned = any(a["account_id"] == action.params["account_id"] for a in accounts)
    return {"assurance": assurance, "owner_matches": same and owned}


async def _cancel(desk: Desk, action: Action) -> Facts:
    return await _write(desk, action, "billing.cancel_subscription", account_id=action.params["account_id"],
                        preview_id=action.params.get("preview_id"))  # fmt: skip


async def _change_plan(desk: Desk, action: Action) -> Facts:
    return await _write(desk, action, "billing.change_plan", account_id=action.params["account_id"],
                        plan=action.params["plan"])  # fmt: skip


async def _correction_facts(desk: Desk, action: Action) -> Facts:
    """True only while the system of record says what the correction would write, and the CRM says something else."""
    _, same = await _assurance(desk, action)
    if not same or action.params.get("field") != "plan" or action.params.get("system") != "crm":
        return {"source_is_record": False}
    accounts = (await _read(desk, action, "billing.get_account"))["accounts"]
    holds = any(a["account_id"] == action.params["source_record"] and a["plan"] == action.params["value"] for a in accounts)
    return {"source_is_record": holds}


async def _correct(desk: Desk, action: Action) -> Facts:
    p = action.params
    return await _write(desk, action, "crm.correct_field", contact_id=p["record"], field=p["field"], value=p["value"])


# ── people and codes ──────────────────────────────────────────────────────────────────────────────────────────────────


async def _always(_desk: Desk, _action: Action) -> Facts:
    return {}


async def _code_facts(_desk: Desk, _action: Action) -> Facts:
    return {"allowed": True}  # how often is counted where codes are kept, in the transaction that sends or looks


async def _send_code(desk: Desk, action: Action) -> Facts:
    p = action.params
    try:
        return await desk.codes.send(action.conversation_id, p.get("handle"), p["channel"], p["purpose"], source=action.id)
    except Refused:
        return {"limited": True}


async def _check_code(desk: Desk, action: Action) -> Facts:
    result = await desk.codes.check(action.conversation_id, str(action.params["code"]), action.id)
    return result.model_dump(mode="json")


async def _open_ticket(desk: Desk, action: Action) -> Facts:
    p = action.params
    return await _write(desk, action, "helpdesk.open_ticket", subject=p["subject"], body=p["body"], channel=p["channel"])


async def _hand_over(desk: Desk, action: Action) -> Facts:
    """The conversation belongs to people from here on; the desk is silent until it is returned."""
    await desk.conversations.set_mode(None, action.conversation_id, "person", by="agent:support")
    return {"to": action.params["to"], "brief": action.params["brief"]}


KINDS: Mapping[str, ActionKind] = {
    "issue_refund": ActionKind("refund", True, _refund_facts, _pay),
    "cancel_subscription": ActionKind("billing", True, _subscription_facts, _cancel),
    "change_plan": ActionKind("billing", True, _subscription_facts, _change_plan),
    "correct_record": ActionKind("billing", False, _correction_facts, _correct),
    "send_code": ActionKind("identity", False, _code_facts, _send_code),
    "check_code": ActionKind("identity", False, _code_facts, _check_code),
    "open_ticket": ActionKind("support", False, _always, _open_ticket),
    "hand_over": ActionKind("support", False, _always, _hand_over),
}


def kind_of(action: Action) -> ActionKind:
    """The declaration of an action's kind. Raises BadInput for one that is not declared."""
    if action.kind not in KINDS:
        raise BadInput(f"{action.kind!r} is not a kind of action", next_step="declare it in nodes/actions.py")
    return KINDS[action.kind]


def effect_of(desk: Desk, action: Action) -> Callable[[Action], Awaitable[Facts]]:
    """The effect of an action, ready for the ledger."""
    kind = kind_of(action)

    async def effect(current: Action) -> Facts:
        return await kind.effect(desk, current)

    return effect


def card(action: Action, facts: Facts) -> dict[str, Any]:
    """What an approver sees; everything on it comes from the digest-bound action and the facts that were read."""
    p = action.params
    amount = {"minor": p["amount_minor"], "currency": p["currency"]} if "amount_minor" in p else None
    return {"kind": action.kind, "amount": amount, "params": p, "facts": facts}
