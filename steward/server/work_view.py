"""Reads the rows of the work in a conversation; `steward.views.work` shows them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from steward.conversation import findings
from steward.db import Row, fetch_one
from steward.desk import Desk
from steward.money import Money
from steward.server import rows
from steward.server.signin import NotFound
from steward.verdicts.card import differences
from steward.views.work import Material, Reader, work_in
from steward.views.work_shown import ConversationWork, Cost, Spent, TurnCost


async def reader_of(desk: Desk, roles: tuple[str, ...]) -> Reader:
    """By the rules that are in force now."""
    return Reader((await desk.policy.current()).fields, roles)


def with_amount(row: dict[str, Any]) -> dict[str, Any]:
    """A row of an action with what it is worth in words, such as `45.00 USD`; empty: nothing."""
    minor, currency = row["params"].get("amount_minor"), row["params"].get("currency")
    worth = isinstance(minor, int) and bool(currency)
    return {**row, "amount": str(Money(minor=minor, currency=currency)) if worth else ""}


async def work_of(desk: Desk, own: str, reader: Reader) -> ConversationWork:
    """All of it, of the conversation of this id. Raises NotFound."""
    found = await rows.conversation(desk, own)
    if found is None:
        raise NotFound(
            "there is no such conversation", next_step="list them: GET /desk/conversations"
        )
    async with desk.db.transaction() as connection:
        tasks = await findings.plan_of(connection, own)
        kept = await findings.newest(connection, own)
        asked = await fetch_one(
            connection,
            (
                "SELECT question->>'kind' AS kind, clock.now() AS now FROM desk.conversation "
                "WHERE id = %s"
            ),
            own,
        )
    assert asked is not None
    actions = await desk.ledger.of_conversation(own)
    approvals = await rows.approvals(desk, conversation_id=own)
    read = Material(
        conversation=found,
        asked=asked["kind"],
        now=asked["now"],
        tasks=tasks,
        findings=kept,
        actions=actions,
        approvals=approvals,
        differences=differences(actions),
        cost=await _cost(desk, found),
    )
    return work_in(read, reader)


async def _cost(desk: Desk, found: Row) -> Cost:
    spent = await desk.budgets.of(str(found["id"]), found["customer"])
    turns = (await rows.record(desk, str(found["id"])))["turns"]
    shown = [
        TurnCost(
            turn=one["fence"],
            kind=one["kind"],
            at=one["opened_at"],
            model_calls=one["model_calls"],
            tool_calls=one["tool_calls"],
            tokens=one["tokens"],
            cost_micro=one["cost_micro"],
        )
        for one in turns
    ]
    return Cost(
        currency=desk.budgets.currency,
        conversation=_spent(spent["conversation"]),
        turns=shown,
        customer_today=_spent(spent["customer"]) if "customer" in spent else None,
    )


def _spent(account: Mapping[str, int]) -> Spent:
    """What is set aside counts as used: it is no longer free."""
    return Spent(
        used_micro=account["reserved_micro"] + account["used_micro"],
        limit_micro=account["limit_micro"],
        used_tokens=account["reserved_tokens"] + account["used_tokens"],
        limit_tokens=account["limit_tokens"],
    )
