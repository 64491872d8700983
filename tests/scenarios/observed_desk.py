"""What was observed of a desk with refunds, tickets and approvals, and what differs from it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from steward.scenarios.document import parse_document
from steward.scenarios.matching import first_difference
from steward.scenarios.observed import Observed
from steward.scenarios.reading import build_scenario

PAID = {
    "refund_id": "RF-1",
    "charge": "CH-2",
    "amount_minor": 4500,
    "currency": "USD",
    "reason": "overpaid",
    "status": "confirmed",
}
GIVEN = {
    "refund_id": "RF-0",
    "charge": "CH-1",
    "amount_minor": 500,
    "currency": "USD",
    "reason": "goodwill",
    "status": "settled",
}
OLD = {"ticket_id": "T-1", "subject": "Old story", "status": "solved", "email": "d@example.com"}
TICKET = {
    "ticket_id": "T-2",
    "subject": "Follow up: parcel",
    "status": "open",
    "channel": "chat",
    "body": "call back",
}
FIX = {
    "system": "crm",
    "record": "C-1",
    "field": "plan",
    "old": "basic",
    "new": "pro",
    "actor": "agent:billing",
}
ASKED = {
    "action": "issue_refund",
    "status": "approved",
    "needs": [["lead", "finance"], ["finance"]],
    "card": {"amount": {"minor": 129000, "currency": "EUR"}},
    "signatures": [{"login": "lena"}, {"login": "priya"}],
}
OPEN = {
    "action": "cancel_subscription",
    "status": "pending",
    "needs": [["lead", "finance"]],
    "card": {"amount": None},
    "signatures": [],
}
CODE = {
    "kind": "code",
    "destination": "d***@example.com",
    "text": "Your code is 123456",
    "channel": "email",
}
HANDED = {
    "kind": "hand_over",
    "state": "confirmed",
    "params": {"to": "lead", "brief": "Wants a refund of INV-1"},
    "outcome": {},
}
RECORD: dict[str, Any] = {
    "customer": {"account": "A-1", "contact": "C-1", "assurance": "possession"},
    "audit": [{"event": "refund.proposed"}, {"event": "refund.confirmed"}],
    "audit_verifies": True,
    "turns": [{"model_calls": 1, "tool_calls": 4}, {"model_calls": 2, "tool_calls": 0}],
    "waiting": True,
    "actions": [HANDED],
    "mode": "person",
}


def seen(**other: Any) -> Observed:
    held: dict[str, Any] = {
        "books": {"refunds": [GIVEN, PAID], "tickets": [OLD, TICKET], "corrections": [FIX]},
        "before": {"refunds": [GIVEN], "tickets": [OLD]},
        "approvals": [ASKED, OPEN],
        "records": {"c": RECORD},
        "current": "c",
        "messages": [
            {"role": "desk", "kind": "reply", "text": "Hello, I\u2019m the AI desk."},
            {"role": "staff", "kind": "staff", "text": "secret"},
            {"role": "desk", "kind": "notice", "text": "45.00\u00a0USD was refunded."},
        ],
        "outbox": [CODE],
        "cited": ["refund-policy"],
    }
    return Observed(**{**held, **other})


def difference(expected: str, what: Observed | None = None) -> str:
    text = f"scenario: x\nwhen: []\nthen: {{{expected}}}\n"
    return first_difference(
        build_scenario(parse_document(text, "x"), Path("x")).then, what or seen()
    )
