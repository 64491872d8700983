"""plan: which of several wishes of one message comes first. Without a model, in the order in which
they were said; a model may order them, and adds, drops and changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

from nodes.planning import Plan
from steward.desk import Desk
from steward.domain.cost import Scope
from steward.errors import ModelFailed
from teams.slots import typed

ROLE = "plan"
_WORDS = 200  # characters of each wish
_NOT_ORDERED = frozenset({"verify_identity", "hand_over"})  # they come first, whatever is wished


async def ordered(desk: Desk, scope: Scope, before: Mapping[str, object], plan: Plan) -> Plan:
    """The plan with the tasks of this message in the order in which they are looked into."""
    fresh = [
        key
        for key, task in plan.items()
        if task["status"] == "ready" and key not in before and task["goal"] not in _NOT_ORDERED
    ]
    models = desk.models
    if len(fresh) < 2 or models is None or not models.has(ROLE):
        return plan
    from steward.llm.forms import Order
    from steward.llm.reading import private

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
    first = [fresh[n - 1] for n in read.order]
    return {key: plan[key] for key in (*(k for k in plan if k not in fresh), *first)}
