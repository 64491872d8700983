"""Tasks for questions about rules and help pages, which anybody may ask. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from state.desk import Plan
from state.team import Task
from steward.dialogue.context.plan_picks import is_pick
from steward.dialogue.context.public import ASKED_IN_GENERAL
from steward.dialogue.tasks.asked_besides import BESIDE
from steward.dialogue.tasks.planning import IDENTIFY, add
from steward.domain.slots import OF_PLANS, SlotValues, kept, slot_names
from steward.domain.understanding import Intent, Understanding
from steward.understanding.orders.goods_troubles import tells_of_damage
from steward.understanding.orders.return_questions import names_return
from steward.understanding.pages.own_matters import HARDLY, is_for_anybody
from steward.understanding.pages.page_subjects import return_postage
from steward.understanding.pages.public_questions import (
    WISHES,
    asks_in_general,
    asks_the_way,
    asks_to_know,
    names_own,
    tells_and_asks,
)
from steward.understanding.pages.rule_questions import RuleQuestions
from steward.understanding.pages.topics import of_the_trade, topic_of
from steward.understanding.plan.plan_prices import asks_plan_price
from steward.understanding.talk.tag_questions import without_tag_questions
from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.earlier_lines import behind
from steward.understanding.text.language import guess_language
from steward.understanding.text.marks import contains
from steward.understanding.text.places import places_in
from steward.understanding.text.question_parts import asks_postage, question_parts
from steward.understanding.text.questions import only_asks
from steward.understanding.yes_and_no.kept_and_given import without_keeping
from teams.slots import typed, with_slots
from teams.support.goals import Otherwise


def ask_rules(
    plan: Plan, asked: RuleQuestions, follows: Sequence[str] = (), before: Sequence[str] = ()
) -> Plan:
    """The plan with what the message asks about the rules, which anybody may know.

    `follows`: the questions that it goes on from; `before`: what was said before it, the newest
    first, where a place may have been named: "and returns?" after shipping to Vienna.
    """
    if not asked.rules:
        return plan
    new = dict(plan)
    places = next(
        (found for one in (asked.asks, *follows, *before) if (found := places_in(one))), ()
    )
    slots: SlotValues = {"rules": list(asked.rules), "places": [list(place) for place in places]}
    add(
        new,
        "support",
        "product_question",
        slots | {"quote": asked.asks, "follows": list(follows)},
    )
    return new


def asked_beside(plan: Plan, heard: Understanding) -> Plan:
    """The plan with what the words ask the help pages beside letting go of what waited."""
    asked = [one for one in heard.wishes if one.intent == Intent.PRODUCT_QUESTION]
    return ask_help_pages(plan, asked[0].quote, (), "nothing") if asked else plan


def looked_up_first(plan: Plan, heard: Understanding) -> Plan:
    """The plan of somebody who is not known, in which what these words ask is looked up in the help
    pages while the rest of them waits for a proof: whoever asks is told first what anybody may
    know. What names a record is about that; "I was charged twice, wasn't I?" asks no page.
    """
    text = heard.text
    plan = _guessed_looked_up(_with_what_is_told(plan, text), heard, text)
    plan = _with_whole_price_question(plan, text)
    named = heard.identifiers.model_dump(exclude_none=True)
    held = [task for task in plan.values() if typed(task).held]
    theirs = any(contains(text, typed(one).quote) for one in held)
    if theirs and named.keys() & _CONTACTS:
        plan = _without_their_own(plan, [typed(one).quote for one in held])
    the_way = asks_the_way(text)
    asks = the_way or asks_to_know(without_tag_questions(text))
    if not theirs or named.keys() & _RECORDS or not asks:
        return plan
    picked = any(is_pick(task) for task in plan.values())
    if all(_is_sure(one, heard, _SURELY) for one in held) and not _names_what_it_asks(text):
        return plan
    surely_own = _surely_own(held, heard, text) and not the_way
    if surely_own or (picked and not asks_plan_price(text)):
        return plan
    if any(task["goal"] == "product_question" for task in plan.values()):
        return plan
    if named.keys() & _CONTACTS:
        text = _of_everybody(text, [typed(one).quote for one in held])
    return ask_help_pages(plan, text, (), "nothing") if text else plan


def _without_their_own(plan: Plan, wished: Sequence[str]) -> Plan:
    """The plan in which the pages are not asked what is looked into once a code is typed, and say
    nothing where they hold nothing.
    """
    asked = {key: typed(one).quote for key, one in plan.items() if _is_question(one)}
    own = {key for key, quote in asked.items() if any(contains(quote, one) for one in wished)}
    return {
        key: with_slots(task, {"otherwise": "nothing"}) if key in asked else task
        for key, task in plan.items()
        if key not in own
    }


def _of_everybody(text: str, wished: Sequence[str]) -> str:
    """The questions of a message that ask how things are for everybody, by something that they
    name: who says who they are with it is answered on their own matter in a moment.

    `wished`: what is looked into then.
    """
    parts = [one.alone for one in question_parts(text)]
    general = (one for one in parts if asks_in_general(one) and of_the_trade(topic_of(one)))
    return " ".join(of_its_return(one, text, guess_language(text)) for one in general)


def of_its_return(asked: str, text: str, language: str) -> str:
    """What the pages are asked of the postage: of that of the return, where one is spoken of: "I'd
    like to return it. Do I have to pay the postage?". What came broken goes back on other terms.
    """
    broken = tells_of_damage(text) and not places_in(asked)
    if not (asks_postage(asked) and (broken or names_return(text))):
        return asked
    return f"{return_postage(language, broken=broken)}?"


def _with_what_is_told(plan: Plan, text: str) -> Plan:
    """The plan in which a question that names nothing of the trade is looked up with what is told
    before it: "the amount is still grey at the bank, is it gone then?".
    """
    taken = [key for key, task in plan.items() if _is_question(task) and _is_taken(task)]
    if len(taken) != 1 or not tells_and_asks(text):
        return plan
    task = plan[taken[0]]
    if of_the_trade(topic_of(typed(task).quote)):
        return plan
    return plan | {taken[0]: with_slots(task, {"question": text})}


def _guessed_looked_up(plan: Plan, heard: Understanding, text: str) -> Plan:
    """The plan in which a wish that is only guessed at, or was only asked about, and names nothing
    of one's own, is looked up first: nobody is asked who they are for what anybody may know. What
    no page answers is looked into then; so is what surely sounds like the wish, unless customers
    surely mean a page by such words.
    """
    asks = heard.stances.asks or (heard.amounts and not asks_to_know(text))  # tells what was paid
    named = heard.identifiers.any_named
    if named or any(_is_question(task) for task in plan.values()):
        return plan
    key = _guessed(plan, heard, text)
    if key is None or (asks and plan[key]["goal"] not in _TO_PEOPLE):
        return plan
    task = plan[key]
    sure = task["goal"] in _TO_PEOPLE or _is_sure(task, heard, _GUESS)
    slots: SlotValues = {
        "quote": text,
        "otherwise": "unless_meant" if sure else "looked_into",
        "sounds_like": task["goal"],
        "rules": [],
    }
    question: Task = {
        **task,
        "team": "support",
        "goal": "product_question",
        "slots": kept(task["slots"], slot_names("said_in", "heard_in") | OF_PLANS) | slots,
        "status": "ready",
    }
    waits = any(typed(one).held for name, one in plan.items() if name != key)
    rest = {name: one for name, one in plan.items() if waits or name != IDENTIFY}
    return rest | {key: question}


def _guessed(plan: Plan, heard: Understanding, text: str) -> str | None:
    """The key of the wish that is looked up first: one that calls a person, where the words ask
    something; else the only one that a proof would be asked for.
    """
    held = {key: task for key, task in plan.items() if _waits(task)}
    called = [key for key, task in held.items() if task["goal"] in _TO_PEOPLE]
    if called:
        return called[0] if asks_to_know(text) else None
    if len(held) != 1:
        return None
    ((key, task),) = held.items()
    quote = typed(task).quote
    if not quote or names_own(text) or not contains(text, quote):
        return None
    only_asked = task["goal"] in _INTENTS and asks_to_know(text) and only_asks(quote)
    of_all = not tells_and_asks(text) and is_for_anybody(text, HARDLY)
    for_all = of_all and task["goal"] in ASKED_IN_GENERAL - _HAPPENED
    return key if only_asked or for_all or not _is_sure(task, heard, _GUESS) else None


def _waits(task: Task) -> bool:
    """Whether a proof or a person would be called for it."""
    return typed(task).held or task["goal"] in _TO_PEOPLE


def _is_taken(task: Task) -> bool:
    """Whether the question was made of a wish that it sounds like, in the customer's own words."""
    return bool(typed(task).sounds_like) and not typed(task).question


def _is_question(task: Task) -> bool:
    return task["goal"] == "product_question"


def _is_sure(task: Task, heard: Understanding, enough: float) -> bool:
    likely = {str(one.name): one.probability for one in heard.intents}
    return likely.get(task["goal"], 1.0) >= enough


def _names_what_it_asks(text: str) -> bool:
    """Whether a question of the words says by itself what it is about: "what would I be charged?"
    beside a wish is about that wish, and no page that speaks of charges answers it.
    """
    asked = [one.alone for one in question_parts(text)]
    told = tells_and_asks(text) and not WISHES.search(text)
    if told and any(len(one.split()) > _ONLY_WHY for one in asked):
        return True  # "I do not like it, do you take it back?"
    return any(of_the_trade(topic_of(one)) for one in asked)


_ONLY_WHY = 2  # words: "y por qué?"


def _surely_own(held: Sequence[Task], heard: Understanding, text: str) -> bool:
    """Whether all that is asked is surely of one's own: "can you send my next box later?"."""
    asked = [one.text for one in split_clauses(text) if asks_to_know(one.text)]
    own = bool(asked) and all(map(names_own, asked)) and not tells_and_asks(text)
    return own and bool(held) and all(_is_sure(one, heard, _SURELY) for one in held)


_GUESS, _SURELY = 0.8, 0.9
_TO_PEOPLE = frozenset({str(Intent.ACCOUNT_ACCESS)})  # without a proof
_HAPPENED = frozenset({"damaged_item", "missing_parcel"})  # what one tells of is looked into
_INTENTS = frozenset(map(str, Intent))  # requests that are declared are no guesses


def asked_whole(plan: Plan, heard: Understanding, text: str, before: Sequence[str] = ()) -> Plan:
    """The plan in which the pages are asked the whole message as well, where nothing else of it is
    looked into: what is told around a question says what it means, and what was written before it.
    So is what is asked beside something that only happened, and waits for a proof.

    `before`: what the customer wrote before this turn, the newest first.
    """
    others = [
        task
        for key, task in plan.items()
        if task["status"] != "done" and task["goal"] not in _PAGES and key != IDENTIFY
    ]
    only_happened = not heard.stances.asks and all(typed(task).held for task in others)
    goals = _BESIDES if only_happened else frozenset[str]()
    if not others or (only_happened and is_for_anybody(text)):
        goals = _PAGES
    asked = [
        key
        for key, task in plan.items()
        if task["goal"] in goals or typed(task).otherwise == "unless_meant"
    ]
    if not asked:
        return plan
    whole: SlotValues = {"whole": behind(text, before)}
    return plan | {key: with_slots(plan[key], whole) for key in asked}


_BESIDES = frozenset({BESIDE})
_PAGES = _BESIDES | {"product_question"}


def _with_whole_price_question(plan: Plan, text: str) -> Plan:
    """The plan where a part of the words stands for a question of what a plan costs: all of them
    are looked up, "what's the next one down?" with "and what does it cost?".
    """
    if not asks_plan_price(text):
        return plan
    return {
        key: with_slots(task, {"quote": text})
        if task["goal"] == "product_question" and asks_plan_price(typed(task).quote, text)
        else task
        for key, task in plan.items()
    }


_CONTACTS = frozenset({"email", "phone"})
_RECORDS = frozenset({"order", "invoice", "charge", "ticket", "account"})


def ask_help_pages(
    plan: Plan, quote: str, follows: Sequence[str], otherwise: Otherwise = "no_article"
) -> Plan:
    """The plan with a question to the help pages.

    `otherwise`: what is said where they hold nothing.
    """
    new = dict(plan)
    slots: SlotValues = {
        "quote": without_keeping(quote),
        "follows": list(follows),
        "otherwise": otherwise,
        "rules": [],
    }
    add(new, "support", "product_question", slots)
    return new
