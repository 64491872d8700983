"""Hypothesis plays a day at the desk against a model of it: states, effects,
keys and the record always agree.
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
from steward.domain import lifecycle as rules
from steward.domain.action import LIVE, Action, ActionState
from steward.errors import Refused, Stale, ToolFailed
from steward.ledger import counting
from tests.desk_rows import ALLOW, DENY, FACTS, ONE, TWO, Desk, open_desk

_NUMBER = count()
S = ActionState


class LifeCycle(RuleBasedStateMachine):
    """One charge of one customer; the model is `states`, `effects` and who has signed."""

    desk: Desk
    loop: asyncio.AbstractEventLoop

    def __init__(self) -> None:
        super().__init__()
        self.name = f"s{next(_NUMBER)}"
        self.turn = self.desk.turn(self.name)
        self.action: Action | None = None
        self.states: dict[str, ActionState] = {}
        self.effects: dict[str, int] = {}
        self.signed: dict[str, set[str]] = {}
        self.asked: set[str] = set()  # what a person is to find out

    def run[T](self, work: Coroutine[Any, Any, T]) -> T:
        return self.loop.run_until_complete(work)

    @property
    def state(self) -> ActionState | None:
        return self.states[self.action.id] if self.action else None

    @rule(amount=st.sampled_from([1000, 2000]))
    def propose(self, amount: int) -> None:
        old, was = self.action, self.state
        made = self.run(
            self.desk.proposed(self.turn, amount, f"charge:{self.name}", handle=f"cus_{self.name}")
        )
        if (
            old is not None
            and was is not None
            and was in LIVE
            and (was in rules.SENT or old.params["amount_minor"] == amount)
        ):
            assert made.id == old.id
            return
        assert made.id not in self.states
        if old is not None and was is not None and was in LIVE:
            self.states[old.id] = S.WITHDRAWN
        self.action = made
        self.states[made.id] = S.PROPOSED

    @precondition(lambda self: self.action is not None)
    @rule(verdict=st.sampled_from([ALLOW, ALLOW, ONE, TWO, DENY]))
    def decide(self, verdict: Any) -> None:
        assert self.action
        told = self.run(
            self.desk.ledger.read(counting.window, f"cus_{self.name}", 30, self.action.id)
        ).get("USD", 0)
        facts = FACTS | {"window_minor": told}
        moved = self.run(self.desk.ledger.apply(self.turn, self.action.id, verdict, facts))
        if self.state in rules.UNDECIDED:
            expected = {
                "allow": {S.AUTHORISED},
                "deny": {S.DENIED},
                "ask": {S.AWAITING, S.AUTHORISED},
            }[verdict.outcome]
            assert moved.state in expected
            if verdict.outcome == "ask" and moved.state is S.AUTHORISED:
                granted = self.desk.owner(
                    (
                        "SELECT approval_id FROM desk.authority WHERE action_id = %s "
                        "AND revoked_at IS NULL"
                    ),
                    moved.id,
                )[-1][0]
                assert len(self.signed[granted]) == len(verdict.needs)
            self.states[moved.id] = moved.state
        else:
            assert moved.state is self.state

    @precondition(lambda self: self.state is S.AWAITING)
    @rule(
        login=st.sampled_from(["lena", "marcus", "priya", "joost", "aiko"]),
        verdict=st.sampled_from(["approve"] * 4 + ["reject"]),
    )
    def sign(self, login: str, verdict: str) -> None:
        for approval in self.run(self.desk.approvals.pending(self.name)):
            try:
                signed = self.run(self.desk.sign(login, approval, verdict, "because"))
            except Refused:
                continue
            assert login != "aiko"
            self.signed.setdefault(signed.id, set()).add(login)
            if verdict == "reject":
                self.states[approval.action_id] = S.REJECTED

    @precondition(lambda self: self.action is not None)
    @rule(mood=st.sampled_from(["works", "works", "lost before", "lost after", "refused"]))
    def execute(self, mood: str) -> None:
        self._send(
            mood,
            lambda action_id, effect: self.desk.ledger.execution.execute(
                self.turn, action_id, effect
            ),
        )

    @precondition(lambda self: self.state is S.UNKNOWN)
    @rule(mood=st.sampled_from(["works", "lost after"]))
    def resolve(self, mood: str) -> None:
        self._send(mood, self.desk.ledger.execution.resolve)

    def _send(self, mood: str, send: Any) -> None:
        assert self.action
        was, key = self.state, self.action.key

        async def effect(action: Action) -> dict[str, Any]:
            assert was in (S.AUTHORISED, S.UNKNOWN)
            assert action.key == key
            if mood == "lost before":
                raise TimeoutError
            if mood == "refused" and key not in self.effects:
                raise ToolFailed("no")
            self.effects[key] = 1  # the provider knows the key: a second time changes nothing
            if mood == "lost after":
                raise TimeoutError
            return {"refund_id": key}

        try:
            done = self.run(send(self.action.id, effect))
        except Stale:
            assert was in (S.PROPOSED, S.AWAITING)
            return
        if was not in (S.AUTHORISED, S.UNKNOWN) or self.action.id in self.asked:
            assert done.state is was
        elif mood == "refused" and key not in self.effects:
            # a second request that is refused proves nothing of the first: a person finds out
            assert done.state is (S.FAILED if was is S.AUTHORISED else S.UNKNOWN)
            self.asked |= {self.action.id} if was is S.UNKNOWN else set()
        else:
            assert done.state is (S.UNKNOWN if mood.startswith("lost") else S.CONFIRMED)
        self.states[done.id] = done.state

    @precondition(lambda self: self.action is not None)
    @rule()
    def withdraw(self) -> None:
        assert self.action
        try:
            done = self.run(self.desk.ledger.withdraw(self.turn, self.action.id, "customer"))
        except Stale:
            assert self.state not in rules.UNDECIDED
            assert self.state is not S.WITHDRAWN
            return
        assert done.state is S.WITHDRAWN
        self.states[done.id] = S.WITHDRAWN

    @rule()
    def next_turn(self) -> None:
        self.turn = self.desk.turn(self.name)

    @invariant()
    def rows_agree(self) -> None:
        actions = self.run(self.desk.ledger.of_conversation(self.name))
        assert {action.id: action.state for action in actions} == self.states
        assert sum(action.state in LIVE for action in actions) <= 1
        for action in actions:
            if action.state is S.CONFIRMED:
                assert action.key in self.effects
            elif action.state is not S.UNKNOWN:
                assert action.key not in self.effects
            spent = self.desk.count(
                "authority", "action_id = %s AND consumed_at IS NOT NULL", action.id
            )
            assert spent == (action.state in (S.UNKNOWN, S.CONFIRMED, S.FAILED))

    def teardown(self) -> None:
        assert self.run(self.desk.audit.verify(self.name)).ok
        entries = self.run(self.desk.audit.entries(self.name))
        for action_id, state in self.states.items():  # the record alone tells how each action ended
            own = [
                entry.event
                for entry in entries
                if entry.action_id == action_id and entry.event.startswith("refund.")
            ]
            assert own[0] == "refund.proposed"
            steps = [one for one in own if one not in ("refund.resent", "refund.person_asked")]
            assert steps[-1] == f"refund.{state}"


@pytest.fixture
def loop_and_desk(dsn: str) -> Any:
    loop = asyncio.new_event_loop()
    db = Database(dsn, size=4)
    loop.run_until_complete(db.open())
    yield loop, open_desk(dsn, db)
    loop.run_until_complete(db.close())
    loop.close()


def test_ledger_over_random_steps_keeps_its_invariants(loop_and_desk: Any) -> None:
    LifeCycle.loop, LifeCycle.desk = loop_and_desk
    run_state_machine_as_test(  # type: ignore[no-untyped-call]
        LifeCycle,
        settings=settings(
            max_examples=20,
            stateful_step_count=15,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
