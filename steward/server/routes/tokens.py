"""Bearer tokens of staff: whose were ended, and ending them."""

from __future__ import annotations

from steward.access import tokens
from steward.server.bodies import EndTokens
from steward.server.door_answers import EndedToken, EndedTokens
from steward.server.refusals import routes
from steward.server.rows import roles_of
from steward.server.signin import KEEP, Caller, NotFound, TheDesk, must_be_staff, must_have

router = routes(prefix="/desk/tokens", tags=["sign-in"])


@router.get("")
async def list_ended(desk: TheDesk, caller: Caller) -> EndedTokens:
    """For staff: whose tokens were ended, until when, and by whom."""
    must_be_staff(caller)
    return EndedTokens(
        ended=[EndedToken(**one.model_dump()) for one in await tokens.ended(desk.db)]
    )


@router.post("/end")
async def end(body: EndTokens, desk: TheDesk, caller: Caller) -> EndedToken:
    """End all tokens of one person that were made until now: one's own, or as an admin anybody's.

    Sessions of browsers go on.
    """
    must_be_staff(caller)
    if body.login != caller.login:
        must_have(caller, KEEP)
    if not await roles_of(desk, body.login):
        raise NotFound("there is no such member of staff")
    return EndedToken(
        **(await tokens.end(desk.db, desk.audit, body.login, caller.login)).model_dump()
    )
