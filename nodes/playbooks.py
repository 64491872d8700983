"""What a team would tell, by its playbook alone: its reads and its conclusion outside of its graph.
Nothing is proposed, asked or noted by it, and no model looks further.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from nodes.team import MAX_ROUNDS
from state.team import Read, Task
from steward.desk import Desk
from steward.domain.customer import Customer
from steward.policy.queues import terms_told
from steward.policy.terms import Terms
from teams.contract import AnyResult, Goal, Team, View
from tools.reading import Whose, answer


@dataclass(frozen=True)
class Asker:
    """For whom something is looked up, and on which terms."""

    conversation: str
    customer: Customer | None
    now: str
    terms: Terms


async def asker(desk: Desk, conversation: str, customer: Customer | None) -> Asker:
    """Somebody who asks now, on the terms of the live policy."""
    now, current = await asyncio.gather(desk.db.now(), desk.policy.current())
    terms = terms_told(current.limits, desk.settings.hours)
    return Asker(conversation, customer, now, terms)


async def looked(desk: Desk, team: Team, who: Asker, reads: Iterable[Read]) -> dict[str, Any]:
    """What these reads of a team answer, by name; they are made side by side."""
    whose = Whose(who.customer.handle if who.customer is not None else None)

    async def made(item: Read) -> tuple[str, dict[str, Any] | None]:
        found, _ = await answer(desk, team.name, team.local, who.conversation, item, who.now, whose)
        return item["name"], found

    return dict(await asyncio.gather(*map(made, reads)))


async def concluded(
    desk: Desk, team: Team, task: Task, who: Asker, facts: dict[str, Any], language: str = ""
) -> AnyResult:
    """What the playbook of the task's goal concludes. `facts` are what was read, and grow by what
    it reads: another task of the same goal does not read that again.
    """
    goal: Goal[Any] = team.goals[task["goal"]]
    slots = goal.slots.model_validate(task["slots"])
    view = View(
        task, slots, who.customer, facts, who.now, who.terms, who.conversation, None, language
    )
    for _ in range(MAX_ROUNDS):
        fresh = [item for item in goal.reads(view) if item["name"] not in facts]
        if not fresh:
            break
        facts |= await looked(desk, team, who, fresh)
    return goal.conclude(view)
