"""The counters and histograms of this process, for Prometheus.

Labels have few values, all of them words of the desk's own: an id, a name or an address is never
one. A label that could grow all the same (systems, models) stops growing at `_MOST_VALUES`.
"""

from __future__ import annotations

import os

from prometheus_client import REGISTRY as OF_THE_SERVER
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram
from prometheus_client.multiprocess import MultiProcessCollector

REGISTRY = CollectorRegistry(auto_describe=True)
OTHER = "other"
# Where several workers count together; their parent sets it before they are started.
SEVERAL = "PROMETHEUS_MULTIPROC_DIR"
_MOST_VALUES = 200
_FAST = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30)
_TURN = (0.25, 0.5, 1, 2, 5, 10, 20, 40, 60, 120, 600)
_PEOPLE = (60, 300, 900, 3600, 4 * 3600, 8 * 3600, 24 * 3600, 72 * 3600)
_seen: dict[str, set[str]] = {}

TURNS = Counter("steward_turns", "Turns by how they ended", ["outcome"], registry=REGISTRY)
CLOSED = Counter(
    "steward_contacts_closed", "Contacts that people closed", ["outcome"], registry=REGISTRY
)
ANSWER = Histogram(
    "steward_answer_seconds",
    "From the oldest message that a turn answers to its answer",
    buckets=_TURN,
    registry=REGISTRY,
)
STEP = Histogram(
    "steward_step_seconds",
    "Steps of the graphs: DESK_STEP or TEAM/STEP",
    ["step"],
    buckets=_FAST,
    registry=REGISTRY,
)
IDLE_RUNS = Counter(
    "steward_idle_runs", "Runs that were woken and found nothing to answer", registry=REGISTRY
)
LOOKS = Counter(
    "steward_clockwork_looks", "Looks for unfinished work", ["found"], registry=REGISTRY
)
TOOL_CALLS = Counter(
    "steward_tool_calls",
    "Calls of systems by outcome",
    ["system", "tool", "outcome"],
    registry=REGISTRY,
)
TOOL = Histogram(
    "steward_tool_seconds", "Calls of systems", ["system"], buckets=_FAST, registry=REGISTRY
)
BREAKER = Gauge(
    "steward_breaker_state",
    "Circuit of a system: 0 closed, 1 half open, 2 open (it is left alone)",
    ["system"],
    registry=REGISTRY,
    multiprocess_mode="livemax",
)
MODEL_CALLS = Counter(
    "steward_model_calls",
    "Calls of models by outcome",
    ["role", "model", "outcome"],
    registry=REGISTRY,
)
MODEL_TOKENS = Counter(
    "steward_model_tokens",
    "Tokens charged: read (input), written (output), or in full because nobody heard back",
    ["role", "model", "kind"],
    registry=REGISTRY,
)
MODEL_COST = Counter(
    "steward_model_cost",
    "What models cost, in units of the currency",
    ["role", "model", "currency"],
    registry=REGISTRY,
)
MODEL = Histogram(
    "steward_model_seconds", "Calls of models", ["role"], buckets=_FAST, registry=REGISTRY
)
FALLBACKS = Counter(
    "steward_model_fallbacks",
    "Steps that went on without their model",
    ["role", "why"],
    registry=REGISTRY,
)
BUDGET_REFUSALS = Counter(
    "steward_budget_refusals",
    "Calls of models that a budget had no room for",
    ["budget", "role"],
    registry=REGISTRY,
)
EFFECTS = Counter(
    "steward_effects", "Steps of actions by the state reached", ["kind", "state"], registry=REGISTRY
)
EFFECT_SENT = Histogram(
    "steward_effect_sent_seconds",
    "From the last signature to when the effect begins",
    buckets=(0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300),
    registry=REGISTRY,
)
APPROVALS = Counter(
    "steward_approvals",
    "Approvals that ended; `signatures` is how many people had to agree",
    ["outcome", "signatures"],
    registry=REGISTRY,
)
APPROVAL_AGE = Histogram(
    "steward_approval_seconds",
    "Age of approvals when they ended",
    ["outcome", "signatures"],
    buckets=_PEOPLE,
    registry=REGISTRY,
)
HAND_OFFS = Counter(
    "steward_hand_offs", "Conversations given to people, by whom", ["by"], registry=REGISTRY
)
ALARMS = Counter(
    "steward_alarms", "Customers whose words told of danger to life", registry=REGISTRY
)


def bounded(label: str, value: object) -> str:
    """The value; `other` once the label has had too many."""
    text, seen = str(value), _seen.setdefault(label, set())
    if text in seen:
        return text
    if len(seen) >= _MOST_VALUES:
        return OTHER
    seen.add(text)
    return text


def counted() -> tuple[CollectorRegistry, ...]:
    """What is told: this process's own counts and the server's, or those of all workers."""
    if SEVERAL not in os.environ:
        return REGISTRY, OF_THE_SERVER
    together = CollectorRegistry()
    MultiProcessCollector(together)  # type: ignore[no-untyped-call]
    return (together,)
