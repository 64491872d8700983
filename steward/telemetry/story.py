"""What the log tells of a conversation: a line for each turn, decision, approval, effect, stop,
danger, hand-over and refused budget, made of entries of the record once they have committed.

`grep ID server.log` is a conversation's story. Ids, states and amounts stand in it and nothing
else: keys by a list, values that look like an id, and of staff only that it was staff.
"""

from __future__ import annotations

import logging
import re
import time
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from steward.after_commit import after_commit

_log = logging.getLogger(__name__)
# Beside these, what is about an action: its proposal, the decision, its effect.
_TOLD = frozenset(
    {
        "turn.closed",
        "budget.refused",
        "desk.halted",
        "desk.resumed",
        "account.frozen",
        "account.unfrozen",
        "conversation.mode_changed",
        "conversation.taken_over",
        "conversation.returned",
        "conversation.closed",
    }
)
_FAMILIES = frozenset({"alarm", "approval"})
_COUNTED = frozenset({"tool.read", "tool.refused", "tool.looked_up"})  # a figure of the turn's line
_SAID = (
    "approval_id",
    "tool",
    "outcome",
    "ms",
    "attempt",
    "amount_minor",
    "currency",
    "rule",
    "basis",
    "error",
    "state",
    "mode",
    "verdict",
    "kind",
    "alarm",
    "budget",
    "role",
    "halt",
)
_ID = re.compile(r"[\w.:/-]{1,80}")
_MOST = 10_000  # turns under way that are counted; more are told without figures


@dataclass
class _Turn:
    began: float = field(default_factory=time.monotonic)
    steps: int = 0
    calls: int = 0


_turns: OrderedDict[str, _Turn] = OrderedDict()


def step(conversation_id: str) -> None:
    """A step of a graph begins."""
    if (turn := _turns.get(conversation_id)) is not None:
        turn.steps += 1


def entry(
    connection: object,
    conversation_id: str,
    event: str,
    actor: str,
    action_id: str | None,
    data: Mapping[str, Any],
) -> None:
    """An entry of the record is being written: it is told once it has committed."""
    if event == "turn.opened":
        _turns[conversation_id] = _Turn()
        while len(_turns) > _MOST:
            _turns.popitem(last=False)
    called = event in _COUNTED or event == "tool.write.finished"
    if called and (turn := _turns.get(conversation_id)) is not None:
        turn.calls += not data.get("cached")
    if event in _COUNTED or not _is_told(event, action_id):
        return
    after_commit(
        connection, lambda: _log.info("%s", line(conversation_id, event, actor, action_id, data))
    )


def _is_told(event: str, action_id: str | None) -> bool:
    return event in _TOLD or event.partition(".")[0] in _FAMILIES or action_id is not None


def line(
    conversation_id: str, event: str, actor: str, action_id: str | None, data: Mapping[str, Any]
) -> str:
    """The line: the event, and what has it as `name=value`."""
    said: dict[str, object] = {"conversation": conversation_id, "action": action_id}
    said["by"] = "staff" if actor.startswith("staff:") else actor
    said |= {name: data.get(name) for name in _SAID}
    if event == "turn.closed" and (turn := _turns.pop(conversation_id, None)) is not None:
        ms = round((time.monotonic() - turn.began) * 1000)
        said |= {"steps": turn.steps, "tool_calls": turn.calls, "ms": ms}
    return " ".join([event, *(f"{name}={value}" for name, value in said.items() if _is_id(value))])


def _is_id(value: object) -> bool:
    if isinstance(value, str):
        return _ID.fullmatch(value) is not None
    return isinstance(value, int) and not isinstance(value, bool)
