"""Questions to the rules and to the help pages, which anybody may ask, as tasks. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from nodes.planning import Plan, add
from steward.understanding.places import places_in
from steward.understanding.rule_questions import RuleQuestions
from teams.support.goals import Otherwise


def ask_rules(plan: Plan, asked: RuleQuestions, follows: Sequence[str] = ()) -> Plan:
    """The plan with what the message asks about the rules, which anybody may know.

    `follows`: the questions that it goes on from.
    """
    if not asked.rules:
        return plan
    new = dict(plan)
    places = next((found for one in (asked.asks, *follows) if (found := places_in(one))), ())
    slots = {"rules": list(asked.rules), "places": [list(place) for place in places]}
    add(
        new,
        "support",
        "product_question",
        slots | {"quote": asked.asks, "follows": list(follows)},
    )
    return new


def ask_help_pages(
    plan: Plan, quote: str, follows: Sequence[str], otherwise: Otherwise = "no_article"
) -> Plan:
    """The plan with a question to the help pages.

    `otherwise`: what is said where they hold nothing.
    """
    new = dict(plan)
    slots = {"quote": quote, "follows": list(follows), "otherwise": otherwise, "rules": []}
    add(new, "support", "product_question", slots)
    return new
