"""Reads what follows on plans whose prices were listed: a yes that takes none of them, and a wish
to hear the price and nothing else. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from actions.change_plan import ConfirmPlanChange
from actions.registry import declared
from steward.conversation.types import OpenedTurn
from steward.dialogue.context.lines import last_of_desk
from steward.dialogue.context.offered_kind import offered_kind
from steward.dialogue.context.taken_for import surely_asks
from steward.domain.understanding import (
    Correction,
    FollowUp,
    Intent,
    Stances,
    Told,
    Understanding,
    Utterance,
    Wish,
)
from steward.understanding.orders.goods import goods_in
from steward.understanding.plan.free_to_leave import asks_if_free, question_if_free
from steward.understanding.plan.plan_prices import (
    asks_for_the_change,
    asks_plan_price,
    asks_price_on,
    question_of_prices,
)
from steward.understanding.plan.plan_sizes import number_in, size_answered
from steward.understanding.plan.plans import plans_named
from steward.understanding.text.language import guess_language
from steward.understanding.text.trade_words import meanings
from steward.understanding.yes_and_no.consent import begins_with_yes
from steward.understanding.yes_and_no.price_alone import only_agrees_to_it, wants_only_the_price
from teams.billing.phrases import ChoosePlan, NoFurtherPlan, PlanIs, PlanPreview, PlanPrices
from teams.support.phrases import Article

_LISTS = frozenset({PlanPrices.kind, NoFurtherPlan.kind})
_OF_PLANS = _LISTS | {PlanIs.kind, PlanPreview.kind, ChoosePlan.kind, ConfirmPlanChange.kind}
_PLAN = frozenset({"PLAN", "SUBSCRIPTION"})
_LINES = 3  # of the customer, in which a plan was spoken of
_NOTHING = {
    **{"wishes": (), "intents": (), "stances": Stances(), "corrected": Correction()},
    **{"refuses": False, "consents": False, "typed": "", "typed_quote": "", "follows": None},
    "decision": "act",
}
_ASKS_ON = {
    "follows": surely_asks("amount"),
    "asking": True,
}
# What a word of agreement, or of the price alone, is taken for.
_TAKEN_FOR = frozenset(
    {
        *(Intent.PRODUCT_QUESTION, Intent.CHANGE_PLAN, Intent.CANCEL_SUBSCRIPTION, Intent.YES),
        *(Intent.OUT_OF_SCOPE, Intent.INVOICE_QUESTION, Intent.UNKNOWN_CHARGE, Intent.CORRECTION),
        *(Intent.REFUND_REQUEST, Intent.COMPLAINT, Intent.VERIFY_IDENTITY, Intent.THANKS),
    }
)


def with_price_alone(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """The message as a question what the plans cost, where it only wants to hear the price after a
    plan was spoken of, or asks what that or another costs: that is the same for everybody,
    and nobody is asked who they are.
    """
    question = opened.question
    offered = question is not None and question.kind == "confirm"
    calls = heard.asks_human or heard.sensitive or heard.identifiers.any_named
    if calls or not {wish.intent for wish in heard.wishes} <= _TAKEN_FOR:
        return heard
    if not offered and (whole := _as_whole_question(heard)) is not None:
        return whole
    on = not offered and asks_price_on(heard.text)
    if not (on or wants_only_the_price(heard.text)) or not _speaks_of_plans(opened.recent):
        return heard
    if offered:  # the offer says it, and stays open
        of_plan = question is not None and declared(question.action).sets == "plan"
        return heard.model_copy(update=_NOTHING | _ASKS_ON) if of_plan else heard
    if not on and (listed := _told_prices(opened.recent)):
        again = FollowUp(does="says_again", what=None, follows=1.0, sure=1.0, back=listed)
        return heard.model_copy(update={**_NOTHING, "follows": again})
    wish = Wish(intent=Intent.PRODUCT_QUESTION, quote=question_of_prices(heard.language))
    return heard.model_copy(update={**_NOTHING, "wishes": (wish,), "asking": True})


def _as_whole_question(heard: Understanding) -> Understanding | None:
    """The message with all of it as the question what plans cost, where only a part of it was taken
    for a wish: "I wonder if another plan is worth it. What do they cost?".
    """
    changes = [wish for wish in heard.wishes if wish.intent == Intent.CHANGE_PLAN]
    if len(changes) != 1 or asks_plan_price(changes[0].quote) or not asks_plan_price(heard.text):
        return None
    if plans_named(heard.text) or asks_for_the_change(heard.text):
        return None
    wish = changes[0].model_copy(update={"quote": heard.text[:300]})
    wishes = tuple(wish if one is changes[0] else one for one in heard.wishes)
    return heard.model_copy(update={"wishes": wishes, "asking": True, "follows": None})


def as_yes_to_no_plan(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """The message as a mere yes, where it takes none of the plans that were only listed."""
    if not takes_no_plan(heard, opened):
        return heard
    return heard.model_copy(update={**_NOTHING, "consents": True, "decision": "ask"})


def takes_no_plan(heard: Understanding, opened: OpenedTurn) -> bool:
    """Whether plans were listed just before, nothing was offered, and the words agree to something
    that they do not name: it is asked which one.
    """
    calls = heard.calls_people or heard.refuses or heard.identifiers.any_named or heard.read_whole
    if opened.question is not None or calls or not _lists_plans(opened.recent):
        return False
    text = heard.text
    if plans_named(text) or size_answered(text) is not None or number_in(text):
        return False
    return {wish.intent for wish in heard.wishes} <= _TAKEN_FOR and only_agrees_to_it(text)


def _lists_plans(recent: Sequence[Utterance]) -> bool:
    """Whether the desk's last words list prices of plans, and one alone was not asked for."""
    lines = list(recent)
    if not lines or lines[-1].role != "desk":
        return False
    if not _LISTS.isdisjoint(lines[-1].says):
        return True
    before = next((one.text for one in reversed(lines) if one.role == "customer"), "")
    return Article.kind in lines[-1].says and asks_plan_price(before)


def _told_prices(recent: Sequence[Utterance]) -> Told | None:
    """What the desk's last words listed; None: no prices."""
    told = recent[-1].told if _lists_plans(recent) else ()
    return next((one for one in told if one.kind in {*_LISTS, Article.kind}), None)


def _speaks_of_plans(recent: Sequence[Utterance]) -> bool:
    """Whether a plan was spoken of last, and no goods since."""
    desk = last_of_desk(recent)
    if desk is not None and not _OF_PLANS.isdisjoint(desk.says):
        return True
    said = [one.text for one in recent if one.role == "customer"][-_LINES:]
    for text in reversed(said):
        if plans_named(text) or meanings(text) & _PLAN or asks_plan_price(text):
            return True
        if goods_in(text):
            return False
    return False


def freedom_asked(text: str, opened: OpenedTurn) -> str:
    """What the help pages are asked in place of words that ask whether one may leave a plan, or
    change it, some time, after plans were spoken of: that ends and changes nothing. An offer that
    waits is one of a plan, and no yes. Empty: the words ask nothing of the kind.
    """
    question, free = opened.question, asks_if_free(text)
    offered = question is not None and question.kind == "confirm"
    kind = offered_kind(question)
    goes_on = kind is not None and kind.sets in ("plan", "schedule")
    if offered and (begins_with_yes(text) or not goes_on):
        return ""
    if free is None or plans_named(text):
        return ""
    if not (offered or meanings(text) & _PLAN or _speaks_of_plans(opened.recent)):
        return ""
    return question_if_free(free, guess_language(text))
