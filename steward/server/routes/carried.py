"""For staff: lines that went wrong on their way, and what came along with mails."""

from __future__ import annotations

from urllib.parse import quote

from starlette.responses import Response

from steward.channels import repository
from steward.conversation import came_along
from steward.domain.visible import visible
from steward.errors import Stale
from steward.server.bodies import SettleLine
from steward.server.desk_answers import AttachedFiles, CarriedLines, SettledLine
from steward.server.refusals import routes
from steward.server.signin import WORK, Caller, NotFound, TheDesk, must_be_staff, must_have

router = routes(prefix="/desk/channels", tags=["channels"])


@router.get("/lines")
async def lines(desk: TheDesk, caller: Caller) -> CarriedLines:
    """For staff: what failed, came back, or was never confirmed."""
    must_be_staff(caller)
    async with desk.db.transaction() as connection:
        found = await repository.to_settle(connection)
    return CarriedLines.model_validate({"lines": found})


@router.post("/lines/{line}/settle")
async def settle(line: str, body: SettleLine, desk: TheDesk, caller: Caller) -> SettledLine:
    """Whoever works here: it went, or it is to go again under the same id. 409 when nobody asks."""
    must_have(caller, WORK)
    async with desk.db.transaction() as connection:
        found = await repository.settle(connection, line, caller.login, again=body.again)
        if found is None:
            raise Stale("nobody asks about this line", next_step="GET /desk/channels/lines")
        data = {"line": line, "again": body.again}
        talk = found["conversation_id"]
        by = f"staff:{caller.login}"
        await desk.audit.append(connection, talk, "delivery.settled", by, data=data)
    return SettledLine(line=line, state="waiting" if body.again else "sent")


@router.get("/conversations/{conversation_id}/attachments")
async def attachments(conversation_id: str, desk: TheDesk, caller: Caller) -> AttachedFiles:
    """For staff: pictures and documents of a conversation, and what its mails' servers said."""
    must_be_staff(caller)
    async with desk.db.transaction() as connection:
        found = await came_along.attached(connection, conversation_id)
        letters = await came_along.letters(connection, conversation_id)
    return AttachedFiles.model_validate(
        {
            "attachments": [one | {"name": visible(one["name"])} for one in found],
            "letters": [
                one
                | {
                    "said": came_along.said_of(one["evidence"]),
                    "left_out": [
                        part | {"name": visible(part["name"])} for part in one["left_out"]
                    ],
                }
                for one in letters
            ],
        }
    )


@router.get("/attachments/{attachment}", response_class=Response)
async def attachment(attachment: str, desk: TheDesk, caller: Caller) -> Response:
    """For staff: one of them, to be saved: no browser shows what a stranger sent."""
    must_be_staff(caller)
    async with desk.db.transaction() as connection:
        found = await came_along.content(connection, attachment)
    if found is None:
        raise NotFound("there is no such attachment")
    named = f"attachment; filename*=UTF-8''{quote(found['name'])}"
    headers = {"Content-Disposition": named, "Content-Security-Policy": "sandbox"}
    return Response(bytes(found["content"]), media_type=found["kind"], headers=headers)
