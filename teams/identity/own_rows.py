"""What the identity team reads of the desk's own rows: whom something names, and which contacts are
proved.
"""

from __future__ import annotations

from typing import Any

from steward.conversation import freezes
from steward.desk import Desk
from steward.domain.understanding import Identifiers
from steward.errors import ToolUnavailable


async def resolve(
    desk: Desk, conversation: str, args: dict[str, Any], _whose: str | None
) -> dict[str, Any]:
    """Opaque handles for what was named.

    Takes the same calls and the same time whether or not anybody is found.
    """
    if not desk.gateway.connected("crm"):
        return {"failed": "crm", "absent": True}
    try:
        resolution = await desk.resolver.resolve(conversation, Identifiers.model_validate(args))
    except ToolUnavailable as error:
        return {"failed": str(error.data.get("system", "crm"))}
    return {
        "handles": list(resolution.handles)
        if not resolution.unique
        else list(resolution.handles[:1])
    }


async def frozen(
    desk: Desk, conversation: str, _args: dict[str, Any], _whose: str | None
) -> dict[str, Any]:
    """Whether the account is frozen that was reported here to be in somebody else's hands."""
    async with desk.db.transaction() as connection:
        return {"frozen": await freezes.standing_in(connection, conversation) is not None}


async def controls(
    desk: Desk, conversation: str, args: dict[str, Any], _whose: str | None
) -> dict[str, Any]:
    """Whether this customer has shown that they can read the new contact."""
    customer = await desk.identity.current(conversation)
    return {
        "proved": customer is not None
        and await desk.codes.controls(conversation, customer.handle, str(args["value"]))
    }
