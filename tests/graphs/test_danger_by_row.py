"""Whether somebody is in danger is read once, of the whole message: the desk's turn takes it from
the row, and no second reading of a part of the words raises or hides an alarm.
"""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from steward.conversation.types import Inbound
from steward.domain.understanding import Emergency, Understanding
from steward.understanding.reader.offline import OfflineUnderstander
from tests.graphs.conftest import Bench

QUESTION = "Until when can I send a kettle back from Munich?"
DANGER = "my wife collapsed and isn't breathing"


async def say(bench: Bench, text: str) -> str:
    await bench.desk.conversations.take_in(
        Inbound(id=uuid4().hex, conversation_id=bench.conversation, text=text)
    )
    config: Any = {"configurable": {"thread_id": bench.conversation}, "recursion_limit": 60}
    state: dict[str, Any] = await bench.graph.ainvoke({"messages": []}, config, durability="sync")
    return str(state.get("reply", ""))


def hears(monkeypatch: pytest.MonkeyPatch, emergency: Emergency | None) -> None:
    plain = OfflineUnderstander.read

    def read(self: OfflineUnderstander, *asked: Any) -> Understanding:
        return plain(self, *asked).model_copy(update={"emergency": emergency})

    monkeypatch.setattr(OfflineUnderstander, "read", read)


async def test_turn_without_an_alarm_on_record_calls_nobody_for_danger(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    hears(monkeypatch, "self_harm")
    assert "14 days" in await say(bench, QUESTION)
    assert await bench.desk.conversations.mode(bench.conversation) == "desk"


async def test_turn_with_an_alarm_on_record_calls_a_person_whatever_is_read_again(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    hears(monkeypatch, None)
    said = await say(bench, DANGER)
    assert said == "", "danger on record was answered as anything else"  # its words are out
    assert await bench.desk.conversations.mode(bench.conversation) == "person"
