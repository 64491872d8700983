"""Beside people: what the help pages, the rules and their own records say to somebody who waits for
a person. It is looked up as in any turn, and nothing else is done: no wish of theirs is acted upon,
and nothing is offered.
"""

from __future__ import annotations

from collections.abc import Mapping

from nodes.playbooks import asker, concluded
from state.desk import Plan
from state.team import Finding
from steward.conversation.types import Inbound
from steward.conversation.waiting import FromPages
from steward.desk import Desk
from steward.dialogue.context import public
from steward.dialogue.replies.citations import with_link
from steward.dialogue.tasks import new_tasks, public_tasks
from steward.domain.understanding import Intent, Understanding
from steward.say import Say
from steward.understanding.orders.general_questions import asks_for_everybody
from steward.understanding.pages.page_subjects import only_pages_know
from steward.understanding.pages.public_questions import names_own
from steward.understanding.pages.rule_questions import RuleQuestions, rule_questions
from steward.understanding.pages.topics import of_the_trade, topic_of
from steward.understanding.plan.plan_prices import asks_plan_price
from steward.understanding.talk.desk_questions import asks_what_you_are, without_if_person
from steward.wording.orders import NotFound
from steward.wording.says import DeskWords
from teams.contract import Team
from teams.refund.phrases import RefundWords
from teams.refund.team import TEAM as REFUNDS
from teams.slots import typed
from teams.support.phrases import RULES, NoArticle
from teams.support.team import TEAM

_GOAL = "product_question"
# Goals that only tell how something of one's own stands, with who tells it.
_OF_RECORDS: Mapping[str, Team] = {"order_status": TEAM, "refund_status": REFUNDS}
_MAY_GO_BACK = RuleQuestions(("withdrawal_days",), "", "")  # what anybody may know of a return
_SURE = 0.9  # that something of one's own is asked of the pages: "how do I clean my grinder?"
# What is said where nothing is known: whoever takes it over answers that.
_NOTHING = (NoArticle, NotFound)
_NO_ANSWER = (
    *(DeskWords.CLARIFY, DeskWords.OUT_OF_SCOPE, DeskWords.SYSTEM_DOWN),
    RefundWords.NO_REFUND_YET,
)


async def from_pages(desk: Desk, message: Inbound, asked: str, language: str) -> FromPages:
    """What is said to these questions of a message, and whether something of them is left open.
    What it is itself it says in any case.
    """
    if asks_what_you_are(asked):
        rest = without_if_person(asked).strip()
        more = await from_pages(desk, message, rest, language) if rest != asked.strip() else None
        about: tuple[Say, ...] = (DeskWords.ABOUT_DESK,)
        return FromPages((*about, *(more.says if more else ())), bool(more and rest and more.left))
    customer = await desk.identity.current(message.conversation_id)
    plan = _plan(asked, await desk.understander.understand(asked))
    known = {_GOAL: TEAM} | (dict(_OF_RECORDS) if customer is not None else {})
    if {task["goal"] for task in plan.values()} == {"return_item"}:
        plan = public_tasks.ask_rules({}, _MAY_GO_BACK._replace(asks=asked))
    tasks = [task for task in plan.values() if task["goal"] in known and not typed(task).behalf]
    if not tasks:
        return FromPages()
    who = await asker(desk, message.conversation_id, customer)
    says, left = list[Say](), len(tasks) < len(plan)
    for task in tasks:
        result = await concluded(desk, known[task["goal"]], task, who, {}, language)
        found = result.says if isinstance(result, Finding) else ()
        told = [say for say in found if not isinstance(say, _NOTHING) and say not in _NO_ANSWER]
        left = left or len(told) < len(found) or not told
        says += [with_link(say, message.channel) for say in told if say not in says]
    return FromPages(tuple(says), left)


def _plan(asked: str, heard: Understanding) -> Plan:
    """What the words ask, as tasks: of these the ones that the pages and the rules may answer. What
    is about one's own, or only sounds like a subject of theirs, is for whoever takes it over.
    """
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
