"""Writes without an answer: all of them, and those that only a person can settle."""

from __future__ import annotations

from steward.decisions.unproven import Unproven
from steward.server.bodies import Found
from steward.server.desk_answers import EndedAction, UnknownActions
from steward.server.refusals import routes
from steward.server.signin import PROVE, Caller, NotFound, TheDesk, must_be_staff, must_have
from steward.server.work_view import reader_of, with_amount

router = routes(prefix="/desk/actions", tags=["actions"])


@router.get("/unknown")
async def list_unknown(desk: TheDesk, caller: Caller) -> UnknownActions:
    """For staff: every effect whose outcome nobody knows now, oldest first: when the desk asks
    next, or what somebody has to look for in another system.
    """
    must_be_staff(caller)
    chosen, reader = desk.settings, await reader_of(desk, caller.roles)
    found = await Unproven(desk.db, desk.audit).unknown(chosen.effect_patience, chosen.send_tries)
    shown = [with_amount(reader.action(row, row["kind"])) | {"key": row["key"]} for row in found]
    return UnknownActions.model_validate({"unknown": shown})


@router.post("/{action_id}/resolve")
async def resolve(action_id: str, body: Found, desk: TheDesk, caller: Caller) -> EndedAction:
    """Leads and finance: it happened, or it did not.

    403 for others and makers, 409 when nobody is asked about it.
    """
    from steward.clockwork import Clockwork  # the composition root's; not needed to load the routes

    must_have(caller, PROVE)
    person = await desk.approvals.person(caller.login)
    if person is None:
        raise NotFound("there is no such member of staff")
    ended = await Unproven(desk.db, desk.audit).resolve(
        person, action_id, happened=body.happened, note=body.note
    )
    await Clockwork(desk).tell(ended)
    return EndedAction(action_id=ended.id, kind=ended.kind, state=ended.state)
