"""Other companies' agents as teams: they see to goals of the desk, with no tools of ours.

Declared in `agents.yaml`. A remote team asks its own agent and nothing else; what it answers is
data, and of its words no customer hears one. What it would have us give is a task for our own team,
which proposes by our own records. A wish that it does not answer goes to a colleague.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from actions import accept_offer
from actions.registry import KINDS
from state.team import Finding, Handoff, NextTask, Proposal, Read, Task, WantedAction
from steward.domain.action import digest
from steward.domain.slots import kept, slot_names
from steward.errors import BadInput
from steward.gateway.agents.remote import RemoteAgent, Skill
from steward.gateway.specs import SystemSpec
from steward.money import Money, parse_money
from steward.say import Phrase
from steward.understanding.text.questions import only_asks
from steward.wording.progress import AskingAgent
from teams.colleagues import ticket
from teams.contract import AnyResult, Goal, Team, View
from teams.registry import TEAMS
from teams.slots import Slots
from tools.declaration import declare
from tools.reading import read

ACCEPTS = accept_offer.KIND.agent
_ANSWER = "answer"
_OF_A_RECORD = slot_names("order", "invoice", "quote")
# Who sees to a remedy here, by what it is called.
_SEEN_TO: Mapping[str, NextTask] = {
    kind.remedy: NextTask.model_validate(dict(zip(("team", "goal"), kind.goal, strict=True)))
    for kind in KINDS.values()
    if kind.remedy and kind.goal
}
type State = Literal["done", "working", "refused", "asks", "failed", "silent"]
_STATES: Mapping[str, State] = {
    "completed": "done",
    "working": "working",
    "rejected": "refused",
    "input_required": "asks",
    "auth_required": "asks",
}


class RemoteAnswer(Phrase):
    """What became of a question to another company's agent: in our words, not in its own."""

    agent: str
    state: State
    amount: Money | None = None


def all_teams(agents: Mapping[str, SystemSpec]) -> dict[str, Team]:
    """The one list of teams: the desk's own, then each agent of `agents.yaml`."""
    remote = {name: _team(name, one.agent) for name, one in agents.items() if one.agent}
    return {**TEAMS, **remote}


def takers(agents: Mapping[str, SystemSpec]) -> dict[str, str]:
    """Which remote team sees to a goal, by the goal. Raises BadInput for a goal of two."""
    found: dict[str, str] = {}
    for name, one in agents.items():
        for goal in (g for s in (one.agent.skills.values() if one.agent else ()) for g in s.takes):
            if goal in found:
                raise BadInput(
                    f"agents.yaml: {name} and {found[goal]} both take {goal}",
                    next_step="let one of them take it",
                )
            found[goal] = name
    return found


def taken(plan: Mapping[str, Task], by: Mapping[str, str]) -> dict[str, Task]:
    """The plan with the remote teams' goals in their hands."""
    return {key: {**one, "team": by.get(one["goal"], one["team"])} for key, one in plan.items()}


def _team(name: str, remote: RemoteAgent) -> Team:
    """The team of an agent. Raises BadInput for what the desk does not know."""
    if name in TEAMS:
        raise BadInput(f"agents.yaml: {name} is a team already", next_step="call it otherwise")
    own = {goal: one for team in TEAMS.values() for goal, one in team.goals.items()}
    goals: dict[str, Goal[Any]] = {}
    for called, skill in remote.skills.items():
        for goal in skill.takes:
            if goal not in own or own[goal] is TEAMS["identity"].goals.get(goal):
                raise BadInput(
                    f"agents.yaml: {name}.{called} takes {goal!r}, which no agent can be given",
                    next_step=f"one of {', '.join(sorted(own))}, but who a customer is",
                )
            _must_have(own[goal].slots, skill, f"{name}.{called}", goal)
            _may_wish(remote, skill, f"{name}.{called}")
            goals[goal] = _goal(name, called, remote, own[goal])
    return Team(name=name, tools=declare(name, {}), goals=goals)


def _must_have(slots: type[Slots], skill: Skill, called: str, goal: str) -> None:
    if unknown := set(skill.sees) - set(slots.model_fields):
        raise BadInput(
            f"agents.yaml: {called} sees {', '.join(sorted(unknown))}, which {goal} has not",
            next_step=f"it has {', '.join(sorted(slots.model_fields))}",
        )


def _may_wish(remote: RemoteAgent, skill: Skill, called: str) -> None:
    if unknown := sorted(set(skill.wishes) - set(_SEEN_TO)):
        raise BadInput(
            f"agents.yaml: {called} wishes {', '.join(unknown)}, which is no remedy",
            next_step=f"one of {', '.join(sorted(_SEEN_TO))}",
        )
    taken_up = {_SEEN_TO[one].goal for one in skill.wishes}
    if own := sorted(g for s in remote.skills.values() for g in s.takes if g in taken_up):
        raise BadInput(
            f"agents.yaml: {called} wishes what its own goal {own[0]} would see to",
            next_step=f"let it not take {own[0]}",
        )


def _goal(name: str, called: str, remote: RemoteAgent, own: Goal[Any]) -> Goal[Any]:
    def reads(view: View[Slots]) -> list[Read]:
        return [read(_ANSWER, f"{name}.{called}", **question(remote.skills[called], view))]

    def conclude(view: View[Slots]) -> AnyResult:
        if (accepted := taken_up(name, called, remote, view)) is not None:
            return accepted
        return heard(remote, view)

    return Goal(
        slots=own.slots,
        reads=reads,
        conclude=conclude,
        needs_customer=own.needs_customer or bool(remote.customers),
        progress=AskingAgent(agent=remote.title),
    )


def question(skill: Skill, view: View[Slots]) -> dict[str, str]:
    """What is asked, under an id that is the same for the same task of a day."""
    words = said(skill, view)
    key = (view.conversation, view.task["id"], view.task["goal"], words, view.now[:10])
    return {"words": words, "message_id": f"ask_{digest(key)}"}


def taken_up(name: str, called: str, remote: RemoteAgent, view: View[Slots]) -> Proposal | None:
    """The one offer to us as a proposal; policy says whether a person looks at it first."""
    answer, skill = view.get(_ANSWER), remote.skills[called]
    if answer is None or answer["state"] != "input_required" or len(answer["offers"]) != 1:
        return None
    (offer,) = answer["offers"]
    params = {
        **offer,
        **question(skill, view),
        "agent": name,
        "skill": called,
        "task": answer["task"],
        "least": parse_money(skill.accepts[offer["kind"]]).model_dump(),
    }
    wanted = WantedAction(
        kind=accept_offer.KIND.name, resource=f"offer:{name}:{offer['action']}", params=params
    )
    return Proposal(wanted=(wanted,), says=(RemoteAnswer(agent=remote.title, state="working"),))


def said(skill: Skill, view: View[Slots]) -> str:
    """The question, with the slots that may leave; a slot that was not said is empty."""
    told = kept(view.task["slots"], frozenset(skill.sees))
    shown = dict.fromkeys(skill.sees, "") | {
        name: str(value) for name, value in told.items() if value
    }
    return " ".join(skill.says.format_map(shown).split())


def heard(remote: RemoteAgent, view: View[Slots]) -> AnyResult:
    """What the customer is told of the answer, and what goes to a colleague."""
    answer = view.get(_ANSWER)
    state: State = "silent" if answer is None else _STATES.get(str(answer["state"]), "failed")
    amounts = [one for one in (answer or {}).get("receipts", []) if "amount_minor" in one]
    amount = (
        Money(minor=amounts[0]["amount_minor"], currency=amounts[0]["currency"])
        if len(amounts) == 1 and state == "done"
        else None
    )
    told = RemoteAnswer(agent=remote.title, state=state, amount=amount)
    wished = (answer or {}).get("wishes", []) if state == "done" else []
    if len(wished) == 1:
        return Handoff(tasks=(_by_us(view, wished[0]),), says=(told,))
    if state in ("done", "working", "refused") or only_asks(view.slots.quote):
        return Finding(says=(told,))  # a question is answered with what there is
    what = f"{remote.title} ({state}): {view.slots.quote}".strip()
    asked = ticket(view, f"remote:{view.task['goal']}", f"{remote.title}: no answer", what)
    return Proposal(wanted=(asked,), says=(told,))


def _by_us(view: View[Slots], remedy: str) -> NextTask:
    """The wish of another company's agent as a task of ours: our team looks at our own records."""
    known = kept(view.task["slots"], _OF_A_RECORD)
    return _SEEN_TO[remedy].model_copy(update={"slots": known | {"remedy": remedy}})
