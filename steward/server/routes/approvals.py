"""What waits for a person, and that person's word. Who may decide is for the approvals themselves to say."""

from __future__ import annotations

from typing import Any, Literal

from fastapi import APIRouter

from steward.approvals.types import Answered, Approval, Edited, Person
from steward.db import Row
from steward.desk import Desk
from steward.errors import BadInput
from steward.server import rows
from steward.server.bodies import Claim, Decision
from steward.server.principal import Principal
from steward.server.routes.conversations import wake
from steward.server.signin import DECIDE, Caller, NotFound, TheDesk, must_be_staff, must_have
from steward.server.views import ApprovalView, approval_view

router = APIRouter(prefix="/desk/approvals", tags=["approvals"])


@router.get("")
async def list_approvals(desk: TheDesk, caller: Caller, status: Literal["pending", "all"] = "pending") -> dict[str, Any]:
    """Oldest first."""
    must_be_staff(caller)
    return {"approvals": await rows.approvals(desk, status=None if status == "all" else "pending")}


@router.get("/{approval_id}")
async def show_approval(approval_id: str, desk: TheDesk, caller: Caller) -> ApprovalView:
    """All about one approval: what the digest binds, what surrounds it, who claims it and who has signed."""
    must_be_staff(caller)
    return approval_view(await _one(desk, approval_id))


@router.post("/{approval_id}/decision")
async def decide(approval_id: str, body: Decision, desk: TheDesk, caller: Caller) -> dict[str, Any]:
    """A signature, or a lower amount. 409 when something was decided or has changed meanwhile, 403 when this person may not sign."""
    must_have(caller, DECIDE)
    counted = await _count(desk, caller.login, approval_id, body)
    await wake(desk, counted.conversation_id)
    decided = await _one(desk, approval_id)
    return {"approval_id": approval_id, "status": decided["status"], "needs": decided["needs"], "signatures": decided["signatures"]}


@router.post("/{approval_id}/claim")
async def claim(approval_id: str, body: Claim, desk: TheDesk, caller: Caller) -> dict[str, Any]:
    """Have it to oneself for a few minutes; again: a few more. 409 says who has it, 403 that this person may not sign."""
    await desk.approvals.claim(await _person(desk, caller), approval_id, over=body.over)
    return {"approval_id": approval_id, "claims": (await _one(desk, approval_id))["claims"]}


@router.delete("/{approval_id}/claim")
async def release(approval_id: str, desk: TheDesk, caller: Caller) -> dict[str, Any]:
    """Give it up before its time is over. 409 when there was nothing to give up."""
    await desk.approvals.release(await _person(desk, caller), approval_id)
    return {"approval_id": approval_id, "claims": (await _one(desk, approval_id))["claims"]}


async def _person(desk: Desk, caller: Principal) -> Person:
    must_have(caller, DECIDE)
    person = await desk.approvals.person(caller.login)
    if person is None:
        raise NotFound("there is no such member of staff")
    return person


async def _count(desk: Desk, login: str, approval_id: str, body: Decision) -> Approval:
    """The approval as it is afterwards. Names and roles are read from rows where they count, in the same transaction."""
    person = Person(login=login, name="", roles=())
    try:
        if body.verdict == "edit":
            edited = Edited(approval_id=approval_id, digest=body.digest, amount_minor=body.amount_minor or 0, reason=body.reason)
            return await desk.approvals.edit(person, edited)
        answered = Answered(approval_id=approval_id, digest=body.digest, verdict=body.verdict, reason=body.reason)
        return await desk.approvals.decide(person, answered)
    except BadInput:
        await _one(desk, approval_id)  # an approval that is not there is another answer than one that makes no sense
        raise


async def _one(desk: Desk, approval_id: str) -> Row:
    found = await rows.approvals(desk, approval_id=approval_id)
    if not found:
        raise NotFound("there is no such approval", next_step="list them: GET /desk/approvals")
    return found[0]
