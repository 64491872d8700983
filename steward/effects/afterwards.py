"""What the systems say, later, against something that was made good: a dispute of its payment,
a delivery of its parcel.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from actions.kind import Facts
from actions.registry import KINDS
from steward.desk import Desk
from steward.domain.action import Action
from steward.effects.kind import At
from steward.money import Money

_QUIET = frozenset({"none", "won"})


async def look_again(desk: Desk, action: Action) -> None:
    """One look at a remedy; what contradicts it becomes a case.

    Raises ToolUnavailable, ToolFailed when it cannot be read.
    """
    for what, found in (await contradictions(At(desk, action, "refund"), action)).items():
        await desk.ledger.afterwards.contradict(action.id, what, case_of(action, what, found))
    await desk.ledger.afterwards.watch_later(action.id)


async def contradictions(at: At, paid: Action) -> dict[str, Facts]:
    """What contradicts a remedy now, by name, with the evidence.

    Read for the customer on the action's row.
    """
    found: dict[str, Facts] = {}
    charge_id, order_id = paid.params.get("charge_id"), paid.params.get("order_id")
    if charge_id:
        charges = (await at.read("billing.list_charges", limit=50))["charges"]
        charge = next((one for one in charges if one["charge_id"] == charge_id), None)
        if charge is not None and _is_disputed(charge, paid):
            found["dispute"] = {
                name: charge.get(name) for name in ("charge_id", "dispute", "state")
            }
    if order_id and paid.params.get("reason") == "undelivered":
        orders = (await at.read("logistics.list_orders", limit=50))["orders"]
        order = next((one for one in orders if one["order_id"] == order_id), None)
        if order is not None and (came := _delivered(order, paid)):
            found["delivered"] = came
    return found


def _is_disputed(charge: dict[str, Any], paid: Action) -> bool:
    """In dispute now, and not already so when it was made good: then whoever signed it knew."""
    now = "lost" if charge.get("state") == "charged_back" else str(charge.get("dispute") or "none")
    return now not in _QUIET and now != paid.facts.get("dispute")


def _delivered(order: dict[str, Any], paid: Action) -> Facts:
    """The order, or a parcel of it, that was delivered after it was made good.

    Nothing when none was.
    """
    parcels = [{**parcel, "order_id": order["order_id"]} for parcel in order.get("parcels") or []]
    for one in (order, *parcels):
        at = _moment(one.get("delivered_at"))
        if one.get("status") == "delivered" and (at is None or at > paid.created_at):
            kept = ("order_id", "parcel", "status", "delivered_at", "carrier", "tracking")
            return {name: one[name] for name in kept if one.get(name)}
    return {}


def _moment(said: object) -> datetime | None:
    try:
        found = datetime.fromisoformat(str(said))
    except ValueError:
        return None
    return found if found.tzinfo else None


def case_of(paid: Action, what: str, found: Facts) -> dict[str, Any]:
    """What a person needs to know: what was given and when, and what a system says now.

    No name, no address.
    """
    p = paid.params
    amount = str(Money(minor=p["amount_minor"], currency=p["currency"]))
    given = KINDS[paid.kind].label.lower()
    titles = {
        "dispute": f"Dispute opened after a {given} of {amount}",
        "delivered": f"Parcel delivered after a {given} of {amount}",
    }
    about = ", ".join(
        str(p[name]) for name in ("invoice_id", "order_id", "charge_id") if p.get(name)
    )
    says = ", ".join(f"{name} {value}" for name, value in sorted(found.items()) if value)
    system = "Billing" if what == "dispute" else "Logistics"
    body = [
        (
            f"{given.capitalize()} of {amount} for {p.get('reason')}, "
            f"asked for {paid.created_at:%Y-%m-%d %H:%M} UTC. About: {about}."
        ),
        f"{system} says now: {says}.",
        f"Conversation {paid.conversation_id}, action {paid.id}.",
        (
            "The customer may have had it twice. Nothing was taken back, "
            "and the customer was not told: a person decides."
        ),
    ]
    return {"subject": titles[what], "body": "\n".join(body), "channel": "chat"}
