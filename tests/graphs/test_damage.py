"""What damage is made good: of what has come, and never instead of another item than the one that
was ordered.
"""

from __future__ import annotations

from typing import Any

import pytest

from state.team import AskCustomer, Proposal
from steward.policy.limits import load_limits
from teams.contract import AnyResult, View
from teams.refund.team import TEAM
from tests.own_policies import POLICIES
from tests.policy.test_evidence import CHARGE, INVOICE, NOW, ORDER

TERMS = load_limits(POLICIES).terms


def concluded(quote: str, **of_the_order: Any) -> AnyResult:
    """What the refund team says of damage to an order of 29.00 EUR."""
    order = ORDER | {"status": "delivered", "item": "Kettle", "final_sale": False} | of_the_order
    slots = {"quote": quote}
    task: Any = {"id": "t1", "team": "refund", "goal": "damaged_item", "slots": slots}
    facts: dict[str, Any] = {
        "account": {"accounts": []},
        "invoices": {"invoices": [INVOICE | {"order_id": "O-1"}]},
        "charges": {"charges": [CHARGE]},
        "refunds": {"refunds": []},
        "orders": {"orders": [order]},
    }
    goal = TEAM.goals["damaged_item"]
    told = goal.slots.model_validate(slots)
    return goal.conclude(View(task, told, None, facts, NOW, TERMS, "c1", None))


def wanted(result: AnyResult) -> list[str]:
    return [item.kind for item in result.wanted] if isinstance(result, Proposal) else []


def test_damaged_kettle_that_came_is_made_good() -> None:
    assert wanted(concluded("my kettle arrived dented")) == ["issue_refund"]


@pytest.mark.parametrize(
    "quote",
    [
        "you sent me the wrong kettle and the lid is cracked",
        "this dented kettle is not what I ordered",
    ],
)
def test_damage_of_a_wrong_item_is_for_a_colleague(quote: str) -> None:
    assert wanted(concluded(quote)) == ["open_ticket"]


def test_damage_of_what_has_not_come_is_for_a_colleague() -> None:
    """Nor is it asked how many of them are torn."""
    on_its_way = {"status": "in_transit", "delivered_at": None, "quantity": 3}
    result = concluded("my kettle is dented", **on_its_way)
    assert not isinstance(result, AskCustomer)
    assert wanted(result) == ["open_ticket"]
