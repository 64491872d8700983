"""Beside people: what the help pages and the rules say to somebody who waits for a person. It is
looked up as in any turn, and nothing else is done: no wish of theirs is acted upon, and nothing is
offered.
"""

from __future__ import annotations

import asyncio
from typing import Any

from state.desk import Plan
from state.team import Finding, Read, Task
from steward.conversation.types import Inbound
from steward.conversation.waiting import FromPages
from steward.desk import Desk
from steward.dialogue.context import public
from steward.dialogue.tasks import new_tasks, public_tasks
from steward.domain.channels import LINKED
from steward.domain.customer import Customer
from steward.say import Say
from steward.understanding import training
from steward.understanding.offline import OfflineUnderstander
from steward.understanding.rule_questions import rule_questions
from steward.wording.says import DeskWords
from teams.contract import View
from teams.slots import with_slots
from teams.support.phrases import RULES, Article, NoArticle, PageHolds
from teams.support.team import TEAM
from tools.reading import Whose, answer

_GOAL = "product_question"
_MOST_ROUNDS = 4
# What is said where nothing is known: whoever takes it over answers that.
_NOTHING = (NoArticle,)
_NO_ANSWER = (DeskWords.CLARIFY, DeskWords.OUT_OF_SCOPE, DeskWords.SYSTEM_DOWN)


async def from_pages(desk: Desk, message: Inbound, asked: str, language: str) -> FromPages:
    """What is said to these questions of a message, and whether something of them is left open."""
    plan = _plan(asked)
    tasks = [task for task in plan.values() if task["goal"] == _GOAL]
    customer = await desk.identity.current(message.conversation_id) if tasks else None
    says, left = list[Say](), len(tasks) < len(plan) or not tasks
    for task in tasks:
        found = await _looked_up(desk, message.conversation_id, task, customer, language)
        told = [say for say in found if not isinstance(say, _NOTHING) and say not in _NO_ANSWER]
        left = left or len(told) < len(found) or not told
        says += [_linked(say, message) for say in told if say not in says]
    return FromPages(tuple(says), left)


def _plan(asked: str) -> Plan:
    """What the words ask, as tasks: of these the ones that the pages and the rules may answer."""
    heard = OfflineUnderstander(training.load_or_train()).read(asked)
    rules, heard = public.for_everybody(
        rule_questions(asked, RULES), public.with_all_questions(heard)
    )
    plan = public_tasks.ask_rules({}, rules)
    if rules.rules and not rules.rest:
        return plan
    if public.for_the_pages(heard) or public.to_look_up(heard, asked) is not None:
        return public_tasks.ask_help_pages(plan, asked, (), "no_article")
    plan = public.in_public(new_tasks.hear(plan, heard, None, answered=False))
    return {key: _only_looked_up(task) for key, task in plan.items()}


def _only_looked_up(task: Task) -> Task:
    """The task, which is not looked into any other way where no page holds anything on it."""
    return with_slots(task, {"otherwise": "no_article"}) if task["goal"] == _GOAL else task


async def _looked_up(
    desk: Desk, conversation: str, task: Task, customer: Customer | None, language: str
) -> tuple[Say, ...]:
    """What the team for such questions finds, read by its own playbook."""
    goal, facts = TEAM.goals[_GOAL], dict[str, Any]()
    now, terms = await desk.db.now(), (await desk.policy.current()).limits.terms

    def view() -> View[Any]:
        slots = goal.slots.model_validate(task["slots"])
        return View(task, slots, customer, facts, now, terms, conversation, None, language)

    async def read(item: Read) -> tuple[str, dict[str, Any] | None]:
        whose = Whose(customer.handle if customer is not None else None)
        found, _ = await answer(desk, TEAM.name, TEAM.local, conversation, item, now, whose)
        return item["name"], found

    for _ in range(_MOST_ROUNDS):
        wanted = [item for item in goal.reads(view()) if item["name"] not in facts]
        if not wanted:
            break
        facts |= dict(await asyncio.gather(*map(read, wanted)))
    result = goal.conclude(view())
    return result.says if isinstance(result, Finding) else ()


def _linked(say: Say, message: Inbound) -> Say:
    """A help page with its address, where the channel shows it."""
    if not isinstance(say, Article | PageHolds):
        return say
    return say.model_copy(update={"linked": message.channel in LINKED})
