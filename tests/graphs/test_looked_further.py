"""A turn in which a team looked further than its playbook."""

from __future__ import annotations

from typing import Any

import pytest

from nodes import reply
from steward.investigation.model_payers import paid_by
from tests.graphs.conftest import Bench


async def test_compose_after_a_wider_look_may_ask_models_as_the_look_may(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = list[bool]()

    async def noted(*args: Any, **given: Any) -> Any:
        looked.append(given["looked"])
        return await paid_by(*args, **given)

    monkeypatch.setattr(reply, "paid_by", noted)
    await bench.prove("A-2")
    await bench.say("can I get a refund?")
    await bench.say("can I get a refund?")
    looked.clear()
    for words in ("please look once more", "thank you"):
        await bench.say(words)
    assert looked == [True, False]
