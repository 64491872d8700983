"""Standing in for a colleague: dated, in the same role, up to a limit, one step;
what they cannot sign, nobody signs for them.
"""

from __future__ import annotations

from typing import Any

import psycopg
import pytest

from steward.approvals import exclusion
from steward.domain.action import Action, ActionState
from steward.errors import NotAuthorised, Stale
from tests.desk_rows import FACTS, ONE, TWO, Desk


def delegate(
    desk: Desk,
    giver: str,
    taker: str,
    begins: str = "-1 hour",
    ends: str = "8 hours",
    limit: int | None = None,
) -> None:
    desk.owner(
        """INSERT INTO desk.delegation (giver, taker, from_at, until_at, limit_minor,
                                        limit_currency)
           VALUES (%s, %s, clock.now() + %s::interval, clock.now() + %s::interval, %s, %s)""",
        giver,
        taker,
        begins,
        ends,
        limit,
        None if limit is None else "USD",
    )


async def made_by(desk: Desk, login: str, action: Action) -> None:
    async with desk.db.transaction() as connection:
        await exclusion.add_maker(connection, "c1", login, "took over", action.id)


async def effect(_action: Action) -> dict[str, Any]:
    return {"refund_id": "RF-1"}


@pytest.mark.parametrize(
    ("begins", "ends", "free"),
    [("-1 hour", "8 hours", False), ("-9 hours", "-1 hour", True), ("1 hour", "8 hours", True)],
)
async def test_stand_in_of_a_maker_is_one(desk: Desk, begins: str, ends: str, free: bool) -> None:
    action, approval = await desk.asked(desk.turn())
    await made_by(desk, "marcus", action)
    delegate(desk, "marcus", "lena", begins, ends)
    if free:
        assert (await desk.sign("lena", approval)).status == "approved"
        return
    with pytest.raises(NotAuthorised, match="Marcus, for whom you stand in, had a hand in this"):
        await desk.sign("lena", approval)
    assert (await desk.sign("priya", approval)).status == "approved"


async def test_stand_in_of_kin_does_not_sign(desk: Desk) -> None:
    _, approval = await desk.asked(desk.turn(), handle="cus_tom")
    delegate(desk, "tom", "lena")
    with pytest.raises(NotAuthorised, match="account of Tom"):
        await desk.sign("lena", approval)


async def test_delegation_gives_nobody_a_role(desk: Desk) -> None:
    _, approval = await desk.asked(desk.turn(), TWO)
    for giver, taker in (("lena", "aiko"), ("priya", "edda"), ("joost", "noor")):
        delegate(desk, giver, taker)
        with pytest.raises(NotAuthorised, match="this needs"):
            await desk.sign(taker, approval)
    delegate(desk, "priya", "marcus")
    await desk.sign("lena", approval)
    with pytest.raises(NotAuthorised, match="would add nothing"):
        await desk.sign("marcus", approval)
    assert desk.count("signature") == 1


@pytest.mark.parametrize(("limit", "named"), [(None, ("marcus",)), (4500, ("marcus",)), (4499, ())])
async def test_delegation_signature_records_for_whom(
    desk: Desk, limit: int | None, named: tuple[str, ...]
) -> None:
    _, approval = await desk.asked(desk.turn())
    delegate(desk, "marcus", "lena", limit=limit)
    delegate(desk, "aiko", "lena")  # another role
    signed = await desk.sign("lena", approval)
    assert signed.signatures[0].stands_for == named
    [entry] = [
        entry for entry in await desk.audit.entries("c1") if entry.event == "approval.signed"
    ]
    assert entry.data.get("stands_for", []) == list(named)


async def test_delegation_is_not_passed_on(desk: Desk) -> None:
    action, approval = await desk.asked(desk.turn())
    delegate(desk, "marcus", "lena")
    delegate(desk, "lena", "tom")
    await made_by(desk, "marcus", action)
    signed = await desk.sign("tom", approval)
    assert (signed.status, signed.signatures[0].stands_for) == ("approved", ("lena",))


async def test_delegation_is_looked_at_again_when_the_right_is_used(desk: Desk) -> None:
    turn = desk.turn()
    action, approval = await desk.asked(turn)
    await desk.sign("lena", approval)
    assert (await desk.ledger.apply(turn, action.id, ONE, FACTS)).state is ActionState.AUTHORISED
    await made_by(desk, "marcus", action)
    delegate(desk, "marcus", "lena")
    with pytest.raises(Stale, match="does not count any more"):
        await desk.ledger.execution.execute(turn, action.id, effect)
    assert (await desk.ledger.get(action.id)).outcome == {}


async def test_desk_cannot_delegate(desk: Desk) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        async with desk.db.transaction() as connection:
            await connection.execute(
                "INSERT INTO desk.delegation (giver, taker, until_at) "
                "VALUES ('lena', 'aiko', now())"
            )


@pytest.mark.parametrize(
    ("giver", "taker", "ends"), [("lena", "lena", "1 hour"), ("lena", "marcus", "-2 hours")]
)
async def test_delegation_no_delegation_to_oneself_or_without_an_end(
    desk: Desk, giver: str, taker: str, ends: str
) -> None:
    with pytest.raises(psycopg.errors.CheckViolation):
        delegate(desk, giver, taker, ends=ends)
