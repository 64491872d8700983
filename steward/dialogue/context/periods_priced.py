"""Who asks at an offer of their subscription what it would cost by the month asks for that price,
and of nothing that the offer costs. Pure.
"""

from __future__ import annotations

from steward.conversation.types import OpenedTurn
from steward.dialogue.context.offered_kind import offered_kind
from steward.domain.understanding import Correction, Intent, Understanding, Wish
from steward.understanding.plan.plan_prices import asks_price_of_a_month
from steward.understanding.text.marks import word_count

_BRIEF = 16  # words: more of them are about something else as well


def with_month_priced(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """The message as a question what the plan that they have costs by the month."""
    calls = heard.calls_people or heard.consents or heard.hears_more
    if calls or heard.identifiers.any_named:
        return heard
    kind = offered_kind(opened.question)
    of_plan = kind is not None and "subscription" in (kind.matters or ())
    if not (of_plan and asks_price_of_a_month(heard.text)) or word_count(heard.text) > _BRIEF:
        return heard
    wish = Wish(
        intent=Intent.CHANGE_PLAN, identifiers=heard.identifiers, quote=heard.text[:300], meant={}
    )
    stances = heard.stances.model_copy(update={"asks": (), "refuses": ()})
    only = {"wishes": (wish,), "intents": (), "follows": None, "decision": "act"}
    more = {"stances": stances, "corrected": Correction(), "refuses": False, "asking": True}
    return heard.model_copy(update={**only, **more})
