"""Removes the caller's words from the graph's state when nobody agreed to record the call. Pure.

The state keeps what was understood. The words stay in their row until they are answered, and
`understand` reads them there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from state.desk import DeskState, Plan
from state.turn import messages_of
from steward.conversation.types import NOT_RECORDED, InboxMessage
from steward.domain.slots import SlotValues, TaskSlots
from steward.domain.understanding import Understanding
from steward.say import Say
from steward.understanding.exact.addresses import plain_address
from steward.understanding.orders.received_goods import troubles_of
from steward.understanding.text.clauses import long_words
from steward.wording.says import CallWords
from teams.slots import typed, with_slots

_MOST = 12


def shown(message: InboxMessage) -> InboxMessage:
    """A message as state may carry it."""
    return (
        message
        if message.recorded or not message.text.strip()
        else message.model_copy(update={"text": NOT_RECORDED})
    )


def recorded(messages: Sequence[InboxMessage]) -> bool:
    """Whether the words of all of these may be kept."""
    return all(message.recorded for message in messages)


def without_words(heard: Understanding) -> dict[str, Any]:
    """What was understood: intents, identifiers, amounts, yes or no."""
    plain = heard.model_dump(mode="json") | {"text": NOT_RECORDED}
    return plain | {
        "wishes": [
            wish | {"quote": NOT_RECORDED if wish["quote"] else ""} for wish in plain["wishes"]
        ]
    }


def plan_without_words(plan: Plan, heard: Understanding) -> Plan:
    """Tasks with what their words said as facts: an address, damage, what to look up."""
    return {
        key: with_slots(task, _facts(typed(task), task["goal"], heard))
        for key, task in plan.items()
    }


def _facts(known: TaskSlots, goal: str, heard: Understanding) -> SlotValues:
    new: SlotValues = {}
    quote = known.quote
    if quote and quote != NOT_RECORDED:
        new["quote"] = NOT_RECORDED
        if len(troubles := troubles_of(quote)) == 1 and not known.trouble:
            new["trouble"] = next(iter(troubles))
        if goal == "product_question":
            new["question"] = _topics(quote)
        if known.asked and known.address is None and (address := plain_address(quote)) is not None:
            new["address"] = address
    if known.brief and not known.brief.startswith(NOT_RECORDED):
        new["brief"] = _brief(heard)
    return new


def _topics(quote: str) -> str:
    """The words to look up, in the order of the alphabet: a subject and no sentence."""
    return " ".join(sorted(long_words(quote, 4))[:_MOST])


def _brief(heard: Understanding) -> str:
    """For the colleague who takes over: what was understood."""
    named = [
        str(value)
        for name, value in heard.identifiers.model_dump(exclude_none=True).items()
        if name != "code"
    ]
    about = [intent.name.replace("_", " ") for intent in heard.intents[:2]]
    parts: list[tuple[str, list[str]]] = [
        ("about", about),
        ("sensitive", [*heard.sensitive]),
        ("named", named),
        ("amounts", [str(amount) for amount in heard.amounts]),
    ]
    return f"{NOT_RECORDED} " + "; ".join(
        f"{what}: {', '.join(values)}" for what, values in parts if values
    )


def about_recording(state: DeskState) -> list[Say]:
    """On a call: at first, whether it is recorded; later,
    that what the caller said of it counts.
    """
    calls = [m for m in messages_of(state) if m.get("channel") == "voice"]
    if not calls:
        return []
    said = next((m["about_recording"] for m in reversed(calls) if m.get("about_recording")), "")
    match said:
        case "given":
            return [CallWords.RECORDING_GIVEN]
        case "refused":
            return [CallWords.RECORDING_REFUSED]
    if not state.get("first"):
        return []
    recorded = calls[-1].get("recorded")
    return [CallWords.RECORDING_ON if recorded else CallWords.RECORDING_OFF]
