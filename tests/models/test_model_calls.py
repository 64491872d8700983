"""A call of a model: paid for before, within its deadline, settled whatever happens,
and heard by nobody else.
"""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from langchain_core.messages import AIMessage
from langgraph.graph import END, START, StateGraph
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from steward.errors import ModelFailed, OverBudget
from steward.llm.chosen import Chosen
from steward.llm.scripted import Answer, ScriptedModel, Used
from steward.telemetry import allowed
from tests.budgets.conftest import limits
from tests.models.conftest import Asked

HUNDRED = Used(input=90, output=10)


async def test_model_calls_what_the_model_says_it_used_is_charged(asked: Asked) -> None:
    models = asked.models(compose=[Answer(say="hello", used=HUNDRED)])
    assert await models.ask("compose", asked.scope(), {"draft": "hello"}) == "hello"
    assert asked.till.held() == (0, 0, 100, 100)
    [called] = await asked.events("model.called")
    assert (called["role"], called["model"], called["tokens"], called["estimated"]) == (
        "compose",
        "scripted:compose",
        100,
        False,
    )


@pytest.mark.parametrize(
    "used",
    [
        None,
        Used(input=0, output=0),
        Used(input=10**30, output=1),
        Used(input=90, output=9 * 10**18),
    ],
)
async def test_model_calls_what_it_does_not_say_is_estimated_from_characters(
    asked: Asked, used: Used | None
) -> None:
    models = asked.models(plan=[Answer(say="x" * 300, used=used)])
    await models.ask("plan", asked.scope(), {"draft": "y" * 300})
    [called] = await asked.events("model.called")
    assert called["estimated"] is True
    assert 200 < called["tokens"] < 900
    assert asked.till.held()[2] == called["tokens"]


@pytest.mark.parametrize(
    ("answer", "deadline", "why"),
    [(Answer(seconds=60, say="late"), 0.2, "timeout"), (Answer(fails="no quota"), 30.0, "error")],
    ids=["never", "error"],
)
async def test_model_that_does_not_answer_costs_its_maximum(
    asked: Asked, answer: Answer, deadline: float, why: str
) -> None:
    models = asked.models(deadline=deadline, compose=[answer])
    began = asyncio.get_running_loop().time()
    with pytest.raises(ModelFailed) as failed:
        await models.ask("compose", asked.scope(), {"draft": "hello"})
    assert failed.value.data["why"] == why
    assert asyncio.get_running_loop().time() - began < 10
    reserved, _, settled, _ = asked.till.held()
    assert (reserved, settled > 100) == (0, True)


async def test_model_call_that_is_given_up_leaves_nothing_set_aside(
    asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    models, begun = (
        asked.models(deadline=30, compose=[Answer(seconds=60, say="late")]),
        asyncio.Event(),
    )
    monkeypatch.setattr(
        ScriptedModel, "_choose", lambda self, prompt: begun.set() or self.answers[0]
    )
    task = asyncio.create_task(models.ask("compose", asked.scope(), {"draft": "hello"}))
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert asked.till.held()[0] == 0
    assert asked.till.held()[2] > 0


async def test_model_calls_no_budget_no_call(asked: Asked) -> None:
    asked.till.limits = limits(company={"tokens": 10, "cost": "1"})
    models = asked.models(compose=[Answer(say="hello", used=HUNDRED)])
    with pytest.raises(OverBudget):
        await models.ask("compose", asked.scope(), {"draft": "hello"})
    assert asked.till.held() == (0, 0, 0, 0)
    assert await asked.events("model.called") == []


@pytest.fixture
def spans() -> InMemorySpanExporter:
    """What ends as a span from now on."""
    exporter = InMemorySpanExporter()
    provider = trace.get_tracer_provider()
    if not isinstance(provider, TracerProvider):
        provider = TracerProvider()
        trace.set_tracer_provider(provider)
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    return exporter


async def test_record_and_the_trace_hold_figures_and_no_text(
    asked: Asked, spans: InMemorySpanExporter
) -> None:
    models = asked.models(compose=[Answer(say="a secret answer", used=HUNDRED)])
    await models.ask("compose", asked.scope(), {"draft": "a secret question"})
    [span] = [one for one in spans.get_finished_spans() if one.name == "chat compose"]
    attributes = dict(span.attributes or {})
    assert attributes["gen_ai.operation.name"] == "chat"
    assert (attributes["gen_ai.usage.input_tokens"], attributes["gen_ai.usage.output_tokens"]) == (
        90,
        10,
    )
    left = allowed.attributes(attributes)  # what of it leaves the house
    assert left["gen_ai.provider.name"] == "scripted"
    assert left["gen_ai.request.model"] == "compose"
    [called] = await asked.events("model.called")
    assert left["steward.usage.cost"] == called["cost_micro"] / 1e6 > 0
    assert left["steward.usage.currency"] == asked.till.budgets.currency
    assert "secret" not in str(attributes)
    assert "secret" not in str(await asked.till.desk.audit.entries("c1"))


async def test_step_that_goes_on_without_its_model_says_so_on_its_span(
    asked: Asked, spans: InMemorySpanExporter
) -> None:
    models = asked.models(plan=[Answer(fails="no quota")], compose=[Answer(say="not JSON")])
    with trace.get_tracer("step").start_as_current_span("close_turn"):
        for role in ("plan", "compose"):
            assert await models.read(role, asked.scope(), {"draft": "hello"}, Chosen) is None
    step = next(one for one in spans.get_finished_spans() if one.name == "close_turn")
    left = allowed.cleaned(step).attributes or {}
    assert left["steward.model.fallback"] == "plan: error, compose: unusable"


async def test_words_of_a_call_are_on_its_span_where_they_are_asked_for(
    asked: Asked, spans: InMemorySpanExporter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT", "true")
    models = asked.models(compose=[Answer(say="your refund of Xanthippe", used=HUNDRED)])
    await models.ask("compose", asked.scope(), {"draft": "the invoice of Quillfeather"})
    [span] = [one for one in spans.get_finished_spans() if one.name == "chat compose"]
    left = allowed.attributes(span.attributes)
    assert "your refund of …" in str(left["gen_ai.output.messages"])
    assert "the invoice of …" in str(left["gen_ai.input.messages"])
    assert "Xanthippe" not in str(left)


async def test_model_calls_nobody_who_streams_a_run_hears_the_model(asked: Asked) -> None:
    """LangGraph hands a chat model's words to whoever streams the run.

    These are not checked yet.
    """
    models, scope = (
        asked.models(compose=[Answer(say="an unchecked secret", used=HUNDRED)]),
        asked.scope(),
    )

    async def step(state: dict[str, Any]) -> dict[str, Any]:
        await models.ask("compose", scope, {"draft": "hello"})
        return {"messages": [AIMessage("checked")]}

    graph: Any = StateGraph(dict)  # type: ignore[type-var]
    graph.add_node("step", step)
    graph.add_edge(START, "step")
    graph.add_edge("step", END)
    compiled = graph.compile()
    streamed = [
        chunk
        async for chunk in compiled.astream(
            {}, stream_mode=["messages", "updates", "values", "custom", "debug"]
        )
    ]
    events = [event async for event in compiled.astream_events({}, version="v2")]
    assert streamed
    assert events
    assert "unchecked" not in str(streamed) + str(events)
