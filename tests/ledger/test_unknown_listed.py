"""What was sent and not answered is listed for staff as long as nobody knows what came of it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from steward.decisions.unproven import Unproven
from steward.domain.action import ActionState
from steward.errors import OutcomeUnknown
from tests.desk_rows import ALLOW, FACTS, Desk

PATIENCE, TRIES = 5.0, 5


async def silent(_: object) -> dict[str, Any]:
    raise OutcomeUnknown("no answer")


async def unanswered(desk: Desk) -> str:
    turn = desk.turn("c1")
    action = await desk.proposed(turn)
    desk.owner("UPDATE desk.customer SET name = 'Dana Whitfield' WHERE handle = 'cus_dana'")
    desk.owner(
        "INSERT INTO desk.link (system, subject, handle, evidence)"
        " VALUES ('billing', 'A-1001', 'cus_dana', '{}')"
    )
    await desk.ledger.apply(turn, action.id, ALLOW, FACTS)
    sent = await desk.ledger.execution.execute(turn, action.id, silent)
    assert sent.state is ActionState.UNKNOWN
    return action.id


async def listed(desk: Desk) -> list[dict[str, Any]]:
    return await Unproven(desk.db, desk.audit).unknown(PATIENCE, TRIES)


async def test_unknown_effect_is_listed_until_its_outcome_is_known(desk: Desk) -> None:
    own = await unanswered(desk)
    assert await Unproven(desk.db, desk.audit).open() == [], "no person is asked about it"
    [found] = await listed(desk)
    assert (found["id"], found["customer"], found["account"]) == (own, "Dana Whitfield", "A-1001")
    assert (found["attempts"], found["state"], found["asked_at"]) == (1, "unknown", None)
    assert found["key"] == (await desk.ledger.get(own)).key
    assert found["looks_at"] - found["since"] >= timedelta(seconds=PATIENCE - 1)

    async def done(_: object) -> dict[str, Any]:
        return {"refund_id": "RF-1"}

    await desk.ledger.execution.resolve(own, done)
    assert await listed(desk) == []


async def test_unknown_effect_that_was_tried_often_says_its_later_look(desk: Desk) -> None:
    own = await unanswered(desk)
    desk.owner("UPDATE desk.action SET attempts = 40, updated_at = clock.now() WHERE id = %s", own)
    [found] = await listed(desk)
    [(updated,)] = desk.owner("SELECT updated_at FROM desk.action WHERE id = %s", own)
    assert found["looks_at"] - updated == timedelta(minutes=10)


async def test_unknown_effect_that_a_person_looks_for_has_no_next_look(desk: Desk) -> None:
    own = await unanswered(desk)
    desk.owner("INSERT INTO desk.unproven (action_id, why) VALUES (%s, 'knows no key')", own)
    [found] = await listed(desk)
    assert (found["looks_at"], found["why"]) == (None, "knows no key")


async def test_unknown_effect_of_a_dead_sender_is_listed(desk: Desk) -> None:
    own = await unanswered(desk)
    desk.owner(
        "UPDATE desk.action SET state = 'executing',"
        " claimed_until = clock_timestamp() - interval '1 s' WHERE id = %s",
        own,
    )
    assert [(one["id"], one["state"]) for one in await listed(desk)] == [(own, "executing")]
