"""Old rows go, a few at a time.

What a budget still counts, or has still to settle, stays however old it is.
"""

from __future__ import annotations

from typing import Any

import pytest
from psycopg.types.json import Jsonb

from steward.domain.cost import Usage
from steward.errors import OverBudget
from tests.budgets.conftest import MODEL, Till

DAYS = 90


def scopes(till: Till) -> list[str]:
    return [str(row[0]) for row in till.desk.owner("SELECT scope FROM desk.budget ORDER BY scope")]


async def sweep(till: Till, most: int = 500) -> int:
    return await till.budgets.sweep(DAYS, DAYS, most)


async def used(till: Till, **scope: Any) -> None:
    call = await till.budgets.reserve(
        till.scope(customer="cus_dana", **scope), "understand", MODEL, 400
    )
    assert await till.budgets.settle(call, Usage(300, 0, estimated=False))


def later(till: Till, days: int) -> None:
    till.desk.owner("UPDATE clock.shift SET shift = make_interval(days => %s)", days)


async def test_budget_sweep_deletes_old_calls_and_keeps_their_sums(till: Till) -> None:
    await used(till, task="t1")
    till.desk.turn("c1")  # closes the one before
    till.desk.owner("UPDATE desk.turn SET closed_at = clock.now() WHERE closed_at IS NULL")
    assert await sweep(till) == 0
    later(till, DAYS - 1)
    assert await sweep(till) == 0
    later(till, DAYS + 2)
    assert await sweep(till) == 6
    assert scopes(till) == ["conversation"]
    assert till.desk.count("model_call") == 0
    assert till.desk.count("audit", "event = 'model.called'") == 1
    assert (await till.desk.audit.verify("c1")).ok


async def test_conversations_budget_holds_over_a_sweep(till: Till, narrow: Any) -> None:
    till = narrow(conversation={"tokens": 600, "cost": "1"})
    await used(till)
    later(till, 10 * DAYS)
    await sweep(till)
    with pytest.raises(OverBudget) as refused:
        await till.budgets.reserve(till.scope(), "understand", MODEL, 400)
    assert refused.value.data["budget"] == "conversation"


async def test_task_that_still_waits_keeps_its_budget(till: Till) -> None:
    await used(till, task="t1")
    till.desk.owner("UPDATE desk.turn SET closed_at = clock.now() WHERE closed_at IS NULL")
    [(turn,)] = till.desk.owner("SELECT id FROM desk.turn")
    tasks = [{"id": "t1", "status": "waiting_person"}]
    till.desk.owner(
        "INSERT INTO desk.plan (conversation_id, turn_id, tasks) VALUES ('c1', %s, %s)",
        turn,
        Jsonb(tasks),
    )
    later(till, DAYS + 2)
    await sweep(till)
    assert scopes(till) == ["conversation", "task"]
    till.desk.owner("UPDATE desk.plan SET tasks = %s", Jsonb([{"id": "t1", "status": "done"}]))
    await sweep(till)
    assert scopes(till) == ["conversation"]


async def test_budget_sweep_settles_open_reservations_first(till: Till) -> None:
    call = await till.budgets.reserve(till.scope(customer="cus_dana"), "understand", MODEL, 400)
    till.desk.owner("UPDATE desk.turn SET closed_at = clock.now() WHERE closed_at IS NULL")
    later(till, 2 * DAYS)
    assert await sweep(till) == 0
    assert await till.budgets.settle(call, Usage(100, 0, estimated=False))
    assert till.held() == (0, 0, 100, 100)
    assert await sweep(till) == 4, "its call has only just ended"


async def test_open_turn_keeps_its_budget(till: Till) -> None:
    await used(till)
    later(till, 2 * DAYS)
    await sweep(till)
    assert scopes(till) == ["conversation", "turn"]


async def test_budget_sweep_is_bounded(till: Till) -> None:
    for n in range(4):
        await used(till, conversation=f"c{n}")
    till.desk.owner("UPDATE desk.turn SET closed_at = clock.now() WHERE closed_at IS NULL")
    later(till, DAYS + 2)
    assert [await sweep(till, 3) for _ in range(4)] == [6, 4, 1, 0]
    assert scopes(till) == ["conversation"] * 4


async def test_budget_sweep_keeps_what_conversation_and_customer_used(till: Till) -> None:
    await used(till)
    await used(till, conversation="c2")
    found = await till.budgets.of("c1", "cus_dana")
    assert (found["conversation"]["used_micro"], found["customer"]["used_micro"]) == (300, 600)
    assert found["customer"]["limit_micro"] == 1_000_000_000
    later(till, 1)
    assert (await till.budgets.of("c1", "cus_dana"))["customer"]["used_micro"] == 0
    assert "customer" not in await till.budgets.of("c1", None)
    assert (await till.budgets.of("c3", None))["conversation"]["used_micro"] == 0
