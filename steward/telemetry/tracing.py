"""Spans of the desk, and the W3C trace context that joins them to others'.

Only the API of OpenTelemetry is imported here. While nothing is exported every span is a no-op, and
the SDK is not loaded (`start`).
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Literal

from opentelemetry import trace
from opentelemetry.context import Context
from opentelemetry.trace import Link, Span, SpanKind, Status, StatusCode
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

from steward.telemetry import kept_traces
from steward.telemetry.attributes import KEEP, PATTERN, WORK

_W3C = TraceContextTextMapPropagator()
_ENDPOINTS = ("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
_LONGEST_STATE = 512
_starting = threading.Lock()
# sequential: one team after what another found; concurrent: teams at once; group_chat: models on
# one card; handoff: a person takes it; dynamic_planning: a plan by a model, or made anew
type Pattern = Literal["sequential", "concurrent", "group_chat", "handoff", "dynamic_planning"]

_started = False


def wanted(env: Mapping[str, str] = os.environ) -> bool:
    """Whether the usual variables of OpenTelemetry ask for traces."""
    return (
        any(env.get(name) for name in _ENDPOINTS)
        and env.get("OTEL_SDK_DISABLED", "").lower() != "true"
        and env.get("OTEL_TRACES_EXPORTER", "otlp") != "none"
    )


def start(service: str) -> bool:
    """Export this process's spans from now on, if that is wanted; True when they are."""
    global _started
    with _starting:
        if not _started and wanted():
            from steward.telemetry import exporting

            exporting.begin(service)
            _started = True
        return _started


def is_on() -> bool:
    """Whether spans of this process are exported."""
    return _started


def flush() -> None:
    """Send what is on its way: a desk has closed, and its process may be ended any moment."""
    if _started:
        from steward.telemetry import exporting

        exporting.flush()


def context_here() -> str:
    """The trace context at hand, as it is kept in rows: traceparent, and tracestate after a space
    where there is one. Empty when nothing is traced.
    """
    if not ids_here():
        return ""
    here = carrier()
    state = here.get("tracestate", "")
    # what is longer need not be handed on, and is never cut in two
    return f"{here['traceparent']} {state if len(state) <= _LONGEST_STATE else ''}".strip()


def headers_of(kept: str) -> dict[str, str]:
    """`traceparent` and `tracestate` of a context that was kept."""
    parent, _, state = kept.partition(" ")
    found = {"traceparent": parent, "tracestate": state}
    return {name: said for name, said in found.items() if said}


def carrier() -> dict[str, str]:
    """`traceparent` and `tracestate` of the span at hand; empty when there is none."""
    found: dict[str, str] = {}
    _W3C.inject(found)
    return found


def ids_here() -> dict[str, str]:
    """Trace and span at hand, for an entry of the record; empty when nothing is traced."""
    span = trace.get_current_span()
    context = span.get_span_context()
    if not context.is_valid or isinstance(span, trace.NonRecordingSpan):
        return {}
    return {"trace": f"{context.trace_id:032x}", "span": f"{context.span_id:016x}"}


def keep(why: str) -> None:
    """This trace goes out whatever the ratio says: `money`, `effect`, `escalation`, `approval`."""
    span = trace.get_current_span()
    if span.is_recording():
        span.set_attribute(KEEP, why)
        kept_traces.let_out(span.get_span_context().trace_id)


def pattern(name: Pattern) -> None:
    """How the step at hand lets several work together; a step may do so in more than one way."""
    span = trace.get_current_span()
    before = str((getattr(span, "attributes", None) or {}).get(PATTERN, ""))
    if span.is_recording() and name not in before.split(", "):
        span.set_attribute(PATTERN, ", ".join(filter(None, (before, name))))


def link(kept: str, why: str) -> None:
    """Join the span at hand to one that came before it in another trace."""
    span = trace.get_current_span()
    before = _context_of(kept)
    here = span.get_span_context()
    if span.is_recording() and before is not None and before.span_id != here.span_id:
        span.add_link(before, {"steward.link": why})


def same_trace(kept: str) -> bool:
    """Whether the span at hand is of that trace."""
    before = _context_of(kept)
    here = trace.get_current_span().get_span_context()
    return before is not None and before.trace_id == here.trace_id


@contextmanager
def step(point: str, conversation_id: str, cause: str, agent: str = "") -> Iterator[None]:
    """A step of a graph: a node of the desk, an agent (a team), or an agent's own step.

    It is of the trace of what is being answered (`cause`, from its row): a run that something else
    woke is joined by a link.
    """
    if not _started:
        yield
        return
    parent: Context | None = None
    links: list[Link] = []
    if cause and not same_trace(cause) and (there := _context_of(cause)) is not None:
        parent = trace.set_span_in_context(trace.NonRecordingSpan(there))
        here = trace.get_current_span().get_span_context()
        links = [Link(here, {"steward.link": "run"})] if here.is_valid else []
    attributes = {"steward.step": point, "gen_ai.conversation.id": conversation_id}
    name = point
    if agent:
        name = f"invoke_agent {agent}"
        attributes |= {"gen_ai.operation.name": "invoke_agent", "gen_ai.agent.name": agent}
    with _span(name, SpanKind.INTERNAL, attributes, parent, links):
        yield


@contextmanager
def work(name: str) -> Iterator[None]:
    """Work that the desk does by itself: a trace of its own; entries of the record join it to what
    it goes on with.
    """
    if not _started:
        yield
        return
    with _span(name, SpanKind.INTERNAL, {WORK: name}, None, []):
        yield


@contextmanager
def _span(
    name: str,
    kind: SpanKind,
    attributes: dict[str, Any],
    parent: Context | None,
    links: list[Link],
) -> Iterator[Span]:
    tracer = trace.get_tracer("steward")
    with tracer.start_as_current_span(
        name,
        context=parent,
        kind=kind,
        attributes=attributes,
        links=links,
        record_exception=False,
        set_status_on_exception=False,
    ) as span:
        try:
            yield span
        except BaseException as error:
            if not _is_interrupt(error):
                span.set_attribute("error.type", type(error).__name__)
                span.set_status(Status(StatusCode.ERROR))
            raise


def _is_interrupt(error: BaseException) -> bool:
    """LangGraph stops a step that waits for people by an exception."""
    return any(kind.__name__ == "GraphBubbleUp" for kind in type(error).__mro__)


def _context_of(kept: str) -> trace.SpanContext | None:
    """What a kept context names; None for none, or for text that is none."""
    if not kept:
        return None
    found = trace.get_current_span(_W3C.extract(headers_of(kept), Context()))
    context = found.get_span_context()
    return context if context.is_valid else None
