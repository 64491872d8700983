"""What was sent once and never answered: nobody sends it again, somebody is asked,
and only the right person ends it.
"""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from steward.db import Database
from steward.decisions.unproven import Unproven
from steward.domain.action import Action, ActionState
from steward.domain.turn import TurnRef
from steward.errors import BadInput, NotAuthorised, OutcomeUnknown, Stale
from tests.desk_rows import FACTS, ONE, Desk, open_desk

NOTE = "refund re_7001 is in their dashboard"


@pytest.fixture
def desk(dsn: str, database: Database) -> Desk:
    return open_desk(dsn, database)


class Silent:
    """A system that never answers, and cannot be asked again."""

    def __init__(self) -> None:
        self.calls = 0

    async def __call__(self, action: Action) -> dict[str, Any]:
        self.calls += 1
        raise OutcomeUnknown(
            "billing.issue_refund was sent once and not answered", needs_person=True
        )


async def sent(desk: Desk) -> tuple[TurnRef, Action, Silent]:
    """A refund that Lena signed, sent and not answered."""
    turn, silent = desk.turn(), Silent()
    action, approval = await desk.asked(turn, ONE, handle=desk.customer("cus_tom"))
    await desk.sign("lena", approval)
    action = await desk.ledger.apply(turn, action.id, ONE, FACTS)
    return turn, await desk.ledger.execution.execute(turn, action.id, silent), silent


def people(desk: Desk) -> Unproven:
    return Unproven(desk.db, desk.audit)


async def test_unproven_action_stays_unknown_and_is_not_sent_again(desk: Desk) -> None:
    turn, action, silent = await sent(desk)
    assert action.state is ActionState.UNKNOWN
    await asyncio.gather(*(desk.ledger.execution.resolve(action.id, silent) for _ in range(4)))
    assert (
        await desk.ledger.execution.execute(turn, action.id, silent)
    ).state is ActionState.UNKNOWN
    assert [one.id for one in await desk.ledger.execution.unfinished(0)] == []
    assert silent.calls == 1
    assert [one["id"] for one in await people(desk).open()] == [action.id]


async def test_ticket_asks_for_somebody_once(desk: Desk) -> None:
    _, action, _ = await sent(desk)
    [(state, params, wish, waits)] = desk.owner(
        "SELECT state, params, wish, stopped_at IS NOT NULL FROM desk.action "
        "WHERE kind = 'open_ticket'"
    )
    assert (state, wish, waits) == ("proposed", action.id, True)
    assert f"steward actions resolve {action.id}" in params["body"]
    assert (await desk.events()).count("refund.person_asked") == 1


@pytest.mark.parametrize(
    ("happened", "state"), [(True, ActionState.CONFIRMED), (False, ActionState.FAILED)]
)
async def test_unproven_action_is_ended_by_a_persons_word(
    desk: Desk, happened: bool, state: ActionState
) -> None:
    _, action, _ = await sent(desk)
    ended = await people(desk).resolve(
        await desk.who("priya"), action.id, happened=happened, note=NOTE
    )
    assert ended.state is state
    assert (ended.outcome["found_by"], ended.outcome["note"]) == ("priya", NOTE)
    [entry] = [e for e in await desk.audit.entries("c1") if e.event == f"refund.{state}"]
    assert (entry.actor, entry.data["happened"]) == ("staff:priya", happened)
    assert NOTE not in str(entry.data), "the record says that, and not what"
    with pytest.raises(Stale):
        await people(desk).resolve(
            await desk.who("priya"), action.id, happened=not happened, note=NOTE
        )
    assert await people(desk).open() == []


@pytest.mark.parametrize(
    ("login", "error"),
    [
        ("aiko", NotAuthorised),
        ("edda", NotAuthorised),
        ("noor", NotAuthorised),
        ("tom", NotAuthorised),
    ],
)
async def test_unproven_payment_is_ended_by_leads_and_finance_and_by_nobody_about_themself(
    desk: Desk, login: str, error: type[Exception]
) -> None:
    """Tom is a lead, and this is about his own account."""
    _, action, _ = await sent(desk)
    with pytest.raises(error):
        await people(desk).resolve(await desk.who(login), action.id, happened=True, note=NOTE)
    assert (await desk.ledger.get(action.id)).state is ActionState.UNKNOWN


async def test_unproven_action_is_not_resolved_by_its_maker(desk: Desk) -> None:
    _, action, _ = await sent(desk)
    desk.owner(
        "INSERT INTO desk.maker (conversation_id, login, why) VALUES ('c1', 'marcus', 'took over')"
    )
    with pytest.raises(NotAuthorised, match="took over"):
        await people(desk).resolve(await desk.who("marcus"), action.id, happened=True, note=NOTE)
    await people(desk).resolve(await desk.who("lena"), action.id, happened=True, note=NOTE)


async def test_unproven_without_a_note_or_a_question_is_not_ended(desk: Desk) -> None:
    _, action, _ = await sent(desk)
    with pytest.raises(BadInput):
        await people(desk).resolve(await desk.who("priya"), action.id, happened=True, note="  ")
    other = await desk.proposed(desk.turn("c2"), resource="charge:CH-9")
    with pytest.raises(Stale):
        await people(desk).resolve(await desk.who("priya"), other.id, happened=True, note=NOTE)


async def test_unproven_payment_is_ended_once_by_two_people_at_once(desk: Desk) -> None:
    _, action, _ = await sent(desk)
    who = [await desk.who("priya"), await desk.who("joost")]
    done = await asyncio.gather(
        *(
            people(desk).resolve(one, action.id, happened=n == 0, note=NOTE)
            for n, one in enumerate(who)
        ),
        return_exceptions=True,
    )
    assert sorted(type(one).__name__ for one in done) == ["Action", "Stale"]


async def test_ticket_that_nobody_answered_asks_for_no_further_ticket(desk: Desk) -> None:
    await sent(desk)
    turn, silent = desk.turn(), Silent()
    [(ticket,)] = desk.owner("SELECT id FROM desk.action WHERE kind = 'open_ticket'")
    await desk.ledger.apply(
        turn, ticket, ONE.model_copy(update={"outcome": "allow", "needs": ()}), {"repeatable": True}
    )
    assert (await desk.ledger.execution.execute(turn, ticket, silent)).state is ActionState.UNKNOWN
    assert desk.count("action", "kind = 'open_ticket'") == 1
    assert len(await people(desk).open()) == 2
