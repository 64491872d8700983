"""The life cycle of an action, as data.

Which state may follow which, what it is called, which key the provider gets.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from actions.registry import KINDS
from steward.domain.action import Action, ActionState
from steward.domain.action import ActionState as S

# A state may follow itself where it is asked, granted or sent anew.
TRANSITIONS: dict[ActionState, frozenset[ActionState]] = {
    S.PROPOSED: frozenset({S.AWAITING, S.AUTHORISED, S.DENIED, S.WITHDRAWN}),
    S.AWAITING: frozenset({S.AWAITING, S.AUTHORISED, S.DENIED, S.REJECTED, S.EXPIRED, S.WITHDRAWN}),
    S.AUTHORISED: frozenset(
        {S.AUTHORISED, S.EXECUTING, S.AWAITING, S.DENIED, S.REJECTED, S.EXPIRED, S.WITHDRAWN}
    ),
    S.EXECUTING: frozenset({S.CONFIRMED, S.FAILED, S.UNKNOWN}),
    S.UNKNOWN: frozenset({S.UNKNOWN, S.CONFIRMED, S.FAILED}),
    S.CONFIRMED: frozenset({S.SETTLED, S.FAILED_LATE}),
    S.SETTLED: frozenset({S.FAILED_LATE}),
    S.FAILED_LATE: frozenset(),
    S.FAILED: frozenset(),
    S.DENIED: frozenset(),
    S.REJECTED: frozenset(),
    S.EXPIRED: frozenset(),
    S.WITHDRAWN: frozenset(),
}
# nothing was sent: policy may still say anything
UNDECIDED = frozenset({S.PROPOSED, S.AWAITING, S.AUTHORISED})
# it may have happened: the one way is onwards, under the same key
SENT = frozenset({S.EXECUTING, S.UNKNOWN})
# it happened
DONE = (S.CONFIRMED, S.SETTLED)
# What counts into a customer's window: money that went, is going, or has been asked for.
COUNTED = (S.AWAITING, S.AUTHORISED, S.EXECUTING, S.UNKNOWN, S.CONFIRMED, S.SETTLED)
# of those, what leaves the window after its days; what is still under way never does
GONE = DONE
# What counts into the company's hour and day: money that the desk has sent, or may send any moment.
SPENT = (S.AUTHORISED, S.EXECUTING, S.UNKNOWN, S.CONFIRMED, S.SETTLED)
# Facts that change with other customers' refunds: they decide whether people are asked, not what
# people sign for; and `counted`, from which the others are made.
OTHERS = frozenset({"hour_minor", "day_minor", "base_hour_minor", "base_day_minor", "counted"})
# Facts that grow less by themselves as days go by: what people were asked on then still stands.
FALLING = (
    "remedies_before",
    "window_minor",
    "elsewhere_minor",
    "base_minor",
    "quarter_minor",
    "base_quarter_minor",
)

# What makes good for the same thing, and what it is called: counted in one window, and one of them
# for one line.
REMEDIES = {kind.name: kind.remedy for kind in KINDS.values() if kind.remedy}
# What is worth something to the customer, and is counted: remedies, and goods that are sent
# elsewhere.
VALUED = tuple(kind.name for kind in KINDS.values() if kind.counted)
# Whose traces are kept whatever share of them is sampled: money, and what a customer agrees to.
KEPT = {
    kind.name: "money" if kind.counted else "effect"
    for kind in KINDS.values()
    if kind.counted or kind.confirm
}
# A denial that says nothing of the matter: who asked, how they proved it, or that nobody could
# judge it.
NO_ANSWER = (
    "not_owner",
    "not_verified",
    "proof_too_weak",
    "not_confirmed",
    "no_authority",
    "facts_missing",
    "no_rule",
)


def admits(old: ActionState, new: ActionState) -> bool:
    """May an action go from `old` to `new`?"""
    return new in TRANSITIONS[old]


def stands(live: Action, params: Mapping[str, Any]) -> bool:
    """Whether a remedy that the customer agreed to goes first.

    A remedy for another reason does not replace it before it has ended.
    """
    agreed = live.state in (S.AWAITING, S.AUTHORISED)
    return live.kind in REMEDIES and agreed and live.params.get("reason") != params.get("reason")


def provider_key(action_id: str, digest: str) -> str:
    """The idempotency key a provider sees: other parameters can never travel under it."""
    return f"{action_id}:{digest[:16]}"


def event(kind: str, what: str) -> str:
    """The audit event of a kind of action: `refund.confirmed`; `what` is a state,
    or `agreed` for a customer's yes.
    """
    declared = KINDS.get(kind)
    named = (declared.event or declared.remedy) if declared is not None else ""
    return f"{named or kind}.{what}"
