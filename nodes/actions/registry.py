"""Every kind of action by name: what is read afresh before it is decided, how it is done, and what an approver is shown.

Facts are read by code for the customer on the action's row; what a team claimed is never relied on.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from nodes.actions.acting import authority_facts, holder_of, tell_holder
from nodes.actions.articles import ARTICLES
from nodes.actions.cases import CASES
from nodes.actions.contacts import CONTACTS
from nodes.actions.credits import CREDITS
from nodes.actions.kind import ActionKind, At, Facts
from nodes.actions.orders import ORDERS
from nodes.actions.people import PEOPLE
from nodes.actions.records import RECORDS
from nodes.actions.refunds import REFUNDS
from nodes.actions.replacements import REPLACEMENTS
from nodes.actions.returns import RETURNS
from nodes.actions.subscriptions import SUBSCRIPTIONS
from steward.desk import Desk
from steward.errors import BadInput
from steward.gateway.types import Answer
from steward.ledger.execution import Voidable
from steward.ledger.types import Action

KINDS: Mapping[str, ActionKind] = {
    **REFUNDS,
    **REPLACEMENTS,
    **CREDITS,
    **ORDERS,
    **RETURNS,
    **CONTACTS,
    **SUBSCRIPTIONS,
    **RECORDS,
    **PEOPLE,
    **CASES,
    **ARTICLES,
}


def kind_of(action: Action) -> ActionKind:
    """The declaration of an action's kind. Raises BadInput for one that is not declared."""
    if action.kind not in KINDS:
        raise BadInput(
            f"{action.kind!r} is not a kind of action", next_step="declare it in nodes/actions/"
        )
    return KINDS[action.kind]


async def facts_of(desk: Desk, action: Action, answers: list[Answer] | None = None) -> Facts:
    """What policy is to judge an action by, read now. Raises ToolUnavailable, ToolFailed when it cannot be read.

    `answers` is filled with what the systems said.
    """
    kind, said = kind_of(action), await authority_facts(desk, action)
    may = said.get("authority") != "missing"
    return (
        await kind.facts(At(desk, action, kind.agent, [] if answers is None else answers, may))
        | said
    )


def effect_of(desk: Desk, action: Action) -> Callable[[Action], Awaitable[Facts]]:
    """The effect of an action, ready for the ledger."""
    kind = kind_of(action)

    async def effect(current: Action) -> Facts:
        holder = await holder_of(desk, current)
        done = await kind.effect(At(desk, current, kind.agent))
        await tell_holder(desk, current, holder)
        return done

    if kind.ending is None:
        return effect
    offered = desk.gateway.offers(kind.ending.tool)
    end = kind.ending.void if offered else kind.ending.conclude

    async def ended(current: Action) -> Facts | None:
        holder = await holder_of(desk, current)
        done = await end(At(desk, current, kind.agent))
        await tell_holder(desk, current, holder if done is not None else None)
        return done

    return Voidable(effect, ended, patient=not offered)


def card(action: Action, facts: Facts) -> dict[str, Any]:
    """What an approver sees; everything on it comes from the digest-bound action and the facts that were read."""
    p = action.params
    amount = (
        {"minor": p["amount_minor"], "currency": p["currency"]} if "amount_minor" in p else None
    )
    return {"kind": action.kind, "amount": amount, "params": p, "facts": facts}
