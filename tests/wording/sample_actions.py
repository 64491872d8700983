"""An action of every kind in every state, and what it says of itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from actions.registry import KINDS
from steward.dialogue.replies.reply_rows import about
from steward.domain.action import Action, ActionState
from steward.say import Phrase, Plain

_MONEY = {
    "amount_minor": 1250,
    "currency": "EUR",
    "reason": "overpaid",
    "tender": "card",
    "last4": "4242",
    "invoice_id": "INV-7001",
}
_ORDER = {
    "item": "Grinder",
    "order_id": "O-1",
    "address": "Kade 1, Rotterdam",
    "before": "Kade 2, Rotterdam",
}
PARAMS: dict[str, dict[str, Any]] = {
    "issue_refund": _MONEY,
    "give_store_credit": _MONEY,
    "send_replacement": _MONEY | _ORDER,
    "change_address": _ORDER,
    "change_contact": {"field": "email", "value": "new@example.com", "before": "old@example.com"},
    "cancel_subscription": {
        "account_id": "A-1",
        "plan": "regular",
        "ends_at": "2026-12-01T00:00:00+00:00",
    },
    "reschedule_subscription": {
        "account_id": "A-1",
        "plan": "regular",
        "step": "skip",
        "status": "active",
        "renews_at": "2026-12-08T00:00:00+00:00",
        "next_at": "2027-01-08T00:00:00+00:00",
        "currency": "EUR",
    },
    "change_plan": {
        "account_id": "A-1",
        "from": "regular",
        "plan": "office",
        "preview_id": "PP-1",
        "from_minor": 2_900,
        "from_period": "month",
        "to_minor": 18_900,
        "period": "month",
        "due_minor": 8_750,
        "currency": "EUR",
        "last4": "4242",
        "starts": "now",
        "starts_at": "2026-11-20T10:00:00+00:00",
        "renews_at": "2026-12-08T10:00:00+00:00",
        "next_plan": None,
        "expires_at": "2026-11-20T10:15:00+00:00",
    },
    "declare_return": _ORDER | {"send_by": "2026-12-04T10:00:00+00:00"},
    "cancel_order": _ORDER,
    "hand_over": {"why": "asked", "to": "agent", "brief": ""},
    "open_ticket": {"subject": "Complaint"},
    "note_ticket": {"ticket_id": "T-1", "subject": "Complaint"},
}
_OUTCOMES: dict[str, tuple[dict[str, Any], ...]] = {
    "issue_refund": (
        {"bank_reference": "9" * 23, "settles_at": "2026-11-24T10:00:00+00:00"},
        {"error": "unanswered"},
        {},
    ),
    "open_ticket": ({"ticket_id": "T-1"},),
    "change_plan": (
        {"charged_minor": 8_750, "invoice_id": "INV-P1", "starts_at": "2026-11-20T10:00:00+00:00"},
        {"charged_minor": 0},
    ),
    "declare_return": (
        {
            "return_id": "RT-1",
            "return_label": "RL-1",
            "return_send_by": "2026-12-04T10:00:00+00:00",
        },
    ),
    "check_code": tuple(
        {"status": status, "tries_left": 2}
        for status in ("passed", "wrong", "locked", "expired", "none")
    ),
    "send_code": ({}, {"limited": True}, {"went_to": "none"}),
    "give_store_credit": ({"credit_id": "SC-1"},),
    "send_replacement": ({"order_id": "O-2", "promised_at": "2026-11-24T10:00:00+00:00"},),
}
# Parameters on which it depends what a kind says of itself.
_WAYS: dict[str, tuple[dict[str, Any], ...]] = {
    "send_code": tuple(
        {"purpose": one} | again
        for one in ("verify", "step_up", "new_contact")
        for again in ({}, {"again": 1}, {"again": 2})
    ),
    "note_ticket": ({}, {"added": True}),
    "hand_over": ({}, {"why": "emergency", "language": "de"}),
}


def sample_action(
    kind: str,
    state: ActionState,
    way: Mapping[str, Any] | None = None,
    outcome: Mapping[str, Any] | None = None,
) -> Action:
    """An action of the kind in the state, with its PARAMS; `way`: others of them."""
    now = datetime.now(UTC)
    sent = {"channel": "email", "to": "n***@example.com"}
    return Action(
        id="act_1",
        kind=kind,
        resource="r",
        episode=1,
        state=state,
        params={**PARAMS.get(kind, {}), **sent, **(way or {})},
        digest="d",
        key="k",
        conversation_id="c",
        handle="h",
        agent=KINDS[kind].agent,
        outcome=dict(outcome or {}),
        created_at=now,
        updated_at=now,
    )


def from_actions() -> Iterator[tuple[Phrase | Plain, str]]:
    """What each kind of action says in each state, for every outcome that it may have."""
    for kind, state in ((kind, state) for kind in KINDS for state in ActionState):
        done = state in (ActionState.CONFIRMED, ActionState.SETTLED) or (state, kind) == (
            ActionState.FAILED,
            "issue_refund",
        )
        for outcome in _OUTCOMES.get(kind, ({},)) if done else ({},):
            for way in _WAYS.get(kind, ({},)):
                action = sample_action(kind, state, way, outcome)
                for signers in (1, 2):
                    if (say := about(action, signers)) is not None:
                        yield say, f"{kind}:{state}"
