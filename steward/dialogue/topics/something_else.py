"""A question that stands beside what was said last: a plan that is picked, priced or asked after
while something else was told, or a choice among what the desk asked about. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from steward.dialogue.context.last_told import subjects
from steward.dialogue.context.offered_kind import offered_kind
from steward.dialogue.context.plan_picks import has_picked
from steward.domain.understanding import OpenQuestion, Told, Understanding
from steward.understanding.exact.which_one import only_chooses
from steward.understanding.orders.called_off import names_plan
from steward.understanding.plan.plan_prices import asks_of_several_plans, asks_plan_price
from steward.understanding.plan.plans import plans_named
from steward.understanding.text.all_of_it import means_all
from teams.support.phrases import HasLeft, ParcelStatus


def of_something_else(
    heard: Understanding, question: OpenQuestion | None, last: Sequence[Told]
) -> bool:
    """Whether it is about none of what was said last."""
    plan = has_picked(heard) or _of_the_plan_alone(heard, question) or _of_a_plan_anew(heard, last)
    return plan or _of_prices(heard.text, question) or _chooses(heard.text, question)


def _of_prices(text: str, question: OpenQuestion | None) -> bool:
    """Whether it is asked what plans cost, and not what the one costs that is offered just now:
    "the small one then, how much is it?".
    """
    if not asks_plan_price(text):
        return False
    kind = offered_kind(question)
    offered = kind is not None and kind.sets == "plan"
    return not offered or bool(plans_named(text)) or asks_of_several_plans(text)


def _of_a_plan_anew(heard: Understanding, last: Sequence[Told]) -> bool:
    """Whether a subscription is asked about and all that was told last is of a parcel: "do I still
    have a subscription, by the way?".
    """
    told = {one.kind for one in subjects(last)}
    return bool(told) and told <= _OF_PARCELS and heard.asking and names_plan(heard.text)


_OF_PARCELS = frozenset({ParcelStatus.kind, HasLeft.kind})


def _of_the_plan_alone(heard: Understanding, question: OpenQuestion | None) -> bool:
    """Whether it is asked when a subscription renews or what it costs, while something else waits
    for a yes: "mon abonnement, il se renouvelle quand ?" at the offer to call an order off.
    """
    if not names_plan(heard.text):
        return False
    how, kind = heard.follows, offered_kind(question)
    asks = how is not None and how.what in ("time", "amount")
    return kind is not None and "subscription" not in (kind.matters or ()) and asks


def _chooses(text: str, question: OpenQuestion | None) -> bool:
    """Whether words only choose among what the desk asked about: all of it, or one by its place."""
    if question is None:
        return False
    one = question.kind == "detail" and only_chooses(text)
    return one or means_all(text, len(question.items))
