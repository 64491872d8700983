"""A person lowers an amount: other parameters, another digest, another key,
and the row that says who and why.
"""

from __future__ import annotations

from actions.registry import declared
from steward.approvals import repository as approvals
from steward.audit.record import Audit
from steward.db import Connection, json
from steward.domain import lifecycle as rules
from steward.domain.action import Action, ActionState, action_digest
from steward.domain.approval import Approval, Edited
from steward.domain.visible import says_something
from steward.errors import BadInput
from steward.ledger import consents, repository


async def lower(
    connection: Connection,
    audit: Audit,
    login: str,
    approval: Approval,
    action: Action,
    edited: Edited,
) -> Action:
    """Give a waiting refund a lower amount; its approval is void and policy has to be asked again.

    The caller holds both rows and has checked the person. Raises BadInput, or Stale when it does
    not wait any more.
    """
    old = _check(action, edited)
    actor, params = f"staff:{login}", {**action.params, "amount_minor": edited.amount_minor}
    bound = action_digest(action.kind, action.resource, params)
    await approvals.end(connection, audit, approval, "superseded", actor, data={"why": "edited"})
    said = {
        "approval_id": approval.id,
        "old_digest": action.digest,
        "old_minor": old,
        "new_minor": edited.amount_minor,
    }
    changes = {"params": json(params), "digest": bound, "key": rules.provider_key(action.id, bound)}
    moved = await repository.move(
        connection,
        audit,
        action,
        ActionState.AWAITING,
        actor,
        sources={ActionState.AWAITING},
        changes=changes,
        data=said,
        event="edited",
    )
    await consents.lower(connection, action, approval, bound, old, login, edited)
    return moved


def _check(action: Action, edited: Edited) -> int:
    """The amount as it is, in minor units; raises BadInput when this cannot be made of it."""
    old = action.params.get("amount_minor")
    if not declared(action.kind).lowerable or not isinstance(old, int):
        raise BadInput(
            "only the amount of a refund can be changed",
            next_step="approve it, or reject it with a reason",
        )
    if not says_something(edited.reason):
        raise BadInput(
            "a changed amount needs a reason that can be read: the next person reads it",
            next_step="say why, in a sentence",
        )
    if not 0 < edited.amount_minor < old:
        raise BadInput(
            (
                "an amount can only be lowered, to more than nothing; "
                "the customer agreed to no more than this"
            ),
            next_step="reject it with a reason, or give a lower amount",
            at_most=old - 1,
        )
    return old
