"""The shape that all teams share: prepare → investigate ⇄ read_tools → conclude.

A team is an agent with judgement in a bounded room. A chooser picks among the team's own READ tools
(offline: the goal's playbook), the gateway answers, and the team ends in one typed result. It never
writes and never interrupts; an error inside is a `Failed`, not an exception.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable
from typing import Any, Literal

from langchain_core.runnables import RunnableConfig
from pydantic import ValidationError

from state.team import AskCustomer, Failed, Finding, Read, Task, TeamState
from state.turn import conversation_of
from steward import step_progress as progress
from steward.desk import Desk
from steward.dialogue.tasks.capabilities import settled_for
from steward.domain.authority import Authority, matters_of
from steward.domain.customer import Customer
from steward.domain.understanding import OpenQuestion
from steward.errors import StewardError
from steward.identity.acting import Represented
from steward.investigation import inquiry
from steward.policy.queues import terms_told
from steward.policy.terms import Terms
from steward.wording.orders import NotFound
from steward.wording.says import ActingFor, DeskWords
from teams.contract import AnyResult, Team, View
from teams.slots import typed
from tools.reading import Looked, Whose, answer

MAX_ROUNDS = 4
_log = logging.getLogger(__name__)


async def prepare(
    desk: Desk, team: Team, state: TeamState, config: RunnableConfig
) -> dict[str, Any]:
    """Look up, in rows, who is on the line; ask for a proof where the goal needs one."""
    conversation = conversation_of(config)
    goal = team.goals.get(state["task"]["goal"])
    if goal is None:
        return _failed(f"{team.name} has no goal {state['task']['goal']!r}")
    try:
        goal.slots.model_validate(state["task"]["slots"])
        task = typed(state["task"])
    except ValidationError as error:
        return _failed(f"the task has no usable {error.errors()[0]['loc']}")
    customer, language, now = await asyncio.gather(  # asked in one statement
        desk.identity.current(conversation),
        desk.conversations.language(conversation),
        desk.db.now(),
    )
    start: dict[str, Any] = {"facts": {}, "rounds": 0, "reads": [], "looks": []}
    if goal.needs_customer and customer is None:
        ask = AskCustomer(question=OpenQuestion(kind="identify"), says=(DeskWords.ASK_IDENTIFY,))
        return start | {"result": ask.model_dump(mode="json")}
    if goal.progress:
        await progress.say(desk, conversation, goal.progress, language)
    acting = None
    if customer is not None and goal.needs_customer and task.beneficiary is not None:
        found = await _acted_for(desk, conversation, customer, state["task"])
        if not isinstance(found, Represented):
            return start | {"result": found.model_dump(mode="json")}
        customer, acting = found.customer, found.authority.model_dump(mode="json")
    known = customer.model_dump(mode="json") if customer else None
    limits = (await desk.policy.current()).limits
    terms = terms_told(limits, desk.settings.hours).model_dump(mode="json")
    return start | {
        "customer": {
            "known": known,
            "now": now,
            "conversation": conversation,
            "terms": terms,
            "acting": acting,
            "language": "" if goal.needs_customer else language,  # in which help pages are searched
        }
    }


def _failed(why: str) -> dict[str, Any]:
    failed = Failed(why=why, says=(DeskWords.TEAM_FAILED,))
    return {"result": failed.model_dump(mode="json")}


async def _acted_for(
    desk: Desk, conversation: str, customer: Customer, task: Task
) -> Represented | Finding | Failed:
    """Whom the task is for.

    Who may not act for them hears what they would hear of somebody who does not exist.
    """
    known = typed(task)
    if known.unread:
        return Failed(
            why="crm did not answer",
            retry=True,
            says=(DeskWords.SYSTEM_DOWN,),
        )
    nobody = Finding(says=(NotFound(reference=None),))
    if not known.beneficiary:
        return nobody
    found = await desk.acting.person(
        conversation, customer, known.beneficiary, matters_of(task["goal"], delivery=known.delivery)
    )
    if found == "beyond":
        return Finding(says=(DeskWords.BEYOND_AUTHORITY,))
    return found if isinstance(found, Represented) else nobody


async def investigate(
    desk: Desk, team: Team, state: TeamState, config: RunnableConfig
) -> dict[str, Any]:
    """Choose the next reads: the playbook's, then those that its conclusion leaves open; none when
    enough is known or the room's bound is reached.
    """
    view = view_of(team, state)
    if state.get("rounds", 0) < MAX_ROUNDS and not state.get("inquiry"):
        wanted = team.goals[state["task"]["goal"]].reads(view)
        if fresh := [item for item in wanted if item["name"] not in state.get("facts", {})]:
            return {"reads": fresh}
    return await inquiry.look_further(desk, team, state, view, config)


async def read_tools(
    desk: Desk, team: Team, state: TeamState, config: RunnableConfig
) -> dict[str, Any]:
    """Read what was chosen, side by side, through the gateway."""
    conversation, reads = conversation_of(config), state.get("reads", [])
    known = state.get("customer") or {}
    now = str(known.get("now") or await desk.db.now())
    whose = Whose((known.get("known") or {}).get("handle"), known.get("acting") is not None)

    async def made(item: Read) -> Looked:
        def reading() -> Awaitable[Looked]:
            return answer(desk, team.name, team.local, conversation, item, now, whose)

        return await (inquiry.through(item, reading) if item.get("wider") == "model" else reading())

    answers = await asyncio.gather(*(made(item) for item in reads))
    facts, wider, looks = dict[str, Any](), dict[str, Any](), list[dict[str, Any]]()
    for item, (found, seen) in zip(reads, answers, strict=True):
        beyond = bool(item.get("wider"))
        (wider if beyond else facts)[item["name"]] = found
        if seen is not None:
            looks.append(seen | ({"wider": True} if beyond else {}))
    return {
        "facts": state.get("facts", {}) | facts,
        "rounds": state.get("rounds", 0) + 1,
        "reads": [],
        "looks": [*state.get("looks", []), *looks],
        **({"wider": state.get("wider", {}) | wider} if wider else {}),
    }


async def conclude(
    desk: Desk, team: Team, state: TeamState, config: RunnableConfig
) -> dict[str, Any]:
    """End in one typed result."""
    view = view_of(team, state)
    await inquiry.record(desk, team, state, config)
    try:
        made = team.goals[state["task"]["goal"]].conclude(view)
        result = settled_for(desk.gateway, view, inquiry.concluded(view, state, made))
    # an edge: a playbook met an unexpected record
    except (KeyError, TypeError, ValueError, StewardError) as error:
        where = f"{team.name}/{state['task']['goal']} of conversation {conversation_of(config)}"
        _log.exception("the playbook %s broke off; the customer was told that it failed", where)
        result = Failed(why=f"{type(error).__name__}: {error}", says=(DeskWords.TEAM_FAILED,))
    return {"result": _named(result, view.acting).model_dump(mode="json")}


def _named(result: AnyResult, acting: Authority | None) -> AnyResult:
    """What is said of another customer's affairs begins with whose they are."""
    if acting is None or (isinstance(result, Finding) and not result.says):
        return result
    whose = ActingFor(name=acting.customer_name or "?")
    return result.model_copy(update={"says": (whose, *result.says)})


def route_after_prepare(state: TeamState) -> Literal["investigate", "__end__"]:
    """A result that stands already ends the team."""
    return "__end__" if state.get("result") else "investigate"


def route_after_investigate(state: TeamState) -> Literal["read_tools", "conclude"]:
    """Reads that were chosen are read."""
    return "read_tools" if state.get("reads") else "conclude"


def view_of(team: Team, state: TeamState) -> View[Any]:
    """The playbook's view of a team's state."""
    customer = state.get("customer") or {}
    known = customer.get("known")
    acting = customer.get("acting")
    return View(
        state["task"],
        team.goals[state["task"]["goal"]].slots.model_validate(state["task"]["slots"]),
        Customer.model_validate(known) if known else None,
        state.get("facts", {}),
        str(customer.get("now", "")),
        Terms.model_validate(customer["terms"]),
        str(customer.get("conversation", "")),
        Authority.model_validate(acting) if acting else None,
        str(customer.get("language", "")),
    )
