"""The shop's writes as kinds of action of the desk: one shape, one line for each.

`docs/adding-an-action.md` says what a kind is; its rules are in `retail.cedar`.
"""

from __future__ import annotations

from functools import partial

from actions.facts import OwnFacts, fact
from actions.kind import ActionKind, Facts, Reach
from steward.errors import ToolFailed

SYSTEM, AGENT = "crm", "retail"
_PENDING, _DELIVERED = "pending", "delivered"
_MODIFIED = "pending (item modified)"
# Of each write: what people read, and the states of an order in which the shop's policy has it.
_WRITES: dict[str, tuple[str, frozenset[str]]] = {
    "cancel_pending_order": ("Cancellation of an order", frozenset({_PENDING})),
    "modify_pending_order_address": ("Address of an order", frozenset({_PENDING, _MODIFIED})),
    "modify_pending_order_items": ("Items of an order", frozenset({_PENDING})),
    "modify_pending_order_payment": ("Payment of an order", frozenset({_PENDING, _MODIFIED})),
    "modify_user_address": ("Address of a customer", frozenset()),
    "return_delivered_order_items": ("Return of items", frozenset({_DELIVERED})),
    "exchange_delivered_order_items": ("Exchange of items", frozenset({_DELIVERED})),
}


class RetailFacts(OwnFacts):
    """Facts of every write of the shop."""

    state_fits: bool = fact(True, "the order is in a state in which the shop does this")


async def _facts(at: Reach, tool: str, states: frozenset[str]) -> Facts:
    """Whose it is and how it stands, read now, as the customer on the action's row."""
    assurance, same = await at.assurance()
    order_id = at.params.get("order_id")
    name, args = ("user", {}) if order_id is None else ("order", {"order_id": order_id})
    try:
        record = (await at.read(f"{SYSTEM}.get_{name}_details", **args))["result"]
    except ToolFailed:  # not there, or another customer's, which the shop does not tell apart
        record = {}
    owner = record.get("user_id")
    return {
        "assurance": assurance,
        "owner_matches": same and bool(owner) and at.params.get("user_id", owner) == owner,
        "state_fits": order_id is None or record.get("status") in states,
        "repeatable": at.repeatable(f"{SYSTEM}.{tool}"),
    }


async def _write(at: Reach, tool: str) -> Facts:
    return await at.write(f"{SYSTEM}.{tool}", **at.params)


KINDS: tuple[ActionKind, ...] = tuple(
    ActionKind(
        name=tool,
        label=label,
        agent=AGENT,
        facts=RetailFacts,
        reads=partial(_facts, tool=tool, states=states),
        effect=partial(_write, tool=tool),
        confirm=True,
        comes_back=True,  # the money for what is sent back, or another for it
    )
    for tool, (label, states) in _WRITES.items()
)
