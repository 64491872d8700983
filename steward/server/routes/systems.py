"""For staff: the register of tools and agents, and the steps that people take in it."""

from __future__ import annotations

from steward.desk import Desk
from steward.gateway.register import Registered
from steward.server.bodies import ToolStep
from steward.server.desk_answers import ToolsShown
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
    return ToolsShown(tools=await desk.gateway.standing(), silent=silent)


@router.post("/steps")
async def take(body: ToolStep, desk: TheDesk, caller: Caller) -> Registered:
    """Review, accept, deprecate or retire a tool as it was looked at: `pin` says which look.

    403 for whoever may not, or reviewed what they accept; 409 when it has changed again.
    """
    must_be_staff(caller)
    person = await desk.approvals.person(caller.login)
    if person is None:
        raise NotFound("there is no such member of staff")
    return await desk.gateway.register.take(
        person, body.step, body.system, body.tool, body.pin, body.owner or "", body.reason
    )


async def warning(desk: Desk) -> str:
    """What is wrong, without naming it: the health page is open to anybody."""
    standing = await desk.gateway.standing()
    changed = sum(not one.used and one.state != "retired" for one in standing)
    return (
        (
            f"{changed} of the systems' tools are not described as they were accepted and are "
            "refused: steward systems list"
        )
        if changed
        else ""
    )
