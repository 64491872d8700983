"""A person is called at the end of a turn: what the turn would offer by then goes along."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from actions.hand_over import HANDED, IN_DANGER, comes_last, went_along
from steward.dialogue.tasks.waves import goes_on
from steward.domain.action import Action, ActionState
from tests.cases import cases
from tests.graphs.conftest import Bench


class Killed(Exception):
    """The process ended here."""


def called(why: str) -> Action:
    now = datetime.now(UTC)
    return Action(
        id="act_1",
        kind="hand_over",
        resource="conversation:c",
        episode=1,
        state=ActionState.AUTHORISED,
        params={"why": why},
        digest="d",
        key="k",
        conversation_id="c",
        handle="h",
        agent="support",
        created_at=now,
        updated_at=now,
    )


@cases("why", ["asked", "legal", "chargeback", "budget", "repeated"])
def test_handed_over_last_whatever_the_reason_but_danger(why: str) -> None:
    assert comes_last(called(why))
    assert not comes_last(called(IN_DANGER))


async def test_handed_over_last_what_a_later_team_would_offer_goes_along(bench: Bench) -> None:
    await bench.prove("A-1")
    reply = await bench.say("My lawyer will hear of it, I was charged twice for INV-1001")
    assert "handing this to a colleague" in reply
    assert "29.00 EUR" in reply
    assert "yes or no" not in reply
    actions = await bench.desk.ledger.of_conversation(bench.conversation)
    [refund] = [one for one in actions if one.kind == "issue_refund"]
    [call] = [one for one in actions if one.kind == "hand_over"]
    assert went_along(refund)
    assert refund.outcome["closed_by"] == HANDED
    assert [one["act"] for one in call.outcome["offers"]] == ["issue_refund"]
    assert await bench.desk.conversations.mode(bench.conversation) == "person"
    assert bench.refunds() == []


async def test_handed_over_last_at_their_own_wish_they_keep_what_is_offered(bench: Bench) -> None:
    await bench.prove("A-1")
    reply = await bench.say("A human please, I was charged twice for INV-1001")
    assert "handing you over" in reply
    assert "yes or no" in reply
    actions = await bench.desk.ledger.of_conversation(bench.conversation)
    assert [one.state for one in actions if one.kind == "issue_refund"] == ["proposed"]
    assert await bench.desk.conversations.mode(bench.conversation) == "person"


async def test_handed_over_last_killed_before_the_call_calls_and_leaves_nothing_open(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    await bench.prove("A-1")
    execute = bench.desk.ledger.execution.execute

    async def dies(*given: object) -> object:
        monkeypatch.setattr(bench.desk.ledger.execution, "execute", execute)
        raise Killed

    monkeypatch.setattr(bench.desk.ledger.execution, "execute", dies)
    with pytest.raises(Killed):
        await bench.say("My lawyer will hear of it, I was charged twice for INV-1001")
    monkeypatch.undo()
    reply = await bench.say("hello?")
    actions = await bench.desk.ledger.of_conversation(bench.conversation)
    assert {one.state for one in actions if one.kind == "hand_over"} == {"confirmed"}
    assert not [one for one in actions if one.state == "proposed"]
    assert "yes or no" not in reply


def test_waves_with_nothing_ready_end() -> None:
    assert not goes_on({"plan": {}, "waves": 1})
