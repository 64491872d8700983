"""Which spans are recorded, which traces go out, and what of a span does.

Every trace that a request or the desk's own work begins is recorded. A share of them (the ratio)
goes out at once. Of the others the last spans are held for a while: where one of them shows an
error, an escalation or money, the whole of what is held goes out, and what follows with it.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence

from opentelemetry import trace
from opentelemetry.context import Context
from opentelemetry.sdk.trace import ReadableSpan, Span, SpanProcessor
from opentelemetry.sdk.trace.sampling import Decision, Sampler, SamplingResult, TraceIdRatioBased
from opentelemetry.trace import Link, SpanKind, StatusCode, TraceState
from opentelemetry.util.types import Attributes

from steward.telemetry import kept_traces
from steward.telemetry.allowed import cleaned
from steward.telemetry.attributes import KEEP, WORK

_HELD_FOR = 60.0  # seconds after the last span of a trace
_HELD_MOST = 20_000  # spans
_NEVER = frozenset({"always_off", "parentbased_always_off"})


def ratio_of(env: Mapping[str, str]) -> float:
    """The share of traces that goes out at once, by OTEL_TRACES_SAMPLER and its argument."""
    name = env.get("OTEL_TRACES_SAMPLER", "")
    if name in _NEVER:
        return 0.0
    if not name.endswith("traceidratio"):
        return 1.0
    try:
        return min(1.0, max(0.0, float(env.get("OTEL_TRACES_SAMPLER_ARG", "1"))))
    except ValueError:
        return 1.0


class Recorded(Sampler):
    """Parent-based ratio. What begins no trace of its own (a statement, a call of HTTP that no
    work asked for) is not recorded.
    """

    def __init__(self, ratio: float) -> None:
        self._ratio = TraceIdRatioBased(ratio)

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
        """Recorded or not, and whether the flag says so to others."""
        parent = trace.get_current_span(parent_context)
        above = parent.get_span_context()
        if above.is_valid:
            # one that has ended still has children: work that goes on after an answer
            if not above.is_remote and isinstance(parent, trace.NonRecordingSpan):
                decision = Decision.DROP
            elif above.trace_flags.sampled:
                decision = Decision.RECORD_AND_SAMPLE
            else:
                decision = Decision.RECORD_ONLY
            return SamplingResult(decision, attributes, above.trace_state)
        begins = kind in (SpanKind.SERVER, SpanKind.CONSUMER) or WORK in (attributes or {})
        if not begins:
            return SamplingResult(Decision.DROP)
        flagged = self._ratio.should_sample(None, trace_id, name).decision
        sampled = flagged is Decision.RECORD_AND_SAMPLE
        decision = Decision.RECORD_AND_SAMPLE if sampled else Decision.RECORD_ONLY
        return SamplingResult(decision, attributes)

    def get_description(self) -> str:
        """What it is."""
        return f"Recorded{{{self._ratio.get_description()}}}"


def tells(span: ReadableSpan) -> bool:
    """Whether its trace has to go out: an error, an escalation, a decision, money."""
    attributes = span.attributes or {}
    return (
        span.status.status_code is StatusCode.ERROR
        or "error.type" in attributes
        or KEEP in attributes
    )


class Kept(SpanProcessor):
    """Hands on spans of traces that go out, cleaned."""

    def __init__(self, onwards: SpanProcessor, now: Callable[[], float] = time.monotonic) -> None:
        self._onwards, self._now = onwards, now
        self._lock = threading.Lock()
        self._held: OrderedDict[int, tuple[float, list[ReadableSpan]]] = OrderedDict()
        self._count = 0

    def on_start(self, span: Span, parent_context: Context | None = None) -> None:
        """Does nothing: the decision is made when a span ends."""

    def on_end(self, span: ReadableSpan) -> None:
        """Out with it, or hold it for a while."""
        context = span.context
        if context is None:
            return
        if context.trace_flags.sampled:
            self._onwards.on_end(cleaned(span))
            return
        with self._lock:
            gone = self._take(context.trace_id, span)
        for each in gone:
            self._onwards.on_end(cleaned(each))

    def _take(self, trace_id: int, span: ReadableSpan) -> list[ReadableSpan]:
        """What goes out now, with this span."""
        self._let_go()
        _, spans = self._held.pop(trace_id, (0.0, []))
        if tells(span):
            kept_traces.let_out(trace_id)
        if kept_traces.goes_out(trace_id):
            self._count -= len(spans)
            return [*spans, span]
        self._held[trace_id] = self._now(), [*spans, span]
        self._count += 1
        return []

    def _let_go(self) -> None:
        """Forget what is old, and the oldest when it is too much."""
        while self._held:
            at, spans = next(iter(self._held.values()))
            if self._count < _HELD_MOST and self._now() - at < _HELD_FOR:
                return
            self._held.popitem(last=False)
            self._count -= len(spans)

    def shutdown(self) -> None:
        """Send what is on its way; what is held has told nothing."""
        self._onwards.shutdown()

    def force_flush(self, timeout_millis: int = 30_000) -> bool:
        """Send what is on its way."""
        return self._onwards.force_flush(timeout_millis)
