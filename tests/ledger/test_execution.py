"""Exactly once: many at once, crashes in between, unknown outcomes,
a second sweeper, a late answer.
"""

from __future__ import annotations

import asyncio
from typing import Any

import psycopg
import pytest
from psycopg_pool import PoolTimeout

from steward.decisions.execution import Voidable
from steward.decisions.unproven import Unproven
from steward.domain.action import Action, ActionState
from steward.domain.turn import TurnRef
from steward.errors import OutcomeUnknown, Stale, ToolFailed, ToolUnavailable
from steward.telemetry import meters
from tests.desk_rows import ALLOW, FACTS, ONE, Desk


class Provider:
    """A system with idempotency keys; asserts that nothing is ever done twice under two keys."""

    def __init__(self, *moods: BaseException | None, slow: float = 0.0) -> None:
        self.moods, self.slow, self.done, self.calls = list(moods), slow, {}, []  # type: ignore[var-annotated]

    async def __call__(self, action: Action) -> dict[str, Any]:
        self.calls.append(action.key)
        await asyncio.sleep(self.slow)
        mood = self.moods.pop(0) if self.moods else None
        if mood is not None and getattr(mood, "before", False):
            raise mood
        self.done.setdefault(action.key, {"refund_id": f"RF-{len(self.done) + 1}"})
        if mood is not None:
            raise mood
        return self.done[action.key]


def before(error: BaseException) -> BaseException:
    """The error comes before the effect."""
    error.before = True  # type: ignore[attr-defined]
    return error


def effects_sent_seconds() -> float:
    return meters.REGISTRY.get_sample_value("steward_effect_sent_seconds_sum") or 0.0


async def authorised(desk: Desk, name: str = "1") -> tuple[TurnRef, Action]:
    turn = desk.turn(f"c{name}")
    action = await desk.proposed(
        turn, resource=f"charge:CH-{name}", handle=desk.customer(f"cus_{name}")
    )
    return turn, await desk.ledger.apply(turn, action.id, ALLOW, FACTS)


async def test_sixteen_at_once_have_one_effect(desk: Desk) -> None:
    turn, action = await authorised(desk)
    provider = Provider(slow=0.2)
    done = await asyncio.gather(
        *(desk.ledger.execution.execute(turn, action.id, provider) for _ in range(16))
    )
    assert provider.calls == [action.key]
    assert {each.state for each in done} == {ActionState.CONFIRMED}
    assert all(each.outcome == {"refund_id": "RF-1"} for each in done)
    assert (await desk.events()).count("refund.executing") == 1
    assert desk.count("authority", "consumed_at IS NOT NULL") == 1
    assert (
        await desk.ledger.execution.execute(turn, action.id, provider)
    ).state is ActionState.CONFIRMED
    assert len(provider.calls) == 1


@pytest.mark.parametrize("prepare", ["proposed", "awaiting", "expired", "revoked"])
async def test_execution_nothing_is_done_without_a_right_to(desk: Desk, prepare: str) -> None:
    provider = Provider()
    if prepare == "awaiting":
        turn = desk.turn()
        action, _ = await desk.asked(turn)
    elif prepare == "proposed":
        turn = desk.turn()
        action = await desk.proposed(turn)
    else:
        turn, action = await authorised(desk)
        if prepare == "expired":
            desk.shift("16 minutes")
        else:
            desk.owner("UPDATE desk.authority SET revoked_at = now()")
    with pytest.raises(Stale):
        await desk.ledger.execution.execute(turn, action.id, provider)
    assert provider.calls == []
    if prepare in ("expired", "revoked"):  # asked anew, policy may grant anew
        await desk.ledger.apply(turn, action.id, ALLOW, FACTS)
        assert (
            await desk.ledger.execution.execute(turn, action.id, provider)
        ).state is ActionState.CONFIRMED


async def test_authority_that_was_used_is_used_up(desk: Desk) -> None:
    """Whatever else is forged: an action that is put back does not bring its right back."""
    turn, action = await authorised(desk)
    provider = Provider()
    await desk.ledger.execution.execute(turn, action.id, provider)
    desk.owner("UPDATE desk.action SET state = 'authorised', claimed_until = NULL")
    with pytest.raises(Stale, match="the right to do this"):
        await desk.ledger.execution.execute(turn, action.id, provider)
    assert provider.calls == [action.key]


@pytest.mark.parametrize(
    ("mood", "state", "error"),
    [
        (ToolFailed("no", tool_code="already_refunded"), ActionState.FAILED, "already_refunded"),
        (ToolUnavailable("down"), ActionState.UNKNOWN, "tool_unavailable"),
        (OutcomeUnknown("no answer"), ActionState.UNKNOWN, "outcome_unknown"),
        (TimeoutError(), ActionState.UNKNOWN, "TimeoutError"),
        (ValueError("odd"), ActionState.UNKNOWN, "ValueError"),
    ],
)
async def test_execute_without_success_ends_in_the_state_of_its_error(
    desk: Desk, mood: BaseException, state: ActionState, error: str
) -> None:
    turn, action = await authorised(desk)
    done = await desk.ledger.execution.execute(turn, action.id, Provider(mood))
    assert (done.state, done.outcome["error"]) == (state, error)
    assert (await desk.events())[-1] == f"refund.{state}"


@pytest.mark.parametrize(
    "away",
    [psycopg.errors.AdminShutdown("terminating connection"), PoolTimeout("no connection")],
)
async def test_record_that_goes_away_under_an_effect_is_no_answer_and_ends_the_run(
    desk: Desk, away: psycopg.Error
) -> None:
    """What the customer would hear of such an outcome is not so: whoever comes next asks again."""
    turn, action = await authorised(desk)
    provider = Provider(before(away))
    with pytest.raises(type(away)):
        await desk.ledger.execution.execute(turn, action.id, provider)
    assert (await desk.ledger.get(action.id)).state is ActionState.UNKNOWN
    done = await desk.ledger.execution.execute(turn, action.id, provider)
    assert (done.state, provider.calls) == (ActionState.CONFIRMED, [action.key, action.key])


async def test_refusal_of_what_was_sent_before_is_asked_of_a_person(desk: Desk) -> None:
    """Where nothing can be voided, a second request that is refused does not prove that the first
    one was not done.
    """
    turn, action = await authorised(desk)
    provider = Provider(
        OutcomeUnknown("the connection broke"),
        before(ToolFailed("no", tool_code="already_refunded")),
    )
    await desk.ledger.execution.execute(turn, action.id, provider)
    found = await desk.ledger.execution.resolve(action.id, provider)
    assert (found.state, found.outcome["error"]) == (ActionState.UNKNOWN, "already_refunded")
    assert [row["id"] for row in await Unproven(desk.db, desk.audit).open()] == [action.id]
    assert list(provider.done) == [action.key]


async def test_answer_that_comes_after_a_refusal_asks_nobody_any_more(desk: Desk) -> None:
    turn, action = await authorised(desk)

    async def overtaken(_: Action) -> dict[str, Any]:
        desk.owner("UPDATE desk.action SET claimed_until = now() - interval '1 s'")
        await desk.ledger.execution.resolve(action.id, Provider(before(ToolFailed("no"))))
        assert len(await Unproven(desk.db, desk.audit).open()) == 1
        return {"refund_id": "RF-9"}

    done = await desk.ledger.execution.execute(turn, action.id, overtaken)
    assert (done.state, done.outcome) == (ActionState.CONFIRMED, {"refund_id": "RF-9"})
    assert await Unproven(desk.db, desk.audit).open() == []


async def test_write_with_an_unreadable_answer_is_unknown(desk: Desk) -> None:
    turn, action = await authorised(desk)

    async def odd(_: Action) -> Any:
        return None

    assert (await desk.ledger.execution.execute(turn, action.id, odd)).state is ActionState.UNKNOWN


async def test_effect_that_hangs_is_given_up_before_its_claim_ends(desk: Desk) -> None:
    turn, action = await authorised(desk)
    desk.ledger.execution._claim_seconds = 0.3
    done = await desk.ledger.execution.execute(turn, action.id, Provider(slow=30.0))
    assert (done.state, done.outcome["error"]) == (ActionState.UNKNOWN, "TimeoutError")


class Killed(BaseException):
    """What ends a process, or a task, in the middle."""


@pytest.mark.parametrize("mood", [Killed(), before(Killed()), asyncio.CancelledError()])
async def test_crash_in_between_is_resolved_under_the_same_key(
    desk: Desk, mood: BaseException
) -> None:
    turn, action = await authorised(desk)
    provider = Provider(mood)
    with pytest.raises(type(mood)):
        await desk.ledger.execution.execute(turn, action.id, provider)
    assert (await desk.ledger.get(action.id)).state is ActionState.UNKNOWN
    done = await desk.ledger.execution.resolve(action.id, provider)
    assert done.state is ActionState.CONFIRMED
    assert provider.calls == [action.key, action.key]
    assert len(provider.done) == 1
    assert desk.count("authority") == 1
    assert "refund.resent" in await desk.events()
    assert (await desk.audit.verify("c1")).ok


async def test_task_that_is_cancelled_leaves_unknown_behind(desk: Desk) -> None:
    turn, action = await authorised(desk)
    begun = asyncio.Event()

    async def slow(_: Action) -> dict[str, Any]:
        begun.set()
        await asyncio.sleep(30)
        return {}

    task = asyncio.create_task(desk.ledger.execution.execute(turn, action.id, slow))
    await begun.wait()
    assert (await desk.ledger.get(action.id)).state is ActionState.EXECUTING
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert (await desk.ledger.get(action.id)).state is ActionState.UNKNOWN


async def killed_while_executing(desk: Desk, name: str = "1") -> tuple[TurnRef, Action]:
    """As SIGKILL leaves it: the effect may have happened and nothing was
    recorded after `executing`.
    """
    turn, action = await authorised(desk, name)
    desk.owner("UPDATE desk.authority SET consumed_at = now() WHERE action_id = %s", action.id)
    desk.owner(
        "UPDATE desk.action SET state = 'executing', claim = 'claim_dead', attempts = 1,"
        " claimed_until = now() + interval '1 hour' WHERE id = %s",
        action.id,
    )
    return turn, action


async def test_killed_sender_is_waited_for_and_then_replaced(desk: Desk) -> None:
    turn, action = await killed_while_executing(desk)
    provider = Provider()
    waiting = asyncio.create_task(desk.ledger.execution.execute(turn, action.id, provider))
    assert (await desk.ledger.execution.resolve(action.id, provider)).state is ActionState.EXECUTING
    assert provider.calls == []
    # In a thread: the waiting task may hold the row, and must be able to go on.
    await asyncio.to_thread(
        desk.owner, "UPDATE desk.action SET claimed_until = now() - interval '1 s'"
    )
    assert (await waiting).state is ActionState.CONFIRMED
    assert provider.calls == [action.key]


async def test_killed_sender_of_what_people_signed_is_counted_by_who_sends_again(
    desk: Desk,
) -> None:
    action, approval = await desk.asked(desk.turn())
    await desk.sign("lena", approval)
    await desk.ledger.apply(desk.turn(), action.id, ONE, FACTS)
    desk.owner("UPDATE desk.authority SET consumed_at = now() WHERE action_id = %s", action.id)
    desk.owner("UPDATE desk.action SET state = 'executing', attempts = 1")
    desk.shift("7 seconds")
    before = effects_sent_seconds()
    done = await desk.ledger.execution.resolve(action.id, Provider())
    assert done.state is ActionState.CONFIRMED
    assert effects_sent_seconds() - before >= 7


async def test_action_unfinished_goes_to_one_sweeper(desk: Desk) -> None:
    expected = set()
    for n in range(6):
        turn, action = await authorised(desk, str(n))
        assert (
            await desk.ledger.execution.execute(turn, action.id, Provider(TimeoutError()))
        ).state is ActionState.UNKNOWN
        expected.add(action.id)
    assert await desk.ledger.execution.unfinished(5) == []
    desk.shift("10 seconds")
    swept = await asyncio.gather(*(desk.ledger.execution.unfinished(5) for _ in range(4)))
    found = [action.id for each in swept for action in each]
    assert sorted(found) == sorted(expected)
    assert await desk.ledger.execution.unfinished(5) == []
    _, last = await killed_while_executing(desk, "last")
    desk.shift("10 seconds")
    # its claim still runs
    assert last.id not in {action.id for action in await desk.ledger.execution.unfinished(5)}


async def test_resolvers_many_at_once_send_one_at_a_time(desk: Desk) -> None:
    turn, action = await authorised(desk)
    await desk.ledger.execution.execute(turn, action.id, Provider(TimeoutError()))
    provider = Provider(slow=0.2)
    await asyncio.gather(*(desk.ledger.execution.resolve(action.id, provider) for _ in range(8)))
    assert provider.calls == [action.key]
    assert (await desk.ledger.get(action.id)).state is ActionState.CONFIRMED


async def test_late_failure_does_not_undo_what_another_sender_is_doing(desk: Desk) -> None:
    turn, action = await authorised(desk)

    async def overtaken(_: Action) -> dict[str, Any]:
        desk.owner("UPDATE desk.action SET claimed_until = now() - interval '1 s'")
        assert (
            await desk.ledger.execution.resolve(action.id, Provider())
        ).state is ActionState.CONFIRMED
        raise ToolFailed("late", tool_code="late")

    done = await desk.ledger.execution.execute(turn, action.id, overtaken)
    assert done.state is ActionState.CONFIRMED


async def test_success_that_contradicts_a_recorded_failure_is_on_record(desk: Desk) -> None:
    turn, action = await authorised(desk)

    async def overtaken(_: Action) -> dict[str, Any]:
        desk.owner("UPDATE desk.action SET claimed_until = now() - interval '1 s'")
        refused = Voidable(Provider(before(ToolFailed("no"))), nothing_done)
        await desk.ledger.execution.resolve(action.id, refused)
        return {"refund_id": "RF-9"}

    async def nothing_done(_: Action) -> None:
        return None

    assert (
        await desk.ledger.execution.execute(turn, action.id, overtaken)
    ).state is ActionState.FAILED
    assert (await desk.events())[-1] == "refund.contradicted"


async def test_settle_before_confirmation_is_stale(desk: Desk) -> None:
    turn, action = await authorised(desk)
    with pytest.raises(Stale):
        await desk.ledger.settlement.settle(action.id)
    await desk.ledger.execution.execute(turn, action.id, Provider())
    assert (await desk.ledger.settlement.settle(action.id)).state is ActionState.SETTLED
    assert (await desk.ledger.settlement.settle(action.id)).state is ActionState.SETTLED
    assert (
        await desk.ledger.settlement.settle(action.id, failed="account closed")
    ).state is ActionState.FAILED_LATE
    ends = [
        event
        for event in await desk.events()
        if event in ("refund.settled", "refund.failed_late", "refund.reopened")
    ]
    assert ends == ["refund.settled", "refund.failed_late", "refund.reopened"]
