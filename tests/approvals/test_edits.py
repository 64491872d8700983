"""A person lowers a refund: never raises it, never signs it,
and the customer's yes to more covers less.
"""

from __future__ import annotations

import asyncio

import psycopg
import pytest

from steward.domain.action import Action, ActionState
from steward.domain.approval import Approval, Edited
from steward.errors import BadInput, NotAuthorised, Stale
from tests.desk_rows import FACTS, ONE, Desk, refund

LOWERED = FACTS | {"edited": True}


async def edit(
    desk: Desk, login: str, approval: Approval, minor: int, reason: str = "half was used"
) -> Approval:
    edited = Edited(
        approval_id=approval.id, digest=approval.digest, amount_minor=minor, reason=reason
    )
    return await desk.approvals.edit(await desk.who(login), edited)


async def asked_and_agreed(desk: Desk, amount: int = 18000) -> tuple[Action, Approval]:
    turn = desk.turn()
    action = await desk.proposed(turn, amount)
    await desk.ledger.confirm(turn, action.id, action.digest, desk.message())
    action = await desk.ledger.apply(turn, action.id, ONE, FACTS)
    return action, (await desk.approvals.pending("c1"))[-1]


async def test_edit_is_another_digest_that_another_person_signs(desk: Desk) -> None:
    action, seen = await asked_and_agreed(desk)
    assert (await edit(desk, "lena", seen, 12000)).status == "superseded"
    now = await desk.ledger.get(action.id)
    assert (now.state, now.params["amount_minor"]) == (ActionState.AWAITING, 12000)
    assert now.digest != action.digest
    assert now.key != action.key
    assert [one.id for one in await desk.approvals.untold("c1")] == [seen.id]
    turn = desk.turn()
    await desk.ledger.apply(turn, action.id, ONE, LOWERED)
    [asked] = await desk.approvals.pending("c1")
    assert asked.digest != seen.digest
    for verdict in ("approve", "reject"):
        with pytest.raises(NotAuthorised, match="changed the amount"):
            await desk.sign("lena", asked, verdict, "because")
    assert (await desk.sign("priya", asked)).status == "approved"
    assert (await desk.ledger.apply(turn, action.id, ONE, LOWERED)).state is ActionState.AUTHORISED
    events = await desk.events()
    assert (
        events.index("approval.superseded")
        < events.index("refund.edited")
        < events.index("approval.signed")
    )
    assert (await desk.audit.verify("c1")).ok


@pytest.mark.parametrize("minor", [18000, 18001, 0, -1, 10**15])
async def test_amount_edited_to_nothing_or_not_lower_is_refused(desk: Desk, minor: int) -> None:
    action, seen = await asked_and_agreed(desk)
    with pytest.raises(BadInput, match="lowered"):
        await edit(desk, "lena", seen, minor)
    assert (await desk.ledger.get(action.id)).digest == action.digest
    assert (await desk.approvals.get(seen.id)).status == "pending"


async def test_person_who_may_not_sign_may_not_edit(desk: Desk) -> None:
    _, seen = await asked_and_agreed(desk)
    for login in ("aiko", "edda", "noor"):
        with pytest.raises(NotAuthorised):
            await edit(desk, login, seen, 100)
    with pytest.raises(BadInput, match="reason"):
        await edit(desk, "lena", seen, 100, "  ")
    with pytest.raises(Stale, match="changed since"):
        await edit(desk, "lena", seen.model_copy(update={"digest": "0" * 64}), 100)
    assert desk.count("edit") == desk.count("maker") == 0
    await desk.sign("lena", seen)
    with pytest.raises(Stale, match="approved already"):
        await edit(desk, "priya", seen, 100)


async def test_confirmation_covers_less_and_never_more(desk: Desk) -> None:
    action, seen = await asked_and_agreed(desk)
    await edit(desk, "lena", seen, 12000)
    lower = await desk.ledger.get(action.id)
    await desk.ledger.apply(desk.turn(), action.id, ONE, LOWERED)
    await edit(desk, "marcus", (await desk.approvals.pending("c1"))[-1], 9000)
    lowest = await desk.ledger.get(action.id)
    for digest in (action.digest, lower.digest, lowest.digest):
        assert await desk.ledger.confirmed(action.id, digest)
    assert not await desk.ledger.confirmed(action.id, "0" * 64)
    other = await desk.proposed(desk.turn(), 9000, "charge:CH-9")
    assert not await desk.ledger.confirmed(other.id, lowest.digest)


async def test_edit_without_a_yes_is_none(desk: Desk) -> None:
    action, seen = await desk.asked(desk.turn(), amount=18000)
    await edit(desk, "lena", seen, 12000)
    assert not await desk.ledger.confirmed(action.id, (await desk.ledger.get(action.id)).digest)


async def test_asking_for_the_same_again_does_not_undo_an_edit(desk: Desk) -> None:
    action, seen = await asked_and_agreed(desk)
    await edit(desk, "lena", seen, 12000)
    again = await desk.ledger.propose(desk.turn(), "cus_dana", refund(18000))
    assert (again.id, again.params["amount_minor"]) == (action.id, 12000)


async def test_edit_and_signature_at_once_count_as_one(desk: Desk) -> None:
    action, seen = await asked_and_agreed(desk)
    results = await asyncio.gather(
        edit(desk, "lena", seen, 12000), desk.sign("priya", seen), return_exceptions=True
    )
    assert sorted(isinstance(result, Stale) for result in results) == [False, True]
    edited = (await desk.ledger.get(action.id)).digest != action.digest
    assert (desk.count("edit"), desk.count("signature")) == ((1, 0) if edited else (0, 1))


async def test_edit_cannot_be_changed_by_the_desk(desk: Desk) -> None:
    _, seen = await asked_and_agreed(desk)
    await edit(desk, "lena", seen, 12000)
    for statement in ("UPDATE desk.edit SET login = 'priya'", "DELETE FROM desk.edit"):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            async with desk.db.transaction() as connection:
                await connection.execute(statement)  # type: ignore[arg-type]
