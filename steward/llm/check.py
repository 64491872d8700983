"""Asks each configured model one sample of its role: what it says, how long it takes, what it
costs.
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from steward.budgets.prices import Prices
from steward.domain.understanding import Intent
from steward.errors import ModelFailed
from steward.llm.calls import Ladder, RoleModel
from steward.llm.held import strays
from steward.llm.remote import parsed, shown

_DRAFT = "Your parcel is with the carrier; it should arrive on Tuesday."
# What a role is shown, as the desk would show it.
SAMPLES: Mapping[str, Mapping[str, Any]] = {
    "understand": shown("You took 18.00 twice for INV-7001, I want one of them back.", None, ()),
    "compose": {"draft": _DRAFT, "language": "en"},
}


@dataclass(frozen=True)
class Checked:
    """One model of one role; `trouble` is empty where the desk could use what it said."""

    role: str
    model: str
    trouble: str
    seconds: float
    input_tokens: int
    output_tokens: int
    cost_micro: int
    answer: str


async def check(roles: Mapping[str, Ladder], prices: Prices, seconds: float) -> list[Checked]:
    """Every model of every role, one after the other."""
    return [
        await _checked(role, model, prices, seconds)
        for role, ladder in roles.items()
        for model in ladder
    ]


async def _checked(role: str, model: RoleModel, prices: Prices, seconds: float) -> Checked:
    given = json.dumps(SAMPLES[role], ensure_ascii=False)
    began, text, used = time.monotonic(), "", None
    try:
        text, used = await model.answer(given, seconds)
        trouble = _trouble(role, text)
    except TimeoutError:
        trouble = f"no answer within {seconds:g} s"
    except Exception as error:  # an edge: any provider's client raises what it likes
        trouble = f"{type(error).__name__}: {error}"
    return Checked(
        role,
        model.name,
        trouble,
        time.monotonic() - began,
        used.input if used else 0,
        used.output if used else 0,
        prices.cost(model.name, used.input, used.output) if used else 0,
        text,
    )


def _trouble(role: str, text: str) -> str:
    if role == "compose":
        why = strays(text.strip(), _DRAFT)
        return f"changes the words that it was given ({why}): the desk's own would be said" * bool(
            why
        )
    try:
        wishes = parsed(text).wishes
    except ModelFailed as error:
        return error.message
    right = any(wish.intent is Intent.DUPLICATE_CHARGE for wish in wishes)
    return "" if right else "does not hear the double charge"
