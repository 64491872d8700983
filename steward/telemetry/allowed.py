"""What of a span leaves the house: attributes that are on the list, by name, and nothing else.

A library adds what it likes (queries, addresses, an error's own words), and some of that is a
customer's: here it is dropped. Names of spans that are not of the desk's making are cut to their
first word.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from opentelemetry.sdk.trace import ReadableSpan
from opentelemetry.trace import Link, SpanContext, Status, TraceFlags
from opentelemetry.util.types import AttributeValue

from steward.telemetry import words
from steward.telemetry.attributes import ALLOWED

# A route as it is written, a call of a tool, an agent or a model, or a step.
_NAME = re.compile(
    r"[A-Z]{2,10} /[\w./{}:*-]{0,100}"
    r"|(?:execute_tool|invoke_agent|chat|clockwork) [\w./:-]{1,100}"
    r"|[a-z_]{1,40}(?:[./][a-z_]{1,40}){0,2}"
)
_LONG_NUMBER = re.compile(r"\d{4}|@")
_LONGEST = 120


def cleaned(span: ReadableSpan) -> ReadableSpan:
    """The same span with what may leave the house."""
    return ReadableSpan(
        name=name(span.name),
        context=_bare(span.context),
        parent=_bare(span.parent),
        resource=span.resource,
        attributes=attributes(span.attributes),
        links=[_link(one) for one in span.links],
        kind=span.kind,
        status=Status(span.status.status_code),
        start_time=span.start_time,
        end_time=span.end_time,
        instrumentation_scope=span.instrumentation_scope,
    )


def attributes(found: Mapping[str, AttributeValue] | None) -> dict[str, AttributeValue]:
    """Those on the list, a text no longer than a name is; words only if asked for, masked."""
    of = found or {}
    left: dict[str, AttributeValue] = {
        key: value[:_LONGEST] if isinstance(value, str) else value
        for key, value in of.items()
        if key in ALLOWED and isinstance(value, str | bool | int | float)
    }
    if words.asked_for():
        said = {key: of[key] for key in (words.ASKED, words.ANSWERED) if key in of}
        left |= {key: words.masked(str(value)) for key, value in said.items()}
    return left


@lru_cache(maxsize=2000)
def name(said: str) -> str:
    """A span's name; of one that may hold somebody's words, its first word in capitals."""
    if _NAME.fullmatch(said) and (said.startswith("chat ") or not _LONG_NUMBER.search(said)):
        return said
    first = said.partition(" ")[0]
    return first if re.fullmatch(r"[A-Z]{2,10}", first) else "span"


def _link(one: Link) -> Link:
    context = _bare(one.context)
    assert context is not None
    return Link(context, attributes(one.attributes))


def _bare(context: SpanContext | None) -> SpanContext | None:
    """Ids alone: a tracestate is what a caller wrote."""
    if context is None:
        return None
    return SpanContext(
        context.trace_id, context.span_id, context.is_remote, TraceFlags(TraceFlags.SAMPLED)
    )
