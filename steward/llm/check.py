"""Asks each configured model one sample of its role: what it says, how long it takes, what it
costs.
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from langchain_core.tools import BaseTool, StructuredTool

from steward.budgets.prices import Prices
from steward.domain.understanding import Intent
from steward.errors import ModelFailed
from steward.llm.answering import Answers
from steward.llm.calls import Ladder, RoleModel, Said
from steward.llm.chosen import Around, Chosen, woven
from steward.llm.forms import FORMS, of_form
from steward.llm.providers import refused
from steward.llm.reading import parsed, shown

_DRAFT = "Your parcel is with the carrier; it should arrive on Tuesday."
_NOTE = "Called about the grinder; we promised 10.00 EUR for the wait."
_PROPOSAL = {"what": "issue_refund", "amount": "249.00 EUR", "reason": "overpaid"}
_FACTS = (
    {"f": "f1", "from": "billing.list_charges", "age_days": 4, "amount_minor": 24_900},
    {"f": "f2", "from": "billing.list_charges", "age_days": 4, "amount_minor": 24_900},
)
_OPINION = {"stance": "supports", "for": ["f1", "f2"], "against": [], "why": "none"}
_LESS = "let it think less (STEWARD_MODEL_EFFORT)"
# What a role is shown, as the desk would show it.
SAMPLES: Mapping[str, Mapping[str, Any]] = {
    "understand": shown("You took 18.00 twice for INV-7001, I want one of them back.", None, ()),
    "plan": {
        "wishes": [
            {"n": 1, "goal": "product_question", "words": "how do I descale it?"},
            {"n": 2, "goal": "duplicate_charge", "words": "you took 18.00 twice"},
        ]
    },
    "investigate": {
        "team": "refund",
        "goal": "refund_request",
        "open": "doubted",
        "words": "a colleague of yours promised me something for the wait",
        "facts": [{"f": "f1", "from": "charges", "found": "nothing"}],
        "read": ["billing.list_charges"],
        "left": 8,
    },
    "read": {"text": _NOTE, "question": "promised"},
    "analyst": {"proposal": _PROPOSAL, "facts": _FACTS},
    "critic": {"proposal": _PROPOSAL, "facts": _FACTS, "opinion": _OPINION},
    "refine": {
        "proposal": _PROPOSAL,
        "facts": _FACTS,
        "opinion": _OPINION,
        "critique": {"agrees": True, "missed": [], "why": "none"},
    },
    "answer": {
        "before": "Your Regular subscription is running.",
        "customer": "ok. and what does my box cost, by the way?",
        "reply": {"p1": "Shipping within the Netherlands costs 4.95 EUR."},
        "also": {
            "s1": "It renews on Friday 18 December.",
            "s2": "Your Regular plan costs 29.00 EUR a month.",
        },
    },
    "compose": {
        "customer": "where is my grinder? my guests come on Saturday and I have nothing for them",
        "language": "en",
        "parts": {"p1": _DRAFT},
    },
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
    tools = _tools() if role == "investigate" else []
    given = json.dumps(SAMPLES[role], ensure_ascii=False)
    began, said, used = time.monotonic(), Said(""), None
    try:
        said, used = await model.answer(given, seconds, tools)
        trouble = _cut_off(model) if said.cut else _trouble(role, said)
    except TimeoutError:
        trouble = f"no answer within {seconds:g} s: raise STEWARD_MODEL_DEADLINE, or {_LESS}"
    except Exception as error:  # an edge: any provider's client raises what it likes
        trouble = f"{type(error).__name__}: {error}"
        trouble = "; ".join(part for part in (refused(error), trouble) if part)
    return Checked(
        role,
        model.name,
        trouble,
        time.monotonic() - began,
        used.input if used else 0,
        used.output if used else 0,
        prices.cost(model.name, used.input, used.output) if used else 0,
        said.text or ", ".join(use.tool for use in said.uses),
    )


def _cut_off(model: RoleModel) -> str:
    return (
        f"was cut off after {model.output_tokens} tokens, thoughts and all: "
        f"raise thinking_tokens in limits.yaml, or {_LESS}"
    )


def _tools() -> list[BaseTool]:
    """Two reads, of which one may tell."""

    async def never(**_: Any) -> str:
        return ""

    form: dict[str, Any] = {"type": "object", "properties": {}}
    return [
        StructuredTool(name=name, description="", args_schema=form, coroutine=never)
        for name in ("crm_list_promises", "billing_list_refunds")
    ]


def _trouble(role: str, said: Said) -> str:
    match role:
        case "compose":
            return _unplain(said.text)
        case "answer":
            return _unanswered(said.text)
        case "understand":
            return _misheard(said.text)
        case "investigate":
            asked = any(use.tool == "crm_list_promises" for use in said.uses)
            return "" if asked else "does not ask for what was promised"
        case _:
            return _of_form(role, said.text)


def _unplain(text: str) -> str:
    """What of a model's choice would not be said."""
    customer = str(SAMPLES["compose"]["customer"])
    try:
        chosen = of_form(Chosen, text)
    except ModelFailed as error:
        return error.message
    _, faults = woven(chosen, Around([_DRAFT], customer, "", "en"))
    return f"chooses what does not hold ({', '.join(faults)})" if faults else ""


def _unanswered(text: str) -> str:
    """What keeps the question of the sample without its answer."""
    try:
        found = of_form(Answers, text)
    except ModelFailed as error:
        return error.message
    right = any(one.by[:1] == ("s2",) for one in found.answers)
    return "" if right else "does not find the sentence that answers"


def _of_form(role: str, text: str) -> str:
    try:
        of_form(FORMS[role], text)
    except ModelFailed as error:
        return error.message
    return ""


def _misheard(text: str) -> str:
    try:
        commands = parsed(text).commands
    except ModelFailed as error:
        return error.message
    right = any(one.goal == Intent.DUPLICATE_CHARGE for one in commands)
    return "" if right else "does not hear the double charge"
