"""What a message asks of the rules and the help pages, by itself or going on from what was asked.
Pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from state.desk import Plan
from steward.dialogue.context import public
from steward.dialogue.tasks import open_wishes
from steward.dialogue.tasks.page_talk import GoesOn
from steward.dialogue.tasks.public_tasks import ask_help_pages, ask_rules
from steward.domain.understanding import Understanding
from steward.understanding.pages.rule_questions import RuleQuestions, stays_with_rules
from teams.support.goals import Otherwise


class AskedInPublic(NamedTuple):
    """A message as it is asked of the rules and the pages; `answered`: it is elsewhere already."""

    text: str
    rules: RuleQuestions
    onward: GoesOn | None
    heard: Understanding
    answered: bool


def ask_in_public(plan: Plan, asked: AskedInPublic, before: Sequence[str]) -> Plan:
    """The plan with what the message asks of them; `before`: what was said before it, the newest
    first.
    """
    if (onward := asked.onward) is not None:
        if onward.rules.rules and stays_with_rules(asked.text):
            again = onward.rules._replace(asks=asked.text, rest="")
            return ask_rules(plan, again, onward.questions)
        waits: Otherwise = "nothing" if onward.beside else "no_article"
        return ask_help_pages(plan, asked.text, onward.questions, waits)
    plan = ask_rules(plan, asked.rules, before=before)
    told = asked.answered or asked.rules.rules
    otherwise = None if told else public.to_look_up(asked.heard, asked.text)
    if otherwise == "clarify" and open_wishes.is_put_again(plan):
        return plan
    return plan if otherwise is None else ask_help_pages(plan, asked.text, (), otherwise)
