"""Routes of a sandbox on this machine.

The mail that was sent, a crash or a pause on demand, waiting until nothing runs.
"""

from __future__ import annotations

import asyncio

from fastapi import Depends, Query

from steward import failpoints
from steward.server import rows
from steward.server.bodies import Crash, Hold, Idle
from steward.server.door_answers import Armed, Holding, Looked, Quiet, SentMessages
from steward.server.principal import sandboxed
from steward.server.refusals import routes
from steward.server.signin import Caller, NotFound, TheDesk, sign_in

_A_MOMENT = 0.02


async def in_sandbox_only() -> None:
    """As if these routes did not exist anywhere else."""
    if not sandboxed():
        raise NotFound("there is no such thing here")


router = routes(
    prefix="/sandbox", tags=["sandbox"], dependencies=[Depends(in_sandbox_only), Depends(sign_in)]
)


@router.get("/outbox")
async def outbox(
    desk: TheDesk, caller: Caller, conversation_id: str | None = Query(None)
) -> SentMessages:
    """Everything that went out, one-time codes included."""
    return SentMessages.model_validate({"messages": await rows.outbox(desk, conversation_id)})


@router.post("/crash", status_code=202)
async def crash(body: Crash, caller: Caller) -> Armed:
    """Die by SIGKILL the next time the point is reached."""
    failpoints.arm(body.point, body.when)
    return Armed(armed=f"{body.point}:{body.when}")


@router.post("/hold", status_code=202)
async def hold(body: Hold, caller: Caller) -> Holding:
    """Wait the next time the point begins, so that something can happen meanwhile;
    says whether anything waits.
    """
    if body.point is not None:
        failpoints.hold_at(body.point)
    return Holding(held=failpoints.held())


@router.post("/release")
async def release(caller: Caller) -> Holding:
    """Let what waits go on."""
    failpoints.release()
    return Holding(held=False)


@router.post("/idle")
async def idle(body: Idle, desk: TheDesk, caller: Caller) -> Quiet:
    """Wait until nothing is under way, at most `timeout` seconds; says what still is."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + body.timeout
    while True:
        if desk.runs.busy and loop.time() < deadline:
            await asyncio.sleep(_A_MOMENT)  # a run is under way here: its rows need not be read
            continue
        busy = await rows.busy(desk, body.conversation_id)
        if not busy or loop.time() >= deadline:
            return Quiet(idle=not busy, busy=busy)
        await asyncio.sleep(0.1)


@router.post("/clockwork")
async def clockwork(desk: TheDesk, caller: Caller) -> Looked:
    """One look for unfinished work now, instead of within the next second."""
    from steward.clockwork import Clockwork  # the composition root's; not needed to load the routes

    return Looked(looked=True, found=await Clockwork(desk).look())
