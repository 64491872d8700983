"""The policy changes while people are asked: nobody signs in vain, and they are asked anew."""

from __future__ import annotations

import pytest

from steward.errors import Stale
from tests.desk_rows import FACTS, ONE, Desk


async def test_signature_under_another_policy_is_refused_before_it_counts(desk: Desk) -> None:
    _, approval = await desk.asked(desk.turn())
    desk.approvals._version = lambda: "another"
    with pytest.raises(Stale, match="the policy changed since this was asked") as refused:
        await desk.sign("lena", approval)
    assert "look again" in refused.value.next_step
    assert (await desk.approvals.get(approval.id)).signatures == ()
    assert not (await desk.approvals.may("lena", approval.id)).sign
    rejected = await desk.sign("lena", approval, "reject", "it is not due")
    assert rejected.status == "rejected", "a no is as good under any policy"


async def test_request_under_another_policy_is_asked_anew_before_anybody_signs(desk: Desk) -> None:
    turn = desk.turn()
    action, approval = await desk.asked(turn)
    await desk.ledger.execution.ask_anew(approval.policy_version)
    assert await desk.ledger.execution.stopped("c1") == []
    await desk.ledger.execution.ask_anew("another")
    assert [one.id for one in await desk.ledger.execution.stopped("c1")] == [action.id]
    await desk.ledger.apply(turn, action.id, ONE.model_copy(update={"version": "another"}), FACTS)
    [anew] = await desk.approvals.pending("c1")
    assert anew.id != approval.id
    assert anew.card["again"] == "Asked anew: the policy changed."


async def test_signature_where_the_desk_is_silent_wakes_it_under_any_policy(desk: Desk) -> None:
    _, approval = await desk.asked(desk.turn())
    desk.owner("UPDATE desk.conversation SET mode = 'person'")
    desk.approvals._version = lambda: "another"
    assert (await desk.sign("lena", approval)).signatures
