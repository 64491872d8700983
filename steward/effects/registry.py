"""What a kind of action comes to here: what is read afresh before it is decided, how it is done,
what an approver is shown.

Facts are read by code for the customer on the action's row; what a team claimed is never relied on.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from actions.kind import ActionKind, Facts, known_amount, resolved
from actions.registry import KINDS
from steward.conversation import freezes
from steward.decisions.execution import Voidable
from steward.desk import Desk
from steward.domain.action import Action
from steward.domain.call import Answer
from steward.effects.acting import authority_facts, holder_of, tell_holder
from steward.effects.kind import At
from steward.effects.peers import peer_facts, peers_who_spoke
from steward.errors import BadInput


def kind_of(action: Action) -> ActionKind:
    """The declaration of an action's kind. Raises BadInput for one that is not declared."""
    if action.kind not in KINDS:
        raise BadInput(
            f"{action.kind!r} is not a kind of action",
            next_step="declare it in actions/registry.py",
        )
    return KINDS[action.kind]


async def facts_of(
    desk: Desk, action: Action, answers: list[Answer] | None = None, *, offering: bool = False
) -> Facts:
    """What policy is to judge an action by, read now; `offering`: or in this turn.

    Raises ToolUnavailable, ToolFailed when it cannot be read.

    `answers` is filled with what the systems said.
    """
    kind, said = kind_of(action), await authority_facts(desk, action)
    may = said.get("authority") != "missing"
    at = At(desk, action, kind.agent, [] if answers is None else answers, may, offering)
    read, spoke, held = await asyncio.gather(
        resolved(kind.reads)(at),
        peers_who_spoke(desk, action),
        freezes.any_frozen(desk.db, (action.handle, action.representative)),
    )
    frozen = {"frozen": True} if held else {}
    return read | said | peer_facts(action, read, spoke) | frozen


def effect_of(desk: Desk, action: Action) -> Callable[[Action], Awaitable[Facts]]:
    """The effect of an action, ready for the ledger."""
    kind = kind_of(action)

    async def effect(current: Action) -> Facts:
        holder = await holder_of(desk, current)
        done = await resolved(kind.effect)(At(desk, current, kind.agent))
        await tell_holder(desk, current, holder)
        return done

    if kind.ending is None:
        return effect
    offered = desk.gateway.offers(kind.ending.tool)
    end: Callable[[At], Awaitable[Facts | None]] = resolved(
        kind.ending.void if offered else kind.ending.conclude
    )

    async def ended(current: Action) -> Facts | None:
        holder = await holder_of(desk, current)
        done = await end(At(desk, current, kind.agent))
        await tell_holder(desk, current, holder if done is not None else None)
        return done

    return Voidable(effect, ended, patient=not offered)


def card(action: Action, facts: Facts) -> dict[str, Any]:
    """What an approver sees.

    Everything on it comes from the digest-bound action and the facts that were read.
    """
    amount = known_amount(action.params)
    return {
        "kind": action.kind,
        "amount": amount.model_dump() if amount is not None else None,
        "params": action.params,
        "facts": facts,
    }
