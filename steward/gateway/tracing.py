"""W3C trace context and spans of tool calls.

Without a tracing SDK every call still carries a trace id of its own.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager

from opentelemetry import trace
from opentelemetry.trace import SpanKind, Status, StatusCode, TraceFlags

from steward.errors import StewardError
from steward.telemetry import kept_traces


@contextmanager
def tool_span(tool: str, agent: str, conversation_id: str) -> Iterator[tuple[str, str]]:
    """A client span around one call (GenAI and MCP conventions); gives the traceparent and the
    tracestate to send.
    """
    attributes = {
        "gen_ai.operation.name": "execute_tool",
        "gen_ai.tool.name": tool,
        "gen_ai.agent.name": agent,
        "gen_ai.conversation.id": conversation_id,
        "mcp.method.name": "tools/call",
    }
    tracer = trace.get_tracer("steward.gateway")
    with tracer.start_as_current_span(
        f"execute_tool {tool}",
        kind=SpanKind.CLIENT,
        attributes=attributes,
        record_exception=False,
        set_status_on_exception=False,
    ) as span:
        try:
            yield _traceparent(), span.get_span_context().trace_state.to_header()
        except StewardError as error:
            span.set_attribute("error.type", error.code)
            span.set_status(Status(StatusCode.ERROR))
            raise


def trace_id() -> str:
    """The trace id at hand, hex; empty when nothing is being traced."""
    context = trace.get_current_span().get_span_context()
    return f"{context.trace_id:032x}" if context.is_valid else ""


def _traceparent() -> str:
    context = trace.get_current_span().get_span_context()
    if context.is_valid:
        flags = int(context.trace_flags)
        if kept_traces.goes_out(context.trace_id):  # the system need not know why
            flags |= TraceFlags.SAMPLED
        return f"00-{context.trace_id:032x}-{context.span_id:016x}-{flags:02x}"
    return f"00-{secrets.token_hex(16)}-{secrets.token_hex(8)}-00"
