"""The SDK of OpenTelemetry, started: what is recorded, what is instrumented, where it goes.

Imported only where spans are exported.
"""

from __future__ import annotations

import atexit
import logging
import os
from collections.abc import Mapping

from opentelemetry import propagate, trace
from opentelemetry.context import Context
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.instrumentation.httpx import HTTPXClientInstrumentor
from opentelemetry.instrumentation.psycopg import PsycopgInstrumentor
from opentelemetry.propagators.textmap import CarrierT, Setter, default_setter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace import NonRecordingSpan, SpanContext, TraceFlags
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

from steward.settings import settings
from steward.telemetry import kept_traces
from steward.telemetry.sampling import Kept, Recorded, ratio_of

_log = logging.getLogger(__name__)
_LAST_SPANS_MS = 3000
_PROTOCOLS = ("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "OTEL_EXPORTER_OTLP_PROTOCOL")
_SPOKEN = "http/protobuf"
# the names of attributes that are stable by now
_NAMES = ("OTEL_SEMCONV_STABILITY_OPT_IN", "http,database")


def begin(service: str) -> None:
    """Export spans of this process over OTLP until it ends."""
    os.environ.setdefault(*_NAMES)
    if unspoken := unspoken_protocol(os.environ):
        _log.warning(
            "%s is not spoken: traces go out by %s all the same. Name a port of the collector that "
            "takes it (4318 by custom) in OTEL_EXPORTER_OTLP_ENDPOINT.",
            unspoken,
            _SPOKEN,
        )
    named = {} if os.environ.get("OTEL_SERVICE_NAME") else {"service.name": service}
    provider = TracerProvider(
        sampler=Recorded(ratio_of(os.environ)), resource=Resource.create(named)
    )
    provider.add_span_processor(Kept(BatchSpanProcessor(OTLPSpanExporter())))
    trace.set_tracer_provider(provider)
    propagate.set_global_textmap(Propagator())
    HTTPXClientInstrumentor().instrument()
    if settings().trace_statements:  # a third of a turn's CPU on top: a turn has a hundred
        PsycopgInstrumentor().instrument(skip_dep_check=True)
    atexit.register(provider.shutdown)


class Propagator(TraceContextTextMapPropagator):
    """W3C headers that say of a trace that it goes out, also where that was found out on the way:
    whoever is called then keeps its spans, too.
    """

    def inject(
        self,
        carrier: CarrierT,
        context: Context | None = None,
        setter: Setter[CarrierT] = default_setter,
    ) -> None:
        """Put them in."""
        here = trace.get_current_span(context).get_span_context()
        if kept_traces.goes_out(here.trace_id):
            flags = TraceFlags(here.trace_flags | TraceFlags.SAMPLED)
            told = SpanContext(here.trace_id, here.span_id, False, flags, here.trace_state)
            context = trace.set_span_in_context(NonRecordingSpan(told), context)
        super().inject(carrier, context, setter)


def unspoken_protocol(env: Mapping[str, str]) -> str:
    """The setting that asks for a protocol that spans do not go out by; empty when none does."""
    asked = next((name for name in _PROTOCOLS if env.get(name)), "")
    return f"{asked}={env[asked]}" if asked and env[asked] != _SPOKEN else ""


def flush() -> None:
    """Send what is on its way."""
    provider = trace.get_tracer_provider()
    assert isinstance(provider, TracerProvider)
    provider.force_flush(_LAST_SPANS_MS)
