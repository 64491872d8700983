"""Erasing a customer: what would be done, and doing it."""

from __future__ import annotations

from steward.server.bodies import WhichCustomer
from steward.server.refusals import routes
from steward.server.signin import KEEP, Caller, TheDesk, must_have
from steward.server.threads import forget_threads
from steward.stores.erasing import Erasure

router = routes(prefix="/desk/erasures", tags=["supervision"])


@router.post("/plan")
async def plan_erasure(body: WhichCustomer, desk: TheDesk, caller: Caller) -> Erasure:
    """For admins: what an erasure of this customer would clear, what stays and why, where else
    they are on record, and what is in its way. It changes nothing.
    """
    must_have(caller, KEEP)
    return await desk.erasures.plan(body.customer)


@router.post("")
async def erase(body: WhichCustomer, desk: TheDesk, caller: Caller) -> Erasure:
    """For admins: clear all that the desk keeps of this customer and the law does not.

    It is on the record, and cannot be undone. Refused while something of theirs is under way.
    """
    must_have(caller, KEEP)
    done = await desk.erasures.erase(body.customer, caller.login)
    await forget_threads(done.conversations)
    return done


@router.get("/again")
async def plan_again(desk: TheDesk, caller: Caller) -> list[Erasure]:
    """For admins: who was erased and is here all the same, for a backup from before was restored,
    with what erasing them again would clear. It changes nothing.
    """
    must_have(caller, KEEP)
    return await desk.erasures.returned()


@router.post("/again")
async def erase_again(desk: TheDesk, caller: Caller) -> list[Erasure]:
    """For admins: erase all of those again.

    Where something is in the way `done` is false, and it is done by itself once nothing is.
    """
    must_have(caller, KEEP)
    made = await desk.erasures.erase_again(caller.login)
    await forget_threads(talk for one in made if one.done for talk in one.conversations)
    return made
