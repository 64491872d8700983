"""What was sent and not heard of is not sent again while everything is stopped.

Afterwards it is, once.
"""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from steward.decisions.halt import Halts
from steward.domain.action import Action, ActionState
from steward.domain.approval import Person
from tests.desk_rows import ALLOW, FACTS, Desk

LENA = Person(login="lena", name="Lena", roles=("lead",))


async def lost(_action: Action) -> dict[str, Any]:
    """The line went dead before anything arrived."""
    raise ConnectionError("gone")


@pytest.mark.parametrize("left", ["unknown", "executing"])
async def test_halt_keeps_back_what_is_sent_again(desk: Desk, left: str) -> None:
    turn, halts = desk.turn(), Halts(desk.db, desk.audit)
    paid: list[str] = []

    async def pay(action: Action) -> dict[str, Any]:
        paid.append(action.key)
        return {"reference": "r1"}

    action = await desk.proposed(turn)
    await desk.ledger.apply(turn, action.id, ALLOW, FACTS)
    await desk.ledger.execution.execute(turn, action.id, lost)
    if left == "executing":  # its sender died
        desk.owner(
            "UPDATE desk.action SET state = 'executing', claim = 'dead', claimed_until = now() - "
            "interval '1 second'"
        )
    await halts.halt(LENA, "wrong prices")
    assert (await desk.ledger.execution.resolve(action.id, pay)).state == left
    async with asyncio.timeout(60):  # a turn that comes by does not wait for the halt to end
        assert (await desk.ledger.execution.execute(turn, action.id, pay)).state == left
    assert paid == []
    await halts.resume(LENA)
    assert (await desk.ledger.execution.resolve(action.id, pay)).state is ActionState.CONFIRMED
    assert paid == [action.key]
