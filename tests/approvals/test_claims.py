"""A claim keeps others from doing the same work: it leaves them the other place, ends by itself,
and gives nobody a right.
"""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from steward.approvals import exclusion
from steward.domain.approval import Answered, Approval
from steward.errors import NotAuthorised, Stale
from tests.desk_rows import FACTS, ONE, TWO, Desk


async def claim(desk: Desk, login: str, approval: Approval, over: bool = False) -> Approval:
    return await desk.approvals.claim(await desk.who(login), approval.id, over=over)


async def release(desk: Desk, login: str, approval: Approval) -> Approval:
    return await desk.approvals.release(await desk.who(login), approval.id)


async def test_claimed_approval_is_its_claimers_until_the_lease_ends(desk: Desk) -> None:
    _, approval = await desk.asked(desk.turn())
    await claim(desk, "lena", approval)
    for verdict, reason in (("approve", ""), ("reject", "not ours")):
        with pytest.raises(Stale, match="Lena is looking at this until") as refused:
            await desk.sign("priya", approval, verdict, reason)
        conflict: Any = refused.value.data["conflict"]
        assert (conflict["by"], conflict["name"]) == ("lena", "Lena")
        assert "T" in conflict["until"]
    assert desk.count("signature") == 0
    desk.shift("5 minutes 1 second")
    assert (await desk.sign("priya", approval)).status == "approved"
    assert desk.count("approval_claim") == 0


async def test_claimer_decides_and_the_claim_is_gone(desk: Desk) -> None:
    _, approval = await desk.asked(desk.turn(), TWO)
    await claim(desk, "lena", approval)
    assert (await desk.sign("lena", approval)).status == "pending"
    assert desk.count("approval_claim") == 0
    assert (await desk.sign("priya", approval)).status == "approved"
    assert (await desk.events())[-5:] == [
        "approval.claimed",
        "approval.signed",
        "approval.released",
        "approval.signed",
        "approval.approved",
    ]
    assert (await desk.audit.verify("c1")).ok


async def test_signers_two_claim_a_place_each(desk: Desk) -> None:
    _, approval = await desk.asked(desk.turn(), TWO)
    await claim(desk, "priya", approval)
    await claim(desk, "lena", approval)
    for login in ("marcus", "joost"):
        with pytest.raises(Stale, match="is looking at this"):
            await claim(desk, login, approval)
        with pytest.raises(Stale, match="is looking at this"):
            await desk.sign(login, approval)
    await release(desk, "priya", approval)
    with pytest.raises(Stale, match="Lena is looking"):
        await claim(desk, "marcus", approval)
    await desk.sign("joost", approval)
    assert (await desk.sign("lena", approval)).status == "approved"


async def test_claim_is_renewed_released_and_taken_over_by_a_lead(desk: Desk) -> None:
    _, approval = await desk.asked(desk.turn())
    await claim(desk, "priya", approval)
    desk.shift("4 minutes")
    await claim(desk, "priya", approval)
    desk.shift("4 minutes")
    with pytest.raises(Stale):
        await claim(desk, "lena", approval)
    with pytest.raises(NotAuthorised, match="only a lead"):
        await claim(desk, "joost", approval, over=True)
    await claim(desk, "lena", approval, over=True)
    with pytest.raises(Stale, match="no claim"):
        await release(desk, "priya", approval)
    await release(desk, "lena", approval)
    assert (await desk.sign("joost", approval)).status == "approved"
    entries = [
        (entry.event, entry.actor, entry.data.get("why"), entry.data.get("renewed"))
        for entry in await desk.audit.entries("c1")
        if entry.event in ("approval.claimed", "approval.released")
    ]
    assert entries == [
        ("approval.claimed", "staff:priya", None, False),
        ("approval.claimed", "staff:priya", None, True),
        ("approval.released", "staff:lena", "taken over", None),
        ("approval.claimed", "staff:lena", None, False),
        ("approval.released", "staff:lena", "given up", None),
    ]


async def test_person_who_may_not_sign_may_not_claim(desk: Desk) -> None:
    action, approval = await desk.asked(desk.turn(), handle="cus_tom")
    async with desk.db.transaction() as connection:
        await exclusion.add_maker(connection, "c1", "marcus", "whispered", action.id)
    for login in ("aiko", "edda", "marcus", "tom"):
        with pytest.raises(NotAuthorised):
            await claim(desk, login, approval)
    await desk.sign("lena", approval)
    with pytest.raises(Stale, match="Lena decided this"):
        await claim(desk, "priya", approval)
    assert desk.count("approval_claim") == 0


async def test_claim_is_no_right(desk: Desk) -> None:
    """Who lost the role after claiming signs nothing, and is in nobody's way for long."""
    _, approval = await desk.asked(desk.turn())
    await claim(desk, "lena", approval)
    desk.owner("UPDATE desk.staff SET roles = ARRAY['agent'] WHERE login = 'lena'")
    with pytest.raises(NotAuthorised, match="lead or finance"):
        await desk.sign("lena", approval)
    desk.owner("UPDATE desk.staff SET active = false WHERE login = 'lena'")
    assert (await desk.sign("priya", approval)).status == "approved"


async def test_claims_of_the_last_place_count_as_one(desk: Desk) -> None:
    _, approval = await desk.asked(desk.turn())
    people = ("lena", "marcus", "priya", "joost")
    results = await asyncio.gather(
        *(claim(desk, login, approval) for login in people), return_exceptions=True
    )
    assert sum(isinstance(result, Stale) for result in results) == 3
    assert desk.count("approval_claim") == 1


async def test_lapsed_claim_is_swept_once_and_written_down(desk: Desk) -> None:
    _, approval = await desk.asked(desk.turn())
    await claim(desk, "lena", approval)
    assert await desk.approvals.release_lapsed() == 0
    desk.shift("6 minutes")
    assert sum(await asyncio.gather(*(desk.approvals.release_lapsed() for _ in range(4)))) == 1
    assert (await desk.events())[-1] == "approval.released"
    assert (await desk.audit.verify("c1")).ok


async def test_claim_ends_with_its_approval(desk: Desk) -> None:
    turn = desk.turn()
    action, approval = await desk.asked(turn)
    await claim(desk, "lena", approval)
    await desk.ledger.apply(turn, action.id, ONE, FACTS | {"conflict": True})
    assert desk.count("approval_claim") == 0
    [anew] = await desk.approvals.pending("c1")
    assert (await desk.sign("priya", anew)).status == "approved"


async def test_answer_from_a_resume_meets_the_claim_too(desk: Desk) -> None:
    _, approval = await desk.asked(desk.turn())
    await claim(desk, "lena", approval)
    bare = Answered(approval_id=None, digest=None, verdict="approve")
    with pytest.raises(Stale, match="Lena is looking"):
        await desk.approvals.decide(await desk.who("priya"), bare, "c1")
    assert (await desk.approvals.decide(await desk.who("lena"), bare, "c1")).status == "approved"


async def test_claim_of_a_maker_holds_nobody_back(desk: Desk) -> None:
    _, approval = await desk.asked(desk.turn())
    await desk.approvals.claim(await desk.who("lena"), approval.id)
    async with desk.db.transaction() as connection:
        await exclusion.add_maker(connection, "c1", "lena", "whispered")
    assert (await desk.sign("priya", approval)).status == "approved"
