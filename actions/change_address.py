"""Sending an order somewhere else, as long as it has not left."""

from __future__ import annotations

from actions.facts import ValuedFacts, fact
from actions.kind import ActionKind, Facts, Reach, Row, told_by


class AddressFacts(ValuedFacts):
    """Facts of `change_address`.

    The amount is what the goods cost: sent elsewhere they count like money.
    """

    as_ordered: bool = fact(True, "item and value are the order's own")
    not_shipped: bool = fact(True)


async def _change(at: Reach) -> Facts:
    return await at.write(
        "logistics.change_address", order_id=at.params["order_id"], address=at.params["address"]
    )


def _told(row: Row) -> Facts:
    p = row.params
    return {name: p.get(name) for name in ("item", "address", "before")} | {
        "order": p["order_id"],
        "denial": row.denial,
    }


# A plain yes is always enough.
_VERBS = ("change", "update", "address", "send", "ship", "there", "new", "order", "adres")

KIND = ActionKind(
    name="change_address",
    label="Change of address",
    title="New address for order {order_id}",
    agent="support",
    facts=AddressFacts,
    reads="nodes.actions.orders:read_facts",
    effect=_change,
    tell=told_by(
        _told,
        proposed="confirm_address",
        awaiting="change_waiting",
        confirmed="address_done",
        denied="address_denied",
        failed="address_denied",
    ),
    confirm=True,
    verbs=_VERBS,
    act="change_address",
    wish="send an order to another address",
    needs="logistics.change_address",
    goal=("support", "change_address"),
    matters=frozenset({"orders"}),
    valued=True,
    event="address_change",
)
