"""A playbook that meets a record it cannot read ends in a `Failed`, and operators see where."""

from __future__ import annotations

import asyncio
import logging
from types import SimpleNamespace
from typing import Any, cast

import pytest

from nodes import team as team_node
from steward.investigation import inquiry
from steward.wording.says import DeskWords


def test_playbook_that_breaks_off_leaves_its_trace_in_the_log(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(view: object) -> Any:
        raise KeyError("issued_at")

    async def nothing(*_: object) -> None:
        return None

    monkeypatch.setattr(team_node, "view_of", lambda *_: SimpleNamespace(acting=None))
    monkeypatch.setattr(inquiry, "record", nothing)
    team = cast(Any, SimpleNamespace(name="billing", goals={"g": SimpleNamespace(conclude=broken)}))
    state = cast(Any, {"task": {"goal": "g"}})
    with caplog.at_level(logging.ERROR, logger=team_node.__name__):
        ended = asyncio.run(
            team_node.conclude(cast(Any, None), team, state, {"configurable": {"thread_id": "c1"}})
        )
    assert (ended["result"]["kind"], ended["result"]["why"]) == ("failed", "KeyError: 'issued_at'")
    assert DeskWords.TEAM_FAILED.kind in str(ended["result"]["says"])
    [line] = caplog.records
    assert "billing/g of conversation c1" in line.getMessage()
    assert line.exc_info is not None
