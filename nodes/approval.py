"""await_decision: the only place that interrupts.

A resume is a wake-up; the decision itself is a row.

Nothing with an effect stands before `interrupt()`: LangGraph runs the node again from its first
line on every resume.
"""

from __future__ import annotations

import asyncio
from typing import Any, Literal

from langchain_core.runnables import RunnableConfig
from langgraph.runtime import Runtime
from langgraph.types import interrupt

from state.desk import DeskState
from state.turn import conversation_of
from steward.approvals.wire import parse, render
from steward.desk import Desk
from steward.errors import BadInput, Refused


async def await_decision(
    desk: Desk, state: DeskState, config: RunnableConfig, runtime: Runtime[None]
) -> dict[str, Any]:
    """Wait until rows say that something was decided, or may go on after a stop.

    An answer that came with the resume is recorded first.
    """
    conversation, refused = conversation_of(config), ""
    untold, stopped = await asyncio.gather(  # asked in one statement
        desk.approvals.untold(conversation), desk.ledger.execution.stopped(conversation)
    )
    decided = [*(approval.action_id for approval in untold), *(action.id for action in stopped)]
    if not decided:
        pending = await desk.approvals.pending(conversation)
        if not pending:
            return {"turn": None, "approvals": []}
        answer = interrupt(render(pending, state.get("refused", "")))
        refused = await _record(desk, conversation, answer, runtime)
        decided = [approval.action_id for approval in await desk.approvals.untold(conversation)]
        if not decided:
            return {
                "turn": None,
                "approvals": [approval.id for approval in pending],
                "refused": refused,
            }
    turn = await desk.conversations.open_decision_turn(conversation)
    return {
        "turn": turn.model_dump(),
        "proposals": list(dict.fromkeys(decided)),
        "heard": {},
        "first": False,
        "waves": 0,
        "looked_further": False,
        "reply": "",
        "says": [],
        "refused": refused,
    }


async def _record(desk: Desk, conversation: str, answer: object, runtime: Runtime[None]) -> str:
    """Every answer that names a person with a role counts, each on its own.

    Returns why the others did not, for who asked.
    """
    person = await desk.approvals.person(caller_of(runtime))
    if person is None:
        return "Only a signed-in member of staff decides here."
    answers, complaint = parse(answer)
    refused = [complaint] if complaint else []
    for one in answers:
        try:
            await desk.approvals.answer(person, one, conversation)
        except (Refused, BadInput) as error:  # refused by a guard: that approval still waits
            refused.append(
                ". ".join(
                    said[:1].upper() + said[1:] for said in (error.message, error.next_step) if said
                )
                + "."
            )
    return " ".join(refused)


def caller_of(runtime: Runtime[None]) -> str:
    """The login of the person who sent this run, as the server's sign-in knows them.

    Empty for anybody else.
    """
    user = getattr(getattr(runtime, "server_info", None), "user", None)
    return str(getattr(user, "login", "") or "") if getattr(user, "kind", "") == "staff" else ""


def route_after_await(state: DeskState) -> Literal["decide", "await_decision", "__end__"]:
    """Decided: to policy, never straight to `act`.

    Answered without effect: wait again. Nothing waits: end.
    """
    if state.get("turn"):
        return "decide"
    return "await_decision" if state.get("approvals") else "__end__"
