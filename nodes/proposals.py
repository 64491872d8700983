"""gather: the results of the teams go on, and what they propose becomes rows of the ledger."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from typing import Any

from langchain_core.runnables import RunnableConfig

from actions.registry import KINDS
from state.desk import DeskState, asked_last
from state.heard import heard_of
from state.team import RESULT, Finding, Handoff, Proposal, Task
from state.turn import messages_of, turn_of, words_of
from steward import briefs
from steward.conversation import findings, stances
from steward.conversation.findings import Found
from steward.conversation.given_answers import times_told
from steward.conversation.stances import Said
from steward.desk import Desk
from steward.dialogue.context import open_tickets
from steward.dialogue.context.offers import open_offers, stands_in_place
from steward.dialogue.tasks import asked_besides, grounds, not_found, planning
from steward.dialogue.tasks.beneficiary import look_again
from steward.dialogue.topics import asked_of_told, repetition
from steward.domain.action import Action, Wanted, wish_named
from steward.domain.authority import ANY
from steward.domain.lifecycle import REMEDIES
from steward.domain.turn import TurnRef
from steward.errors import Refused, Stale
from steward.identity.acting import Represented
from steward.say import Say
from steward.wording.says import LookedWider
from teams.contract import AnyResult
from teams.slots import typed, with_slots

# Goals that a question further is surely answered by.
_ANSWERS = frozenset({"product_question", planning.KEPT, "change_plan"})


async def gather(desk: Desk, state: DeskState, config: RunnableConfig) -> dict[str, Any]:
    """Read the teams' results: tasks go on, proposals become actions in the ledger."""
    turn, plan = turn_of(state, config), state.get("plan", {})
    proposals, found = list(state.get("proposals", [])), list[Found]()
    said, _ = await asyncio.gather(
        stances.standing(desk.db, turn.conversation_id),
        desk.identity.current(turn.conversation_id),  # asked for below, for each result
    )
    changed = dict[str, Any]()
    for task in planning.ready(plan):
        key = f"{turn.id}/{task['id']}"
        raw = state.get("results", {}).get(key)
        if raw is None:
            continue
        result = RESULT.validate_python(raw)
        found.append(
            Found(
                task=task["id"],
                wave=state.get("waves", 0),
                team=task["team"],
                goal=task["goal"],
                result=result.model_dump(mode="json"),
                looks=tuple(state.get("looks", {}).get(key, ())),
            )
        )
        if (again := await look_again(desk, turn, task, result)) is not None:
            plan = plan | {task["id"]: again}
            continue
        told = await _as_told(desk, turn, state, task, result, said)
        plan = not_found.noted(planning.settle(plan, task["id"], told), task["id"], told)
        if isinstance(told, Proposal | Finding | Handoff):
            told = await open_tickets.once(desk, turn, task, told)
        if told is not result:
            changed[key] = told.model_dump(mode="json")
        if isinstance(told, Proposal | Finding | Handoff) and told.wanted:
            briefed = await briefs.in_tickets(desk, turn, plan, found, told)
            made = await _propose(desk, turn, state, task, briefed)
            plan[task["id"]] = with_slots(plan[task["id"]], {"actions": made})
            proposals += [m for m in made if m not in proposals]
    await _let_go_of_replaced(desk, turn, state, proposals)
    await findings.keep(desk.db, turn, plan, found)  # and with them what was looked at
    done: dict[str, Any] = {"plan": plan, "proposals": proposals, "looks": {}}
    done |= {"looked_further": True} if _looked_further(found) else {}
    return done | ({"results": changed} if changed else {})


def _looked_further(found: Iterable[Found]) -> bool:
    """Whether a team looked further than its playbook: such a turn may ask models more often."""
    return any(look.get("wider") for one in found for look in one.looks)


async def _as_told(
    desk: Desk, turn: TurnRef, state: DeskState, task: Task, result: AnyResult, said: Said
) -> AnyResult:
    """The result as the customer is told it: with grounds, not repeated, or as a question."""
    angry = repetition.upset(heard_of(state).intents)
    result = not_found.rather_meant(task, result)
    if task["goal"] == planning.KEPT:
        result = asked_of_told.of_what_was_found(typed(task), result, _found_now(state, turn))
    if isinstance(result, Proposal | Finding | Handoff):
        result = grounds.held(result, task, said)
    if typed(task).put_again:
        result = not_found.asks_the_number(task, result)
    told = await _unrepeated(desk, turn, task, result, angry=angry)
    of_pages = task["goal"] in asked_besides.OF_PAGES
    if isinstance(told, Finding) and isinstance(result, Finding) and not of_pages:
        told = await _asked_further(desk, turn, state, task, (result, told))
    return not_found.asks_the_number(task, told)


def _found_now(state: DeskState, turn: TurnRef) -> list[Say]:
    """What the teams have said in this turn."""
    now = [raw for key, raw in state.get("results", {}).items() if key.startswith(f"{turn.id}/")]
    return [say for raw in now for say in RESULT.validate_python(raw).says]


async def _asked_further(
    desk: Desk, turn: TurnRef, state: DeskState, task: Task, findings: tuple[Finding, Finding]
) -> AnyResult:
    """As told, or what else the message asks of an answer that would only be said to stand.

    `findings`: what was found, and as it is told.
    """
    result, told = findings
    if not asked_of_told.only_stands(told):
        return told
    others = (one for one in state.get("plan", {}).values() if one["id"] != task["id"])
    answer = (one for one in others if one["goal"] in _ANSWERS)
    elsewhere = [quote for one in answer if (quote := typed(one).quote)]
    language = await desk.conversations.language(turn.conversation_id)
    return asked_of_told.instead(words_of(state), result.says, told, elsewhere, language)


async def _unrepeated(
    desk: Desk, turn: TurnRef, task: Task, result: AnyResult, *, angry: bool = False
) -> AnyResult:
    """As `repetition.unrepeated`, of what is said beside where else the desk has looked: that is
    told once, before the rest.
    """
    wider = [say for say in getattr(result, "says", ()) if isinstance(say, LookedWider)]
    if not wider or not isinstance(result, Finding):
        return await repetition.unrepeated(desk, turn, task, result, angry=angry)
    told = await times_told(desk.db, turn, wider[0].kind, wider[0].data)
    rest = tuple(say for say in result.says if say is not wider[0])
    said = await repetition.unrepeated(
        desk, turn, task, result.model_copy(update={"says": rest}), angry=angry
    )
    if told or not isinstance(said, Finding):
        return said
    return said.model_copy(update={"says": (wider[0], *said.says)})


async def _propose(
    desk: Desk, turn: TurnRef, state: DeskState, task: Task, result: Proposal | Finding | Handoff
) -> list[str]:
    customer = await desk.identity.current(turn.conversation_id)
    handle, representative = customer.handle if customer else None, None
    if (whom := typed(task).beneficiary) is not None:
        if customer is None or not isinstance(
            await desk.acting.person(turn.conversation_id, customer, whom, ANY), Represented
        ):
            return []
        handle, representative = whom, customer.handle
    asked_in = next((m["id"] for m in messages_of(state)), turn.id)
    made = []
    for item in result.wanted:
        kind = KINDS.get(item.kind)
        if kind is None or (kind.needs and not desk.gateway.offers(kind.needs)):
            continue
        wanted = Wanted(
            kind=item.kind,
            resource=item.resource,
            params=item.params,
            agent=kind.agent,
            once=kind.company,
            wish=wish_named(asked_in, task["id"], task.get("came_of"), state.get("waves", 0)),
        )
        whose = (None, None) if kind.company else (handle, representative)
        made.append(await _propose_one(desk, turn, whose[0], wanted, whose[1]))
    return [action_id for action_id in made if action_id]


async def _let_go_of_replaced(
    desk: Desk, turn: TurnRef, state: DeskState, proposals: Collection[str]
) -> None:
    """Give up what was offered before of a subscription or an order, where something that takes
    its place is offered now: who asks for another way is asked about that one alone.
    """
    question = asked_last(state)
    asked = {one.action for one in question.offers} if question is not None else set[str]()
    if not asked - {*proposals}:
        return
    waiting = open_offers(await desk.ledger.of_conversation(turn.conversation_id))
    new = [one for one in waiting if one.id in proposals and one.id not in asked]
    for old in waiting:
        remedy = KINDS[old.kind].remedy
        if old.id in asked and not remedy and any(stands_in_place(one, old) for one in new):
            await desk.ledger.withdraw(turn, old.id, "customer", why="replaced")


async def _propose_one(
    desk: Desk, turn: TurnRef, handle: str | None, wanted: Wanted, representative: str | None
) -> str | None:
    """The action's id; what the customer left unanswered in another conversation moves here.

    None: not theirs to ask.
    """
    try:
        action = await desk.ledger.propose(turn, handle, wanted, representative)
        if (
            action.conversation_id != turn.conversation_id
            and action.state == "proposed"
            and (_moves_at_once(action) or await _abandoned(desk, action))
        ):
            await desk.ledger.withdraw(None, action.id, "customer")
            action = await desk.ledger.propose(turn, handle, wanted, representative)
    except Stale:
        raise
    except Refused:
        return None
    return action.id


def _moves_at_once(action: Action) -> bool:
    """Whether an offer goes to the conversation in which it is asked for now: of money it is told
    where it waits.
    """
    return KINDS[action.kind].confirm and action.kind not in REMEDIES


async def _abandoned(desk: Desk, action: Action) -> bool:
    """Whether the customer has left the other conversation's question open for ten minutes."""
    return datetime.fromisoformat(await desk.db.now()) - action.updated_at > timedelta(minutes=10)
