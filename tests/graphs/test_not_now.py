"""Refused for now (too often, tool changed): like a system that is away;
never an answer, never a failure.
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from steward.effects.kind import At
from steward.errors import NotAuthorised, OverRate, ToolChanged, ToolFailed, ToolUnavailable
from tools.observations import no_look
from tools.reading import Whose, answer

READ: Any = {
    "name": "articles",
    "system": "knowledge",
    "tool": "search_articles",
    "args": {"query": "refunds"},
}
NOW = "2026-11-20T12:00:00+00:00"
ACTION = SimpleNamespace(conversation_id="c1", key="k", handle="cus_1", attempts=1)


def desk(error: Exception) -> Any:
    async def refuse(_call: object) -> None:
        raise error

    return SimpleNamespace(gateway=SimpleNamespace(read=refuse, write=refuse, agents=dict))


@pytest.mark.parametrize("error", [OverRate("too often"), ToolChanged("changed")])
async def test_silent_system_whoever_reads_is_told_that_it_could_not_be_looked_up(
    error: Exception,
) -> None:
    found, look = await answer(desk(error), "support", {}, "c1", READ, NOW, Whose())
    assert found == {"failed": "knowledge"}
    assert look == no_look("knowledge", "search_articles", "failed", NOW)
    assert (await answer(desk(NotAuthorised("no")), "support", {}, "c1", READ, NOW, Whose()))[
        0
    ] is None
    at: Any = At(desk(error), ACTION, "refund")  # type: ignore[arg-type]
    with pytest.raises(ToolUnavailable):  # decide then notes `unread`, and nothing is decided
        await at.read("billing.get_account")


async def test_write_that_is_refused_for_now_is_not_known_to_have_failed() -> None:
    """It may have been sent before: called failed, a second one could begin beside it."""
    with pytest.raises(ToolUnavailable):
        await At(desk(ToolChanged("changed")), ACTION, "refund").write("billing.issue_refund")  # type: ignore[arg-type]
    with pytest.raises(ToolFailed):
        await At(desk(NotAuthorised("no")), ACTION, "refund").write("billing.issue_refund")  # type: ignore[arg-type]


async def test_read_ahead_that_failed_is_told_once_and_then_tried_again() -> None:
    """The system is not asked twice within one wait, and not given up for the whole look."""
    asked: list[str] = []

    async def read(call: Any) -> Any:
        asked.append(call.tool)
        if len(asked) == 1:
            raise ToolUnavailable("away")
        return SimpleNamespace(data={"orders": []})

    served: Any = SimpleNamespace(
        gateway=SimpleNamespace(read=read, offers=lambda tool: tool != "crm.get_contact")
    )
    at: Any = At(served, ACTION, "refund")  # type: ignore[arg-type]
    await at.ahead("crm.get_contact")  # this company has none
    await at.ahead("logistics.list_orders", limit=50)
    with pytest.raises(ToolUnavailable, match="away"):
        await at.read("logistics.list_orders", limit=50)
    assert asked == ["list_orders"]
    assert await at.read("logistics.list_orders", limit=50) == {"orders": []}
    await at.ahead("logistics.list_orders", limit=50)
    assert asked == ["list_orders", "list_orders"]
