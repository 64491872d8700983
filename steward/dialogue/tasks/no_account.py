"""Somebody who has no account: what they ask is answered from the help pages. Pure."""

from __future__ import annotations

from typing import Any

from state.desk import Plan
from state.heard import Heard
from state.team import Task
from steward.conversation.types import OpenedTurn
from steward.dialogue.context.side_questions import without_wishes
from steward.dialogue.tasks.page_talk import from_pages
from steward.dialogue.tasks.planning import IDENTIFY
from steward.dialogue.tasks.public_tasks import ask_help_pages
from steward.domain.slots import SlotValues
from steward.domain.understanding import Understanding
from steward.understanding.exact.identifiers import read_identifiers
from steward.understanding.pages.public_questions import asks_something, names_own
from steward.understanding.people.no_account import asked_beside, says_no_account
from steward.understanding.reader.requests import for_people
from steward.understanding.text.questions import only_asks
from teams.slots import typed, with_slots

# What a question of a stranger is taken for: no payment of theirs, no parcel that is missing.
_ONLY_ASKED = frozenset(
    {"change_plan", "cancel_subscription", "invoice_question", "update_contact", "return_item"}
    | {"order_status", "account_access"}
)


# Who names one of these may be found, whatever account they have not.
_FOUND_BY = frozenset({"email", "phone", "account", "code"})


def is_stranger(text: str, opened: OpenedTurn) -> bool:
    """Whether the words, or some before them, say that there is no account."""
    earlier = (line.text for line in opened.recent if line.role == "customer")
    return any(says_no_account(one) for one in (text, *earlier))


def asked_apart(text: str) -> tuple[str, bool]:
    """The words that ask, without those that say that there is no account; and whether the words
    say that and nothing else. Who names the address that they ordered with may be found by it.
    """
    named = read_identifiers(text) if says_no_account(text) else None
    if named is None or named.email or named.phone:
        return text, False
    beside = asked_beside(text)
    return beside or text, not beside


def without_guesses(heard: Understanding) -> Understanding:
    """What was heard of words that only say so: a lost account is none that never was."""
    return without_wishes(heard).model_copy(update={"typed": "", "typed_quote": ""})


def look_up(plan: Plan, text: str, opened: OpenedTurn) -> Plan:
    """The plan in which what was asked before somebody said so is looked up."""
    lines = list(opened.recent)
    at = next((n for n in reversed(range(len(lines))) if lines[n].role == "customer"), 0)
    asked = lines[at].text if lines[at:] and asks_something(lines[at].text) else ""
    told = any(from_pages(one) for one in lines[at:] if one.role == "desk")
    if not asked or told or names_own(asked):
        return ask_help_pages(plan, text, (), "no_account")
    kept = {key: task for key, task in plan.items() if task["goal"] != "product_question"}
    return ask_help_pages(kept, asked, ())


def for_strangers(plan: Plan, heard: Heard) -> Plan:
    """The plan of somebody who has no account: nobody asks them for an address, and what they ask
    is looked up. What is surely of one's own waits for one that they may still name.
    """
    named = heard.identifiers.model_dump(exclude_none=True).keys()
    if not heard.no_account or named & _FOUND_BY:
        return plan
    if any(_is_for_a_person(task) for task in plan.values()):
        rest = {key: task for key, task in plan.items() if not _needs_no_account(task)}
        plan = {key: _for_a_person(task) for key, task in rest.items()}
    asked = [task for task in plan.values() if typed(task).held and _only_asked(task)]
    new = {key: task for key, task in plan.items() if task not in asked}
    looked_up = any(task["goal"] == "product_question" for task in new.values())
    if asked and not looked_up:
        new = ask_help_pages(new, " ".join(typed(task).quote for task in asked), ())
    waits = any(typed(task).held for task in new.values())
    if waits and not (looked_up or asked):
        new = ask_help_pages(new, heard.text, (), "no_account")
    if IDENTIFY in new:
        new[IDENTIFY] = {**new[IDENTIFY], "status": "waiting_customer"}
    if not waits:
        new.pop(IDENTIFY, None)
    return {key: _of_the_pages(task) for key, task in new.items()}


def _of_the_pages(task: Task) -> Task:
    """A mere question, which is not looked into as one of their own where no page answers it."""
    known = typed(task)
    would = known.otherwise == "looked_into" and known.sounds_like in _ONLY_ASKED
    asked = would and task["status"] == "ready" and not names_own(known.quote)
    return with_slots(task, {"otherwise": "no_article"}) if asked else task


def _is_for_a_person(task: Task) -> bool:
    """Whether it is a request for which no ticket can be opened, for nobody is known."""
    return typed(task).held and task["goal"] in for_people()


def _needs_no_account(task: Task) -> bool:
    """Whether it would only say that one needs no account to ask."""
    return task["goal"] == "product_question" and typed(task).otherwise == "no_account"


def _for_a_person(task: Task) -> Task:
    """The same, for a person; any other task as it is."""
    if not _is_for_a_person(task):
        return task
    slots: SlotValues = {"why": task["goal"], "brief": typed(task).quote[:800]}
    return {**task, "team": "support", "goal": "hand_over", "slots": slots, "status": "ready"}


def _only_asked(task: Any) -> bool:
    known = typed(task)
    named = known.order or known.invoice or known.charge or known.actions
    own = names_own(known.quote) and not only_asks(known.quote)  # "how do we stop the plan?"
    return task["goal"] in _ONLY_ASKED and not named and not own
