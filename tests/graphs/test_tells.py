"""What each kind of action says of itself in every state: there are words for it,
and they are true of that state.
"""

from __future__ import annotations

import pytest

from actions.registry import KINDS
from steward.dialogue.replies.reply_rows import about
from steward.domain.action import ActionState
from steward.wording.render import render
from tests.cases import cases
from tests.wording.sample_actions import sample_action

ASKED = sorted(name for name, kind in KINDS.items() if kind.confirm)


@cases("kind", ASKED)
@cases("state", list(ActionState))
def test_telling_there_are_words_for_every_state(kind: str, state: ActionState) -> None:
    said = about(sample_action(kind, state))
    assert said is not None
    assert render(said)


@cases("kind", ASKED)
@cases(
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
    said = about(sample_action(kind, state))
    assert said is not None
    assert not said.kind.endswith("_unknown")


@pytest.mark.parametrize("kind", ["issue_refund", "give_store_credit"])
def test_signers_two_are_told_as_two(kind: str) -> None:
    said = about(sample_action(kind, ActionState.AWAITING), signers=2)
    assert said is not None
    assert "two colleagues have" in render(said)
