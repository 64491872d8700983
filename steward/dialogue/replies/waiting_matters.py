"""Who is asked who they are hears what that is for, and who tells it what is looked at then.

Only what the words surely say is named, and nothing of it depends on whether there is an account.
Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from actions.check_code import CheckWords
from actions.send_code import CodeSent
from state.desk import DeskState
from state.heard import Heard, heard_of
from state.team import Task
from state.turn import messages_of
from steward.dialogue.context.desk_limits import WHY_PROOF
from steward.dialogue.tasks.planning import IDENTIFY, KEPT
from steward.domain.understanding import Intent
from steward.say import Say
from steward.understanding.orders.faults_in_use import stopped_working
from steward.understanding.pages.public_questions import asks_to_know, without_contacts
from steward.understanding.pages.topics import of_the_trade, topic_of
from steward.understanding.people.why_proof import asks_why_needed
from steward.understanding.plan.end_money import asks_what_an_end_gives
from steward.understanding.text.marks import contains
from steward.understanding.text.question_parts import question_parts
from steward.understanding.text.questions import only_asks
from steward.wording.catalogue import catalogue
from steward.wording.matters import AskIdentifyFor, LooksThen, Waiting, WaitingMatter
from steward.wording.says import DeskWords
from teams.contract import Goal
from teams.registry import TEAMS
from teams.requests import requests
from teams.slots import typed

_MOST = 3  # matters that are named
_NAMED, _WRONG = 0.9, 0.8  # how likely a wish is that is named, and one that something is said of
_SORRY = "sorry_about_that"  # the message
# What another one says already.
_WITHIN: dict[Waiting, frozenset[Waiting]] = {
    "plan": frozenset({"end_of_plan", "plan_charge", "plan_price"}),
    "order": frozenset({"parcel", "calling_off", "delivery_address", "goods", "send_back"}),
    "charge": frozenset({"charged_twice", "plan_charge"}),
    "money_back": frozenset(
        {"charged_twice", "charge", "plan_charge", "goods", "parcel", "send_back", "refund"}
    ),
}
# Not named beside an address: words there are easily taken for a change of it.
_NOT_BESIDE = frozenset({Intent.UPDATE_CONTACT, Intent.COMPLAINT})
_NO_ANSWER = (CheckWords.VERIFIED, DeskWords.MASKED)


def with_what_waits(
    says: Sequence[Say], state: DeskState, said_before: str, language: str
) -> list[Say]:
    """The reply in which the question who they are names what it is for; and which says, beside a
    code, that what else the message asks or tells is looked at once that is here.
    """
    heard, waiting = heard_of(state), _waiting(state)
    sorry = _went_wrong(waiting, heard)
    sorry = sorry and catalogue(language).text(_SORRY, {}) not in said_before
    if DeskWords.ASK_IDENTIFY in says:
        matters = _named(waiting, heard)
        asks = AskIdentifyFor(sorry=sorry, matters=matters)
        plain = not (sorry or matters)
        return [asks if one == DeskWords.ASK_IDENTIFY and not plain else one for one in says]
    at = next((n for n, one in enumerate(says, 1) if isinstance(one, CodeSent)), 0)
    if not at or not (waiting or _asks_in_vain(says, heard)):
        return list(says)
    if _asks_why(without_contacts(heard.text)):
        return [*says[:at], WHY_PROOF, *says[at:]]
    own = [task for task in waiting if task["goal"] not in _NOT_BESIDE]
    matters = () if any(task["goal"] == KEPT for task in waiting) else _named(own, heard)
    return [*says[:at], LooksThen(sorry=sorry, matters=matters), *says[at:]]


def _asks_why(text: str) -> bool:
    """Whether it is asked what the address is needed for."""
    asked = [one.alone for one in question_parts(text)]
    return any(asks_why_needed(one) and not of_the_trade(topic_of(one)) for one in asked)


def _waiting(state: DeskState) -> list[Task]:
    """The tasks of this message that are held until it is known who writes."""
    new = {message.get("id") for message in messages_of(state)}
    text = heard_of(state).text
    held = [task for task in state.get("plan", {}).values() if typed(task).held]
    return [one for one in held if one["id"] != IDENTIFY and _is_of(one, new, text)]


def _is_of(task: Task, new: set[object], text: str) -> bool:
    known = typed(task)
    if task["goal"] == KEPT:
        return contains(text, known.question)
    if not known.heard_in:  # a request to people
        return bool(known.quote) and contains(text, known.quote)
    return known.heard_in in new


def _asks_in_vain(says: Iterable[Say], heard: Heard) -> bool:
    """Whether the message asks something, and nothing beside the code answers it."""
    answered = any(not (isinstance(one, CodeSent) or one in _NO_ANSWER) for one in says)
    return not answered and asks_to_know(without_contacts(heard.text))


def _named(waiting: Sequence[Task], heard: Heard) -> tuple[WaitingMatter, ...]:
    """The names of what is surely meant: a complaint only where nothing else is."""
    sure = [_matter(one) for one in waiting if _is_sure(one, heard, _NAMED)]
    found = list(dict.fromkeys(one for one in sure if one is not None))
    by_name = {one.matter for one in found if one.matter}
    left = [
        one
        for one in found
        if not (one.matter and _WITHIN.get(one.matter, frozenset()) & by_name)
        and not (one.matter == "complaint" and len(found) > 1)
    ]
    return tuple(left[:_MOST])


def _matter(task: Task) -> WaitingMatter | None:
    if (request := requests().get(task["goal"])) is not None:
        return WaitingMatter(subject=request.ticket)
    goal = _goal(task)
    return WaitingMatter(matter=goal.matter) if goal is not None and goal.matter else None


def _goal(task: Task) -> Goal[Any] | None:
    team = TEAMS.get(task["team"])
    return team.goals.get(task["goal"]) if team is not None else None


def _is_sure(task: Task, heard: Heard, enough: float) -> bool:
    """Whether the words surely ask for it: a model says so, or the reader, or rules alone do."""
    if heard.read_whole or heard.typed == task["goal"]:
        return True
    if heard.decision != "act":
        return False
    likely = {str(one.name): one.probability for one in heard.intents}
    quote = typed(task).quote
    of_wish = [str(one.intent) for one in heard.wishes if one.quote and one.quote == quote]
    names = [one for one in (task["goal"], *of_wish) if one in likely]
    return likely[names[0]] >= enough if names else True


def _went_wrong(waiting: Iterable[Task], heard: Heard) -> bool:
    """Whether something surely went wrong for whoever writes, or they are angry."""
    angry = Intent.COMPLAINT in heard.surely(_WRONG)
    return angry or any(_let_down(one) and _is_sure(one, heard, _WRONG) for one in waiting)


def _let_down(task: Task) -> bool:
    """Whether its goal tells of that; who only asks for a request to people was not let down."""
    goal = _goal(task)
    quote = typed(task).quote
    only_asked = (task["goal"] in requests() and only_asks(quote)) or asks_what_an_end_gives(quote)
    told = not only_asked or stopped_working(quote)
    return goal is not None and goal.went_wrong and told
