"""What a remote agent answered, as data: typed, bounded, and no sentence or link of it. Pure.

Its words may be read by people, shortened and as its own; a customer never hears them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from a2a.types import Artifact, Part, Task, TaskState
from google.protobuf.json_format import MessageToDict

from steward.gateway.agents.remote import Choice, Kind, Skill

MOST_BYTES = 256_000
_MOST_PARTS, _MOST_RECEIPTS, _LONGEST_WORDS = 60, 10, 500
_REFERENCE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:@=+/-]{0,99}")
_CURRENCY = re.compile(r"[A-Z]{3}")
_MOST_MINOR = 10**12
RECEIPT, WISH = "steward.receipt/1", "steward.wish/1"
ENDED = frozenset({"completed", "failed", "canceled", "rejected"})
ASKS = frozenset({"input_required", "auth_required"})


def state_of(task: Task) -> str:
    """The state as a word; `working` for one that the protocol does not know."""
    names = {v: k for k, v in TaskState.items()}
    word = names.get(task.status.state, "").removeprefix("TASK_STATE_").lower()
    return "working" if word in ("", "unspecified", "submitted") else word


def answer_of(task: Task, skill: Skill) -> dict[str, Any]:
    """What is kept of a task's answer to a skill."""
    data = [*_data_of(task)]
    return {
        "state": state_of(task),
        "task": _reference(task.id) or "",
        "context": _reference(task.context_id) or "",
        "receipts": [one for each in data if (one := _receipt(each))][:_MOST_RECEIPTS],
        "values": _values(data, skill.answers),
        "offers": _offers(data, skill)[:_MOST_RECEIPTS],
        "wishes": sorted(_wishes(data) & set(skill.wishes)),
        "words": _words(task),
    }


def _data_of(task: Task) -> Iterable[dict[str, Any]]:
    """The data of the status, then of the artifacts, as far as anybody reads."""
    artifacts: list[Artifact] = list(task.artifacts)[:_MOST_PARTS]
    parts: list[Part] = [*task.status.message.parts, *(p for a in artifacts for p in a.parts)]
    for part in parts[:_MOST_PARTS]:
        if part.WhichOneof("content") == "data":
            value = MessageToDict(part.data)
            if isinstance(value, dict):
                yield value


def _words(task: Task) -> str:
    said = " ".join(p.text for p in list(task.status.message.parts)[:_MOST_PARTS] if p.text)
    return " ".join("".join(c if c.isprintable() else " " for c in said).split())[:_LONGEST_WORDS]


def _values(
    data: Iterable[Mapping[str, Any]], wanted: Mapping[str, Kind | Choice]
) -> dict[str, Any]:
    """The values that were declared and are what they should be; the newest of a name counts."""
    found: dict[str, Any] = {}
    for each in data:
        for name, kind in wanted.items():
            if name in each and (value := _value(each[name], kind)) is not None:
                found[name] = value
    return found


def _value(given: Any, kind: Kind | Choice) -> Any:
    """The value; None of one that is something else."""
    match kind:
        case "amount":
            return _amount(given) if isinstance(given, dict) else None
        case "number":
            plain = isinstance(given, int | float) and not isinstance(given, bool)
            return given if plain and abs(given) <= _MOST_MINOR else None
        case "yes_or_no":
            return given if isinstance(given, bool) else None
        case "day":
            return _day(given)
        case "reference":
            return _reference(given)
        case choices:
            return given if isinstance(given, str) and given in choices else None


def _amount(given: Mapping[str, Any]) -> dict[str, Any] | None:
    minor, currency = given.get("amount_minor"), given.get("currency")
    if isinstance(minor, float) and minor.is_integer():
        minor = int(minor)  # a number of the protocol's data is a double
    if not isinstance(minor, int) or isinstance(minor, bool) or not 0 <= minor <= _MOST_MINOR:
        return None
    if not isinstance(currency, str) or not _CURRENCY.fullmatch(currency):
        return None
    return {"amount_minor": minor, "currency": currency}


def _day(given: Any) -> str | None:
    try:
        return date.fromisoformat(str(given)[:10]).isoformat()
    except ValueError:
        return None


def _reference(given: Any) -> str | None:
    return given if isinstance(given, str) and _REFERENCE.fullmatch(given) else None


def _offers(data: Iterable[Mapping[str, Any]], skill: Skill) -> list[dict[str, Any]]:
    """What is offered to us of a kind that is taken up, with what it is worth."""
    found = []
    for question in (one.get("question") for one in data):
        listed = question.get("offers") if isinstance(question, dict) else None
        for one in listed if isinstance(listed, list) else ():
            if not isinstance(one, dict) or one.get("kind") not in skill.accepts:
                continue
            named = [_reference(one.get(part)) for part in ("action", "digest", "kind")]
            if all(named) and (worth := _amount(one)) is not None:
                action, own, kind = named
                found.append({"action": action, "digest": own, "kind": kind, **worth})
    return found


def _wishes(data: Iterable[Mapping[str, Any]]) -> set[str]:
    """The remedies that it would have us give; how much and of what, our own records say."""
    return {str(one.get("remedy", "")) for one in data if one.get("type") == WISH}


def _receipt(data: Mapping[str, Any]) -> dict[str, Any] | None:
    """A receipt as a desk like this one gives it."""
    if data.get("type") != RECEIPT:
        return None
    kind, reference = _reference(data.get("kind")), _reference(data.get("reference"))
    if kind is None:
        return None
    return {"kind": kind, "reference": reference or "", **(_amount(data) or {})}
