"""A customer's contact in the CRM, as it is on record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from steward.domain.call import Call

if TYPE_CHECKING:
    from steward.gateway.gateway import Gateway
    from steward.identity.people import Identity


async def contact_ids(identity: Identity, handle: str) -> tuple[str, ...]:
    """The contacts that are this customer's, the first one first."""
    return tuple((await identity.subjects(handle)).get("crm", ()))


async def read_contact(
    gateway: Gateway, conversation_id: str, handle: str, contact_id: str
) -> dict[str, Any]:
    """Raises as `Gateway.read` does."""
    call = Call(
        agent="identity",
        system="crm",
        tool="get_contact",
        args={"contact_id": contact_id},
        conversation_id=conversation_id,
        handle=handle,
    )
    return dict((await gateway.read(call)).data)
