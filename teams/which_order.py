"""The question which order is meant. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from state.team import AskCustomer
from steward.domain.understanding import OpenQuestion
from steward.wording.orders import choose_order
from teams.contract import View
from teams.slots import Slots


def ask_which_order(view: View[Slots], thing: str, orders: Sequence[dict[str, Any]]) -> AskCustomer:
    """Each by its item and number; the answer may be either, or when it was placed: "the newest",
    "the one from last week".
    """
    question = OpenQuestion(
        kind="detail",
        task=view.task["id"],
        items=tuple((str(one["order_id"]), str(one["item"])) for one in orders),
        placed=tuple(str(one["placed_at"]) for one in orders),
        asked_on=str(view.now),
    )
    return AskCustomer(question=question, says=(choose_order(thing, orders),))
