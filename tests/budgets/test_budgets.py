"""A call is paid for before it begins: at its maximum, in every budget,
whoever asks at the same moment.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import psycopg
import pytest

from steward.domain.cost import Usage
from steward.errors import OverBudget, Stale
from tests.budgets.conftest import MODEL, Till, limits

type Narrow = Callable[..., Till]
_SOMEBODY_WAITS = (
    "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
)


async def test_call_is_set_aside_at_its_maximum_and_settled_at_what_it_used(till: Till) -> None:
    call = await till.budgets.reserve(till.scope(customer="cus_dana"), "understand", MODEL, 400)
    assert call.most == (500, 500)
    for kind in ("turn", "conversation", "customer", "agent", "company"):
        assert till.held(kind) == (500, 500, 0, 0)
    assert till.held("task") == (0, 0, 0, 0)
    assert await till.budgets.settle(call, Usage(90, 10, estimated=False))
    assert till.held() == till.held("turn") == (0, 0, 100, 100)
    assert not await till.budgets.settle(call, Usage(400, 100, estimated=False))
    assert till.held() == (0, 0, 100, 100)
    [entry] = [one for one in await till.desk.audit.entries("c1") if one.event == "model.called"]
    assert (entry.data["tokens"], entry.data["cost_micro"], entry.data["estimated"]) == (
        100,
        100,
        False,
    )
    assert entry.data["left"]["cost_micro"] == 1_000_000_000 - 100


async def test_sixty_four_at_once_do_not_overshoot(narrow: Narrow) -> None:
    """Ten of 500 fit into 5,000; the rest hears so, and nothing is left set aside for them."""
    till = narrow(company={"tokens": 5_000, "cost": "1"})
    scopes = [till.scope(f"c{n}") for n in range(64)]
    made = await asyncio.gather(
        *(till.budgets.reserve(one, "understand", MODEL, 400) for one in scopes),
        return_exceptions=True,
    )
    kinds = sorted(type(one).__name__ for one in made)
    assert kinds == ["OverBudget"] * 54 + ["Reservation"] * 10
    assert till.held() == (5_000, 5_000, 0, 0)
    assert till.desk.count("model_call") == 10
    assert till.desk.count("audit", "event = 'budget.refused'") == 54


async def test_budget_reservation_waits_for_the_one_before_it(narrow: Narrow) -> None:
    till = narrow(company={"tokens": 600, "cost": "1"})
    await till.budgets.settle(
        await till.budgets.reserve(till.scope("c1"), "understand", MODEL, 400),
        Usage(1, 0, estimated=False),
    )
    scope = till.scope("c2")
    with psycopg.connect(till.desk.dsn) as first:
        first.execute("SELECT 1 FROM desk.budget WHERE scope = 'company' FOR UPDATE")
        second = asyncio.create_task(till.budgets.reserve(scope, "understand", MODEL, 400))
        async with asyncio.timeout(30):
            while not till.desk.owner(_SOMEBODY_WAITS):  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        first.execute(
            "UPDATE desk.budget SET reserved_tokens = reserved_tokens + 500 WHERE scope = 'company'"
        )
    with pytest.raises(OverBudget):
        await second


@pytest.mark.parametrize("kind", ["turn", "task", "conversation", "customer", "agent", "company"])
async def test_budget_of_each_scope_stops_a_call(narrow: Narrow, kind: str) -> None:
    till = narrow(**{kind: {"tokens": 600, "cost": "1"}})
    scope = till.scope(customer="cus_dana", task="t1")
    await till.budgets.reserve(scope, "understand", MODEL, 400)
    with pytest.raises(OverBudget) as refused:
        await till.budgets.reserve(scope, "understand", MODEL, 1)
    assert refused.value.data["budget"] == kind
    till.limits = limits(**{kind: {"tokens": 10_000, "cost": "0.000600"}})
    with pytest.raises(OverBudget):
        await till.budgets.reserve(scope, "understand", MODEL, 1)
    till.limits = limits()
    await till.budgets.reserve(scope, "understand", MODEL, 1)


async def test_budget_of_a_customer_ends_with_the_day_and_is_nobody_elses(narrow: Narrow) -> None:
    till = narrow(customer={"tokens": 600, "cost": "1"}, company={"tokens": 1_100, "cost": "1"})
    await till.budgets.reserve(till.scope("c1", customer="cus_dana"), "understand", MODEL, 400)
    with pytest.raises(OverBudget, match="customer"):
        await till.budgets.reserve(till.scope("c2", customer="cus_dana"), "understand", MODEL, 400)
    await till.budgets.reserve(till.scope("c3", customer="cus_tom"), "understand", MODEL, 400)
    with pytest.raises(OverBudget, match="company"):
        await till.budgets.reserve(till.scope("c4"), "understand", MODEL, 400)
    till.desk.shift("24 hours")
    await till.budgets.reserve(till.scope("c5", customer="cus_dana"), "understand", MODEL, 400)


async def test_turn_on_the_fast_path_has_two_model_calls_and_six_in_all(till: Till) -> None:
    scope = till.scope()
    for _ in range(2):
        await till.budgets.settle(
            await till.budgets.reserve(scope, "understand", MODEL, 1), Usage(1, 1, False)
        )
    with pytest.raises(OverBudget) as refused:
        await till.budgets.reserve(scope, "compose", MODEL, 1)
    assert refused.value.data["budget"] == "calls"
    slow = scope.model_copy(update={"fast": False})
    made = await asyncio.gather(
        *(till.budgets.reserve(slow, "compose", MODEL, 1) for _ in range(16)),
        return_exceptions=True,
    )
    assert sum(not isinstance(one, BaseException) for one in made) == 4
    assert till.desk.count("turn", "model_calls = 6") == 1


async def test_call_whose_maker_died_costs_its_maximum_once(till: Till) -> None:
    """It may have been answered and billed: nobody is left to say."""
    dead = await till.budgets.reserve(till.scope(), "understand", MODEL, 400)
    alive = await till.budgets.reserve(till.scope("c2"), "understand", MODEL, 400)
    assert await till.budgets.settle_lapsed() == 0
    till.desk.owner(
        "UPDATE desk.model_call SET lease_until = now() - interval '1 s' WHERE id = %s", dead.id
    )
    assert sorted(await asyncio.gather(*(till.budgets.settle_lapsed() for _ in range(4)))) == [
        0,
        0,
        0,
        1,
    ]
    assert till.held() == (500, 500, 500, 500)
    assert not await till.budgets.settle(dead, Usage(1, 1, False))
    assert await till.budgets.settle(alive, Usage(1, 1, False))
    assert till.held() == (0, 0, 502, 502)
    [entry] = [one for one in await till.desk.audit.entries("c1") if one.event == "model.called"]
    assert (entry.data["failed"], entry.data["estimated"], entry.data["tokens"]) == (
        "died",
        True,
        500,
    )


async def test_budget_charges_the_maximum_for_unknown_usage(till: Till) -> None:
    call = await till.budgets.reserve(till.scope(), "understand", MODEL, 400)
    await till.budgets.settle(call, None, "timeout")
    assert till.held() == (0, 0, 500, 500)


async def test_bill_above_the_maximum_is_charged_and_stops_the_next(narrow: Narrow) -> None:
    till = narrow(company={"tokens": 1_000, "cost": "1"})
    call = await till.budgets.reserve(till.scope(), "understand", MODEL, 400)
    await till.budgets.settle(call, Usage(5_000, 1, estimated=False))
    assert till.held() == (0, 0, 5_001, 5_001)
    [entry] = [one for one in await till.desk.audit.entries("c1") if one.event == "model.called"]
    assert entry.data["over_maximum"] is True
    with pytest.raises(OverBudget):
        await till.budgets.reserve(till.scope("c2"), "understand", MODEL, 0)


async def test_run_that_lost_its_turn_spends_nothing(till: Till) -> None:
    old = till.scope()
    till.scope()
    with pytest.raises(Stale):
        await till.budgets.reserve(old, "understand", MODEL, 400)
    assert till.held() == (0, 0, 0, 0)


async def test_budget_shows_what_is_left(narrow: Narrow) -> None:
    till = narrow(company={"tokens": 1_000, "cost": "0.001"})
    empty = await till.budgets.show()
    assert [(one["scope"], one["left_tokens"]) for one in empty["budgets"]] == [("company", 1_000)]
    first = await till.budgets.reserve(till.scope(customer="cus_dana"), "understand", MODEL, 100)
    await till.budgets.settle(first, Usage(50, 50, estimated=False))
    await till.budgets.reserve(till.scope("c2"), "compose", MODEL, 100)
    shown: dict[str, Any] = await till.budgets.show()
    assert [one["scope"] for one in shown["budgets"]] == [
        "company",
        "agent",
        "agent",
        "customer",
        "conversation",
        "conversation",
    ]
    company = shown["budgets"][0]
    assert (company["used_tokens"], company["reserved_tokens"], company["left_tokens"]) == (
        100,
        200,
        700,
    )
    assert (company["limit_micro"], company["left_micro"]) == (1_000, 700)


async def test_budget_in_another_currency_is_refused(till: Till) -> None:
    till.limits = limits(currency="EUR")
    with pytest.raises(OverBudget) as refused:
        await till.budgets.reserve(till.scope(), "understand", MODEL, 1)
    assert refused.value.data["budget"] == "currency"
