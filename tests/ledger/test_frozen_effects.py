"""While a customer's account is frozen nothing of theirs is granted, signed for or begun."""

from __future__ import annotations

import pytest

from steward.conversation import freezes
from steward.conversation.stops import HELD_BY_FREEZE
from steward.domain.action import ActionState
from steward.errors import Stale, Stopped
from tests.desk_rows import ALLOW, FACTS, ONE, Desk
from tests.ledger.test_stops import Books


async def freeze(desk: Desk, handle: str = "cus_dana") -> None:
    async with desk.db.transaction() as connection:
        await freezes.freeze(connection, desk.audit, "c1", handle, login="lena", reason="seen")


async def lift(desk: Desk, handle: str = "cus_dana") -> None:
    async with desk.db.transaction() as connection:
        await freezes.lift(connection, desk.audit, handle, "lena", "it is her")


async def test_freeze_grants_and_begins_nothing_of_the_customers_in_any_conversation(
    desk: Desk,
) -> None:
    turn, books = desk.turn("c2"), Books()
    granted = await desk.proposed(turn)
    await desk.ledger.apply(turn, granted.id, ALLOW, FACTS)
    asked = await desk.proposed(turn, resource="charge:CH-9")
    others = await desk.proposed(turn, resource="charge:CH-7", handle="cus_other")
    desk.turn("c1")
    await freeze(desk)
    with pytest.raises(Stopped, match="frozen"):
        await desk.ledger.execution.execute(turn, granted.id, books.pay)
    with pytest.raises(Stopped, match="frozen"):
        await desk.ledger.apply(turn, asked.id, ALLOW, FACTS | {"window_minor": 4500})
    assert books.paid == []
    assert await desk.ledger.execution.stopped("c2") == []
    await desk.ledger.apply(turn, others.id, ALLOW, FACTS)
    await desk.ledger.execution.execute(turn, others.id, books.pay)
    assert books.paid == [others.key]
    await lift(desk)
    resumable = {one.id for one in await desk.ledger.execution.stopped("c2")}
    assert resumable == {granted.id, asked.id}


async def test_freeze_lets_what_was_sent_come_to_its_end(desk: Desk) -> None:
    turn, books = desk.turn(), Books()
    action = await desk.proposed(turn)
    await desk.ledger.apply(turn, action.id, ALLOW, FACTS)

    async def lost(_action: object) -> dict[str, object]:
        raise ConnectionError("no answer")

    sent = await desk.ledger.execution.execute(turn, action.id, lost)
    assert sent.state is ActionState.UNKNOWN
    await freeze(desk)
    done = await desk.ledger.execution.resolve(action.id, books.pay)
    assert done.state is ActionState.CONFIRMED


async def test_freeze_takes_no_signature_until_it_is_lifted(desk: Desk) -> None:
    turn = desk.turn()
    _, approval = await desk.asked(turn, ONE)
    await freeze(desk)
    with pytest.raises(Stale, match="frozen"):
        await desk.sign("lena", approval)
    may = await desk.approvals.may("lena", approval.id)
    assert not may.sign
    assert "frozen" in may.why
    await lift(desk)
    assert (await desk.sign("lena", approval)).status == "approved"


async def test_freeze_holds_back_what_was_signed_just_before_it(desk: Desk) -> None:
    turn, books = desk.turn(), Books()
    action, approval = await desk.asked(turn, ONE)
    await desk.sign("lena", approval)
    await freeze(desk)
    assert await desk.approvals.untold("c1") == []
    with pytest.raises(Stopped, match="frozen"):
        await desk.ledger.apply(turn, action.id, ONE, FACTS)
    await lift(desk)
    assert [one.id for one in await desk.approvals.untold("c1")] == [approval.id]
    await desk.ledger.apply(turn, action.id, ONE, FACTS)
    await desk.ledger.execution.execute(turn, action.id, books.pay)
    assert len(books.paid) == 1


def test_frozen_account_holds_every_kind_that_changes_something_of_a_customers() -> None:
    """And none that only tells people, or is the desk's own way to a proof."""
    assert {"issue_refund", "change_contact", "cancel_order", "correct_record"} <= HELD_BY_FREEZE
    assert not {"hand_over", "open_ticket", "send_code", "check_code"} & HELD_BY_FREEZE
