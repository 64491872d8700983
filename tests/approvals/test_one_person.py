"""One person under two logins, and one customer in two conversations:
whoever had a hand in it is found all the same.
"""

from __future__ import annotations

from typing import Any

import pytest

from steward.approvals import exclusion
from steward.domain.action import Action, ActionState
from steward.errors import NotAuthorised, Stale
from tests.desk_rows import FACTS, ONE, TWO, Desk
from tests.owner import ask


@pytest.fixture(params=["the same id", "a system's id"])
def twice(desk: Desk, request: pytest.FixtureRequest) -> Desk:
    """Tom has a second login, of finance, which names him as a customer in
    the same way or in another.
    """
    named = "cus_tom"
    if request.param == "a system's id":
        named = "A-1021"
        ask(desk.dsn, "INSERT INTO desk.customer (handle) VALUES ('cus_tom')")
        ask(
            desk.dsn,
            (
                "INSERT INTO desk.link (handle, system, subject, evidence) "
                "VALUES ('cus_tom', 'billing', 'A-1021', '{}')"
            ),
        )
    desk.owner(
        (
            "INSERT INTO desk.staff (login, name, roles, linked_customer) "
            "VALUES ('tom2', 'Tom', '{finance}', %s)"
        ),
        named,
    )
    return desk


async def made(desk: Desk, conversation: str, login: str) -> None:
    async with desk.db.transaction() as connection:
        await exclusion.add_maker(connection, conversation, login, "whispered")


async def paid(_action: Action) -> dict[str, Any]:
    return {"reference": "r1"}


async def test_approver_with_two_logins_does_not_sign_twice(twice: Desk) -> None:
    _, approval = await twice.asked(twice.turn(), TWO)
    await twice.sign("tom", approval)
    with pytest.raises(Stale, match="signed this already"):
        await twice.sign("tom2", approval)
    assert not (await twice.approvals.may("tom2", approval.id)).sign
    assert (await twice.sign("priya", approval)).status == "approved"


async def test_signatures_that_turn_out_to_be_one_persons_are_one(desk: Desk) -> None:
    turn = desk.turn()
    action, approval = await desk.asked(turn, TWO)
    await desk.sign("tom", approval)
    await desk.sign("priya", approval)
    await desk.ledger.apply(turn, action.id, TWO, FACTS)
    desk.owner("UPDATE desk.staff SET linked_customer = 'cus_tom' WHERE login = 'priya'")
    with pytest.raises(Stale, match="does not count any more"):
        await desk.ledger.execution.execute(turn, action.id, paid)
    assert (await desk.ledger.apply(turn, action.id, TWO, FACTS)).state is ActionState.AWAITING


async def test_maker_under_another_login_cannot_sign(twice: Desk) -> None:
    _, approval = await twice.asked(twice.turn(), ONE)
    await made(twice, "c1", "tom")
    assert approval.id in await twice.approvals.barred("tom2", [approval.id])
    with pytest.raises(NotAuthorised, match="had a hand in this"):
        await twice.sign("tom2", approval)
    assert (await twice.sign("priya", approval)).status == "approved"


async def test_maker_in_the_conversation_of_the_yes_cannot_sign(desk: Desk) -> None:
    """Dana asks in one conversation and says yes in another, where Lena has whispered."""
    first, second = desk.turn("c1"), desk.turn("c2")
    action, approval = await desk.asked(first, TWO)
    desk.owner("UPDATE desk.conversation SET customer = 'cus_dana'")
    await desk.ledger.confirm(second, action.id, action.digest, desk.message("c2"))
    await desk.sign("marcus", approval)
    await made(desk, "c2", "lena")
    assert approval.id in await desk.approvals.barred("lena", [approval.id])
    with pytest.raises(NotAuthorised, match="had a hand in this"):
        await desk.sign("lena", approval, "reject", "not this one")
    await desk.sign("priya", approval)
    await desk.ledger.apply(first, action.id, TWO, FACTS)
    await made(desk, "c2", "priya")
    with pytest.raises(Stale, match="does not count any more"):
        await desk.ledger.execution.execute(first, action.id, paid)


async def test_maker_in_an_unrelated_conversation_may_sign(desk: Desk) -> None:
    desk.turn("c2")
    _, approval = await desk.asked(desk.turn("c1"), ONE)
    desk.owner("UPDATE desk.conversation SET customer = 'cus_dana'")
    await made(desk, "c2", "lena")
    assert (await desk.sign("lena", approval)).status == "approved"
