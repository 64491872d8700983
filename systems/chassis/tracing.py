"""Spans of the systems' own work, joined to the caller's trace by W3C trace context in `_meta`.

On only where the usual variables of OpenTelemetry are set; the SDK is not loaded otherwise. What
leaves are the attributes on a list, so that no argument and no record is in a span.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from opentelemetry import trace
from opentelemetry.context import Context
from opentelemetry.trace import SpanKind, Status, StatusCode
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

_W3C = TraceContextTextMapPropagator()
_tracer: trace.Tracer | None = None  # None: nothing is exported


def wanted(env: Mapping[str, str] = os.environ) -> bool:
    """Whether the environment asks for traces."""
    named = ("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
    return (
        any(env.get(name) for name in named)
        and env.get("OTEL_SDK_DISABLED", "").lower() != "true"
        and env.get("OTEL_TRACES_EXPORTER", "otlp") != "none"
    )


def start() -> None:
    """Export this process's spans from now on, if that is wanted."""
    global _tracer
    if _tracer is None and wanted():
        from systems.chassis import exporting

        _tracer = exporting.begin()


def flush() -> None:
    """Send what is on its way."""
    if _tracer is not None:
        from systems.chassis import exporting

        exporting.flush()


def contexts(meta: Mapping[str, Any], count: int) -> list[Context]:
    """The caller's context of each of `count` calls that came in one request."""
    each = meta.get("traceparents")
    parents = each if isinstance(each, list) and len(each) == count else [None] * count
    state = meta.get("tracestate")
    return [_context(one or meta.get("traceparent"), state) for one in parents]


def _context(parent: object, state: object) -> Context:
    given = {"traceparent": parent, "tracestate": state}
    known = {name: said for name, said in given.items() if isinstance(said, str)}
    return _W3C.extract(known, Context()) if _tracer is not None else Context()


@contextmanager
def call(system: str, tool: str, writes: bool, caller: Context) -> Iterator[trace.Span]:
    """Around one call of a tool."""
    if _tracer is None:
        yield trace.INVALID_SPAN
        return
    attributes: dict[str, str | bool] = {
        "mcp.method.name": "tools/call",
        "gen_ai.operation.name": "execute_tool",
        "gen_ai.tool.name": f"{system}.{tool}",
        "fernhill.writes": writes,
    }
    with _tracer.start_as_current_span(
        f"tools/call {system}.{tool}",
        context=caller,
        kind=SpanKind.SERVER,
        attributes=attributes,
        record_exception=False,
        set_status_on_exception=False,
    ) as span:
        yield span


def failed(span: trace.Span, code: str) -> None:
    """The call was refused or failed; an error's code is a word of the system's own."""
    span.set_attribute("error.type", code)
    span.set_status(Status(StatusCode.ERROR))
