"""A wish for a plan that is put right within its own message: "cancel my plan, no, wait, I only
want to pause it". What comes after the turn stands in the place of what came before it. Pure.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from steward.domain.understanding import PLAN_INTENTS, Intent, Understanding, Wish
from steward.understanding.plan.plans import step_told
from steward.understanding.plan.rhythms import names_interval
from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.marks import has_question_mark, word_count
from steward.understanding.text.questions import only_asks
from steward.understanding.yes_and_no.act_names import CHANGES
from steward.understanding.yes_and_no.rather import may_wish, parted_by_turn


def with_last_wish(heard: Understanding, read: Callable[[str], Understanding]) -> Understanding:
    """The message without the wish for a plan that it takes back for another one: stated, or asked
    for in its place ("or wait, can I just skip a month?"). What is only asked about takes nothing
    back.
    """
    parted = parted_by_turn(heard.text)
    if parted is None or heard.typed or _only_asks_about(*parted):
        return heard
    before, after = parted
    first = with_last_wish(read(before), read)  # who turns twice means the last of the three
    taken_back, last = _of_plans(first), _asked_for_a_step(read(after))
    if not taken_back or not _of_plans(last) or last.refuses:
        return heard
    rest = _without(first.text, taken_back, read)
    again = read(f"{rest} {after}") if word_count(rest) > _JOINS else last
    return again.model_copy(
        update={
            "identifiers": heard.identifiers,
            "asks_human": heard.asks_human,
            "language": heard.language,
        }
    )


_JOINS = 1  # "or", "hmm"


def _without(text: str, wishes: Sequence[Wish], read: Callable[[str], Understanding]) -> str:
    """The words without those of the wishes; where they do not stand there as they were heard,
    without every clause that is about a plan.
    """
    if all(wish.quote in text for wish in wishes):
        for wish in wishes:
            text = text.replace(wish.quote, " ")
        return " ".join(text.split())
    clauses = (one.text for one in split_clauses(text))
    return ", ".join(one for one in clauses if not _is_of_plans(read(one)))


def _is_of_plans(heard: Understanding) -> bool:
    said = (*heard.stances.asks, *heard.stances.refuses)
    return bool(_of_plans(heard)) or not CHANGES.isdisjoint(said) or heard.takes_back


def _asked_for_a_step(heard: Understanding) -> Understanding:
    """What comes after a turn, as a wish for the step or the rhythm that it asks for, whatever else
    it sounds like: "can I skip a month?" by itself may be one for the help pages.
    """
    asked = has_question_mark(heard.text) and step_told(heard.text) is not None
    if _of_plans(heard) or not (asked or names_interval(heard.text)):
        return heard
    wish = Wish(intent=Intent.CHANGE_PLAN, quote=heard.text)
    asks = tuple(dict.fromkeys((*heard.stances.asks, "change_plan")))
    stances = heard.stances.model_copy(update={"asks": asks})
    return heard.model_copy(
        update={"wishes": (wish,), "stances": stances, "decision": "act", "asking": False}
    )


def _of_plans(heard: Understanding) -> list[Wish]:
    return [wish for wish in heard.wishes if wish.intent in PLAN_INTENTS]


def _only_asks_about(before: str, after: str) -> bool:
    """Whether what comes after the turn is a question that asks for no step in the place of what
    was stated.
    """
    if not has_question_mark(after) or names_interval(after):
        return False
    about = only_asks(after) and not may_wish(after)
    return has_question_mark(before) or step_told(after) is None or about
