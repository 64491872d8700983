"""The roles that judge: an order of wishes, and an opinion on a payment; forms, and the worst."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from state.desk import Plan
from steward.desk import Desk
from steward.dialogue.tasks.ordering import ordered
from steward.dialogue.tasks.planning import patterns
from steward.domain.action import Action
from steward.domain.cost import Scope
from steward.domain.turn import TurnRef
from steward.investigation import debate
from steward.investigation.debate import _debated, _sentence
from steward.llm.forms import Critique, Opinion
from steward.llm.hostile import WORST
from steward.telemetry import allowed, counting, tracing
from tests.cases import cases
from tests.models.conftest import Asked

PLAN: Plan = {
    key: {
        "id": key,
        "team": "support",
        "goal": goal,
        "slots": {"quote": goal},
        "depends_on": [],
        "status": "ready",
    }
    for key, goal in (("t1", "order_status"), ("t2", "complaint"))
}
SHOWN_BY = {"f1": "billing.list_charges", "f2": "crm.get_contact"}
GIVEN: dict[str, Any] = {"proposal": {}, "facts": []}
SUPPORTS = {"stance": "supports", "for": ["f1"], "against": [], "why": "none"}
DOUBTS = {"stance": "doubts", "for": [], "against": ["f2"], "why": "contradicted"}


MISSES = {"agrees": False, "missed": ["f2"], "why": "contradicted"}


def desk_with(asked: Asked, **roles: list[Any]) -> Desk:
    return cast(Desk, SimpleNamespace(models=asked.models(**roles)))


async def debated(asked: Asked, **roles: list[Any]) -> Opinion | None:
    return await _debated(asked.models(**roles), asked.scope(), GIVEN, SHOWN_BY)


async def test_plan_orders_the_wishes_of_one_message(asked: Asked) -> None:
    desk = desk_with(asked, plan=[{"order": [2, 1]}])
    made = await ordered(desk, asked.scope(), {}, PLAN)
    assert [*made] == ["t2", "t1"]
    assert {**made} == PLAN, "nothing is added, dropped or changed"


async def test_plan_of_one_wish_or_of_wishes_before_asks_nobody(asked: Asked) -> None:
    desk = desk_with(asked, plan=[{"order": [2, 1]}])
    assert [*await ordered(desk, asked.scope(), {"t1": {}}, PLAN)] == ["t1", "t2"]
    assert await asked.events("model.called") == []


@pytest.mark.parametrize("worst", WORST["plan"], ids=range(len(WORST["plan"])))
async def test_plan_of_a_hostile_model_is_the_order_of_the_words(asked: Asked, worst: str) -> None:
    desk = desk_with(asked, plan=[worst])
    made = await ordered(desk, asked.scope(), {}, PLAN)
    assert [*made.items()] == [*PLAN.items()]
    assert [one["role"] for one in await asked.events("model.fell_back")] == ["plan"]


@pytest.mark.parametrize("worst", WORST["analyst"], ids=range(len(WORST["analyst"])))
async def test_opinion_of_a_hostile_model_is_none(asked: Asked, worst: str) -> None:
    assert await debated(asked, analyst=[worst], critic=[worst], refine=[worst]) is None
    refined = await debated(asked, analyst=[SUPPORTS], critic=[MISSES], refine=[worst])
    doubt = {"stance": "doubts", "why": "contradicted"}
    assert refined == Opinion.model_validate(SUPPORTS | doubt), (
        "nothing of the hostile one is in it"
    )
    assert len(await asked.events("model.fell_back")) == 2


async def test_opinion_that_a_critic_finds_whole_stands(asked: Asked) -> None:
    agrees = {"agrees": True, "missed": [], "why": "none"}
    found = await debated(asked, analyst=[SUPPORTS], critic=[agrees], refine=[DOUBTS])
    assert found == Opinion.model_validate(SUPPORTS)
    assert _sentence(found, SHOWN_BY) == (
        "A model, which decides nothing, supports this, by billing.list_charges."
    )


@pytest.mark.parametrize("refined", [DOUBTS, "no form"])
async def test_opinion_that_lacks_something_is_made_anew_or_is_a_doubt(
    asked: Asked, refined: Any
) -> None:
    found = await debated(asked, analyst=[SUPPORTS], critic=[MISSES], refine=[refined])
    assert found is not None
    assert (found.stance, found.why) == ("doubts", "contradicted")
    assert _sentence(found, SHOWN_BY).startswith(
        "A model, which decides nothing, doubts this (two facts differ), by "
    )


def test_critique_names_facts_only() -> None:
    with pytest.raises(ValueError, match="missed"):
        Critique.model_validate({"agrees": True, "missed": ["<script>alert(1)</script>"]})


def of_plan(*tasks: dict[str, Any]) -> Plan:
    made = (PLAN["t1"] | {"id": f"t{n}"} | task for n, task in enumerate(tasks))
    return {task["id"]: cast(Any, task) for task in made}


@cases(
    ("tasks", "again", "named"),
    [
        ([{}], False, []),
        ([{}, {}], False, ["concurrent"]),
        ([{"status": "done"}, {"depends_on": ["t0"]}], False, ["sequential"]),
        (
            [{"status": "done"}, {"came_of": "t0"}, {"came_of": "t0"}],
            False,
            ["concurrent", "sequential"],
        ),
        ([{}], True, ["dynamic_planning"]),
    ],
)
def test_patterns_of_a_wave_are_those_of_its_tasks(
    tasks: list[dict[str, Any]], again: bool, named: list[str]
) -> None:
    assert patterns(of_plan(*tasks), again) == named


class Rows:
    """A connection that nothing is written on."""


async def test_patterns_stand_on_the_span_of_their_step(
    asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    exporter = InMemorySpanExporter()
    provider = trace.get_tracer_provider()
    if not isinstance(provider, TracerProvider):
        provider = TracerProvider()
        trace.set_tracer_provider(provider)
    provider.add_span_processor(SimpleSpanProcessor(exporter))

    async def paid(*_: Any, **__: Any) -> Scope:
        return asked.scope()

    monkeypatch.setattr(debate, "paid_by", paid)
    desk = desk_with(asked, plan=[{"order": [2, 1]}], analyst=[SUPPORTS])
    tracer = trace.get_tracer("step")
    with tracer.start_as_current_span("understand"):
        await ordered(desk, asked.scope(), {}, PLAN)
    with tracer.start_as_current_span("dispatch"):
        for name in patterns(of_plan({}, {}), True):
            tracing.pattern(name)
        tracing.pattern("concurrent")
    with tracer.start_as_current_span("act"):
        counting.entry(Rows(), "conversation.mode_changed", "desk", {"mode": "person"})
    with tracer.start_as_current_span("decide"):
        action = cast(Action, SimpleNamespace(kind="issue_refund", params={}))
        await debate.opinion(desk, cast(TurnRef, object()), action, [])
    found = {
        one.name: (allowed.cleaned(one).attributes or {}).get("steward.pattern")
        for one in exporter.get_finished_spans()
    }
    assert found["understand"] == "dynamic_planning"
    assert found["dispatch"] == "dynamic_planning, concurrent"
    assert found["act"] == "handoff"
    assert found["decide"] == "group_chat"
