"""The shape that all teams share: prepare → investigate ⇄ read_tools → conclude.

A team is an agent with judgement in a bounded room. A chooser picks among the team's own READ tools (offline: the
goal's playbook), the gateway answers, and the team ends in one typed result. It never writes and never interrupts;
an error inside is a `Failed`, not an exception.
"""

from __future__ import annotations

import asyncio
import functools
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from langchain_core.runnables import RunnableConfig
from langgraph.config import get_config

from actions.kind import Agent
from nodes.looks import look, no_look
from nodes.turn import conversation_of
from state.team import (
    AskCustomer,
    Failed,
    Finding,
    Handoff,
    Proposal,
    Read,
    Say,
    Task,
    TeamState,
)
from steward import crashpoints, step_reads
from steward.desk import Desk
from steward.domain.authority import Authority, matters_of
from steward.domain.call import Call
from steward.domain.customer import Customer
from steward.domain.understanding import OpenQuestion
from steward.errors import BadInput, NotNow, Refused, StewardError, ToolFailed, ToolUnavailable
from steward.identity.acting import Represented
from steward.policy.terms import Terms
from tools.declaration import Declaration

MAX_ROUNDS = 4
AnyResult = Finding | Proposal | AskCustomer | Handoff | Failed


@dataclass(frozen=True)
class View:
    """What a playbook sees: the task, who is on the line, and what was read so far (None: asked and not there)."""

    task: Task
    customer: Customer | None
    facts: Mapping[str, Any]
    now: str
    terms: Terms
    conversation: str = ""
    acting: Authority | None = None  # the customer is one for whom somebody acts

    @property
    def slots(self) -> dict[str, Any]:
        """What the customer said for this task."""
        return self.task["slots"]

    def has(self, *names: str) -> bool:
        """Whether all of these were read."""
        return all(name in self.facts for name in names)

    def get(self, name: str, default: Any = None) -> Any:
        """What a read answered; `default` when it was not read, not found or refused."""
        value = self.facts.get(name)
        return default if value is None or "failed" in value else value

    def failure(self, *spared: str) -> str | None:
        """The first system that did not answer, if any; `spared` are reads that the conclusion can do without."""
        return next(
            (
                v["failed"]
                for k, v in self.facts.items()
                if k not in spared and v is not None and "failed" in v
            ),
            None,
        )


@dataclass(frozen=True)
class Goal:
    """A playbook entry: `needs_customer` says whether somebody must have proved who they are."""

    reads: Callable[[View], list[Read]]
    conclude: Callable[[View], AnyResult]
    needs_customer: bool = True
    progress: str = ""


type Looked = tuple[dict[str, Any] | None, dict[str, Any] | None]
# …, whose: the customer's handle
LocalRead = Callable[[Desk, str, dict[str, Any], str | None], Awaitable[dict[str, Any]]]


@dataclass(frozen=True)
class Team:
    """A team: its agent's name, its tools, its playbook; `local` are reads of the desk's own rows."""

    name: Literal["identity", "billing", "support", "refund"]
    tools: Declaration
    goals: Mapping[str, Goal]
    local: Mapping[str, LocalRead]


def read(name: str, tool: str, **args: Any) -> Read:
    """A read of `system.tool`, remembered as `name`."""
    system, _, bare = tool.partition(".")
    return {
        "name": name,
        "system": system,
        "tool": bare,
        "args": {k: v for k, v in args.items() if v is not None},
    }


def read_if_offered(name: str, tool: str, **args: Any) -> Read:
    """The same of a tool that not every company has; without it the answer is nothing."""
    return {**read(name, tool, **args), "if_offered": True}


def prepare(
    desk: Desk, team: Team
) -> Callable[[TeamState, RunnableConfig], Awaitable[dict[str, Any]]]:
    """Look up, in rows, who is on the line; ask for a proof where the goal needs one."""

    async def prepare(state: TeamState, config: RunnableConfig) -> dict[str, Any]:
        conversation = conversation_of(config)
        goal = team.goals.get(state["task"]["goal"])
        if goal is None:
            return {
                "result": Failed(
                    why=f"{team.name} has no goal {state['task']['goal']!r}"
                ).model_dump(mode="json")
            }
        customer, now = await asyncio.gather(desk.identity.current(conversation), desk.db.now())
        start: dict[str, Any] = {"facts": {}, "rounds": 0, "reads": [], "looks": []}
        if goal.needs_customer and customer is None:
            ask = AskCustomer(
                question=OpenQuestion(kind="identify"), says=(Say(kind="ask_identify"),)
            )
            return start | {"result": ask.model_dump(mode="json")}
        if goal.progress:
            await desk.progress.say(conversation, goal.progress)
        acting = None
        if customer is not None and goal.needs_customer and "for" in state["task"]["slots"]:
            found = await _acted_for(desk, conversation, customer, state["task"])
            if not isinstance(found, Represented):
                return start | {"result": found.model_dump(mode="json")}
            customer, acting = found.customer, found.authority.model_dump(mode="json")
        known = customer.model_dump(mode="json") if customer else None
        terms = (await desk.policy.current()).limits.terms.model_dump(mode="json")
        return start | {
            "customer": {
                "known": known,
                "now": now,
                "conversation": conversation,
                "terms": terms,
                "acting": acting,
            }
        }

    return prepare


async def _acted_for(
    desk: Desk, conversation: str, customer: Customer, task: Task
) -> Represented | Finding | Failed:
    """Whom the task is for; who may not act for them hears what they would hear of somebody who does not exist."""
    slots = task["slots"]
    if slots.get("unread"):
        return Failed(
            why="crm did not answer",
            retry=True,
            says=(Say(kind="system_down", data={"system": "crm"}),),
        )
    nobody = Finding(says=(Say(kind="not_found", data={"what": "customer", "reference": None}),))
    if not slots["for"]:
        return nobody
    found = await desk.acting.person(
        conversation, customer, str(slots["for"]), matters_of(task["goal"], slots)
    )
    if found == "beyond":
        return Finding(says=(Say(kind="beyond_authority"),))
    return found if isinstance(found, Represented) else nobody


def investigate(team: Team) -> Callable[[TeamState], Awaitable[dict[str, Any]]]:
    """Choose the next reads; none when enough is known or the room's bound is reached."""

    async def investigate(state: TeamState) -> dict[str, Any]:
        if state.get("rounds", 0) >= MAX_ROUNDS:
            return {"reads": []}
        wanted = team.goals[state["task"]["goal"]].reads(view_of(state))
        return {"reads": [item for item in wanted if item["name"] not in state.get("facts", {})]}

    return investigate


def read_tools(
    desk: Desk, team: Team
) -> Callable[[TeamState, RunnableConfig], Awaitable[dict[str, Any]]]:
    """Read what was chosen, side by side, through the gateway."""

    async def read_tools(state: TeamState, config: RunnableConfig) -> dict[str, Any]:
        conversation, reads = conversation_of(config), state.get("reads", [])
        known = state.get("customer") or {}
        now = str(known.get("now") or await desk.db.now())
        whose = Whose((known.get("known") or {}).get("handle"), known.get("acting") is not None)
        answers = await asyncio.gather(
            *(_answer(desk, team, conversation, item, now, whose) for item in reads)
        )
        facts = {item["name"]: answer for item, (answer, _) in zip(reads, answers, strict=True)}
        looks = [seen for _, seen in answers if seen is not None]
        return {
            "facts": state.get("facts", {}) | facts,
            "rounds": state.get("rounds", 0) + 1,
            "reads": [],
            "looks": [*state.get("looks", []), *looks],
        }

    return read_tools


class Whose(NamedTuple):
    """The customer whose records are read, and whether somebody else asks for them on an authority."""

    handle: str | None = None
    acting: bool = False


async def _answer(
    desk: Desk, team: Team, conversation: str, item: Read, now: str, whose: Whose
) -> Looked:
    """The system's answer (None for "not found", `{"failed": system}` when it did not answer), and the look as people read it."""
    if item["system"] == "desk":
        return await team.local[item["tool"]](desk, conversation, item["args"], whose.handle), None
    if item.get("if_offered") and not desk.gateway.offers(f"{item['system']}.{item['tool']}"):
        return None, None
    agent: Agent = team.name
    scope: Literal["public", "customer"] = "public" if item["system"] == "knowledge" else "customer"
    call = Call(
        agent=agent,
        system=item["system"],
        tool=item["tool"],
        args=item["args"],
        scope=scope,
        conversation_id=conversation,
        handle=whose.handle if whose.acting else None,
        whole=True,
        shared=True,
    )
    failed = {"failed": item["system"]}
    try:
        answer = await desk.gateway.read(call)
    except (ToolUnavailable, NotNow):
        return failed, no_look(call.system, call.tool, "failed", now)
    except ToolFailed as error:
        missing = error.data.get("tool_code") == "not_found"
        return None if missing else failed, no_look(
            call.system, call.tool, "not_found" if missing else "failed", now
        )
    except BadInput:  # this company's systems.yaml has no such tool: what needs it is a person's
        return failed | {"absent": not desk.gateway.connected(item["system"])}, no_look(
            call.system, call.tool, "failed", now
        )
    except Refused:
        return None, no_look(call.system, call.tool, "refused", now)
    return answer.data, look(answer, now)


def conclude(desk: Desk, team: Team) -> Callable[[TeamState], Awaitable[dict[str, Any]]]:
    """End in one typed result."""
    from nodes.capabilities import settled_for  # the kinds of action import what a team is

    async def conclude(state: TeamState) -> dict[str, Any]:
        view = view_of(state)
        try:
            result = settled_for(
                desk.gateway, view, team.goals[state["task"]["goal"]].conclude(view)
            )
        # an edge: a playbook met an unexpected record
        except (KeyError, TypeError, ValueError, StewardError) as error:
            result = Failed(why=f"{type(error).__name__}: {error}", says=(Say(kind="team_failed"),))
        return {"result": _named(result, view.acting).model_dump(mode="json")}

    return conclude


def _named(result: AnyResult, acting: Authority | None) -> AnyResult:
    """What is said of another customer's affairs begins with whose they are."""
    if acting is None or (isinstance(result, Finding) and not result.says):
        return result
    return result.model_copy(
        update={"says": (Say(kind="acting_for", data={"name": acting.customer_name}), *result.says)}
    )


def route_after_prepare(state: TeamState) -> Literal["investigate", "__end__"]:
    """A result that stands already ends the team."""
    return "__end__" if state.get("result") else "investigate"


def route_after_investigate(state: TeamState) -> Literal["read_tools", "conclude"]:
    """Reads that were chosen are read."""
    return "read_tools" if state.get("reads") else "conclude"


def view_of(state: TeamState) -> View:
    """The playbook's view of a team's state."""
    customer = state.get("customer") or {}
    known = customer.get("known")
    acting = customer.get("acting")
    return View(
        state["task"],
        Customer.model_validate(known) if known else None,
        state.get("facts", {}),
        str(customer.get("now", "")),
        Terms.model_validate(customer["terms"]),
        str(customer.get("conversation", "")),
        Authority.model_validate(acting) if acting else None,
    )


def down(view: View, *spared: str) -> Failed | None:
    """The result when a system that was needed did not answer; what is only of use besides (`spared`) keeps nothing back."""
    system = view.failure(*spared)
    if system is None:
        return None
    return Failed(
        why=f"{system} did not answer",
        retry=True,
        says=(Say(kind="system_down", data={"system": system}),),
    )


def watched(desk: Desk, point: str, step: Any) -> Any:
    """The step as people may watch it, with the sandbox's crash points at its start and end; its signature stays."""

    @functools.wraps(step)
    async def run(*args: Any, **kwargs: Any) -> Any:
        await crashpoints.pause(point)
        crashpoints.reach(point, "before")
        await desk.progress.step(conversation_of(get_config()), point)
        with step_reads.one_step():
            result = await step(*args, **kwargs)
        crashpoints.reach(point, "after")
        return result

    return run
