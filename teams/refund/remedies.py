"""From a case that holds to the action that makes it good: money back, the order again, or store
credit. Pure.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from actions.registry import declared
from state.team import WantedAction
from steward.domain.understanding import Act
from steward.policy import facts as F
from steward.policy.parcels import has_come
from teams.refund.records import Books, Case

REPLACEABLE = ("undelivered", "damaged", "wrong_item")


def left(case: Case, refused: Collection[str]) -> tuple[Act, ...]:
    """What may make it good that the customer did not refuse and need not ask for by name: never
    store credit.
    """
    possible: tuple[Act, ...] = (
        ("money", "replacement") if case.reason in REPLACEABLE else ("money",)
    )
    return tuple(remedy for remedy in possible if remedy not in refused)


def wanted_remedy(
    books: Books,
    case: Case,
    remedy: str | None,
    amount: int | None = None,
    refused: Collection[str] = (),
) -> WantedAction | None:
    """The proposal in the remedy that the customer named, money when none was.

    Of all of it or of `amount`.

    Goods that never came or came damaged can be sent again; for any other reason it is money. None:
    nothing to act on,
    such as an order without an address, or a remedy that the customer refused.
    """
    if (remedy or "money") in refused:
        return None
    if remedy == "replacement" and case.reason in REPLACEABLE:
        return _replacement(books, case)
    return _money_back(
        books, case, amount, "give_store_credit" if remedy == "credit" else "issue_refund"
    )


def _money_back(books: Books, case: Case, amount: int | None, kind: str) -> WantedAction | None:
    """To the charge that was captured, or as credit for it: never to another place."""
    charge = books.charge(case.finding.charge_id)
    if charge is None:
        return None
    params: dict[str, Any] = {
        "charge_id": charge["charge_id"],
        "account_id": charge["account_id"],
        "amount_minor": case.finding.max_minor if amount is None else amount,
        "currency": charge["currency"],
        "reason": case.reason,
        "invoice_id": case.invoice_id,
        "order_id": case.order_id,
    }
    if (order := books.order(case.order_id)) is not None:
        # what the customer is told that it is for, and so what they agree to
        params["item"] = case.finding.evidence.get("items") or order["item"]
    if "pieces" in case.finding.evidence:
        params["pieces"] = case.finding.evidence["pieces"]
    if "parts" in case.finding.evidence:
        params["parts"] = case.finding.evidence["parts"]
    if declared(kind).remedy == "refund":
        params |= {"tender": charge["tender"]["kind"], "last4": charge["tender"].get("last4")}
    return WantedAction(kind=kind, resource=f"charge:{charge['charge_id']}", params=params)


def _replacement(books: Books, case: Case) -> WantedAction | None:
    """The order as it was, to its own address.

    It is sent again as a whole, so not where some of it came.
    """
    order = books.order(case.order_id)
    if order is None or case.finding.charge_id is None:
        return None
    if not order.get("address") and not has_come(F.read(F.Order, order)):
        return None  # nobody can say where it would go: it reached no address yet
    if "items" in case.finding.evidence:
        return None
    params = {
        name: order[name]
        for name in ("order_id", "invoice_id", "item", "address", "amount_minor", "currency")
    }
    params |= {"charge_id": case.finding.charge_id, "reason": case.reason}
    return WantedAction(
        kind="send_replacement", resource=f"order:{order['order_id']}", params=params
    )
