"""A sender that died in its run is replaced by the next run at once; any other is waited for."""

from __future__ import annotations

import asyncio

import pytest

from steward.conversation.repository import one_run
from steward.domain.action import Action, ActionState
from steward.domain.turn import TurnRef
from steward.locks import RunSessions
from tests.desk_rows import Desk
from tests.ledger.test_execution import Provider, authorised

_DEAD = """UPDATE desk.action SET state = 'executing', claim = 'claim_dead', attempts = 1,
                  claim_run = %s, claimed_until = now() + interval '1 hour' WHERE id = %s"""


async def _killed(rows: Desk, run: int | None) -> tuple[TurnRef, Action]:
    turn, action = await authorised(rows)
    rows.owner("UPDATE desk.authority SET consumed_at = now() WHERE action_id = %s", action.id)
    rows.owner(_DEAD, run, action.id)
    return turn, action


async def _killed_in_a_run(desk: Desk, sessions: RunSessions) -> tuple[TurnRef, Action]:
    async with one_run(sessions, "c1") as run:
        number = run.number
    return await _killed(desk, number)


async def test_claim_of_an_earlier_run_is_taken_over_at_once(
    rows: Desk, sessions: RunSessions
) -> None:
    turn, action = await _killed_in_a_run(rows, sessions)
    provider = Provider()
    async with asyncio.timeout(60), one_run(sessions, "c1"):
        done = await rows.ledger.execution.execute(turn, action.id, provider)
    assert done.state is ActionState.CONFIRMED
    assert provider.calls == [action.key]


@pytest.mark.parametrize("sender", ["clockwork", "this run"])
async def test_claim_of_a_live_sender_is_waited_for(
    rows: Desk, sessions: RunSessions, sender: str
) -> None:
    provider = Provider()
    async with one_run(sessions, "c1") as run:
        turn, action = await _killed(rows, None if sender == "clockwork" else run.number)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.5):
                await rows.ledger.execution.execute(turn, action.id, provider)
    assert provider.calls == []


async def test_claim_of_a_run_is_not_taken_over_outside_of_runs(
    rows: Desk, sessions: RunSessions
) -> None:
    _, action = await _killed_in_a_run(rows, sessions)
    provider = Provider()
    found = await rows.ledger.execution.resolve(action.id, provider)
    assert found.state is ActionState.EXECUTING
    assert provider.calls == []


async def test_execution_in_a_run_claims_for_that_run(rows: Desk, sessions: RunSessions) -> None:
    turn, action = await authorised(rows)
    claimed: list[object] = []

    async def effect(sent: Action) -> dict[str, object]:
        claimed.extend(rows.owner("SELECT claim_run FROM desk.action")[0])
        return {"refund_id": "RF-1"}

    async with one_run(sessions, "c1") as run:
        await rows.ledger.execution.execute(turn, action.id, effect)
    assert claimed == [run.number]
