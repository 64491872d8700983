"""A span around each call of a model, by the GenAI conventions.

It carries figures, and text only where somebody asked for it: masked before it leaves.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from opentelemetry import trace
from opentelemetry.trace import Span, SpanKind, Status, StatusCode

from steward.domain.cost import Usage
from steward.telemetry import words
from steward.telemetry.meters import MODEL

_FALLBACK = "steward.model.fallback"


@contextmanager
def model_span(role: str, model: str, conversation_id: str, output_tokens: int) -> Iterator[Span]:
    """A client span around one call."""
    provider, _, name = model.partition(":")
    attributes: dict[str, str | int] = {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": provider,
        "gen_ai.request.model": name or model,
        "gen_ai.request.max_tokens": output_tokens,
        "gen_ai.conversation.id": conversation_id,
        "steward.model.role": role,
    }
    tracer = trace.get_tracer("steward.models")
    with (
        tracer.start_as_current_span(
            f"chat {name or model}",
            kind=SpanKind.CLIENT,
            attributes=attributes,
            record_exception=False,
            set_status_on_exception=False,
        ) as span,
        MODEL.labels(role).time(),
    ):
        yield span


def note_usage(span: Span, used: Usage, cost_micro: int, currency: str) -> None:
    """What the call used and costs, or is taken to."""
    span.set_attribute("gen_ai.usage.input_tokens", used.input)
    span.set_attribute("gen_ai.usage.output_tokens", used.output)
    span.set_attribute("steward.usage.estimated", used.estimated)
    span.set_attribute("steward.usage.cost", cost_micro / 1e6)
    span.set_attribute("steward.usage.currency", currency)


def note_words(span: Span, given: str, said: str) -> None:
    """What was asked and answered, where that is asked for."""
    if words.asked_for():
        span.set_attribute(words.ASKED, words.message("user", given))
        span.set_attribute(words.ANSWERED, words.message("assistant", said))


def note_failure(span: Span, why: str) -> None:
    """Why there was no answer."""
    span.set_attribute("error.type", why)
    span.set_status(Status(StatusCode.ERROR))


def note_fallback(role: str, why: str) -> None:
    """The step under way goes on without its model: an attribute, since no event leaves. A step
    may do so in several roles.
    """
    span = trace.get_current_span()
    before = getattr(span, "attributes", None) or {}
    said = [str(before[_FALLBACK])] if _FALLBACK in before else []
    span.set_attribute(_FALLBACK, ", ".join([*said, f"{role}: {why}"]))
