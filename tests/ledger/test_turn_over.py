"""A step that is repeated after its turn was closed: what has no outcome yet is not its to ask."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from nodes import effects
from steward.conversation.conversations import Conversations
from steward.domain.action import ActionState
from steward.errors import OutcomeUnknown
from steward.settings import Settings
from tests.desk_rows import Desk
from tests.ledger.test_execution import Provider, authorised


async def test_act_in_a_turn_that_is_closed_leaves_an_unknown_outcome_alone(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A kill between the close and the checkpoint repeats the step; it must come to its end."""
    turn, action = await authorised(desk)
    provider = Provider(OutcomeUnknown("no answer"))
    await desk.ledger.execution.execute(turn, action.id, provider)
    desk.owner("UPDATE desk.turn SET closed_at = clock.now()")
    monkeypatch.setattr(effects, "effect_of", lambda *_: provider)
    talk = Conversations(desk.db, desk.audit, Settings())
    room = cast(Any, SimpleNamespace(ledger=desk.ledger, conversations=talk))
    await effects._do(room, turn, await desk.ledger.get(action.id))
    assert provider.calls == [action.key]
    assert (await desk.ledger.get(action.id)).state is ActionState.UNKNOWN
