"""What a message asks of the rules, and what stands beside it. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from steward.conversation.types import OpenedTurn
from steward.dialogue.consent.after_deeds import goes_back_asked
from steward.dialogue.context import goods_to_come, last_told
from steward.dialogue.context.plan_asked_on import asks_for_end_money
from steward.dialogue.context.request_taken_back import takes_back
from steward.domain.action import Action
from steward.understanding.pages.rule_questions import RuleQuestions, rule_questions
from steward.understanding.plan.renewal_questions import asks_which_card
from teams.support.phrases import RULES


def asked_of_rules(text: str, opened: OpenedTurn, own: Sequence[Action]) -> RuleQuestions:
    """What the words ask of the rules, and what stands beside it."""
    asked = rule_questions(text, RULES)
    if last_told.asks_if_lost(text, opened):
        return RuleQuestions(("lost_after_business_days",), text, "")
    of_offer = goods_to_come.may_be_asked(text, opened, own)
    of_records = asked.rules and (of_offer or _is_of_records(text, opened, own))
    return RuleQuestions((), "", text) if of_records else asked


def _is_of_records(text: str, opened: OpenedTurn, own: Sequence[Action]) -> bool:
    """Whether words that sound like a question about the rules ask what a record tells."""
    of_records = asks_which_card(text) or goes_back_asked(text, own)
    of_records = of_records or asks_for_end_money(text, opened)
    return of_records or takes_back(text, opened, own) or last_told.told_already(text, opened)
