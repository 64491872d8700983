"""What somebody who is not known yet asks beside telling who they are, and no task looks into: what
anybody may know is answered at once, and what no page answers waits for the proof. Pure.

Nobody asks it again: it is taken up as soon as they are known, and said to be unknown by its name
where nothing is found then.
"""

from __future__ import annotations

from collections.abc import Sequence

from state.desk import Plan
from state.heard import Heard
from state.team import Task
from steward.dialogue.context.in_public import is_looked_up
from steward.dialogue.tasks.planning import IDENTIFY, KEPT, add
from steward.dialogue.tasks.public_tasks import ask_help_pages, of_its_return
from steward.domain.slots import SlotValues
from steward.understanding.behind_a_yes.own_matter import own_matter_of
from steward.understanding.pages.public_questions import (
    asks_in_general,
    asks_to_know,
    names_own,
    without_contacts,
)
from steward.understanding.pages.supposed import begins_supposing
from steward.understanding.pages.topics import names_nothing, of_the_trade, points_back, topic_of
from steward.understanding.plan.own_prices import asks_own_price
from steward.understanding.plan.plan_prices import asks_plan_price
from steward.understanding.talk.follow_ups import read_follow_up
from steward.understanding.text.marks import as_question, contains, word_count
from steward.understanding.text.question_parts import QuestionPart, question_parts
from steward.understanding.text.questions import only_asks
from steward.understanding.yes_and_no.stances import read_stances
from steward.wording.ticket_subjects import in_language
from teams.requests import declared, requests
from teams.slots import typed, with_slots

_LEAST = 3  # words, but where they ask a price: "and that one?" asks nothing by itself
_PRICES = frozenset({"price", "figure"})
_QUOTE = 800
_AROUND = 2  # lines before, which may tell that something goes back, or came broken


def kept(plan: Plan, heard: Heard, before: Sequence[str]) -> Plan:
    """The plan with what is asked beside who they are. `before`: what they wrote before, the newest
    first, from which a few words may go on: "and the price?".
    """
    if heard.asks_human or heard.emergency:
        return plan
    if heard.no_account or IDENTIFY not in plan:
        return _beside_others(plan, heard, before)
    plan = _without_guessed_requests(plan)
    asked = _asked(plan, heard)
    general = [one for one in asked if _is_of_pages(one.alone)]
    later = [one for one in asked if one not in general]
    plan, later = _of_records(plan, later)
    around = " ".join((heard.text, *before[:_AROUND]))
    plan = _looked_up(plan, general, around, heard.language, before)
    return _held(_with_request_asked(plan, heard), later)


def _beside_others(plan: Plan, heard: Heard, before: Sequence[str]) -> Plan:
    """The plan in which a question to the help pages has those beside it that no task looks into,
    where nobody is asked who they are.
    """
    if not any(map(is_looked_up, plan.values())):
        return plan
    general = [one for one in _asked(plan, heard) if _is_of_pages(one.alone)]
    return _looked_up(plan, general, heard.text, heard.language, before)


def _with_request_asked(plan: Plan, heard: Heard) -> Plan:
    """The plan in which the help pages are asked, by its name, what is asked about a request that
    waits and that they have something on: "do I get a new one?" is about the warranty.
    """
    asked = without_contacts(heard.text)
    waits = any(one["goal"] == heard.typed and typed(one).held for one in plan.values())
    looked_up = any(one["goal"] == "product_question" for one in plan.values())
    request = requests().get(heard.typed)
    if request is None or not request.pages or looked_up or not waits or not asks_to_know(asked):
        return plan
    named = in_language(request.ticket, heard.language)
    return ask_help_pages(plan, asked[:_QUOTE], [named], "nothing")


def _asked(plan: Plan, heard: Heard) -> list[QuestionPart]:
    """The questions that no task of the plan looks into."""
    own = question_parts(without_contacts(heard.text))
    parts = [QuestionPart(one, one) for one in heard.asked] if heard.read_whole else own
    looked_into = [words for task in plan.values() for words in _words_of(task)]
    pages = (one for one in plan.values() if one["goal"] == "product_question")
    of_pages = [words for task in pages for words in _words_of(task)]
    found = list[QuestionPart]()
    for part in parts:
        bare = part.alone.strip(" ?¿")
        among = of_pages if _is_price(part.alone) else looked_into
        if _is_question(part.alone) and not any(contains(one, bare) for one in among):
            found.append(part)
    return found


def _words_of(task: Task) -> tuple[str, ...]:
    known = typed(task)
    return tuple(filter(None, (known.quote, known.question)))


def _is_of_pages(asked: str) -> bool:
    """Whether it is the same for everybody: what came of their own matter is told with that."""
    supposes = begins_supposing(asked) and not of_the_trade(topic_of(asked))
    return not (names_own(asked) or supposes)


def _is_price(asked: str) -> bool:
    """Whether it is asked what a plan costs, which is the same for everybody."""
    return asks_plan_price(asked) and not (asks_own_price(asked) or names_own(asked))


def _is_question(asked: str) -> bool:
    """Whether it asks something that an answer can be looked for, and nothing of the desk: "can you
    look into it?" is what happens anyway.
    """
    own = topic_of(asked)
    if read_stances(asked).asks and not begins_supposing(asked):
        return False
    if own.wants & _PRICES and asks_in_general(asked):
        return True
    if word_count(asked) < _LEAST or not asks_to_know(asked):
        return False
    if names_own(asked):
        return of_the_trade(own) and only_asks(asked) and not _looks_again(asked)
    return asks_in_general(asked) and (of_the_trade(own) or begins_supposing(asked))


def _goes_on_from(asked: Sequence[QuestionPart], before: Sequence[str]) -> list[str]:
    """The words that questions which name nothing of the trade go on from: the last question before
    them that has a price.
    """
    if all(of_the_trade(topic_of(one.alone)) for one in asked):
        return []
    lines = [line for one in before if (line := without_contacts(one).strip())]
    priced = (
        (one.alone for one in question_parts(lines[0]) if _is_price(one.alone)) if lines else ()
    )
    return [next(iter(priced), lines[0])] if lines else []


def _looks_again(asked: str) -> bool:
    """Whether it only has the desk do what it does anyway: "can you check my account?"."""
    how = read_follow_up(asked)
    return how is not None and how.does in ("looks_again", "says_again")


def _looked_up(
    plan: Plan, general: Sequence[QuestionPart], around: str, language: str, before: Sequence[str]
) -> Plan:
    """The plan in which the help pages are asked this, too, and what they do not hold is kept.
    `around`: what is told of it.
    """
    if not general:
        return plan
    asked = [of_its_return(one.alone, around, language) for one in general]
    new = dict(plan)
    for key, task in plan.items():
        if is_looked_up(task):
            known = typed(task)
            quote = " ".join(map(as_question, (known.question or known.quote, *asked)))[:_QUOTE]
            new[key] = with_slots(task, {"quote": quote, "question": ""})
            return new
    slots: SlotValues = {
        "quote": " ".join(map(as_question, asked))[:_QUOTE],
        "follows": _goes_on_from(general, before),
        "otherwise": "kept",
        "rules": [],
    }
    add(new, "support", "product_question", slots)
    return new


def _of_records(plan: Plan, asked: Sequence[QuestionPart]) -> tuple[Plan, list[QuestionPart]]:
    """The plan in which what is asked of something of their own is looked up in its records once
    they are known, where no task looks there; and what is left.
    """
    new, left = dict(plan), list[QuestionPart]()
    for part in asked:
        matter = own_matter_of(part.alone) if names_own(part.alone) else ""
        team, goal = _RECORDS.get(matter, ("", ""))
        if not goal:
            left.append(part)
        elif not any(task["goal"] == goal for task in new.values()):
            slots: SlotValues = {"quote": part.alone[:_QUOTE]}
            _hold(new, team, goal, slots)
    return new, left


# Who tells how something of their own stands.
_RECORDS = {
    "ended": ("billing", "change_plan"),
    "plan": ("billing", "change_plan"),
    "parcel": ("support", "order_status"),
    "refund": ("refund", "refund_status"),
}


def _held(plan: Plan, asked: Sequence[QuestionPart]) -> Plan:
    """The plan in which this is looked up once they are known, with what is told before it where
    it points at that.
    """
    if not asked:
        return plan
    words = [one.told if points_back(one.alone) else one.alone for one in asked]
    slots: SlotValues = {
        "quote": " ".join(words)[:_QUOTE],
        "question": asked[0].alone,  # by which it is named where nothing is found
        "otherwise": "by_name",
        "rules": [],
    }
    new = dict(plan)
    _hold(new, "support", KEPT, slots)
    return new


def _hold(plan: Plan, team: str, goal: str, slots: SlotValues) -> None:
    """Put into the plan what waits until it is known who asks."""
    if key := add(plan, team, goal, slots):
        plan[key] = with_slots(plan[key], {"held": True}, "waiting_customer")


def _without_guessed_requests(plan: Plan) -> Plan:
    """The plan without a request to colleagues that is only guessed in a few words which ask a
    price and name nothing: "and the price?".
    """
    return {key: task for key, task in plan.items() if not _is_guessed(task)}


def _is_guessed(task: Task) -> bool:
    quote = typed(task).quote
    if task["goal"] not in declared() or not typed(task).held:
        return False
    parts = [one.alone for one in question_parts(without_contacts(quote))]
    return all(names_nothing(one) and topic_of(one).wants & _PRICES for one in parts)
