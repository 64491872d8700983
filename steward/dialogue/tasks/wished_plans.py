"""What a wish about a subscription says of plans, in its words or in those of the whole message.
Pure.
"""

from __future__ import annotations

from steward.dialogue.tasks.task_answers import as_had, of_plans
from steward.domain.slots import SlotValues
from steward.domain.understanding import PLAN_INTENTS, Understanding, Wish
from steward.understanding.text.questions import only_asked


def plans_of(wish: Wish, heard: Understanding, quote: str) -> SlotValues:
    """The plans and the step that are named; of what is only asked those that may be had."""
    alone = {one.intent for one in heard.wishes} & PLAN_INTENTS == {wish.intent}
    # one clause may name the plan that is had, and the next one the one that is wanted
    named = of_plans(wish.intent, heard.text if alone else quote)
    asked = quote in heard.asked or only_asked(quote, heard.text)
    asked_for = "change_plan" in heard.stances.asks or not asked
    pointed = named.get("toward") or named.get("price_named")
    return named if asked_for or pointed else as_had(named)
