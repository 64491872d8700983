"""The supervisor's steps from a message to the teams and back: open_turn, understand, plan, dispatch, gather, close_turn."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any, Literal

from langchain_core.messages import AIMessage, HumanMessage
from langchain_core.runnables import Runnable, RunnableConfig
from langgraph.types import Send

from actions.registry import KINDS
from nodes import asides, grounds, planning, public, repetition, unrecorded
from nodes.answers import by_button, pressed, settle_answer
from nodes.corrections import settle_correction
from nodes.deadlines import Deadlines
from nodes.paying import paid_by
from nodes.planning import MAX_WAVES
from nodes.second_thoughts import offer_again
from nodes.turn import conversation_of, turn_of
from nodes.whose import look_again, settle_whose
from state.desk import DeskState
from state.team import RESULT, Failed, Finding, Handoff, Proposal, Say, Task
from steward.conversation import findings, stances
from steward.conversation.findings import Found
from steward.conversation.recording import apart
from steward.conversation.types import NOT_RECORDED, Inbound, OpenedTurn, Outgoing
from steward.conversation.used_codes import taken_out
from steward.desk import Desk
from steward.domain.action import Action, Wanted
from steward.domain.authority import ANY
from steward.domain.turn import TurnRef
from steward.domain.understanding import Intent, OpenQuestion, Understanding
from steward.errors import BadInput, Refused, Stale
from steward.identity.acting import Represented
from steward.understanding.rule_questions import RuleQuestions, rule_questions
from steward.understanding.wishes import with_document
from steward.wording.rules import RULES

type Step = Callable[[DeskState, RunnableConfig], Awaitable[dict[str, Any]]]
TEAM_SECONDS = 30.0


# ── a turn begins ─────────────────────────────────────────────────────────────────────────────────────────────────────


def open_turn(desk: Desk) -> Step:
    """Take in what the client sent, then claim everything unanswered of this conversation under a new fence."""

    async def open_turn(state: DeskState, config: RunnableConfig) -> dict[str, Any]:
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
            "replanned": False,
            "proposals": [],
            "blocked": {},
            "reply": "",
            "says": [],
            "more": False,
            "refused": "",
        }
        if opened is None:
            return fresh
        messages = [unrecorded.shown(m) for m in opened.messages]
        shown = [
            HumanMessage(m.text, id=m.id, additional_kwargs={"taken_in": True}) for m in messages
        ]
        note = opened.ref.model_dump() | {
            "messages": [m.model_dump(mode="json") for m in messages],
            "mode": opened.mode,
        }
        question = opened.question.model_dump(mode="json") if opened.question else None
        return fresh | {
            "turn": note,
            "first": opened.first,
            "question": question,
            "messages": shown,
            "plan": planning.carry(state.get("plan", {})),
        }

    return open_turn


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
        # an id that nothing can be stored under: the client hears nothing, and nothing is lost that was ours
        return


def route_after_open(state: DeskState) -> Literal["understand", "await_decision"]:
    """Nothing to answer, or a person has the conversation: back to what waits."""
    return "await_decision" if state.get("turn") is None else "understand"


def understand(desk: Desk) -> Step:
    """Read the customer's words; a yes or no to what the desk had asked becomes a row, bound to what was asked."""

    async def understand(state: DeskState, config: RunnableConfig) -> dict[str, Any]:
        turn = turn_of(state, config)
        # words and question from rows: a yes in state is nobody's yes
        opened = await desk.conversations.opened(turn)
        text = "\n".join(
            apart(message.text) if message.channel == "voice" else message.text
            for message in opened.messages
        )
        asked = rule_questions(text, RULES)
        onward = None if asked.rules else public.goes_on(text, opened.question, opened.recent)
        heard = await desk.understander.understand(
            asked.rest or text, opened.question, opened.recent, await paid_by(desk, turn)
        )
        heard = by_button(
            asides.without_wishes(heard) if asked.rules and not asked.rest else heard, opened
        )
        if heard.emergency is not None:
            plan = planning.call_for_help(state.get("plan", {}), heard)
            return _kept(opened, asides.without_wishes(heard), plan, answered=False)
        standing = state.get("plan", {})
        corrected = (
            None if pressed(opened) else await settle_correction(desk, opened, heard, standing)
        )
        if corrected is not None:
            heard, standing, touched, answered = (
                corrected.heard,
                corrected.plan,
                list(corrected.withdrawn),
                False,
            )
        else:
            touched, answered = await settle_answer(desk, opened, heard)
        earlier = (
            None
            if answered or corrected
            else asides.about_request(
                heard, await desk.ledger.of_conversation(turn.conversation_id)
            )
        )
        past = None
        if earlier is not None:
            heard, touched = asides.without_news(heard), [*touched, earlier.id]
            answered = not heard.wishes
        elif not answered and not corrected:
            past = asides.about_refused(
                heard,
                opened.question,
                await desk.ledger.of_conversation(turn.conversation_id),
            )
        if past is not None:
            heard, touched, answered = asides.without_wishes(heard), [*touched, past.id], True
        before, given_up = (
            (standing, [])
            if corrected or past or earlier
            else await offer_again(desk, opened, heard, standing, answered)
        )
        if given_up:
            heard, touched, answered = (
                asides.without_wishes(heard),
                [one for one in touched if one not in given_up],
                True,
            )
        elif not answered and not corrected and asides.about_offer(heard.text, opened.question):
            heard = asides.without_wishes(heard)
        if answered or corrected or not public.may_go_on(heard):
            onward = None
        elif onward is not None:
            heard = asides.without_wishes(heard)
        heard = heard if answered or corrected else with_document(heard)
        let_go = planning.given_up(heard, opened.question)
        if let_go:
            before, answered = planning.without_what_waits(before), True
        said_in = await _note_said(desk, opened, heard)
        heard_in = opened.messages[-1].id if opened.messages else ""
        question = None if let_go else opened.question
        plan = planning.hear(before, heard, question, answered, said_in, heard_in)
        plan = _ask_in_public(
            plan, heard, text, asked, onward, answered=answered or corrected is not None
        )
        if not (answered or corrected or touched) and _takes_back(heard):
            own = await desk.ledger.of_conversation(turn.conversation_id)
            plan = planning.take_back(plan, heard, own, said_in)
        repeated = next((one for one in (past, earlier) if one is not None), None)
        if await repetition.news_enough(desk, turn, earlier) or (
            past is not None and await repetition.asked_enough(desk, turn, asides.standing(past))
        ):
            touched = [one for one in touched if repeated is None or one != repeated.id]
            planning.add(
                plan, "support", "hand_over", {"why": "repeated", "brief": heard.text[:800]}
            )
        if (
            not answered
            and not corrected
            and (why := await repetition.called_for(desk, opened, heard, plan))
        ):
            planning.add(plan, "support", "hand_over", {"why": why, "brief": heard.text[:800]})
        unclear = not answered and planning.needs_planning(heard)
        kept = _kept(
            opened,
            heard,
            plan,
            answered=answered,
            unclear=unclear,
            about=next((one.id for one in (earlier, past) if one), ""),
            let_go=let_go,
        )
        return kept | {"proposals": touched}

    return understand


def _takes_back(heard: Understanding) -> bool:
    """Whether the words take something back and wish for nothing else."""
    return {wish.intent for wish in heard.wishes} == {Intent.WITHDRAW}


def _ask_in_public(
    plan: planning.Plan,
    heard: Understanding,
    text: str,
    asked: RuleQuestions,
    onward: public.GoesOn | None,
    *,
    answered: bool,
) -> planning.Plan:
    """The plan with what the message asks about the rules and the help pages, by itself or going on from what was asked."""
    if onward is not None:
        if onward.rules.rules:
            again = onward.rules._replace(asks=text, rest="")
            return planning.ask_rules(plan, again, onward.questions)
        return planning.ask_help_pages(plan, text, onward.questions, "")
    plan = planning.ask_rules(plan, asked)
    otherwise = None if answered or asked.rules else public.to_look_up(heard, text)
    return plan if otherwise is None else planning.ask_help_pages(plan, text, (), otherwise)


def _kept(
    opened: OpenedTurn,
    heard: Understanding,
    plan: planning.Plan,
    *,
    answered: bool,
    unclear: bool = False,
    about: str = "",
    let_go: bool = False,
) -> dict[str, Any]:
    """What state keeps of a message: of a call that nobody agreed to record, no words."""
    kept = heard.model_dump(mode="json")
    if not unrecorded.recorded(opened.messages):
        kept, plan = unrecorded.without_words(heard), unrecorded.plan_without_words(plan, heard)
    return {
        "heard": kept
        | {"answered": answered, "unclear": unclear, "about": about}
        | ({"let_go": True} if let_go else {}),
        "plan": plan,
    }


async def _note_said(desk: Desk, opened: OpenedTurn, heard: Understanding) -> str:
    """Rows of what these words ask for and refuse; returns the message that a task rests on, none for a mere question."""
    if not opened.messages:
        return ""
    message, question = opened.messages[-1].id, opened.question
    asks = [*heard.stances.asks, *([] if heard.asking else [stances.FOLLOW_UP])]
    if question is not None and (act := planning.act_asked(question)) and heard.consents:
        asks.append(act)
    await stances.note(desk.db, opened.ref, message, asks, heard.stances.refuses)
    return "" if heard.asking else message


def route_after_understand(state: DeskState) -> Literal["plan", "dispatch"]:
    """One clear wish, or an answer, takes the fast path."""
    return "plan" if state.get("heard", {}).get("unclear") else "dispatch"


def plan(desk: Desk) -> Step:
    """Several wishes, none clear, or a task that failed: look at the plan as a whole. Failures are tried once more."""

    async def plan(state: DeskState, config: RunnableConfig) -> dict[str, Any]:
        current = state.get("plan", {})
        if state.get("waves", 0) > 0:
            return {"plan": planning.replan(current), "replanned": True}
        return {"plan": current}

    return plan


# ── teams ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def dispatch(desk: Desk, deadlines: Deadlines) -> Step:
    """Hold what needs a proof, see for whom the rest is, then count the wave; the edge after this one hands out what is ready."""

    async def dispatch(state: DeskState, config: RunnableConfig) -> dict[str, Any]:
        turn = turn_of(state, config)
        if deadlines.left(turn.id) <= 0:
            return _out_of_time(state, turn)
        customer = await desk.identity.current(conversation_of(config))
        named = {k: v for k, v in (state.get("heard", {}).get("identifiers") or {}).items() if v}
        said = await stances.standing(desk.db, turn.conversation_id)
        gated = planning.gate(
            planning.with_refused(state.get("plan", {}), said.refused), customer is not None, named
        )
        plan = await settle_whose(desk, turn, customer, gated) if customer is not None else gated
        await findings.keep(desk.db, turn, plan)
        return {"plan": plan, "waves": state.get("waves", 0) + 1}

    return dispatch


def _out_of_time(state: DeskState, turn: TurnRef) -> dict[str, Any]:
    """The turn answers with what it has; what was still to be looked at is said to have taken too long."""
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
        why=f"{team_name} took too long", retry=True, says=(Say(kind="team_failed"),)
    ).model_dump(mode="json")


def route_after_dispatch(state: DeskState) -> list[Send] | Literal["gather"]:
    """One Send a ready task; nothing ready goes on to what may have been answered."""
    turn = (state.get("turn") or {}).get("id", "")
    sends = [
        Send(task["team"], {"task": task, "turn": turn})
        for task in planning.ready(state.get("plan", {}))
    ]
    return sends if sends and state.get("waves", 0) <= MAX_WAVES else "gather"


def team(
    deadlines: Deadlines, name: str, graph: Runnable[Any, Any]
) -> Callable[[dict[str, Any]], Awaitable[dict[str, Any]]]:
    """Run a team on one task; whatever goes wrong inside is a result."""

    async def run_team(state: dict[str, Any]) -> dict[str, Any]:
        task: Task = state["task"]
        try:
            async with asyncio.timeout(min(TEAM_SECONDS, deadlines.left(state["turn"]))):
                answer = await graph.ainvoke({"task": task}, durability="exit")
            result, looks = answer["result"], answer.get("looks", [])
        except TimeoutError:
            result, looks = _too_long(name), []
        key = f"{state['turn']}/{task['id']}"
        return {"results": {key: result}, "looks": {key: looks}}

    return run_team


def gather(desk: Desk) -> Step:
    """Read the teams' results: tasks go on, proposals become actions in the ledger."""

    async def gather(state: DeskState, config: RunnableConfig) -> dict[str, Any]:
        turn, plan = turn_of(state, config), state.get("plan", {})
        proposals, found = list(state.get("proposals", [])), list[Found]()
        said, changed = await stances.standing(desk.db, turn.conversation_id), dict[str, Any]()
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
            if (
                isinstance(result, Proposal | Finding | Handoff)
                and (grounded := grounds.held(result, task, said)) is not result
            ):
                result = grounded
                changed[key] = result.model_dump(mode="json")
            if (fresh := await repetition.unrepeated(desk, turn, task, result)) is not result:
                result = fresh
                changed[key] = result.model_dump(mode="json")
            plan = planning.settle(plan, task["id"], result)
            if isinstance(result, Proposal | Finding | Handoff) and result.wanted:
                made = await _propose(desk, turn, state, task, result)
                slots = plan[task["id"]]["slots"] | {"actions": made}
                plan[task["id"]] = {**plan[task["id"]], "slots": slots}
                proposals += [m for m in made if m not in proposals]
        await findings.keep(desk.db, turn, plan, found)
        return {"plan": plan, "proposals": proposals} | ({"results": changed} if changed else {})

    return gather


async def _propose(
    desk: Desk, turn: TurnRef, state: DeskState, task: Task, result: Proposal | Finding | Handoff
) -> list[str]:
    customer = await desk.identity.current(turn.conversation_id)
    handle, representative = customer.handle if customer else None, None
    if (whom := task["slots"].get("for")) is not None:
        if customer is None or not isinstance(
            await desk.acting.person(turn.conversation_id, customer, whom, ANY), Represented
        ):
            return []
        handle, representative = whom, customer.handle
    messages = (state.get("turn") or {}).get("messages") or [{"id": turn.id}]
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
            wish=f"{messages[0]['id']}:{task['id']}:{state.get('waves', 0)}",
        )
        whose = (None, None) if kind.company else (handle, representative)
        made.append(await _propose_one(desk, turn, whose[0], wanted, whose[1]))
    return [action_id for action_id in made if action_id]


async def _propose_one(
    desk: Desk, turn: TurnRef, handle: str | None, wanted: Wanted, representative: str | None
) -> str | None:
    """The action's id; what the customer left unanswered in another conversation moves here. None: not theirs to ask."""
    try:
        action = await desk.ledger.propose(turn, handle, wanted, representative)
        if (
            action.conversation_id != turn.conversation_id
            and action.state == "proposed"
            and await _abandoned(desk, action)
        ):
            await desk.ledger.withdraw(None, action.id, "customer")
            action = await desk.ledger.propose(turn, handle, wanted, representative)
    except Stale:
        raise
    except Refused:
        return None
    return action.id


async def _abandoned(desk: Desk, action: Action) -> bool:
    """Whether the customer has left the other conversation's question open for ten minutes."""
    return datetime.fromisoformat(await desk.db.now()) - action.updated_at > timedelta(minutes=10)


def route_after_act(state: DeskState) -> Literal["dispatch", "plan", "compose"]:
    """More that is ready, in bounded waves; a failure is planned anew once; else the reply."""
    plan, waves = state.get("plan", {}), state.get("waves", 0)
    if waves < MAX_WAVES:
        held = [t for t in plan.values() if t["slots"].get("held")]
        if planning.ready(plan) or (held and _just_verified(state)):
            return "dispatch"
        failed = [t for t in plan.values() if t["status"] == "failed" and t.get("attempts", 0) < 2]
        if failed and not state.get("replanned"):
            return "plan"
    return "compose"


def _just_verified(state: DeskState) -> bool:
    identify = state.get("plan", {}).get(planning.IDENTIFY)
    return identify is not None and identify["status"] == "done" and "code" in identify["slots"]


# ── a turn ends ───────────────────────────────────────────────────────────────────────────────────────────────────────


def close_turn(desk: Desk) -> Step:
    """Send the reply once, mark the messages answered, remember what was asked."""

    async def close_turn(state: DeskState, config: RunnableConfig) -> dict[str, Any]:
        turn, text = turn_of(state, config), state.get("reply", "")
        outgoing = [Outgoing(n=0, text=text, facts={"says": state.get("says", [])})] if text else []
        question = OpenQuestion.model_validate(state["question"]) if state.get("question") else None
        await findings.keep(desk.db, turn, state.get("plan", {}))
        more = await desk.conversations.close_turn(turn, outgoing, question)
        safe = [
            HumanMessage(now, id=key, additional_kwargs={"taken_in": True})
            for key, now in (await taken_out(desk.db, turn)).items()
        ]
        if text and await desk.conversations.silenced(turn):
            return {"messages": safe, "more": more, "heard": {}, "told": [], "reply": ""}
        if told := state.get("told"):
            await desk.approvals.mark_told(turn.conversation_id, told)
        if text and any(
            not message.get("recorded", True)
            for message in (state.get("turn") or {}).get("messages", [])
        ):
            return {
                "messages": [*safe, AIMessage(NOT_RECORDED, id=turn.id)],
                "more": more,
                "heard": {},
                "told": [],
                "reply": "",
            }
        messages = [*safe, *([AIMessage(text, id=turn.id)] if text else [])]
        return {"messages": messages, "more": more, "heard": {}, "told": []}

    return close_turn


def route_after_close(state: DeskState) -> Literal["open_turn", "await_decision", "__end__"]:
    """More mail is a new turn; else what waits for people; else nothing."""
    if state.get("more"):
        return "open_turn"
    return "await_decision" if state.get("approvals") else "__end__"
