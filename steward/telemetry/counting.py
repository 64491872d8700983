"""What is counted when it has happened: from entries of the record, and from steps of approvals
and actions.

Each is counted once the transaction that wrote it has committed.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import product
from typing import Any

from steward.after_commit import after_commit
from steward.telemetry import meters, tracing
from steward.telemetry.meters import bounded

type Data = Mapping[str, Any]
_ENDS_BADLY = ("unknown", "failed", "failed_late")
_TURNS = ("answered", "silenced", "nothing_said", "superseded")
_HAND_OVER = ("desk", "staff")
_ESCALATIONS = frozenset(
    {"conversation.mode_changed", "conversation.taken_over", "alarm.raised", "approval.escalated"}
)


def begin(
    kinds: Iterable[str], systems: Iterable[str], roles: Iterable[str], budgets: Iterable[str]
) -> None:
    """Everything that has a known name stands at nothing from the first scrape on: Prometheus sees
    no increase in a counter that begins with its first event.
    """
    for kind, state in product(kinds, _ENDS_BADLY):
        meters.EFFECTS.labels(bounded("kind", kind), state)
    for system in systems:
        meters.BREAKER.labels(system)
    for role, budget in product(roles, budgets):
        meters.BUDGET_REFUSALS.labels(budget, role)
    for outcome in _TURNS:
        meters.TURNS.labels(outcome)
    for by in _HAND_OVER:
        meters.HAND_OFFS.labels(by)


def entry(connection: object, event: str, actor: str, data: Data) -> None:
    """An entry of the record is being written."""
    if event in _ESCALATIONS:
        tracing.keep("escalation")
    if event == "conversation.mode_changed" and data.get("mode") == "person":
        tracing.pattern("handoff")
    if (count := _COUNTED.get(event)) is not None:
        after_commit(connection, lambda: count(actor, data))


def effect(connection: object, kind: str, state: str, kept: str = "") -> None:
    """An action reaches a state; `kept` is why its trace goes out, if it does."""
    if kept:
        tracing.keep(kept)
    counter = meters.EFFECTS.labels(bounded("kind", kind), state)
    after_commit(connection, counter.inc)


def effect_begins(connection: object, since_signed: float | None) -> None:
    """What people signed for begins; None: nobody had to sign, or it had to wait on purpose."""
    if since_signed is not None:
        after_commit(connection, lambda: meters.EFFECT_SENT.observe(since_signed))


def approval_ended(connection: object, outcome: str, signatures: int, seconds: float) -> None:
    """An approval has ended at this age."""
    tracing.keep("approval")
    labels = outcome, str(min(signatures, 3))

    def count() -> None:
        meters.APPROVALS.labels(*labels).inc()
        meters.APPROVAL_AGE.labels(*labels).observe(seconds)

    after_commit(connection, count)


@contextmanager
def step(name: str) -> Iterator[None]:
    """Around one step of a graph."""
    began = time.monotonic()
    try:
        yield
    finally:
        meters.STEP.labels(name).observe(time.monotonic() - began)


def _turn_opened(_: str, data: Data) -> None:
    if data.get("superseded"):
        meters.TURNS.labels("superseded").inc(len(data["superseded"]))


def _turn_closed(_: str, data: Data) -> None:
    outcome = "silenced" if data["silent"] else "answered" if data["sent"] else "nothing_said"
    meters.TURNS.labels(outcome).inc()
    if outcome == "answered" and data.get("waited_ms") is not None:
        meters.ANSWER.observe(data["waited_ms"] / 1000)


def _tool_called(_: str, data: Data) -> None:
    system, _, tool = str(data["tool"]).partition(".")
    outcome = "cached" if data.get("cached") else str(data["outcome"])
    system = bounded("system", system)
    meters.TOOL_CALLS.labels(system, bounded("tool", tool), bounded("outcome", outcome)).inc()
    if "ms" in data:
        meters.TOOL.labels(system).observe(data["ms"] / 1000)


def _model_called(_: str, data: Data) -> None:
    role, model = str(data["role"]), bounded("model", data["model"])
    outcome = bounded("model_outcome", data["failed"] or "ok")
    meters.MODEL_CALLS.labels(role, model, outcome).inc()
    read, written = data.get("input_tokens"), data.get("output_tokens")
    if read is None or written is None:  # nobody heard back: charged in full
        meters.MODEL_TOKENS.labels(role, model, "unanswered").inc(data["tokens"])
    else:
        meters.MODEL_TOKENS.labels(role, model, "input").inc(read)
        meters.MODEL_TOKENS.labels(role, model, "output").inc(written)
    meters.MODEL_COST.labels(role, model, str(data["currency"])).inc(data["cost_micro"] / 1e6)


def _fell_back(_: str, data: Data) -> None:
    meters.FALLBACKS.labels(str(data["role"]), bounded("why", data["why"])).inc()


def _over_budget(_: str, data: Data) -> None:
    meters.BUDGET_REFUSALS.labels(str(data["budget"]), str(data["role"])).inc()


def _mode_changed(actor: str, data: Data) -> None:
    if data.get("mode") == "person":
        meters.HAND_OFFS.labels("staff" if actor.startswith("staff:") else "desk").inc()


def _closed(_: str, data: Data) -> None:
    meters.CLOSED.labels(str(data["outcome"])).inc()


def _alarm(_: str, data: Data) -> None:
    meters.ALARMS.inc()


_COUNTED: Mapping[str, Callable[[str, Data], None]] = {
    "turn.opened": _turn_opened,
    "turn.closed": _turn_closed,
    "tool.read": _tool_called,
    "tool.write.finished": _tool_called,
    "tool.refused": _tool_called,
    "model.called": _model_called,
    "model.fell_back": _fell_back,
    "budget.refused": _over_budget,
    "conversation.mode_changed": _mode_changed,
    "conversation.closed": _closed,
    "alarm.raised": _alarm,
}
