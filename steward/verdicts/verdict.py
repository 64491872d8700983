"""What policy says of an action: on facts read now, with the customer's own yes where needed."""

from __future__ import annotations

from typing import Any, Literal

from actions.hand_over import comes_last
from actions.kind import Facts
from steward.conversation.stances import standing
from steward.desk import Desk
from steward.domain.action import Action, ActionState
from steward.domain.call import Answer
from steward.domain.turn import TurnRef
from steward.effects.peers import outside
from steward.effects.registry import card, facts_of, kind_of
from steward.errors import NotAuthorised, Stale, Stopped, ToolFailed, ToolUnavailable
from steward.investigation import debate
from steward.policy.cedar import CedarPolicy
from steward.policy.types import Request, Verdict
from steward.verdicts.card import context_of

type Blocked = Literal["weak_proof", "unread", "waits_for_system", "stopped", "on_the_loop"]
_AGAIN = 3
FROZEN = "account_frozen"  # the denial: somebody else may be in the customer's account
# the last: granted, then held back
TO_DECIDE = (ActionState.PROPOSED, ActionState.AWAITING, ActionState.AUTHORISED)
TO_DO = (ActionState.AUTHORISED, ActionState.EXECUTING, ActionState.UNKNOWN)


async def decide_freshly(desk: Desk, turn: TurnRef, action: Action) -> Blocked | None:
    """What the facts say may change while they are read (another refund,
    of this customer or anybody): read them again.
    """
    for _ in range(_AGAIN):
        try:
            return await decide_one(desk, turn, action)
        except Stale:
            action = await desk.ledger.get(action.id)
    return await decide_one(desk, turn, action)


async def decide_one(desk: Desk, turn: TurnRef | None, action: Action) -> Blocked | None:
    """Deny, ask people or grant.

    Without the customer's own yes it stays proposed, and the reply asks for it.

    Returns what keeps it from being decided: people who stopped it, a proof that is too weak (the
    identity team asks for a better one), or facts that could not be read. Nothing is decided on
    those: what the customer has agreed to waits for the system, the rest for the next message.
    """
    kind = kind_of(action)
    if kind.act and kind.act in (await standing(desk.db, action.conversation_id)).refused:
        await desk.ledger.withdraw(turn, action.id, "customer", why="refused")
        return None
    agreed = not kind.confirm or await desk.ledger.confirmed(action.id, action.digest)
    offering = not agreed and action.state == ActionState.PROPOSED
    try:
        verdict, facts, answers = await _judged(desk, action, offering=offering)
        if offering and verdict.outcome == "deny":  # a no is said of what is read now
            verdict, facts, answers = await _judged(desk, action)
    except (ToolUnavailable, ToolFailed):
        if not (kind.confirm and agreed and action.state == ActionState.PROPOSED):
            return "unread"
        return await wait_for_system(desk, action)
    if verdict.denial == FROZEN and await _waits_for_people(desk, action):
        return None
    lacking = verdict.denial == "proof_too_weak" or (
        kind.confirm and facts.get("assurance") == "none"
    )
    if lacking and action.state == ActionState.PROPOSED:
        return "weak_proof"
    if verdict.outcome != "deny" and not agreed:
        return None  # asked for, not decided: after the yes everything is read anew
    try:
        await desk.ledger.apply(
            turn,
            action.id,
            verdict,
            facts,
            await _shown(desk, turn, action, verdict, facts, answers),
        )
    except Stopped:
        return "stopped"
    return None


async def _waits_for_people(desk: Desk, action: Action) -> bool:
    """Whether people have it before them, or are being called with what is offered: of a frozen
    account, everything else ends.
    """
    if action.state != ActionState.PROPOSED:
        return action.state == ActionState.AWAITING
    others = await desk.ledger.of_conversation(action.conversation_id)
    return any(is_call(one) or (comes_last(one) and one.state in TO_DECIDE) for one in others)


async def _judged(
    desk: Desk, action: Action, *, offering: bool = False
) -> tuple[Verdict, Facts, list[Answer]]:
    """What policy says of the action, with the facts that it says so of and what was read for
    them.
    """
    kind = kind_of(action)
    try:
        policy, facts, answers = await _under_one_policy(desk, action, offering=offering)
    except NotAuthorised:  # nothing is read for a peer whose scope was taken away
        if (no := await outside(desk, action, await desk.policy.current())) is None:
            raise
        return no, {"peer": "out_of_scope"}, []
    if kind.confirm:
        facts["confirmed"] = True
    asked = Request(agent=kind.agent, action=action.kind, resource=action.resource, facts=facts)
    return policy.decide(asked), facts, answers


async def _under_one_policy(
    desk: Desk, action: Action, *, offering: bool
) -> tuple[CedarPolicy, Facts, list[Answer]]:
    """The facts, and the set that they were measured by and are judged by:
    one that changes meanwhile measures them again.
    """
    policy = await desk.policy.current()
    while True:
        answers: list[Answer] = []
        facts = await facts_of(desk, action, answers, offering=offering)
        if (now := await desk.policy.current()).version == policy.version:
            return policy, facts, answers
        policy = now


async def _shown(
    desk: Desk,
    turn: TurnRef | None,
    action: Action,
    verdict: Verdict,
    facts: dict[str, Any],
    answers: list[Answer],
) -> dict[str, Any] | None:
    """The card for people, where they are asked and have not seen just this."""
    if verdict.outcome != "ask" or not await desk.ledger.asks_anew(action.id, verdict, facts):
        return None
    context = await context_of(desk, action, facts, answers)
    if thought := await debate.opinion(desk, turn, action, answers):
        context = context.model_copy(update={"conflicts": (*context.conflicts, *thought)})
    return card(action, facts) | {
        "rule": verdict.rule,
        "sentence": verdict.sentence,
        "context": context.model_dump(mode="json"),
    }


def is_call(action: Action) -> bool:
    """Whether people are about to be called: at the end of the turn, so that what it would offer
    by then is not asked but goes along.
    """
    return action.state in TO_DO and comes_last(action)


async def wait_for_system(desk: Desk, action: Action) -> Blocked:
    """What was agreed to or granted is no wish to be told again: clockwork takes it up."""
    await desk.ledger.execution.hold_back(action.id, "unread")
    return "waits_for_system"
