"""Several models of one role: the next one is asked where one fails or is unclear."""

from __future__ import annotations

import time

import pytest

from steward.errors import ModelFailed, OverBudget
from steward.llm.remote import RemoteUnderstander
from steward.llm.scripted import Answer
from steward.understanding.reader.offline import OfflineUnderstander
from tests.budgets.conftest import limits
from tests.models.conftest import Asked

FAILS = [Answer(fails="no quota")]
WISH = {"commands": [{"do": "start", "goal": "order_status", "quote": "blue thing"}]}
UNCLEAR = {"commands": [{"do": "unclear"}]}


async def test_next_model_is_asked_when_one_fails(asked: Asked) -> None:
    models = asked.ladder("compose", FAILS, ["hello"])
    assert await models.ask("compose", asked.scope(), {"draft": "hello"}) == "hello"
    called = await asked.events("model.called")
    assert [one["model"] for one in called] == ["scripted:0", "scripted:1"]


async def test_ladder_does_not_ask_the_second_model_when_the_first_is_clear(asked: Asked) -> None:
    models = asked.ladder("compose", ["hello"], ["never"])
    assert await models.ask("compose", asked.scope(), {"draft": "hello"}) == "hello"
    assert len(await asked.events("model.called")) == 1


async def test_ladder_whose_last_model_fails_fails_the_role(asked: Asked) -> None:
    with pytest.raises(ModelFailed):
        await asked.ladder("compose", FAILS, FAILS).ask("compose", asked.scope(), {"draft": "x"})


async def test_models_of_a_role_share_the_time_of_one(asked: Asked) -> None:
    late = [Answer(say="late", seconds=30)]
    began = time.monotonic()
    with pytest.raises(ModelFailed):
        await asked.ladder("compose", late, late, deadline=0.6).ask(
            "compose", asked.scope(), {"draft": "x"}
        )
    assert time.monotonic() - began < 5


async def test_budget_ends_the_ladder(asked: Asked) -> None:
    asked.till.limits = limits(company={"tokens": 10, "cost": "1"})
    with pytest.raises(OverBudget):
        await asked.ladder("compose", FAILS, ["hello"]).ask("compose", asked.scope(), {"draft": ""})
    assert await asked.events("model.called") == []


async def test_stronger_model_reads_what_the_first_found_nothing_in(
    asked: Asked, offline: OfflineUnderstander
) -> None:
    for first in (UNCLEAR, "not JSON"):
        models = asked.ladder("understand", [first], [WISH])
        reader = RemoteUnderstander(offline, models)
        heard = await reader.understand("the blue thing hmm", scope=asked.scope())
        assert [str(wish.intent) for wish in heard.wishes] == ["order_status"]
        assert heard.by == "model"
