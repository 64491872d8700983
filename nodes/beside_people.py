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
from steward.domain.understanding import Intent, Understanding
from steward.say import Say
from steward.understanding import training
from steward.understanding.general_questions import asks_for_everybody
from steward.understanding.offline import OfflineUnderstander
from steward.understanding.page_subjects import only_pages_know
from steward.understanding.plan_prices import asks_plan_price
from steward.understanding.public_questions import names_own
from steward.understanding.rule_questions import rule_questions
from steward.understanding.topics import of_the_trade, topic_of
from steward.wording.says import DeskWords
from teams.contract import View
from teams.support.phrases import RULES, Article, NoArticle, PageHolds
from teams.support.team import TEAM
from tools.reading import Whose, answer

_GOAL = "product_question"
_MOST_ROUNDS = 4
_SURE = 0.9  # that something of one's own is asked of the pages: "how do I clean my grinder?"
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
    """What the words ask, as tasks: of these the ones that the pages and the rules may answer. What
    is about one's own, or only sounds like a subject of theirs, is for whoever takes it over.
    """
    heard = OfflineUnderstander(training.load_or_train()).read(asked)
    rules = rule_questions(asked, RULES)
    rules, heard = public.for_everybody(rules, public.with_all_questions(heard))
    plan = public_tasks.ask_rules({}, rules)
    if rules.rules and not rules.rest:
        return plan
    surely = Intent.PRODUCT_QUESTION in heard.surely(_SURE)
    if _is_of_everybody(heard):
        return public_tasks.ask_help_pages(plan, asked, (), "no_article")
    plan = new_tasks.hear(plan, heard, None, answered=False)
    return {key: task for key, task in plan.items() if surely or task["goal"] != _GOAL}


def _is_of_everybody(heard: Understanding) -> bool:
    """Whether what is asked is the same for everybody, and surely of the pages."""
    text = heard.text
    if names_own(text) or heard.identifiers.any_named:
        return False
    if public.for_the_pages(heard) or public.to_look_up(heard, text) == "no_article":
        return True
    everybody = asks_for_everybody(text) and of_the_trade(topic_of(text))
    return everybody or only_pages_know(text) or asks_plan_price(text)


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
