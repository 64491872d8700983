"""Sends an order again, to the address that the customer was told.

Policy judges it like the money that it is worth.
"""

from __future__ import annotations

from actions.facts import RemedyFacts, fact
from actions.kind import ActionKind, Facts, Reach, Row, told_by


class ReplacementFacts(RemedyFacts):
    """Facts of `send_replacement`; the amount is what the order cost."""

    as_ordered: bool = fact(
        True, "item, value and address are the order's own, as the customer was told them"
    )
    address_kept: bool = fact(True, "nobody sent the order elsewhere after it was placed")


async def _send(at: Reach) -> Facts:
    p = at.params
    return await at.write(
        "logistics.create_replacement", order_id=p["order_id"], address=p["address"]
    )


def _told(row: Row) -> Facts:
    p = row.params
    return {
        "item": p["item"],
        "order": p["order_id"],
        "address": p["address"],
        "reason": p["reason"],
        "replacement": row.outcome.get("order_id"),
        "promised_at": row.outcome.get("promised_at"),
        "denial": row.denial,
    }


# A plain yes is always enough.
_VERBS = ("replace", "replacement", "send", "ship", "new", "one", "order", "parcel")

KIND = ActionKind(
    name="send_replacement",
    label="Replacement",
    title="Replacement of {item}",
    agent="refund",
    facts=ReplacementFacts,
    reads="nodes.actions.replacements:read_facts",
    effect=_send,
    tell=told_by(
        _told,
        proposed="confirm_replacement",
        awaiting="replacement_waiting",
        confirmed="replacement_done",
        denied="remedy_denied",
    ),
    confirm=True,
    verbs=_VERBS,
    act="replacement",
    comes_of=frozenset({"wrong_item"}),  # what was ordered is wished for by whoever got another
    wish="send it again",
    wished="a replacement",
    needs="logistics.create_replacement",
    goal=("refund", "refund_request"),
    matters=frozenset({"orders"}),
    remedy="replacement",
    aliases=("replacement", "replace"),
)
