"""Hypothesis reserves, settles, forgets and lets days pass:
what is settled and what is open never exceed a budget.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from steward.db import Database
from steward.domain.cost import Reservation, Scope, Usage
from steward.errors import OverBudget
from tests.budgets.conftest import MODEL, Till, limits
from tests.desk_rows import open_desk

_NUMBER = count()
CUSTOMER, CONVERSATION = 1_500, 1_000


class Sums(RuleBasedStateMachine):
    """One customer in two conversations.

    The model is what each open call holds and what each settled one cost.
    """

    till: Till
    loop: asyncio.AbstractEventLoop

    def __init__(self) -> None:
        super().__init__()
        name = f"h{next(_NUMBER)}"
        self.customer, self.conversations = f"cus_{name}", (f"{name}a", f"{name}b")
        self.turns: dict[str, Scope] = {}
        self.open: dict[str, Reservation] = {}
        self.days: dict[int, int] = {0: 0}
        self.spent: dict[str, int] = dict.fromkeys(self.conversations, 0)
        self.began: dict[str, int] = {}
        self.day = 0

    def run[T](self, work: Coroutine[Any, Any, T]) -> T:
        return self.loop.run_until_complete(work)

    def scope(self, which: int) -> Scope:
        return self.till.scope(self.conversations[which], customer=self.customer, fast=False)

    def held(self, conversation: str) -> int:
        return self.spent[conversation] + sum(
            c.most.tokens for c in self.open.values() if c.conversation_id == conversation
        )

    def of_today(self) -> int:
        return self.days.get(self.day, 0) + sum(
            c.most.tokens for c in self.open.values() if self.began[c.id] == self.day
        )

    def one(self, data: Any) -> Reservation:
        """By its place: ids are others each time, and a run that is played
        again has to choose the same.
        """
        return list(self.open.values())[data.draw(st.integers(0, len(self.open) - 1))]

    @rule(which=st.sampled_from([0, 1]), asked=st.integers(0, 400))
    def reserve(self, which: int, asked: int) -> None:
        name = self.conversations[which]
        fits = (
            self.held(name) + asked + 100 <= CONVERSATION
            and self.of_today() + asked + 100 <= CUSTOMER
        )
        try:
            call = self.run(
                self.till.budgets.reserve(self.scope(which), "understand", MODEL, asked)
            )
        except OverBudget:
            assert not fits
            return
        assert fits
        self.open[call.id], self.began[call.id] = call, self.day

    @rule(asked=st.integers(0, 300), many=st.integers(2, 5))
    def reserve_at_once(self, asked: int, many: int) -> None:
        async def together() -> list[Any]:
            asks = (
                self.till.budgets.reserve(scope, "understand", MODEL, asked) for scope in scopes
            )
            return await asyncio.gather(*asks, return_exceptions=True)

        scopes = [self.scope(0)] * min(many, 5)
        room = min(
            (CONVERSATION - self.held(self.conversations[0])) // (asked + 100),
            (CUSTOMER - self.of_today()) // (asked + 100),
        )
        made = [one for one in self.run(together()) if isinstance(one, Reservation)]
        assert len(made) == min(len(scopes), room)
        for call in made:
            self.open[call.id], self.began[call.id] = call, self.day

    def close(self, call: Reservation, cost: int) -> None:
        self.spent[call.conversation_id] += cost
        day = self.began[call.id]
        self.days[day] = self.days.get(day, 0) + cost
        del self.open[call.id]

    @precondition(lambda self: self.open)
    @rule(data=st.data(), share=st.floats(0, 1))
    def settle(self, data: Any, share: float) -> None:
        call = self.one(data)
        used = int(call.most.tokens * share)
        assert self.run(self.till.budgets.settle(call, Usage(used, 0, estimated=False)))
        self.close(call, used)

    @precondition(lambda self: self.open)
    @rule(data=st.data())
    def die(self, data: Any) -> None:
        call = self.one(data)
        self.till.desk.owner(
            "UPDATE desk.model_call SET lease_until = now() - interval '1 s' WHERE id = %s", call.id
        )
        assert self.run(self.till.budgets.settle_lapsed()) == 1
        self.close(call, call.most.tokens)

    @rule()
    def a_day_passes(self) -> None:
        self.till.desk.shift("24 hours")
        self.day += 1

    @invariant()
    def sums_agree_and_stay_within(self) -> None:
        for name in self.conversations:
            rows = self.till.desk.owner(
                (
                    "SELECT reserved_tokens + settled_tokens FROM desk.budget "
                    "WHERE scope = 'conversation' AND key = %s"
                ),
                name,
            )
            total = rows[0][0] if rows else 0
            assert total == self.held(name) <= CONVERSATION
        by_day = self.till.desk.owner(
            (
                "SELECT reserved_tokens + settled_tokens FROM desk.budget "
                "WHERE scope = 'customer' AND key = %s"
            ),
            self.customer,
        )
        assert all(total <= CUSTOMER for (total,) in by_day)
        assert sum(total for (total,) in by_day) == sum(
            self.held(name) for name in self.conversations
        )


@pytest.mark.long
def test_budgets_over_random_steps_keep_their_sums(dsn: str) -> None:
    loop = asyncio.new_event_loop()
    database = Database(dsn, size=6)
    loop.run_until_complete(database.open())
    Sums.till, Sums.loop = Till(open_desk(dsn, database)), loop
    Sums.till.limits = limits(
        customer={"tokens": CUSTOMER, "cost": "1000"},
        conversation={"tokens": CONVERSATION, "cost": "1000"},
    )
    try:
        run_state_machine_as_test(
            Sums,
            settings=settings(
                max_examples=25,
                stateful_step_count=25,
                deadline=None,
                suppress_health_check=list(HealthCheck),
            ),
        )
    finally:
        loop.run_until_complete(database.close())
        loop.close()
