"""For staff: what systems say of their tools, and accepting a change."""

from __future__ import annotations

from steward.desk import Desk
from steward.gateway.pins import Standing
from steward.server.bodies import AcceptTool
from steward.server.desk_answers import AcceptedTool, ToolShown, ToolsShown
from steward.server.refusals import routes
from steward.server.signin import Caller, NotFound, TheDesk, must_be_staff

router = routes(prefix="/desk/systems", tags=["systems"])


@router.get("")
async def list_tools(desk: TheDesk, caller: Caller) -> ToolsShown:
    """Every tool as its system describes it now, after a look at each; `silent`:
    which systems did not answer, and why.
    """
    must_be_staff(caller)
    silent = await desk.gateway.look()
    return ToolsShown(tools=[shown(one) for one in await desk.gateway.standing()], silent=silent)


@router.post("/accept")
async def accept(body: AcceptTool, desk: TheDesk, caller: Caller) -> AcceptedTool:
    """Take a tool as it was looked at: `pin` says which look.

    403 for whoever is no admin, 409 when it has changed again.
    """
    must_be_staff(caller)
    person = await desk.approvals.person(caller.login)
    if person is None:
        raise NotFound("there is no such member of staff")
    await desk.gateway.pins.accept(person, body.system, body.tool, body.pin)
    return AcceptedTool(system=body.system, tool=body.tool, accepted=body.pin, by=person.login)


def shown(one: Standing) -> ToolShown:
    """A tool for people."""
    return ToolShown.model_validate(one.model_dump() | {"changed": one.changed})


async def warning(desk: Desk) -> str:
    """What is wrong, without naming it: the health page is open to anybody."""
    changed = sum(one.changed for one in await desk.gateway.standing())
    return (
        (
            f"{changed} of the systems' tools are not described as they were accepted and are "
            "refused: steward systems list"
        )
        if changed
        else ""
    )
