"""What waits for a person, and that person's word.

Who may decide is for the approvals themselves to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Literal

from fastapi import Query

from steward.approvals.permission import May
from steward.conversation.spoken import language_of
from steward.db import Row
from steward.desk import Desk
from steward.domain.approval import Answered, Approval, Because, Edited, Person
from steward.domain.signatures import advances
from steward.errors import BadInput, NotAuthorised
from steward.ledger.held import why_held
from steward.policy.limits import Limits
from steward.server import rows
from steward.server.bodies import Claim, Decision
from steward.server.paging import PAGE, After, Limit, cursor_of, place_of
from steward.server.principal import Principal
from steward.server.refusals import routes
from steward.server.routes.conversations import wake
from steward.server.signin import DECIDE, Caller, NotFound, TheDesk, must_be_staff, must_have
from steward.views.approval import (
    ApprovalView,
    ClaimsView,
    Decided,
    ListedApprovals,
    WouldHear,
    approval_view,
    listed_approval,
    signatures_of,
)
from steward.views.urgency import urgency
from steward.wording.render import render
from steward.wording.says import RejectedBecause

router = routes(prefix="/desk/approvals", tags=["approvals"])
_NUMBERS = {"oldest": 1, "urgent": 3}  # by which a list is ordered


@router.get("")
async def list_approvals(
    desk: TheDesk,
    caller: Caller,
    status: Literal["pending", "all"] = "pending",
    order: Literal["oldest", "urgent"] = "oldest",
    conversation_id: Annotated[str | None, Query(max_length=200)] = None,
    limit: Limit = PAGE,
    after: After = None,
) -> ListedApprovals:
    """Oldest first, or what is at stake times how little time is left.

    What a page began with decides the order of the next ones.
    """
    must_be_staff(caller)
    place = _place(after, order)
    places = await rows.approval_places(
        desk, None if status == "all" else "pending", conversation_id
    )
    at = place["at"] if place else places[0]["now"].timestamp() if places else 0.0
    alone = _given_alone((await desk.policy.current()).limits, places)
    keyed = sorted((_key(row, order, alone, at), row["id"]) for row in places)
    behind = [one for one in keyed if place is None or [*one[0], one[1]] > place["key"]]
    chosen = [identifier for _, identifier in behind[:limit]]
    found = {row["id"]: row for row in await rows.approvals(desk, ids=chosen)} if chosen else {}
    barred = await desk.approvals.barred(caller.login, chosen)
    listed = [
        listed_approval(row, for_me=row["id"] not in barred and _wanted(row, caller))
        for row in map(found.get, chosen)
        if row
    ]
    following = (
        cursor_of({"at": at, "key": [*behind[limit - 1][0], behind[limit - 1][1]]})
        if len(behind) > limit
        else None
    )
    return ListedApprovals(
        approvals=tuple(listed),
        now=places[0]["now"] if places else None,
        total=len(places),
        next=following,
    )


@router.get("/{approval_id}")
async def show_approval(approval_id: str, desk: TheDesk, caller: Caller) -> ApprovalView:
    """All about one approval: what the digest binds, what surrounds it, who claims it,
    who has signed, and what the caller may do.
    """
    must_be_staff(caller)
    row = await _one(desk, approval_id)
    return approval_view(
        row,
        await _may(desk, caller, approval_id),
        await rows.newest_approval(desk, row["action_id"]),
    )


@router.get("/{approval_id}/rejection")
async def preview_rejection(
    approval_id: str,
    desk: TheDesk,
    caller: Caller,
    because: Because = "",
    told: Annotated[str, Query(max_length=500)] = "",
) -> WouldHear:
    """What the customer would hear if it were rejected for this reason, in their language."""
    must_be_staff(caller)
    row = await _one(desk, approval_id)
    context = row["card"].get("context") or {}
    said = [str((context.get("told") or {}).get("on_rejection", ""))]
    if because and (because != "own" or told.strip()):
        async with desk.db.transaction() as connection:
            language = await language_of(connection, row["conversation_id"])
        said.append(render(RejectedBecause(because=because, told=told.strip()), language))
    return WouldHear(text=" ".join(one for one in said if one))


@router.post("/{approval_id}/decision")
async def decide(approval_id: str, body: Decision, desk: TheDesk, caller: Caller) -> Decided:
    """A signature, or a lower amount.

    409 when something was decided or has changed meanwhile, 403 when this person may not sign.
    """
    must_have(caller, DECIDE)
    counted = await _count(desk, caller.login, approval_id, body)
    await wake(desk, counted.conversation_id)
    decided, held = await _one(desk, approval_id), ""
    if decided["status"] == "approved":
        async with desk.db.transaction() as connection:
            held = await why_held(connection, decided["action_id"])
    return Decided.model_validate(
        {
            "approval_id": approval_id,
            "held": held,
            "status": decided["status"],
            "needs": decided["needs"],
            "signatures": signatures_of(decided),
        }
    )


@router.post("/{approval_id}/claim")
async def claim(approval_id: str, body: Claim, desk: TheDesk, caller: Caller) -> ClaimsView:
    """Have it to oneself for a few minutes; again: a few more.

    409 says who has it, 403 that this person may not sign.
    """
    await desk.approvals.claim(await _person(desk, caller), approval_id, over=body.over)
    return ClaimsView(approval_id=approval_id, claims=(await _one(desk, approval_id))["claims"])


@router.delete("/{approval_id}/claim")
async def release(approval_id: str, desk: TheDesk, caller: Caller) -> ClaimsView:
    """Give it up before its time is over. 409 when there was nothing to give up."""
    await desk.approvals.release(await _person(desk, caller), approval_id)
    return ClaimsView(approval_id=approval_id, claims=(await _one(desk, approval_id))["claims"])


async def _may(desk: Desk, caller: Principal, approval_id: str) -> May:
    try:
        must_have(caller, DECIDE)
    except NotAuthorised as error:
        return May(sign=False, why=error.message)
    return await desk.approvals.may(caller.login, approval_id)


def _wanted(row: Row, caller: Principal) -> bool:
    """Whether a signature of this caller would fill a need that is still open,
    by the roles that signatures were given with.
    """
    signed = {one["login"]: frozenset(one["roles"]) for one in row["signatures"]}
    return (
        row["status"] == "pending"
        and bool(DECIDE & set(caller.roles))
        and advances(row["needs"], signed, caller.login, set(caller.roles))
    )


def _place(after: str | None, order: str) -> dict[str, Any] | None:
    """Where the page before ended: the numbers of its last one, then its id."""
    place = place_of(after, at=float, key=list)
    if place is not None:
        *numbers, identifier = place["key"] or [None]
        if (
            len(numbers) != _NUMBERS[order]
            or not all(type(one) is float for one in numbers)
            or not isinstance(identifier, str)
        ):
            raise BadInput(
                "the cursor is none of this list's", next_step="leave `after` out to begin anew"
            )
    return place


def _given_alone(limits: Limits, places: Iterable[Row]) -> dict[str | None, int]:
    """What the desk gives alone of each currency of a list, in minor units, where it has limits."""
    bounds = {currency: limits.of(currency) for currency in {row["currency"] for row in places}}
    return {currency: one.alone_minor for currency, one in bounds.items() if one}


def _key(row: Row, order: str, alone: Mapping[str | None, int], at: float) -> tuple[float, ...]:
    """Where it stands in the list; by numbers, so that a cursor can hold it."""
    if order == "oldest":
        return (row["created_at"].timestamp(),)
    return (
        float(row["status"] != "pending"),
        -_urgency(row, alone, at),
        row["created_at"].timestamp(),
    )


def _urgency(row: Row, alone: Mapping[str | None, int], at: float) -> float:
    end = row["expires_at"] if row["escalated_at"] else row["escalates_at"] or row["expires_at"]
    left = None if end is None else end.timestamp() - at
    minor = row["amount_minor"]
    return urgency(minor if isinstance(minor, int) else None, alone.get(row["currency"]), left)


async def _person(desk: Desk, caller: Principal) -> Person:
    must_have(caller, DECIDE)
    person = await desk.approvals.person(caller.login)
    if person is None:
        raise NotFound("there is no such member of staff")
    return person


async def _count(desk: Desk, login: str, approval_id: str, body: Decision) -> Approval:
    """The approval as it is afterwards.

    Names and roles are read from rows where they count, in the same transaction.
    """
    person = Person(login=login, name="", roles=())
    try:
        if body.verdict == "edit":
            edited = Edited(
                approval_id=approval_id,
                digest=body.digest,
                amount_minor=body.amount_minor or 0,
                reason=body.reason,
            )
            return await desk.approvals.edit(person, edited)
        answered = Answered(
            approval_id=approval_id,
            digest=body.digest,
            verdict=body.verdict,
            reason=body.reason,
            because=body.because,
            told=body.told,
        )
        return await desk.approvals.decide(person, answered)
    except BadInput:
        # an approval that is not there is another answer than one that makes no sense
        await _one(desk, approval_id)
        raise


async def _one(desk: Desk, approval_id: str) -> Row:
    found = await rows.approvals(desk, approval_id=approval_id)
    if not found:
        raise NotFound("there is no such approval", next_step="list them: GET /desk/approvals")
    return found[0]
