"""The question which order is meant. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from state.team import AskCustomer, Task
from steward.domain.understanding import OpenQuestion
from steward.wording.orders import choose_order


def ask_which_order(task: Task, thing: str, orders: Sequence[dict[str, Any]]) -> AskCustomer:
    """Each by its item and number; the answer may be either."""
    items = tuple((str(one["order_id"]), str(one["item"])) for one in orders)
    question = OpenQuestion(kind="detail", task=task["id"], items=items)
    return AskCustomer(question=question, says=(choose_order(thing, orders),))
