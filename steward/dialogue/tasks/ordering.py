"""plan: which of several wishes of one message comes first.

Where the words put one before another, the other waits until that is over (ADR 67). The rest is
looked into at once, in the order in which it was said; a model may order that, and adds, drops and
changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

from state.desk import Plan
from steward.desk import Desk
from steward.dialogue.tasks.recorded_wishes import LEADS_TO_REFUND
from steward.domain.cost import Scope
from steward.domain.understanding import Intent, Understanding
from steward.errors import ModelFailed
from steward.telemetry import tracing
from steward.understanding.text.masking import private
from steward.understanding.text.wish_order import said_order
from teams.slots import typed

ROLE = "plan"
_WORDS = 200  # characters of each wish
_NOT_ORDERED = frozenset({"verify_identity", "hand_over", "take_back"})  # whatever is wished


def as_said(before: Mapping[str, object], plan: Plan, heard: Understanding) -> Plan:
    """The plan in which what the words put later waits for what they put first."""
    fresh = {key: typed(plan[key]).quote for key in _fresh(before, plan)}
    of_quote = dict[str, list[str]]()
    for wish in heard.wishes:
        own = [key for key, quote in fresh.items() if quote == wish.quote]
        if wish.intent == Intent.REFUND_REQUEST and not own:  # asks for what another looks into
            own = [key for key in fresh if plan[key]["goal"] in LEADS_TO_REFUND]
        if own:
            of_quote[wish.quote] = own
    order = said_order(heard.text, [*of_quote])
    if order is None:
        return plan
    tasks = [*of_quote.values()]
    first = sorted({key for n in order.first for key in tasks[n]})
    later = {key for n in order.later for key in tasks[n]} - {*first}
    return plan | {key: {**plan[key], "depends_on": first} for key in later}


def _fresh(before: Mapping[str, object], plan: Plan) -> list[str]:
    """The tasks of this message."""
    return [
        key
        for key, task in plan.items()
        if task["status"] == "ready" and key not in before and task["goal"] not in _NOT_ORDERED
    ]


async def ordered(desk: Desk, scope: Scope, before: Mapping[str, object], plan: Plan) -> Plan:
    """The plan with the tasks of this message in the order in which they are looked into."""
    fresh = _fresh(before, plan)
    models = desk.models
    if len(fresh) < 2 or models is None or not models.has(ROLE):
        return plan
    from steward.llm.forms import Order

    wishes = [
        {
            "n": n,
            "goal": plan[key]["goal"],
            "words": private(typed(plan[key]).quote[:_WORDS]),
        }
        for n, key in enumerate(fresh, 1)
    ]
    paid = scope.model_copy(update={"fast": False})

    def has_every_wish(read: Order) -> None:
        if sorted(read.order) != list(range(1, len(fresh) + 1)):
            raise ModelFailed("an order that leaves wishes out or adds some", why="unusable")

    read = await models.read(ROLE, paid, {"wishes": wishes}, Order, has_every_wish)
    if read is None:
        return plan
    tracing.pattern("dynamic_planning")
    first = [fresh[n - 1] for n in read.order]
    return {key: plan[key] for key in (*(k for k in plan if k not in fresh), *first)}
