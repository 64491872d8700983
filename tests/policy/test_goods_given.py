"""Goods that went out again free of charge: what they are worth,
and that they count whoever sent them.
"""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from steward.effects.counting import GOODS, elsewhere
from steward.errors import ToolUnavailable
from steward.policy.limits import load_limits
from teams.support.valuation import worth_of
from tests.cases import cases
from tests.own_policies import POLICIES

LIMITS = load_limits(POLICIES)
NOW = datetime(2031, 5, 20, 12, tzinfo=UTC)


def order(
    name: str, minor: int = 0, replaces: str | None = None, currency: str = "EUR"
) -> dict[str, Any]:
    return {
        "order_id": name,
        "amount_minor": minor,
        "currency": currency,
        "replacement_for": replaces,
        "placed_at": NOW.isoformat(),
    }


FIRST = order("O-1", 24900)


@cases(
    ("one", "others", "worth"),
    [
        (FIRST, [], 24900),
        (order("O-2", 0, "O-1"), [FIRST], 24900),
        (order("O-3", 0, "O-2"), [FIRST, order("O-2", 0, "O-1")], 24900),
        (order("O-2", 30000, "O-1"), [FIRST], 30000),
        (order("O-2", 100, "O-1"), [FIRST], 24900),
        (order("O-2", 0, "O-1"), [], None),
        (order("O-2", 0, "O-1", "JPY"), [FIRST], None),
        (order("O-2", 0, "O-3"), [order("O-3", 0, "O-2")], None),
        (order("O-2"), [FIRST], None),
    ],
)
def test_worth_of_goods_is_what_was_paid_for_them_or_for_what_they_replace(
    one: dict[str, Any], others: list[dict[str, Any]], worth: int | None
) -> None:
    assert worth_of(one, [one, *others]) == worth


def at(orders: list[dict[str, Any]] | None, replaced: set[str]) -> Any:
    """An action of a customer to whom billing gave nothing; None: logistics is away."""

    async def read(tool: str, **_: Any) -> dict[str, Any]:
        if tool == "billing.list_given":
            return {"given": []}
        if orders is None:
            raise ToolUnavailable("away")
        return {"orders": orders}

    async def own(_query: object, _handle: str) -> set[str]:
        return replaced

    desk = SimpleNamespace(ledger=SimpleNamespace(read=own))
    return SimpleNamespace(
        desk=desk, action=SimpleNamespace(handle="cus_1"), read=read, offers=lambda _tool: True
    )


@pytest.mark.parametrize(
    ("orders", "replaced", "worth", "known"),
    [
        ([FIRST, order("O-2", 0, "O-1")], set(), [24900], True),
        ([FIRST, order("O-2", 0, "O-1")], {"O-1"}, [], True),
        ([order("O-2", 0, "O-1")], set(), [0], False),
        ([FIRST], set(), [], True),
        (None, set(), [], True),
    ],
    ids=["by a colleague", "by the desk", "of unknown worth", "never", "logistics away"],
)
async def test_goods_sent_again_by_a_colleague_count_at_their_worth(
    orders: list[dict[str, Any]] | None, replaced: set[str], worth: list[int], known: bool
) -> None:
    given, told = await elsewhere(at(orders, replaced), LIMITS, None, None)
    assert ([one.amount_minor for one in given if one.reason == GOODS], told) == (worth, known)
