"""The W3C context of a request, kept until something goes on in it: both of its headers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from opentelemetry import trace
from opentelemetry.context import Context
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

from steward.db import Database
from steward.gateway.tracing import tool_span
from steward.telemetry import exporting, tracing
from tests.cases import cases
from tests.owner import ask

PARENT = f"00-{'ab' * 16}-{'cd' * 8}-01"
STATE = "acme=t61rcWkgMzE,rojo=00f067aa0ba902b7"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Within the server's span of a request that had both headers."""
    provider = TracerProvider()
    monkeypatch.setattr(trace, "get_tracer", provider.get_tracer)
    monkeypatch.setattr(tracing, "_started", True)
    headers = {"traceparent": PARENT, "tracestate": STATE}
    came = TraceContextTextMapPropagator().extract(headers, Context())
    with provider.get_tracer("server").start_as_current_span("POST /x", context=came):
        yield


@pytest.mark.usefixtures("asked")
def test_context_that_was_kept_goes_on_in_a_call_with_both_headers() -> None:
    kept = tracing.context_here()
    assert tracing.headers_of(kept)["tracestate"] == STATE
    outside = trace.set_span_in_context(trace.INVALID_SPAN)
    with trace.get_tracer("worker").start_as_current_span("woken later", context=outside):
        with tracing.step("act", "c1", kept), tool_span("b.pay", "refund", "c1") as (parent, state):
            assert parent.split("-")[1] == "ab" * 16
            assert state == STATE
        assert tracing.carrier().get("tracestate") is None


@pytest.mark.usefixtures("asked")
def test_context_with_a_state_that_is_too_long_goes_on_without_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tracing, "_LONGEST_STATE", len(STATE) - 1)
    kept = tracing.context_here()
    assert set(tracing.headers_of(kept)) == {"traceparent"}
    assert tracing.same_trace(kept)


async def test_context_as_long_as_it_may_be_fits_its_row(database: Database, dsn: str) -> None:
    ask(dsn, "INSERT INTO desk.conversation (id) VALUES ('c1')")
    ask(
        dsn,
        "INSERT INTO desk.inbox (id, conversation_id, channel, text, trace)"
        " VALUES ('m1', 'c1', 'chat', 'hi', %s)",
        f"{PARENT} {'a' * tracing._LONGEST_STATE}",
    )


@cases(
    ("env", "said"),
    [
        ({}, ""),
        ({"OTEL_EXPORTER_OTLP_PROTOCOL": "http/protobuf"}, ""),
        ({"OTEL_EXPORTER_OTLP_PROTOCOL": "grpc"}, "OTEL_EXPORTER_OTLP_PROTOCOL=grpc"),
        (
            {
                "OTEL_EXPORTER_OTLP_PROTOCOL": "grpc",
                "OTEL_EXPORTER_OTLP_TRACES_PROTOCOL": "http/protobuf",
            },
            "",
        ),
    ],
)
def test_protocol_that_traces_do_not_go_out_by_is_named(env: dict[str, str], said: str) -> None:
    assert exporting.unspoken_protocol(env) == said
