"""plan: which of several wishes of one message comes first. Without a model, in the order in which
they were said; a model may order them, and adds, drops and changes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import ValidationError

from nodes.planning import IDENTIFY, Plan
from steward.desk import Desk
from steward.domain.cost import Scope
from steward.errors import ModelFailed, OverBudget
from teams.slots import typed

ROLE = "plan"
_WORDS = 200  # characters of each wish
_NOT_ORDERED = frozenset({IDENTIFY})


async def ordered(desk: Desk, scope: Scope, before: Mapping[str, object], plan: Plan) -> Plan:
    """The plan with the tasks of this message in the order in which they are looked into."""
    fresh = [
        key
        for key, task in plan.items()
        if task["status"] == "ready" and key not in before and key not in _NOT_ORDERED
    ]
    models = desk.models
    if len(fresh) < 2 or models is None or not models.has(ROLE):
        return plan
    from steward.llm.forms import Order, unfenced
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
    try:
        said = await models.ask(ROLE, paid, {"wishes": wishes})
        try:
            order = Order.model_validate_json(unfenced(said)).order
        except ValidationError as error:
            raise ModelFailed("no order of the form asked for", why="unusable") from error
        if sorted(order) != list(range(1, len(fresh) + 1)):
            raise ModelFailed("an order that leaves wishes out or adds some", why="unusable")
    except (OverBudget, ModelFailed) as error:
        await models.fall_back(ROLE, paid, error)
        return plan
    first = [fresh[n - 1] for n in order]
    return {key: plan[key] for key in (*(k for k in plan if k not in fresh), *first)}
