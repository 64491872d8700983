"""The SDK of OpenTelemetry for the systems; imported only where spans are exported."""

from __future__ import annotations

import atexit
import os
from collections.abc import Sequence

from opentelemetry import trace
from opentelemetry.context import Context
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.instrumentation.psycopg import PsycopgInstrumentor
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import ReadableSpan, Span, SpanProcessor, TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.sdk.trace.sampling import Decision, Sampler, SamplingResult
from opentelemetry.trace import Link, SpanContext, SpanKind, Status, TraceFlags, TraceState
from opentelemetry.util.types import Attributes

ALLOWED = frozenset(
    {
        "mcp.method.name",
        "gen_ai.operation.name",
        "gen_ai.tool.name",
        "fernhill.writes",
        "error.type",
        "db.system.name",
        "db.operation.name",
    }
)
_LAST_SPANS_MS = 3000
_providers: list[TracerProvider] = []


def begin() -> trace.Tracer:
    """Export spans of this process until it ends.

    The tracer is one of a provider of its own: where this process was forked from another that
    exports, that one's stays the global one.
    """
    os.environ.setdefault("OTEL_SEMCONV_STABILITY_OPT_IN", "http,database")
    provider = TracerProvider(
        sampler=OfCallers(), resource=Resource.create({"service.name": "fernhill-systems"})
    )
    provider.add_span_processor(Told(BatchSpanProcessor(OTLPSpanExporter())))
    if os.environ.get("SYSTEMS_TRACE_STATEMENTS") in ("1", "true"):
        PsycopgInstrumentor().instrument(skip_dep_check=True, tracer_provider=provider)
    atexit.register(provider.shutdown)
    _providers.append(provider)
    return provider.get_tracer("fernhill")


def flush() -> None:
    """Send what is on its way."""
    for provider in _providers:
        provider.force_flush(_LAST_SPANS_MS)


class OfCallers(Sampler):
    """As the caller says; without a caller's trace nothing is recorded."""

    def should_sample(
        self,
        parent_context: Context | None,
        trace_id: int,
        name: str,
        kind: SpanKind | None = None,
        attributes: Attributes = None,
        links: Sequence[Link] | None = None,
        trace_state: TraceState | None = None,
    ) -> SamplingResult:
        """Recorded where the caller has a trace; sampled where its flag says so."""
        parent = trace.get_current_span(parent_context)
        above = parent.get_span_context()
        dropped = isinstance(parent, trace.NonRecordingSpan) and not above.is_remote
        if not above.is_valid or dropped:
            return SamplingResult(Decision.DROP)
        sampled = above.trace_flags.sampled
        decision = Decision.RECORD_AND_SAMPLE if sampled else Decision.RECORD_ONLY
        return SamplingResult(decision, attributes, above.trace_state)

    def get_description(self) -> str:
        """What it is."""
        return "OfCallers"


class Told(SpanProcessor):
    """Hands on sampled spans, and of the others whole calls that failed: the caller learns of
    that, and lets its own part out.
    """

    def __init__(self, onwards: SpanProcessor) -> None:
        self._onwards = onwards
        self._under: dict[int, list[ReadableSpan]] = {}

    def on_start(self, span: Span, parent_context: Context | None = None) -> None:
        """Does nothing: the decision is made when a span ends."""

    def on_end(self, span: ReadableSpan) -> None:
        """Out with it, or wait for the end of its call."""
        context = span.context
        if context is None:
            return
        if context.trace_flags.sampled:
            self._onwards.on_end(_bare(span))
            return
        held = self._under.setdefault(context.trace_id, [])
        held.append(span)
        if span.kind is SpanKind.SERVER:
            del self._under[context.trace_id]
            if "error.type" in (span.attributes or {}):
                for one in held:
                    self._onwards.on_end(_bare(one))

    def shutdown(self) -> None:
        """Send what is on its way."""
        self._onwards.shutdown()

    def force_flush(self, timeout_millis: int = 30_000) -> bool:
        """Send what is on its way."""
        return self._onwards.force_flush(timeout_millis)


def _bare(span: ReadableSpan) -> ReadableSpan:
    """What may leave: ids, times, and the attributes on the list."""
    ours = span.name.startswith("tools/call ")
    return ReadableSpan(
        name=span.name if ours else span.name.partition(" ")[0][:20],
        context=_ids(span.context),
        parent=_ids(span.parent),
        resource=span.resource,
        attributes={
            name: value for name, value in (span.attributes or {}).items() if name in ALLOWED
        },
        kind=span.kind,
        status=Status(span.status.status_code),
        start_time=span.start_time,
        end_time=span.end_time,
        instrumentation_scope=span.instrumentation_scope,
    )


def _ids(context: SpanContext | None) -> SpanContext | None:
    if context is None:
        return None
    flags = TraceFlags(TraceFlags.SAMPLED)
    return SpanContext(context.trace_id, context.span_id, context.is_remote, flags)
