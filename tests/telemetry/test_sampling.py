"""Which traces go out, and what of a span: the rules by themselves, without a process."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from opentelemetry import trace
from opentelemetry.context import Context
from opentelemetry.sdk.trace import ReadableSpan, SpanProcessor, TracerProvider
from opentelemetry.trace import SpanKind, Status, StatusCode
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

from steward import settings
from steward.gateway.tracing import tool_span
from steward.telemetry import allowed, exporting, tracing, words
from steward.telemetry.attributes import KEEP, WORK
from steward.telemetry.sampling import Kept, Recorded, ratio_of
from systems.chassis.exporting import OfCallers, Told
from tests.cases import cases
from tests.telemetry.planted_secrets import NAMES, PLANTED, SENTENCES, found_in


class Out(SpanProcessor):
    """What would be exported."""

    def __init__(self) -> None:
        self.spans: list[ReadableSpan] = []

    def on_end(self, span: ReadableSpan) -> None:
        self.spans.append(span)

    @property
    def names(self) -> list[str]:
        return [span.name for span in self.spans]


class Stage:
    def __init__(self, ratio: float) -> None:
        self.out, self.now = Out(), 0.0
        provider = TracerProvider(sampler=Recorded(ratio))
        provider.add_span_processor(Kept(self.out, lambda: self.now))
        self.tracer = provider.get_tracer("test")

    def request(self, *names: str, **attributes: Any) -> trace.Span:
        """A server span with some below it, of which the last has these attributes."""
        with self.tracer.start_as_current_span("GET /x", kind=SpanKind.SERVER) as root:
            for name in names:
                given = attributes if name == names[-1] else {}
                with self.tracer.start_as_current_span(name, attributes=given):
                    pass
        return root


@cases(
    ("env", "ratio"),
    [
        ({}, 1.0),
        ({"OTEL_TRACES_SAMPLER": "always_off"}, 0.0),
        ({"OTEL_TRACES_SAMPLER": "parentbased_traceidratio", "OTEL_TRACES_SAMPLER_ARG": ".2"}, 0.2),
        ({"OTEL_TRACES_SAMPLER": "traceidratio", "OTEL_TRACES_SAMPLER_ARG": "much"}, 1.0),
        ({"OTEL_TRACES_SAMPLER": "parentbased_always_on", "OTEL_TRACES_SAMPLER_ARG": "0"}, 1.0),
    ],
)
def test_ratio_is_what_the_usual_variables_say(env: dict[str, str], ratio: float) -> None:
    assert ratio_of(env) == ratio


@pytest.mark.parametrize("tells", [{KEEP: "money"}, {KEEP: "escalation"}, {"error.type": "x"}])
def test_trace_beyond_the_ratio_goes_out_whole_when_it_tells(tells: dict[str, str]) -> None:
    stage = Stage(0.0)
    stage.request("understand", "compose")
    assert stage.out.names == [], "nothing is told by it"
    root = stage.request("understand", "act", **tells)
    assert stage.out.names == ["understand", "act", "GET /x"]
    there = trace.set_span_in_context(root)
    with stage.tracer.start_as_current_span("later", context=there):
        pass
    assert stage.out.names[-1] == "later", "what follows goes with it"


def test_call_after_what_is_kept_tells_the_system_that_its_trace_goes_out() -> None:
    stage = Stage(0.0)
    sampled: list[tuple[int, int]] = []  # as a system hears it over MCP, and over HTTP
    with stage.tracer.start_as_current_span("POST /x", kind=SpanKind.SERVER):
        for why in ("", "money", ""):
            with stage.tracer.start_as_current_span("act"):
                if why:
                    tracing.keep(why)
                with tool_span("billing.issue_refund", "refund", "c1") as (parent, _):
                    headers: dict[str, str] = {}
                    with stage.tracer.start_as_current_span("GET", kind=SpanKind.CLIENT) as sent:
                        exporting.Propagator().inject(headers)
                        here = sent.get_span_context()
                    _, of, by, flags = headers["traceparent"].split("-")
                    assert (int(of, 16), int(by, 16)) == (here.trace_id, here.span_id)
                    sampled.append((int(parent[-2:], 16) & 1, int(flags, 16) & 1))
    assert sampled == [(0, 0), (1, 1), (1, 1)]


def test_system_sends_what_its_caller_keeps_or_what_failed_and_no_write_alone() -> None:
    out = Out()
    provider = TracerProvider(sampler=OfCallers())
    provider.add_span_processor(Told(out))
    for name, flag, given in (
        ("read", "00", {}),
        ("write", "00", {"fernhill.writes": True}),
        ("failed", "00", {"error.type": "not_found"}),
        ("kept", "01", {}),
    ):
        meta = {"traceparent": f"00-{'ab' * 16}-{'cd' * 8}-{flag}"}
        caller = TraceContextTextMapPropagator().extract(meta, Context())
        with provider.get_tracer("x").start_as_current_span(
            f"tools/call {name}", context=caller, kind=SpanKind.SERVER, attributes=given
        ):
            pass
    assert out.names == ["tools/call failed", "tools/call kept"]


def test_error_status_tells() -> None:
    stage = Stage(0.0)
    with stage.tracer.start_as_current_span("GET /x", kind=SpanKind.SERVER) as span:
        span.set_status(Status(StatusCode.ERROR, "dana@example.com said no"))
    assert stage.out.names == ["GET /x"]
    assert stage.out.spans[0].status.description is None


def test_held_spans_are_forgotten_after_a_while() -> None:
    stage = Stage(0.0)
    root = stage.request("understand")
    stage.now += 61
    stage.request("another")
    there = trace.set_span_in_context(root)
    with stage.tracer.start_as_current_span("late", context=there, attributes={KEEP: "money"}):
        pass
    assert stage.out.names == ["late"]


def test_traces_within_the_ratio_go_out_at_once() -> None:
    stage = Stage(1.0)
    stage.request("understand")
    assert stage.out.names == ["understand", "GET /x"]


def test_statement_that_no_request_asked_for_begins_no_trace() -> None:
    stage = Stage(1.0)
    with stage.tracer.start_as_current_span("SELECT", kind=SpanKind.CLIENT) as statement:
        assert not statement.is_recording()
        with stage.tracer.start_as_current_span("below"):
            pass
    assert stage.out.names == []
    with (
        stage.tracer.start_as_current_span("settle", attributes={WORK: "settle"}),
        stage.tracer.start_as_current_span("SELECT", kind=SpanKind.CLIENT),
    ):
        pass
    assert stage.out.names == ["SELECT", "settle"]


def test_span_leaves_with_attributes_on_the_list_alone() -> None:
    stage = Stage(1.0)
    given = {
        "db.query.text": "SELECT 'dana'",
        "url.query": "code=482913",
        "http.route": "/desk",
        "gen_ai.usage.input_tokens": 12,
        "steward.step": "x" * 500,
        "gen_ai.tool.name": ("a", "list"),
    }
    with stage.tracer.start_as_current_span(
        "mail dana@example.com", kind=SpanKind.SERVER, attributes=given
    ) as span:
        span.add_event("exception", {"exception.message": "dana"})
        span.add_link(span.get_span_context(), {"steward.link": "run", "who": "dana"})
    (out,) = stage.out.spans
    assert out.name == "span"
    assert dict(out.attributes or {}) == {
        "http.route": "/desk",
        "gen_ai.usage.input_tokens": 12,
        "steward.step": "x" * 120,
    }
    assert out.events == ()
    assert [dict(link.attributes or {}) for link in out.links] == [{"steward.link": "run"}]


def test_words_leave_only_when_asked_for_and_masked(monkeypatch: pytest.MonkeyPatch) -> None:
    said = " ".join(SENTENCES)
    given = {words.ASKED: words.message("user", said), "http.route": "/desk"}
    assert allowed.attributes(given) == {"http.route": "/desk"}
    monkeypatch.setenv("OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT", "true")
    left = allowed.attributes(given)
    assert set(left) == {words.ASKED, "http.route"}
    out = str(left[words.ASKED])
    assert json.loads(out)[0]["role"] == "user"
    assert "I was charged twice on invoice INV-#" in out
    every = " . ".join(PLANTED)
    for text in (out, words.masked(every), words.masked(every.lower())):
        assert found_in(text.encode()) == []
        for name in re.findall(r"[a-z]{5,}", " ".join(NAMES).lower()):
            assert name not in text.lower()


@cases(
    ("said", "name"),
    [
        ("POST /desk/conversations/{conversation_id}/messages", None),
        ("execute_tool billing.list_charges", None),
        ("chat claude-sonnet-4-20250514", None),
        ("refund/read_tools", None),
        ("worker.stream_run", None),
        ("SELECT dana", "SELECT"),
        ("POST dana", "POST"),
        ("GET /desk/conversations/5f0c4711", "GET"),
        ("I was charged twice", "span"),
        ("WITH dana AS (SELECT", "WITH"),
    ],
)
def test_name_of_a_span_is_no_sentence(said: str, name: str | None) -> None:
    assert allowed.name(said) == (name or said)


def test_words_of_the_catalogues_are_known_to_an_installed_wheel(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """There the packages lie beside each other, and what else is shipped lies in a folder."""
    monkeypatch.setattr(settings, "_WHEEL", tmp_path)
    words._known.cache_clear()
    assert words.masked("your refund, Zebediah") == "your refund, …"
