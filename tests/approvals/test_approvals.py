"""People decide: distinct, entitled, no makers and no kin, on what they saw, in time,
and one of two is the first.
"""

from __future__ import annotations

import asyncio
from typing import Any

import psycopg
import pytest

from steward.approvals import exclusion
from steward.domain.action import ActionState
from steward.domain.approval import Answered
from steward.errors import BadInput, NotAuthorised, Stale
from tests.desk_rows import FACTS, ONE, TWO, Desk


def bare(verdict: Any = "approve", reason: str = "") -> Answered:
    return Answered(approval_id=None, digest=None, verdict=verdict, reason=reason)


async def test_approval_signed_by_one_lead_is_approved(desk: Desk) -> None:
    _, approval = await desk.asked(desk.turn())
    signed = await desk.sign("lena", approval)
    assert signed.status == "approved"
    assert [(each.login, each.role, each.verdict) for each in signed.signatures] == [
        ("lena", "lead", "approve")
    ]
    assert (await desk.events())[-2:] == ["approval.signed", "approval.approved"]
    assert await desk.approvals.pending("c1") == []
    assert await desk.approvals.list("approved") == [signed]


@pytest.mark.parametrize(
    ("first", "second"), [("lena", "priya"), ("priya", "lena"), ("priya", "joost")]
)
async def test_signatures_two_are_of_two_people_one_of_finance(
    desk: Desk, first: str, second: str
) -> None:
    turn = desk.turn()
    action, approval = await desk.asked(turn, TWO)
    assert (await desk.sign(first, approval)).status == "pending"
    assert (await desk.ledger.apply(turn, action.id, TWO, FACTS)).state is ActionState.AWAITING
    with pytest.raises(Stale, match="signed this already"):
        await desk.sign(first, approval)
    assert (await desk.sign(second, approval)).status == "approved"
    assert (await desk.ledger.apply(turn, action.id, TWO, FACTS)).state is ActionState.AUTHORISED


async def test_signatures_of_two_leads_are_not_enough(desk: Desk) -> None:
    _, approval = await desk.asked(desk.turn(), TWO)
    await desk.sign("lena", approval)
    with pytest.raises(NotAuthorised, match="would add nothing"):
        await desk.sign("marcus", approval)
    assert (await desk.approvals.get(approval.id)).status == "pending"


@pytest.mark.parametrize("login", ["aiko", "edda", "noor"])
@pytest.mark.parametrize("verdict", ["approve", "reject"])
async def test_people_without_the_role_decide_nothing(desk: Desk, login: str, verdict: str) -> None:
    _, approval = await desk.asked(desk.turn())
    with pytest.raises(NotAuthorised, match="lead or finance"):
        await desk.sign(login, approval, verdict, "because")
    assert desk.count("signature") == 0


async def test_roles_come_from_rows_not_from_the_caller(desk: Desk) -> None:
    _, approval = await desk.asked(desk.turn())
    aiko = (await desk.who("aiko")).model_copy(update={"roles": ("lead", "finance")})
    stranger = aiko.model_copy(update={"login": "mallory"})
    lena = await desk.who("lena")
    desk.owner("UPDATE desk.staff SET active = false WHERE login = 'lena'")
    answered = Answered(approval_id=approval.id, digest=approval.digest, verdict="approve")
    for person in (aiko, stranger, lena):
        with pytest.raises(NotAuthorised):
            await desk.approvals.decide(person, answered)
    assert await desk.approvals.person("lena") is None
    assert await desk.approvals.person("nobody\x00") is None


async def test_approval_of_the_signers_own_account_is_refused(desk: Desk) -> None:
    _, approval = await desk.asked(desk.turn(), handle="cus_tom")
    with pytest.raises(NotAuthorised, match="your own account"):
        await desk.sign("tom", approval)


@pytest.mark.parametrize("scope", ["the conversation", "this action", "another action"])
async def test_makers_do_not_sign(desk: Desk, scope: str) -> None:
    turn = desk.turn()
    action, approval = await desk.asked(turn)
    other = await desk.proposed(turn, resource="charge:CH-9")
    on = {"the conversation": None, "this action": action.id, "another action": other.id}[scope]
    async with desk.db.transaction() as connection:
        await exclusion.add_maker(connection, "c1", "lena", "took over", on)
    if scope == "another action":
        assert (await desk.sign("lena", approval)).status == "approved"
        return
    with pytest.raises(NotAuthorised, match="took over"):
        await desk.sign("lena", approval)
    assert (await desk.sign("marcus", approval)).status == "approved"


async def test_rejection_needs_a_reason_and_ends_it(desk: Desk) -> None:
    turn = desk.turn()
    action, approval = await desk.asked(turn, TWO)
    await desk.sign("priya", approval)
    with pytest.raises(BadInput, match="reason"):
        await desk.sign("lena", approval, "reject", "  ")
    assert (await desk.sign("lena", approval, "reject", "not this one")).status == "rejected"
    assert (await desk.ledger.get(action.id)).state is ActionState.REJECTED
    assert (await desk.ledger.apply(turn, action.id, ONE, FACTS)).state is ActionState.REJECTED
    with pytest.raises(Stale, match=r"Lena decided this \d s ago"):
        await desk.sign("joost", approval)
    assert (await desk.events())[-3:] == ["approval.signed", "approval.rejected", "refund.rejected"]


@pytest.mark.parametrize(
    "reason", ["no", " x ", "\u200b\u200b\u200b\u200b", "\u3164\u3164\u3164", "\n\t  \u2060"]
)
async def test_rejection_says_why(desk: Desk, reason: str) -> None:
    _, approval = await desk.asked(desk.turn())
    with pytest.raises(BadInput, match="three characters"):
        await desk.sign("lena", approval, "reject", reason)
    assert (await desk.approvals.get(approval.id)).status == "pending"
    assert desk.count("signature") == 0


async def test_approval_decided_already_names_who_decided(desk: Desk) -> None:
    _, approval = await desk.asked(desk.turn())
    await desk.sign("lena", approval, "reject", "not this one")
    desk.shift("3 seconds")
    with pytest.raises(Stale, match=r"Lena decided this \d s ago") as refused:
        await desk.sign("priya", approval)
    [signature] = (await desk.approvals.get(approval.id)).signatures
    conflict: Any = refused.value.data["conflict"]
    assert conflict == {
        "by": "lena",
        "name": "Lena",
        "at": signature.at.isoformat(),
        "verdict": "reject",
    }


async def test_approval_changed_after_it_was_shown_is_refused(desk: Desk) -> None:
    turn = desk.turn()
    action, seen = await desk.asked(turn)
    lena = await desk.who("lena")
    with pytest.raises(Stale, match="changed since"):
        await desk.approvals.decide(
            lena, Answered(approval_id=seen.id, digest="0" * 64, verdict="approve")
        )
    await desk.ledger.apply(turn, action.id, ONE, FACTS | {"dispute": "inquiry"})
    with pytest.raises(Stale, match="superseded"):
        await desk.sign("lena", seen)
    [now] = await desk.approvals.pending("c1")
    with pytest.raises(Stale):
        await desk.approvals.decide(
            lena, Answered(approval_id=now.id, digest=seen.digest, verdict="approve")
        )


async def test_answer_without_id_counts_only_where_unambiguous(desk: Desk) -> None:
    turn = desk.turn()
    lena = await desk.who("lena")
    with pytest.raises(BadInput, match="which approval"):
        await desk.approvals.decide(lena, bare())
    with pytest.raises(Stale, match="nothing waits"):
        await desk.approvals.decide(lena, bare(), "c1")
    action, _ = await desk.asked(turn)
    assert (await desk.approvals.decide(lena, bare(), "c1")).status == "approved"
    with pytest.raises(Stale, match="Lena decided this"):
        await desk.approvals.decide(await desk.who("priya"), bare(), "c1")
    await desk.ledger.apply(turn, action.id, ONE, FACTS | {"conflict": True})
    assert len(await desk.approvals.pending("c1")) == 1
    with pytest.raises(BadInput, match="more than one"):
        await desk.approvals.decide(lena, bare(), "c1")


async def test_approvals_two_pending_take_no_bare_answer(desk: Desk) -> None:
    turn = desk.turn()
    await desk.asked(turn)
    second = await desk.proposed(turn, resource="charge:CH-3")
    await desk.ledger.apply(turn, second.id, ONE, FACTS | {"window_minor": 4500})
    with pytest.raises(BadInput):
        await desk.approvals.decide(await desk.who("lena"), bare(), "c1")
    assert desk.count("signature") == 0


async def test_answer_in_another_conversation_does_not_count(desk: Desk) -> None:
    _, approval = await desk.asked(desk.turn())
    answered = Answered(approval_id=approval.id, digest=approval.digest, verdict="approve")
    with pytest.raises(BadInput, match="another conversation"):
        await desk.approvals.decide(await desk.who("lena"), answered, "c2")
    for made_up in ("apr_none", "", "x\x00'--"):
        with pytest.raises(BadInput, match="no such approval"):
            await desk.approvals.decide(
                await desk.who("lena"), answered.model_copy(update={"approval_id": made_up})
            )
        with pytest.raises(BadInput):
            await desk.approvals.get(made_up)


async def test_signatures_of_two_people_at_once_have_a_first(desk: Desk) -> None:
    _, approval = await desk.asked(desk.turn())
    results = await asyncio.gather(
        desk.sign("lena", approval),
        desk.sign("priya", approval, "reject", "not ours"),
        return_exceptions=True,
    )
    assert sorted(isinstance(result, Stale) for result in results) == [False, True]
    [loser] = [result for result in results if isinstance(result, Stale)]
    assert "decided this" in loser.message
    assert desk.count("signature") == 1
    assert (await desk.audit.verify("c1")).ok


async def test_approver_who_answers_twice_at_once_signs_once(desk: Desk) -> None:
    _, approval = await desk.asked(desk.turn(), TWO)
    results = await asyncio.gather(
        *(desk.sign("priya", approval) for _ in range(4)), return_exceptions=True
    )
    assert sum(isinstance(result, Stale) for result in results) == 3
    assert (await desk.approvals.get(approval.id)).status == "pending"


async def test_expiry_is_nobodys_rejection(desk: Desk) -> None:
    turn = desk.turn()
    action, approval = await desk.asked(turn, TWO, reason="goodwill")
    await desk.sign("lena", approval)
    assert await desk.approvals.expire_due() == []
    desk.shift("23 hours")
    assert await desk.approvals.expire_due() == []
    desk.shift("2 hours")
    with pytest.raises(Stale, match="time to decide"):
        await desk.sign("priya", approval)
    swept = await asyncio.gather(*(desk.approvals.expire_due() for _ in range(4)))
    assert [each.id for some in swept for each in some] == [approval.id]
    assert (await desk.approvals.get(approval.id)).status == "expired"
    assert (await desk.ledger.get(action.id)).state is ActionState.EXPIRED
    assert desk.count("signature", "verdict = 'reject'") == 0
    entries = await desk.audit.entries("c1")
    assert [(entry.event, entry.actor) for entry in entries[-2:]] == [
        ("approval.expired", "clockwork"),
        ("refund.expired", "clockwork"),
    ]


async def test_desk_cannot_forge_or_change_a_signature(desk: Desk) -> None:
    _, approval = await desk.asked(desk.turn(), TWO)
    await desk.sign("lena", approval)
    for statement in (
        "UPDATE desk.signature SET login = 'priya'",
        "DELETE FROM desk.signature",
        "UPDATE desk.staff SET roles = ARRAY['finance']",
        "DELETE FROM desk.maker",
    ):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            async with desk.db.transaction() as connection:
                await connection.execute(statement)  # type: ignore[arg-type]
