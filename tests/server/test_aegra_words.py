"""Words that a client of LangGraph hears refused are not kept: it would say them once more."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest

from steward.conversation.types import Inbound
from steward.server import aegra_door
from steward.server.aegra_door import RULES, Asked, Refusal
from steward.server.aegra_threads import Threads

_RUN = RULES["POST", "/threads/{thread_id}/runs"]


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> list[Inbound]:
    """What was taken in; whoever asks may."""
    found: list[Inbound] = []

    async def lets(*_: object, **__: object) -> None:
        """Them in."""

    monkeypatch.setattr(aegra_door, "_must_be_theirs", lets)
    monkeypatch.setattr(aegra_door, "_CREATE_RUN", lets)
    monkeypatch.setattr(Threads, "keep", lets)
    return found


def asked(kept: list[Inbound], **more: object) -> Asked:
    async def take_in(said: Inbound) -> None:
        kept.append(said)

    thread = str(uuid4())
    words = {"messages": [{"type": "human", "content": "hello", "id": f"{thread}:1"}]}
    desk: Any = SimpleNamespace(db=None, conversations=SimpleNamespace(take_in=take_in))
    return Asked(None, thread, {"assistant_id": "desk", "input": words, **more}, desk)


@pytest.mark.parametrize(
    "more",
    [
        {"metadata": {"page": {"url": "/cart"}}},
        {"metadata": {"a name": 1}},
        {"stream_mode": 5},
        {"stream_subgraphs": "perhaps"},
    ],
    ids=str,
)
async def test_aegra_run_that_is_refused_for_its_form_has_said_nothing(
    more: dict[str, object], kept: list[Inbound]
) -> None:
    with pytest.raises(Refusal) as refusal:
        await _RUN(asked(kept, **more))
    assert refusal.value.status_code == 422
    assert next(iter(more)) in refusal.value.detail
    assert kept == []


async def test_aegra_run_has_its_words_kept_before_it_is_made(kept: list[Inbound]) -> None:
    body = await _RUN(asked(kept, metadata={"page": "/cart"}, stream_mode=["values", "updates"]))
    assert [said.text for said in kept] == ["hello"]
    assert body["metadata"] == {"page": "/cart"}
