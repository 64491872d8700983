"""decide and act: policy is asked about every proposal on fresh facts,
and what is granted is done through the ledger.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from langchain_core.runnables import RunnableConfig

from actions.check_code import code_status
from actions.hand_over import comes_last, with_people
from actions.registry import declared
from state.desk import DeskState, Plan
from state.heard import heard_of
from state.turn import turn_of
from steward.checkpoints import keep_this_step
from steward.conversation.stances import standing
from steward.desk import Desk
from steward.dialogue.tasks import planning
from steward.dialogue.tasks.planning import step_up
from steward.dialogue.tasks.waves import goes_on
from steward.domain.action import LIVE, Action, ActionState
from steward.domain.lifecycle import SENT, VALUED
from steward.domain.turn import TurnRef
from steward.effects.counting import more_elsewhere
from steward.effects.kind import At
from steward.effects.registry import effect_of, kind_of
from steward.errors import Stale, Stopped, ToolFailed, ToolUnavailable
from steward.verdicts.verdict import (
    TO_DECIDE,
    TO_DO,
    Blocked,
    decide_freshly,
    decide_one,
    is_call,
    wait_for_system,
)
from teams.slots import typed, with_slots

type Step = Callable[[DeskState, RunnableConfig], Awaitable[dict[str, Any]]]


async def decide(desk: Desk, state: DeskState, config: RunnableConfig) -> dict[str, Any]:
    """Ask policy about what is proposed, awaiting or granted and not sent in this conversation.

    Which those are, rows say.
    """
    turn, blocked = turn_of(state, config), {}
    actions, *_ = await asyncio.gather(
        desk.ledger.of_conversation(turn.conversation_id),
        standing(desk.db, turn.conversation_id),
        desk.identity.current(turn.conversation_id),
        desk.approvals.pending(turn.conversation_id),
    )
    for action in actions:
        if (
            action.state in TO_DECIDE
            and not declared(action.kind).afterwards
            and (why := await decide_freshly(desk, turn, action)) is not None
        ):
            blocked[action.id] = why
    pending = await desk.approvals.pending(turn.conversation_id)
    return {"approvals": [approval.id for approval in pending], "blocked": blocked}


async def act(desk: Desk, state: DeskState, config: RunnableConfig) -> dict[str, Any]:
    """Do what is granted, once; then see which tasks that completes."""
    turn = turn_of(state, config)
    blocked: dict[str, str] = dict(state.get("blocked", {}))
    spoken = list(state.get("proposals", []))
    await _do_all(desk, turn, blocked)
    actions = await desk.ledger.of_conversation(turn.conversation_id)
    weak = [key for key, why in blocked.items() if why == "weak_proof"]
    if weak and _proved(actions, state):
        # somebody has just proved who they are: what lacked only that is decided now
        for key in weak:
            why = await decide_freshly(desk, turn, await desk.ledger.get(key))
            blocked = {k: v for k, v in blocked.items() if k != key} | ({key: why} if why else {})
        # asked about in an earlier turn, and told in this one
        spoken += [key for key in weak if key not in spoken]
        await _do_all(desk, turn, blocked)
        actions = await desk.ledger.of_conversation(turn.conversation_id)
    plan, called = _plan_after(turn, state, actions), [a for a in actions if is_call(a)]
    if "weak_proof" in blocked.values() and not any(is_call(a) or with_people(a) for a in actions):
        plan = step_up(plan)
    if called and not goes_on({**state, "plan": plan}):
        await _do_all(desk, turn, blocked, called=True)
        plan = _plan_after(turn, state, await desk.ledger.of_conversation(turn.conversation_id))
    anew = await _asked_of_people_anew(desk, turn, state)
    return {"plan": plan, "blocked": blocked, "proposals": [a for a in spoken if a not in anew]}


async def _asked_of_people_anew(desk: Desk, turn: TurnRef, state: DeskState) -> frozenset[str]:
    """What waits for people as before, whom other rules had asked anew: nobody wrote, and the
    customer has heard that it waits.
    """
    if heard_of(state).text:
        return frozenset()
    pending = await desk.approvals.pending(turn.conversation_id)
    return frozenset(one.action_id for one in pending if one.card.get("again"))


def _plan_after(turn: TurnRef, state: DeskState, actions: Sequence[Action]) -> Plan:
    """The plan as the actions leave it."""
    plan = _progress(state.get("plan", {}), {a.id: a for a in actions})
    return _asked_anew(turn, plan, actions)


def _proved(actions: Sequence[Action], state: DeskState) -> bool:
    """Whether a code was found right in this turn.

    From rows, so that a repeated step sees it too.
    """
    return any(code_status(a) == "passed" for a in actions if a.id in state.get("proposals", []))


async def _do_all(
    desk: Desk, turn: TurnRef, blocked: dict[str, str], *, called: bool = False
) -> None:
    """Everything that is authorised or was begun. Notes what is held back.

    `called`: the call of a person, which comes last, and nothing else.
    """
    for action in await desk.ledger.of_conversation(turn.conversation_id):
        if declared(action.kind).afterwards:
            continue
        if action.state in TO_DO and comes_last(action) is called:
            if action.state == ActionState.AUTHORISED and blocked.get(action.id) == "unread":
                # granted on facts of before, and those of now could not be read
                blocked[action.id] = await wait_for_system(desk, action)
                continue
            try:
                why = await _without_authority(desk, turn, action) or await _given_meanwhile(
                    desk, turn, action
                )
                if why == "unread":
                    why = await wait_for_system(desk, action)
                if why is not None:
                    blocked[action.id] = why
                    continue
                if (await desk.ledger.get(action.id)).state not in TO_DO:
                    continue
                await _do(desk, turn, action)
            except Stopped as stopped:
                blocked[action.id] = (
                    "on_the_loop" if stopped.data["why"] == "on_the_loop" else "stopped"
                )


async def _given_meanwhile(desk: Desk, turn: TurnRef, action: Action) -> Blocked | None:
    """What a colleague gave back since the decision counts, too:
    billing is asked once more before anything is sent.

    Where it was more than was told, policy is asked again. Returns what keeps that from being
    known.
    """
    if action.kind not in VALUED or action.state != ActionState.AUTHORISED:
        return None
    try:
        if not await more_elsewhere(At(desk, action, kind_of(action).agent)):
            return None
    except (ToolUnavailable, ToolFailed):
        return "unread"
    return await decide_freshly(desk, turn, action)


async def _without_authority(desk: Desk, turn: TurnRef, action: Action) -> Blocked | None:
    """An authority to act for another can be taken back at any time:
    it is read once more before anything is sent.

    When it is gone, policy is asked again, and denies. Returns what keeps that from being known.
    """
    if action.representative is None or action.state != ActionState.AUTHORISED:
        return None
    try:
        if (await desk.acting.still(action))[0] == "recorded":
            return None
    except ToolUnavailable:
        return "unread"
    return await decide_one(desk, turn, action)


async def _do(desk: Desk, turn: TurnRef, action: Action) -> None:
    """Execute.

    A right that ran out in between, or whose signer lost the role, is asked for again first. What
    was sent in a turn that is closed by now and has no outcome yet is clockwork's to ask about.
    """
    await keep_this_step(action.conversation_id)
    try:
        await desk.ledger.execution.execute(turn, action.id, effect_of(desk, action))
    except Stale:
        if action.state in SENT and await desk.conversations.is_closed(turn):
            return
        await decide_one(desk, turn, action)
        if (await desk.ledger.get(action.id)).state in TO_DO:
            await desk.ledger.execution.execute(turn, action.id, effect_of(desk, action))


def _asked_anew(turn: TurnRef, plan: Plan, actions: Sequence[Action]) -> Plan:
    """What was agreed on terms that hold no longer is looked into again, once a turn:
    the customer hears the new ones.
    """
    over = {a.id for a in actions if a.denial == "preview_over"}
    new = dict(plan)
    for key, task in plan.items():
        if (
            task["status"] == "done"
            and over & {*typed(task).actions}
            and typed(task).asked_anew != turn.id
        ):
            new[key] = with_slots(task, {"actions": [], "asked_anew": turn.id}, "ready")
    return new


def _progress(plan: Plan, actions: dict[str, Action]) -> Plan:
    """A task that proposed is done when all of its actions have ended."""
    new = dict(plan)
    for key, task in plan.items():
        own = [actions[i] for i in typed(task).actions if i in actions]
        if not own or task["status"] not in ("waiting_person", "waiting_customer"):
            continue
        if any(a.state in (ActionState.PROPOSED,) for a in own):
            new[key] = {**task, "status": "waiting_customer"}
        elif any(a.state in LIVE for a in own):
            new[key] = {**task, "status": "waiting_person"}
        elif task["goal"] == "verify_identity" and not any(code_status(a) == "passed" for a in own):
            new[key] = with_slots(task, {"code": None}, "waiting_customer")
        else:
            new[key] = {**task, "status": "done"}
            if all(a.state == "withdrawn" for a in own):
                new = planning.without_what_follows(new, key)
    return new
