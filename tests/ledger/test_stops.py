"""A halt, a pause and a take-over hold effects back where rights are given and consumed.

What waited goes on once.
"""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from steward.audit.chain import RECORD
from steward.conversation.conversations import Conversations
from steward.decisions.halt import Halts
from steward.decisions.supervision import Supervision
from steward.domain.action import Action, ActionState, Wanted
from steward.domain.approval import Person
from steward.domain.turn import TurnRef
from steward.errors import NotAuthorised, Stale, Stopped
from steward.ledger import held, repository
from steward.settings import Settings
from tests.desk_rows import ALLOW, FACTS, ONE, Desk

LENA = Person(login="lena", name="Lena", roles=("lead",))


class Books:
    """An effect that counts."""

    def __init__(self) -> None:
        self.paid: list[str] = []

    async def pay(self, action: Action) -> dict[str, Any]:
        self.paid.append(action.key)
        return {"reference": "r1"}


@pytest.fixture
def halts(desk: Desk) -> Halts:
    return Halts(desk.db, desk.audit)


@pytest.fixture
def supervision(desk: Desk) -> Supervision:
    return Supervision(desk.db, desk.audit)


async def authorised(desk: Desk, turn: TurnRef) -> Action:
    action = await desk.proposed(turn)
    return await desk.ledger.apply(turn, action.id, ALLOW, FACTS)


async def test_halt_grants_and_sends_nothing_until_it_is_lifted(desk: Desk, halts: Halts) -> None:
    turn, books = desk.turn(), Books()
    granted = await authorised(desk, turn)
    other = await desk.proposed(turn, resource="charge:CH-9", handle="cus_other")
    await halts.halt(LENA, "wrong prices")
    with pytest.raises(Stopped):
        await desk.ledger.execution.execute(turn, granted.id, books.pay)
    with pytest.raises(Stopped):
        await desk.ledger.apply(turn, other.id, ALLOW, FACTS)
    assert books.paid == []
    assert desk.count("authority") == 1
    assert {one["id"] for one in await halts.waiting()} == {granted.id, other.id}
    assert await desk.ledger.execution.stopped("c1") == []
    await halts.resume(LENA)
    assert {one.id for one in await desk.ledger.execution.stopped("c1")} == {granted.id, other.id}
    assert (
        await desk.ledger.execution.execute(turn, granted.id, books.pay)
    ).state is ActionState.CONFIRMED
    await desk.ledger.apply(turn, other.id, ALLOW, FACTS)
    assert len(books.paid) == 1
    assert await desk.ledger.execution.stopped("c1") == []
    assert (await desk.events()).count("refund.held_back") == 2
    assert await desk.events(RECORD) == ["desk.halted", "desk.resumed"]


async def test_halt_names_what_is_signed_while_it_stands(desk: Desk, halts: Halts) -> None:
    turn = desk.turn()
    action, approval = await desk.asked(turn)
    await halts.halt(LENA, "wrong prices")
    assert await halts.waiting() == [], "it waits for a signature, not for the end of the halt"
    await desk.sign("lena", approval)
    [waits] = await halts.waiting()
    assert (waits["id"], waits["signed"]) == (action.id, True)
    async with desk.db.transaction() as connection:
        assert await held.why_held(connection, action.id) == "halt"
    await halts.resume(LENA)
    assert await halts.waiting() == []
    async with desk.db.transaction() as connection:
        assert await held.why_held(connection, action.id) == ""


async def test_halt_without_a_reason_is_given_one_later_and_no_second(
    desk: Desk, halts: Halts
) -> None:
    await halts.halt(LENA, " ")
    await halts.halt(LENA, "wrong prices")
    halt = await halts.standing()
    assert halt is not None
    assert halt["reason"] == "wrong prices"
    with pytest.raises(Stale):
        await halts.halt(LENA, "another one")
    assert desk.count("halt") == 1


async def test_signature_does_not_get_around_a_halt(desk: Desk, halts: Halts) -> None:
    turn = desk.turn()
    action, approval = await desk.asked(turn)
    await halts.halt(LENA, "")
    assert (await desk.sign("marcus", approval)).status == "approved"
    assert await desk.approvals.untold("c1") == []
    with pytest.raises(Stopped):
        await desk.ledger.apply(turn, action.id, ONE, FACTS)
    assert desk.count("authority") == 0
    await halts.resume(LENA)
    assert [one.id for one in await desk.approvals.untold("c1")] == [approval.id]
    assert (await desk.ledger.apply(turn, action.id, ONE, FACTS)).state is ActionState.AUTHORISED


async def test_calling_a_person_is_never_stopped(desk: Desk, halts: Halts) -> None:
    turn, books = desk.turn(), Books()
    await halts.halt(LENA, "")
    wanted = Wanted(
        kind="hand_over", resource="conversation:c1", params={}, agent="support", wish="w1"
    )
    action = await desk.ledger.propose(turn, None, wanted)
    await desk.ledger.apply(turn, action.id, ALLOW, {})
    assert (
        await desk.ledger.execution.execute(turn, action.id, books.pay)
    ).state is ActionState.CONFIRMED


async def test_stops_once_halted_nothing_begins_any_more(desk: Desk, halts: Halts) -> None:
    """Sixteen effects and a halt at once: what was sent was sent before the halt was written."""
    turn, books = desk.turn(), Books()
    actions = [
        await desk.proposed(turn, amount=100, resource=f"charge:{n}", handle=f"cus_{n}")
        for n in range(16)
    ]
    for action in actions:
        await desk.ledger.apply(turn, action.id, ALLOW, FACTS)
    sending = [
        asyncio.create_task(desk.ledger.execution.execute(None, action.id, books.pay))
        for action in actions
    ]
    await halts.halt(LENA, "")
    begun = desk.count("action", "state IN ('executing', 'confirmed')")
    done = await asyncio.gather(*sending, return_exceptions=True)
    assert len(books.paid) == begun
    assert sum(isinstance(one, Stopped) for one in done) == 16 - begun


async def test_leads_and_admins_halt_once(desk: Desk, halts: Halts) -> None:
    for login in ("aiko", "priya", "edda"):
        with pytest.raises(NotAuthorised):
            await halts.halt(await desk.who(login), "")
        with pytest.raises(NotAuthorised):
            await halts.resume(await desk.who(login))
    with pytest.raises(Stale):
        await halts.resume(LENA)
    await halts.halt(await desk.who("noor"), "")
    with pytest.raises(Stale):
        await halts.halt(LENA, "")
    standing = await halts.standing()
    assert standing is not None
    assert standing["login"] == "noor"


async def test_pause_holds_back_what_was_granted(desk: Desk, supervision: Supervision) -> None:
    turn, books = desk.turn(), Books()
    action = await authorised(desk, turn)
    await supervision.do(LENA, "c1", "pause")
    for _ in range(2):
        with pytest.raises(Stopped):
            await desk.ledger.execution.execute(turn, action.id, books.pay)
    assert await desk.ledger.execution.stopped("c1") == []
    await supervision.do(LENA, "c1", "return")
    assert [one.id for one in await desk.ledger.execution.stopped("c1")] == [action.id]
    await desk.ledger.execution.execute(turn, action.id, books.pay)
    assert len(books.paid) == 1
    assert (await desk.events()).count("refund.held_back") == 1


async def test_taken_over_the_desk_does_only_what_people_signed(
    desk: Desk, supervision: Supervision
) -> None:
    turn, books = desk.turn(), Books()
    alone = await authorised(desk, turn)
    signed, approval = await desk.asked(turn, resource="charge:CH-9", handle="cus_other")
    await supervision.do(LENA, "c1", "take_over")
    with pytest.raises(NotAuthorised):
        await desk.sign("lena", approval)
    await desk.sign("marcus", approval)
    await desk.ledger.apply(turn, signed.id, ONE, FACTS)
    await desk.ledger.execution.execute(turn, signed.id, books.pay)
    assert books.paid == [signed.key]
    with pytest.raises(Stopped):
        await desk.ledger.execution.execute(turn, alone.id, books.pay)
    assert books.paid == [signed.key]


async def test_action_on_the_loop_can_be_stopped_before_it_is_sent(desk: Desk) -> None:
    turn, books = desk.turn(), Books()
    soon = ALLOW.model_copy(update={"delay_seconds": 60})
    stopped = await desk.proposed(turn)
    goes = await desk.proposed(turn, resource="charge:CH-9", handle="cus_other")
    for action in (stopped, goes):
        await desk.ledger.apply(turn, action.id, soon, FACTS)
        with pytest.raises(Stopped):
            await desk.ledger.execution.execute(turn, action.id, books.pay)
    assert await desk.ledger.execution.stopped("c1") == []
    assert (
        await desk.ledger.withdraw(None, stopped.id, "staff:lena")
    ).state is ActionState.WITHDRAWN
    desk.shift("61 s")
    assert [one.id for one in await desk.ledger.execution.stopped("c1")] == [goes.id]
    await desk.ledger.execution.execute(turn, goes.id, books.pay)
    assert books.paid == [goes.key]
    assert (
        await desk.ledger.execution.execute(turn, stopped.id, books.pay)
    ).state is ActionState.WITHDRAWN
    with pytest.raises(Stale):
        await desk.ledger.withdraw(None, goes.id, "staff:lena")
    assert len(books.paid) == 1


async def test_turn_takes_up_what_was_stopped_before_it_and_not_what_was_stopped_since(
    desk: Desk,
) -> None:
    """A turn that closes has seen to what waited for it; a later stop waits for the next one."""
    first = await desk.proposed(desk.turn())
    async with desk.db.transaction() as connection:
        await repository.await_next_turn(connection, first.id)
    turn = desk.turn()
    second = await desk.proposed(turn, resource="charge:CH-3")
    async with desk.db.transaction() as connection:
        await repository.await_next_turn(connection, second.id)
    conversations = Conversations(desk.db, desk.audit, Settings(), taken_up=repository.taken_up)
    await conversations.close_turn(turn, [], None)
    waiting = desk.owner("SELECT id FROM desk.action WHERE stopped_at IS NOT NULL")
    assert waiting == [(second.id,)]
