"""The supervisor's own steps: open_turn, dispatch to the teams, close_turn; and what follows each.

Between them stand `understanding.py`, `proposals.py`, `effects.py` and `reply.py`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any, Literal

from langchain_core.messages import AIMessage, HumanMessage
from langchain_core.runnables import Runnable, RunnableConfig
from langgraph.types import Send

from nodes import beside_people
from state.desk import DeskState, asked_last
from state.heard import heard_of
from state.team import Failed, Task
from state.turn import conversation_of, messages_of, turn_of, words_of
from steward import debug_marks
from steward import step_progress as progress
from steward.checkpoints import keep_this_step
from steward.conversation import findings, stances
from steward.conversation.types import NOT_RECORDED, Inbound, Outgoing
from steward.conversation.used_codes import taken_out
from steward.deadlines import Deadlines
from steward.desk import Desk
from steward.dialogue.context.public import only_where_sure
from steward.dialogue.tasks import left_questions, planning, unrecorded_calls
from steward.dialogue.tasks.asked_besides import asked_by_all
from steward.dialogue.tasks.beneficiary import settle_whose
from steward.dialogue.tasks.no_account import for_strangers
from steward.dialogue.tasks.planning import MAX_WAVES
from steward.dialogue.tasks.public_tasks import asked_whole, looked_up_first
from steward.dialogue.tasks.taking_back import look_elsewhere
from steward.dialogue.tasks.waves import goes_on, tried_again
from steward.dialogue.topics import answered_topics
from steward.domain.turn import TurnRef
from steward.errors import BadInput
from steward.telemetry import tracing
from steward.telemetry.meters import IDLE_RUNS
from steward.wording.says import DeskWords
from teams.remote import taken, takers

TEAM_SECONDS = 30.0


async def open_turn(desk: Desk, state: DeskState, config: RunnableConfig) -> dict[str, Any]:
    """Take in what the client sent, then claim everything unanswered of this
    conversation under a new fence.
    """
    conversation = conversation_of(config)
    for message in state.get("messages", []):
        if (
            isinstance(message, HumanMessage)
            and message.id
            and not message.additional_kwargs.get("taken_in")
        ):
            await _take_in(desk, conversation, message)
    opened = await desk.conversations.open_turn(conversation)
    fresh: dict[str, Any] = {
        "conversation_id": conversation,
        "turn": None,
        "heard": {},
        "question": None,
        "waves": 0,
        "looked_further": False,
        "replanned": False,
        "proposals": [],
        "blocked": {},
        "reply": "",
        "says": [],
        "more": False,
        "refused": "",
    }
    if opened is None:
        IDLE_RUNS.inc()
        return fresh
    messages = [unrecorded_calls.shown(m) for m in opened.messages]
    shown = [HumanMessage(m.text, id=m.id, additional_kwargs={"taken_in": True}) for m in messages]
    note = opened.ref.model_dump() | {
        "messages": [m.model_dump(mode="json") for m in messages],
        "mode": opened.mode,
        "planned": bool(state.get("plan")),
    }
    question = opened.question.model_dump(mode="json") if opened.question else None
    return fresh | {
        "turn": note,
        "first": opened.first,
        "question": question,
        "messages": shown,
        "plan": planning.carry(state.get("plan", {})),
    }


async def _take_in(desk: Desk, conversation: str, message: HumanMessage) -> None:
    """A message of a LangGraph client; its id counts within its thread only."""
    prefix = f"{conversation}:"
    identifier = str(message.id) if str(message.id).startswith(prefix) else prefix + str(message.id)
    text = message.text if isinstance(message.text, str) else message.text()
    try:
        await desk.conversations.take_in(
            Inbound(id=identifier, conversation_id=conversation, text=text, channel="api")
        )
    except BadInput:
        # an id that nothing can be stored under: the client hears nothing, and nothing is lost that
        # was ours
        return


def route_after_open(state: DeskState) -> Literal["understand", "await_decision"]:
    """Back to what waits when there is nothing to answer or a person has the conversation."""
    return "await_decision" if state.get("turn") is None else "understand"


async def dispatch(
    desk: Desk, deadlines: Deadlines, state: DeskState, config: RunnableConfig
) -> dict[str, Any]:
    """Hold what needs a proof, see for whom the rest is, then count the wave.

    What failed is tried once more.

    The edge after this one hands out what is ready.
    """
    turn = turn_of(state, config)
    if deadlines.left(turn.id) <= 0:
        return _out_of_time(state, turn)
    by = takers(desk.gateway.agents())
    current, again = taken(state.get("plan", {}), by), tried_again(state)
    if again:
        current = planning.replan(current)
    customer, said, words = await asyncio.gather(  # asked in one statement
        desk.identity.current(conversation_of(config)),
        stances.standing(desk.db, turn.conversation_id),
        desk.identity.vouched(turn.conversation_id),
    )
    heard = heard_of(state)
    named = planning.named_as_own(heard)
    current = planning.with_refused(current, said.refused)
    gated = planning.gate(current, customer is not None, named)
    if customer is None and planning.waits_for_proof(gated):
        customer = await desk.identity.vouched_for(turn.conversation_id, words)
        gated = gated if customer is None else planning.gate(current, True, named)
    gated = beside_people.without_held(state, gated)
    plan, touched = gated, list[str]()
    if not state.get("waves", 0):
        text, before = words_of(state), _written_before(state)
        if customer is None:
            plan = for_strangers(looked_up_first(only_where_sure(plan, heard), heard), heard)
            plan = left_questions.kept(plan, heard, before)
            plan = asked_by_all(plan, heard, text)
        plan = asked_whole(plan, heard, text, before)
    if customer is not None:
        plan = await settle_whose(desk, turn, customer, gated)
        plan, touched = await look_elsewhere(desk, turn, customer, plan, _begun(state))
    await findings.keep(desk.db, turn, plan)
    for name in planning.patterns(plan, again):
        tracing.pattern(name)
    noted = {"plan": plan, "waves": state.get("waves", 0) + 1}
    if touched:
        noted["proposals"] = [*state.get("proposals", []), *touched]
    return noted | ({"replanned": True} if again else {})


def _written_before(state: DeskState) -> list[str]:
    """What the customer wrote before this turn, the newest first: a note, to look things up by."""
    now = {str(message.get("id")) for message in messages_of(state)}
    lines = [one for one in state.get("messages", []) if isinstance(one, HumanMessage)]
    return [str(one.content) for one in reversed(lines) if str(one.id) not in now]


def _begun(state: DeskState) -> datetime:
    """When the first message of the turn came in: what it took back since is its own doing."""
    at = next((m.get("received_at") for m in messages_of(state)), None)
    return datetime.fromisoformat(str(at)) if at else datetime.now(UTC)


def _out_of_time(state: DeskState, turn: TurnRef) -> dict[str, Any]:
    """The turn answers with what it has.

    What was still to be looked at is said to have taken too long.
    """
    plan = state.get("plan", {})
    late = {task["id"]: _too_long(task["team"]) for task in planning.ready(plan)}
    failed = {key: {**plan[key], "status": "failed", "attempts": 2} for key in late}
    return {
        "plan": plan | failed,
        "results": {f"{turn.id}/{key}": result for key, result in late.items()},
        "waves": state.get("waves", 0) + 1,
    }


def _too_long(team_name: str) -> dict[str, Any]:
    return Failed(
        why=f"{team_name} took too long", retry=True, says=(DeskWords.TEAM_FAILED,)
    ).model_dump(mode="json")


def route_after_dispatch(state: DeskState) -> list[Send] | Literal["gather"]:
    """One Send a ready task; nothing ready goes on to what may have been answered."""
    note = state.get("turn") or {}
    turn, ref = note.get("id", ""), {name: note.get(name) for name in ("id", "fence")}
    traced = [m["trace"] for m in messages_of(state)[:1] if m.get("trace")]
    cause = {"trace": traced[0]} if traced else {}
    sends = [
        Send(task["team"], {"task": task, "turn": turn, "ref": ref, **cause})
        for task in planning.ready(state.get("plan", {}))
    ]
    return sends if sends and state.get("waves", 0) <= MAX_WAVES else "gather"


def team_node(
    deadlines: Deadlines, name: str, graph: Runnable[Any, Any]
) -> Callable[[dict[str, Any]], Awaitable[dict[str, Any]]]:
    """The node of a team: a closure, since LangGraph looks for graphs among its values."""

    async def run(state: dict[str, Any]) -> dict[str, Any]:
        return await run_team(deadlines, name, graph, state)

    return run


async def run_team(
    deadlines: Deadlines, name: str, graph: Runnable[Any, Any], state: dict[str, Any]
) -> dict[str, Any]:
    """Run a team on one task; whatever goes wrong inside is a result."""
    task: Task = state["task"]
    try:
        seconds = min(TEAM_SECONDS, deadlines.left(state["turn"]))
        with progress.passed_on():
            async with asyncio.timeout(seconds):
                given = {"task": task, "ref": state.get("ref") or {}}
                answer = await graph.ainvoke(given, durability="exit")
        result, looks = answer["result"], answer.get("looks", [])
    except TimeoutError:
        result, looks = _too_long(name), []
    key = f"{state['turn']}/{task['id']}"
    return {"results": {key: result}, "looks": {key: looks}}


def route_after_act(state: DeskState) -> Literal["dispatch", "compose"]:
    """More that is ready, or failed and may be tried once more, in bounded waves.

    Else the reply.
    """
    return "dispatch" if goes_on(state) else "compose"


async def close_turn(desk: Desk, state: DeskState, config: RunnableConfig) -> dict[str, Any]:
    """Send the reply once, mark the messages answered, remember what was asked."""
    turn, text = turn_of(state, config), state.get("reply", "")
    outgoing = [Outgoing(n=0, text=text, facts={"says": state.get("says", [])})] if text else []
    question = asked_last(state)
    if state.get("plan") or (state.get("turn") or {}).get("planned", True):
        await findings.keep(desk.db, turn, state.get("plan", {}))
    if planning.only_in_state(state.get("plan", {})):
        await keep_this_step(turn.conversation_id)  # a kill from here on would lose it
    closed = await desk.conversations.close_turn(turn, outgoing, question)
    more, silenced = closed.more, closed.silent
    topics = answered_topics.topics_after(
        state.get("topics", []), state.get("plan", {}), state.get("results", {}), turn.id
    )
    taken = await taken_out(desk.db, turn) if closed.codes else {}
    if silenced is None:
        silenced = await desk.conversations.silenced(turn)
    safe = [
        HumanMessage(now, id=key, additional_kwargs={"taken_in": True})
        for key, now in taken.items()
    ]
    if text and silenced:
        return {
            "messages": safe,
            "more": more,
            "heard": {},
            "told": [],
            "topics": topics,
            "reply": "",
        }
    if told := state.get("told"):
        await desk.approvals.mark_told(turn.conversation_id, told)
    if text and any(not message.get("recorded", True) for message in messages_of(state)):
        return {
            "messages": [*safe, AIMessage(NOT_RECORDED, id=turn.id)],
            "more": more,
            "heard": {},
            "told": [],
            "topics": [],
            "reply": "",
        }
    answer = AIMessage(text, id=turn.id, additional_kwargs=debug_marks.simulated())
    messages = [*safe, *([answer] if text else [])]
    return {"messages": messages, "more": more, "heard": {}, "told": [], "topics": topics}


def route_after_close(state: DeskState) -> Literal["open_turn", "await_decision", "__end__"]:
    """More mail is a new turn; else what waits for people; else nothing."""
    if state.get("more"):
        return "open_turn"
    return "await_decision" if state.get("approvals") else "__end__"
