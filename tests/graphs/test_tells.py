"""What each kind of action says of itself in every state: there are words for it,
and they are true of that state.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from actions.registry import KINDS
from nodes.reply_rows import about
from steward.domain.action import Action, ActionState
from steward.wording.render import render

MONEY = {"amount_minor": 1250, "currency": "EUR", "reason": "overpaid"}
PARAMS: dict[str, dict[str, Any]] = {
    "issue_refund": MONEY,
    "give_store_credit": MONEY,
    "send_replacement": MONEY
    | {"item": "Grinder", "order_id": "O-1", "address": "Kade 1, Rotterdam"},
    "change_address": {
        "item": "Grinder",
        "order_id": "O-1",
        "address": "Kade 1, Rotterdam",
        "before": "Kade 2, Rotterdam",
    },
    "change_contact": {"field": "email", "value": "new@example.com", "before": "old@example.com"},
    "cancel_subscription": {"account_id": "A-1", "plan": "regular", "ends_at": "2026-12-01"},
    "change_plan": {"account_id": "A-1", "plan": "office", "from": "regular"},
    "reschedule_subscription": {
        "account_id": "A-1",
        "plan": "regular",
        "step": "pause",
        "status": "active",
        "renews_at": "2026-12-08T00:00:00+00:00",
        "next_at": None,
        "currency": "EUR",
    },
    "cancel_order": {"order_id": "O-1", "item": "Grinder"},
    "declare_return": {"order_id": "O-1", "item": "Grinder", "send_by": "2026-12-04"},
}
ASKED = sorted(name for name, kind in KINDS.items() if kind.confirm)


def action(kind: str, state: ActionState) -> Action:
    now = datetime.now(UTC)
    return Action(
        id="act_1",
        kind=kind,
        resource="r",
        episode=1,
        state=state,
        params=PARAMS[kind],
        digest="d",
        key="k",
        conversation_id="c",
        handle="h",
        agent=KINDS[kind].agent,
        created_at=now,
        updated_at=now,
    )


@pytest.mark.parametrize("kind", ASKED)
@pytest.mark.parametrize("state", list(ActionState))
def test_telling_there_are_words_for_every_state(kind: str, state: ActionState) -> None:
    said = about(action(kind, state))
    assert said is not None
    assert render(said)


@pytest.mark.parametrize("kind", ASKED)
@pytest.mark.parametrize(
    "state",
    [
        ActionState.AWAITING,
        ActionState.REJECTED,
        ActionState.DENIED,
        ActionState.WITHDRAWN,
        ActionState.FAILED,
    ],
)
def test_telling_nobody_hears_that_a_system_is_silent_while_people_decide_or_have_decided(
    kind: str, state: ActionState
) -> None:
    said = about(action(kind, state))
    assert said is not None
    assert not said.kind.endswith("_unknown")


@pytest.mark.parametrize("kind", ["issue_refund", "give_store_credit"])
def test_two_signers_are_told_as_two(kind: str) -> None:
    said = about(action(kind, ActionState.AWAITING), signers=2)
    assert said is not None
    assert "two colleagues have" in render(said)
