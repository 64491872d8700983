"""What is not answered is never called failed while it may still happen: sent again,
then voided, then known.
"""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from steward.decisions.execution import Voidable
from steward.domain.action import Action, ActionState
from steward.errors import OutcomeUnknown, ToolFailed
from tests.desk_rows import ALLOW, FACTS, Desk

TRIES = 3


class Provider:
    """A system with keys that can be voided; its moods are those of sending, then of voiding."""

    def __init__(self, sends: list[Any], voids: list[Any] | None = None) -> None:
        self.sends, self.voids = list(sends), list(voids or [])
        self.paid: set[str] = set()
        self.void: set[str] = set()
        self.calls: list[str] = []

    async def send(self, action: Action) -> dict[str, Any]:
        self.calls.append("send")
        mood = self.sends.pop(0) if self.sends else None
        if mood != "lost before" and not isinstance(mood, ToolFailed):
            self.commit(action)
        if mood is not None:
            raise mood if isinstance(mood, Exception) else OutcomeUnknown(mood)
        return {"refund_id": action.key}

    def commit(self, action: Action) -> None:
        if action.key in self.void:
            raise ToolFailed("the key is void", tool_code="key_void")
        self.paid.add(action.key)

    async def voided(self, action: Action) -> dict[str, Any] | None:
        self.calls.append("void")
        mood = self.voids.pop(0) if self.voids else None
        if mood is not None and mood != "lost after":
            raise mood
        if action.key not in self.paid:
            self.void.add(action.key)
        if mood is not None:
            raise OutcomeUnknown(mood)
        return {"refund_id": action.key} if action.key in self.paid else None

    @property
    def effect(self) -> Voidable:
        return Voidable(self.send, self.voided)


async def begun(desk: Desk, provider: Provider) -> Action:
    desk.ledger.execution._tries = TRIES
    turn = desk.turn()
    action = await desk.proposed(turn)
    await desk.ledger.apply(turn, action.id, ALLOW, FACTS)
    return await desk.ledger.execution.execute(turn, action.id, provider.effect)


async def resolved(desk: Desk, action: Action, provider: Provider, most: int = 12) -> Action:
    for _ in range(most):
        if (
            action := await desk.ledger.execution.resolve(action.id, provider.effect)
        ).state is not ActionState.UNKNOWN:
            break
    return action


@pytest.mark.parametrize(
    "voids", [[], [OutcomeUnknown("away")], ["lost after"], [ToolFailed("no")], [ValueError("odd")]]
)
async def test_never_answered_it_is_voided_and_only_then_failed(
    desk: Desk, voids: list[Any]
) -> None:
    provider = Provider(["lost before"] * 20, voids)
    action = await resolved(desk, await begun(desk, provider), provider)
    assert (action.state, action.outcome["error"]) == (ActionState.FAILED, "unanswered")
    assert provider.calls == ["send"] * TRIES + ["void"] * (1 + len(voids))
    assert (provider.void, provider.paid) == ({action.key}, set())
    with pytest.raises(ToolFailed, match="void"):  # the first request arrives after all
        provider.commit(action)
    assert (
        await desk.ledger.execution.resolve(action.id, provider.effect)
    ).state is ActionState.FAILED
    assert (await desk.audit.verify("c1")).ok


async def test_voiding_what_was_done_after_all_is_confirmed(desk: Desk) -> None:
    provider = Provider(["lost after"] * 20, [OutcomeUnknown("away")])
    action = await resolved(desk, await begun(desk, provider), provider)
    assert (action.state, action.outcome) == (ActionState.CONFIRMED, {"refund_id": action.key})
    assert provider.calls == ["send"] * TRIES + ["void"] * 2
    assert "refund.failed" not in await desk.events()


async def test_answer_in_time_needs_no_void(desk: Desk) -> None:
    provider = Provider(["lost before", "lost before"])
    action = await resolved(desk, await begun(desk, provider), provider)
    assert (action.state, provider.calls) == (ActionState.CONFIRMED, ["send"] * 3)


async def test_voiding_when_its_right_is_over_it_is_not_sent_again(desk: Desk) -> None:
    """Whatever was allowed a quarter of an hour ago, on the facts of then, is not begun anew."""
    provider = Provider(["lost before"] * 20)
    action = await begun(desk, provider)
    desk.shift("16 minutes")
    assert (
        await desk.ledger.execution.resolve(action.id, provider.effect)
    ).state is ActionState.FAILED
    assert provider.calls == ["send", "void"]


@pytest.mark.parametrize(
    ("first", "state"), [("lost before", ActionState.FAILED), ("lost after", ActionState.CONFIRMED)]
)
async def test_refusal_of_a_second_request_says_nothing_about_the_first(
    desk: Desk, first: str, state: ActionState
) -> None:
    provider = Provider([first, ToolFailed("no", tool_code="exceeds_refundable")])
    action = await resolved(desk, await begun(desk, provider), provider)
    assert provider.calls == ["send", "send", "void"]
    assert action.state is state
    if state is ActionState.FAILED:
        assert action.outcome["error"] == "exceeds_refundable"


async def test_write_refused_at_its_first_request_has_failed(desk: Desk) -> None:
    provider = Provider([ToolFailed("no", tool_code="charge_disputed")])
    action = await begun(desk, provider)
    assert (action.state, provider.calls) == (ActionState.FAILED, ["send"])


async def test_action_voided_many_times_at_once_ends_once(desk: Desk) -> None:
    provider = Provider(["lost before"] * 20)
    action = await begun(desk, provider)
    desk.shift("16 minutes")
    await asyncio.gather(
        *(desk.ledger.execution.resolve(action.id, provider.effect) for _ in range(8))
    )
    assert provider.calls == ["send", "void"]
    assert (await desk.events()).count("refund.failed") == 1


async def test_killed_while_voiding_it_is_voided_again(desk: Desk) -> None:
    provider = Provider(["lost before"] * 20)
    action = await begun(desk, provider)
    desk.shift("16 minutes")

    async def killed(_: Action) -> None:
        raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        await desk.ledger.execution.resolve(action.id, Voidable(provider.send, killed))
    assert (await desk.ledger.get(action.id)).state is ActionState.UNKNOWN
    assert (
        await desk.ledger.execution.resolve(action.id, provider.effect)
    ).state is ActionState.FAILED
    assert provider.calls == ["send", "void"]


async def test_voiding_what_is_looked_up_is_asked_until_its_right_is_over(desk: Desk) -> None:
    """A look-up is no further request: however many there were, they are no reason to give up."""
    provider = Provider(["lost before"] * 20)
    patient = Voidable(provider.send, provider.voided, patient=True)
    action = await begun(desk, provider)
    for _ in range(TRIES + 2):
        assert (
            await desk.ledger.execution.resolve(action.id, patient)
        ).state is ActionState.UNKNOWN
    assert "void" not in provider.calls
    desk.shift("16 minutes")
    assert (await desk.ledger.execution.resolve(action.id, patient)).state is ActionState.FAILED


async def test_voiding_what_was_tried_often_is_looked_at_ever_more_rarely(desk: Desk) -> None:
    """A system that stays away fills no record, and is asked again within
    ten minutes of its return.
    """
    provider = Provider(["lost before"] * 20, [OutcomeUnknown("away")] * 20)
    action = await begun(desk, provider)
    waits = []
    for _ in range(14):
        waited = 0
        while not await desk.ledger.execution.unfinished(5):
            desk.shift("5 seconds")
            waited += 5
        waits.append(waited)
        assert (
            await desk.ledger.execution.resolve(action.id, provider.effect)
        ).state is ActionState.UNKNOWN
    assert waits == [5, 5, 5, 10, 20, 40, 80, 160, 320, 600, 600, 600, 600, 600]
