"""What comes of a task, typed: receipts of what was done, a brief of what people look at. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from pydantic import Field

from steward.a2a.repository import Seen
from steward.a2a.states import requests_of, views_of
from steward.domain.action import Action, ActionState
from steward.frozen_model import Frozen
from steward.wording.requests import title

RECEIPT, BRIEF = "steward.receipt/1", "steward.brief/1"
_DONE = (ActionState.CONFIRMED, ActionState.SETTLED)


class Made(Frozen):
    """An artifact: `parts` as the protocol's JSON has them."""

    id: str
    name: str
    description: str = ""
    parts: list[dict[str, Any]] = Field(min_length=1)


type Maker = Callable[[Seen], Sequence[Made]]


def receipts(seen: Seen) -> list[Made]:
    """One for each thing that was done, from the row that proves it."""
    return [_receipt(one) for one in requests_of(seen.actions) if one.state in _DONE]


def _receipt(action: Action) -> Made:
    name = title(action.kind, action.params)
    data = {
        "type": RECEIPT,
        "action": action.id,
        "kind": action.kind,
        "title": name,
        "for": action.resource,
        "reference": str(action.outcome.get("bank_reference") or ""),
        "done_at": action.updated_at.isoformat(),
    }
    for field in ("amount_minor", "currency"):
        if field in action.params:
            data[field] = action.params[field]
    return Made(
        id=f"receipt-{action.id}",
        name="receipt",
        description=name,
        parts=[_data(data)],
    )


def briefs(seen: Seen) -> list[Made]:
    """What waits for people, in the customer's own view: nothing that only staff may read."""
    waiting = [one for one in views_of(seen) if one.state == "with_a_colleague"]
    if not waiting:
        return []
    data = {
        "type": BRIEF,
        "asked": seen.messages[0].text if seen.messages else "",
        "requests": [one.model_dump(mode="json") for one in waiting],
        "signatures_missing": sum(seen.missing.get(one.id, 1) for one in waiting),
    }
    return [
        Made(
            id=f"brief-{seen.task.id}",
            name="brief",
            description="what a colleague looks at",
            parts=[_data(data)],
        )
    ]


MAKERS: tuple[Maker, ...] = (receipts, briefs)


def _data(value: dict[str, Any]) -> dict[str, Any]:
    return {"data": value, "mediaType": "application/json"}
